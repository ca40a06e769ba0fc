from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation import privacy as desk
from stories import privacy as telling


class Command(BaseCommand):
    help = "End what has lived as long as its privacy rule says. Beat does it every hour; a cron job can, too."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--rules", action="store_true", help="print the rules and end nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        rules = [telling.RULES, desk.RULES]
        if options["rules"]:
            for tables in rules:
                for label, fields in tables.items():
                    self.stdout.write(f"\n{label}")
                    for name, rule in fields.items():
                        seen = ", ".join(who.name.lower() for who in telling.Seen if who in rule.seen_by and who.name)
                        life = rule.life
                        self.stdout.write(f"  {name}: seen by {seen or 'nobody'}; {life.lasts}; ended by: {life.ends}")
            return
        try:
            self._say(telling.apply(rules))
        except telling.NotEnded as error:
            self._say(error.ended)
            raise CommandError(f"These failed and have to be looked at; the others ran: {error}.") from error

    def _say(self, ended: dict[str, int]) -> None:
        for name, count in ended.items():
            self.stdout.write(f"{name.replace('_', ' ')}: {count}")
