from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q

from moderation import disclosure
from stories.models import Story


class Command(BaseCommand):
    help = (
        "Print everything that exists about one story: what a court could get. STORY is its address on the site, its "
        "id, or the name the desk calls it by."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("story")

    def handle(self, *args: Any, **options: Any) -> None:
        for model, rows in disclosure.rows_about(self._story(options["story"])).items():
            self.stdout.write(f"\n{model._meta.label}: {len(rows)}")
            for row in rows[: disclosure.MOST]:
                self.stdout.write("  -")
                for name, value in disclosure.values(row):
                    self.stdout.write(f"    {name}: {value}")
        self.stdout.write(
            "\nThat is all. Nothing says who told an anonymous story, from where or with what. Of its telling "
            "the month is known, and the hour until what was decided about it cannot be undone any more; days are days "
            "of the desk, and for EXPOSURE_DAYS there is the moment in which somebody there opened it."
        )

    def _story(self, text: str) -> Story:
        name = text.rstrip("/").rpartition("/")[2].strip().lower()
        public = Q(public_id=name)
        try:
            story = Story.objects.filter(public | Q(pk=UUID(name))).first()
        except ValueError:
            story = Story.objects.filter(public).first()
        if story is None and len(name) == 6:
            named = [story for story in Story.objects.all().iterator() if story.pk.hex.startswith(name)]
            story = named[0] if len(named) == 1 else None
        if story is None:
            raise CommandError("There is no such story: it never existed, or its author erased it.")
        return story
