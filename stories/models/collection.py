from django.db import models
from django.utils.translation import gettext_lazy as _

from stories.models.call import today


class Collection(models.Model):
    """Stories that an organisation had collected before and brought in, and on what consent."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    consent = models.TextField(_("what the people who told them agreed to"))
    brought_on = models.DateField(default=today)

    def __str__(self) -> str:
        return self.name
