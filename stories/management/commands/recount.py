import fcntl
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from stories.epochs import hand_over
from stories.models import Call, Change, Course, Echo, Measure, Tally
from stories.models.echo import echoes_missing
from stories.models.tally import one_moment


@contextmanager
def _alone() -> Iterator[None]:
    """Or what is missing would be added by each of two. The file lies where every host sees it."""
    with (settings.KEY_STORE / "recount").open("a") as lock:
        hand_over(Path(lock.name))
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class Command(BaseCommand):
    help = "Count voices and stories one by one and compare: the tallies and the picture of marks must say the same."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--mend", action="store_true", help="make the tallies and the picture say what the rows say"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with _alone() if options["mend"] else nullcontext():
            self._count(mend=options["mend"])

    def _count(self, *, mend: bool) -> None:
        found = 0
        for call in Call.objects.order_by("pk"):
            with one_moment():
                missing = Tally.objects.differences(call)
                if mend:
                    for point, amount in missing.items():
                        Change.write(call.pk, [point], amount)
            while mend and Change.fold():
                pass
            with one_moment():
                marks = self._marks_missing(call)
            if mend and marks:
                with transaction.atomic():
                    Course.lay(call.pk, marks)
            found += sum(abs(amount) for amount in missing.values()) + sum(abs(amount) for amount in marks.values())
            for (measure, key), amount in missing.items():
                self.stdout.write(f"{call.slug}: {measure} {key or '(not said)'}: {amount:+}")
            for mark, amount in marks.items():
                self.stdout.write(f"{call.slug}: mark {mark} in the picture: {amount:+}")
        found += self._mended_echoes(mend=mend)
        self.stdout.write(f"Difference: {found}.")
        if found and not mend:
            raise CommandError("The tallies do not say what the rows say. `manage.py recount --mend` makes them.")

    def _mended_echoes(self, *, mend: bool) -> int:
        with one_moment():
            missing = echoes_missing()
            if mend:
                Echo.write(missing)
        while mend and Echo.fold():
            pass
        for kind in Echo.Kind:
            if amounts := [amount for (_story, what), amount in missing.items() if what == kind]:
                self.stdout.write(f"{kind} under {len(amounts)} stories: {sum(amounts):+}")
        return sum(abs(amount) for amount in missing.values())

    @staticmethod
    def _marks_missing(call: Call) -> "Counter[str]":
        """What the picture lacks of what the tallies have folded."""
        marks: Counter[str] = Counter()
        for measure, key, count in Tally.objects.filter(call=call).values_list("measure", "key", "count"):
            if measure == Measure.VOICES:
                marks[Course.VOICE] += count
            elif measure == Measure.MARK:
                marks[key] += count
        marks.subtract(Course.marks_of(call))
        return Counter({mark: amount for mark, amount in marks.items() if amount})
