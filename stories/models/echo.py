"""How many said me too to one story, or that they believe it: as `tally.py` counts, in the story's own row.

Whoever adds or takes away one writes a small row that says so, in the same transaction; a worker adds those rows to the
story. So a story's page asks for no more rows when a million have tapped, and no two taps meet on one row.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db import connection, models, transaction
from django.db.models.expressions import RawSQL

from stories.models.story import Story, StoryQuerySet
from stories.models.tally import FOLDED_AT_ONCE


class Echo(models.Model):
    """Something that was added to a story's numbers, or taken from them, and is not folded into its row yet."""

    class Kind(models.TextChoices):
        ME_TOO = "me_too"
        BELIEF = "belief"

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=6, choices=Kind)
    amount = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.kind}: {self.amount:+}"

    @classmethod
    def write(cls, amounts: "Counter[tuple[Any, str]]") -> None:
        """(story, kind) → how many more. Inside the transaction that changes what is counted."""
        Echo.objects.bulk_create(
            Echo(story_id=story_id, kind=kind, amount=amount) for (story_id, kind), amount in amounts.items() if amount
        )

    @classmethod
    def fold(cls) -> int:
        """Add up to FOLDED_AT_ONCE rows to their stories, and drop them. Returns how many."""
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(FOLD)
                return int(cursor.fetchone()[0])
        with transaction.atomic():
            rows = list(cls.objects.order_by("pk")[:FOLDED_AT_ONCE])
            sums: Counter[tuple[Any, str]] = Counter()
            for row in rows:
                sums[row.story_id, row.kind] += row.amount
            for story_id in {row.story_id for row in rows}:
                Story.objects.filter(pk=story_id).update(
                    me_too_count=models.F("me_too_count") + sums[story_id, cls.Kind.ME_TOO],
                    belief_count=models.F("belief_count") + sums[story_id, cls.Kind.BELIEF],
                )
            cls.objects.filter(pk__in=[row.pk for row in rows]).delete()
            return len(rows)


# The stories are held before the rows, as erasing one does, and those that somebody else holds wait for the next time:
# nobody waits for this.
FOLD = f"""
    WITH held AS MATERIALIZED (
        SELECT id FROM stories_story
        WHERE id IN (SELECT story_id FROM stories_echo ORDER BY id LIMIT {FOLDED_AT_ONCE})
        ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
    ), taken AS (
        DELETE FROM stories_echo WHERE id IN (
            SELECT id FROM stories_echo WHERE story_id IN (SELECT id FROM held) ORDER BY id LIMIT {FOLDED_AT_ONCE}
        ) RETURNING story_id, kind, amount
    ), sums AS (
        SELECT story_id,
            COALESCE(sum(amount) FILTER (WHERE kind = '{Echo.Kind.ME_TOO}'), 0) AS me_toos,
            COALESCE(sum(amount) FILTER (WHERE kind = '{Echo.Kind.BELIEF}'), 0) AS beliefs
        FROM taken GROUP BY story_id
    ), folded AS (
        UPDATE stories_story SET me_too_count = me_too_count + me_toos, belief_count = belief_count + beliefs
        FROM sums WHERE id = story_id
    )
    SELECT count(*) FROM taken
"""  # noqa: S608 - our own names


def with_echoes(stories: StoryQuerySet) -> "models.QuerySet[Any]":
    """Stories with `me_toos_said` and `beliefs_said`: folded and not yet folded, in one statement."""

    def said(column: str, kind: str) -> Any:
        table = connection.ops.quote_name(Story._meta.db_table)
        fresh = f"SELECT SUM(amount) FROM {Echo._meta.db_table} WHERE story_id = {table}.id AND kind = '{kind}'"  # noqa: S608
        # In our own words: putting the same together from expressions takes longer than asking it.
        return RawSQL(f"{table}.{column} + COALESCE(({fresh}), 0)", (), models.BigIntegerField())  # noqa: S611 - our own names

    return stories.annotate(
        me_toos_said=said("me_too_count", Echo.Kind.ME_TOO), beliefs_said=said("belief_count", Echo.Kind.BELIEF)
    )


def echoes_missing() -> "Counter[tuple[Any, str]]":
    """(story, kind) → what the numbers lack of what the rows say, counted one by one. Empty is right."""
    from stories.models.voice import Belief, MeToo

    missing: Counter[tuple[Any, str]] = Counter()
    kinds: Iterable[tuple[str, type[MeToo] | type[Belief]]] = ((Echo.Kind.ME_TOO, MeToo), (Echo.Kind.BELIEF, Belief))
    for kind, model in kinds:
        for story_id, count in model.objects.order_by().values_list("story").annotate(models.Count("pk")):
            missing[story_id, kind] += count
    counted = Story.objects.exclude(me_too_count=0, belief_count=0).values_list("pk", "me_too_count", "belief_count")
    for story_id, me_toos, beliefs in counted:
        missing[story_id, Echo.Kind.ME_TOO] -= me_toos
        missing[story_id, Echo.Kind.BELIEF] -= beliefs
    for story_id, kind, amount in Echo.objects.values_list("story", "kind", "amount"):
        missing[story_id, kind] -= amount
    return Counter({point: amount for point, amount in missing.items() if amount})
