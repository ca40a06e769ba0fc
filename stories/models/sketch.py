"""What is kept of a waiting text to find its like: numbers that tell nothing without the site's key."""

from django.db import models


class Sketch(models.Model):
    """The sketch of one version's text (see `stories/floods.py`). It dies with the version."""

    version = models.OneToOneField("stories.Version", on_delete=models.CASCADE, primary_key=True, related_name="sketch")
    numbers = models.BinaryField()

    def __str__(self) -> str:
        return f"sketch of {self.version_id}"
