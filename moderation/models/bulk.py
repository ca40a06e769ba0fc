from uuid import uuid4

from django.db import models

from moderation.models.decision import Decision


class BulkItem(models.Model):
    """One of the decisions that were taken in one go, so that they can be taken back in one go."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    bulk = models.UUIDField(db_index=True)
    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="bulk_item")

    def __str__(self) -> str:
        return f"part of {self.bulk}"
