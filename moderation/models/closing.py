from django.db import models

from stories.models.call import today


class ClosingStep(models.Model):
    """A step of ending the site that a person has to say is done; what can be counted is counted instead."""

    code = models.CharField(max_length=24, primary_key=True)
    done_on = models.DateField(default=today)

    def __str__(self) -> str:
        return self.code
