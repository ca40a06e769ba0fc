from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from stories.agreement import Line, agreement, plot


class Command(BaseCommand):
    help = "Show how often moderators kept what the checks noticed, by month, category and language."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--svg", type=Path, help="also draw agreement over time into this file")

    def handle(self, *args: Any, **options: Any) -> None:
        lines = agreement()
        if not lines:
            self.stdout.write("Nothing has been settled yet.")
            return
        self.stdout.write(
            f"{'month':8} {'engine':8} {'lang':5} {'kind':11} {'category':18} kept changed added removed  agreed"
        )
        for line in lines:
            self.stdout.write(_row(line))
        if options["svg"]:
            options["svg"].write_text(plot(lines), encoding="utf-8")
            self.stdout.write(f"Drawn into {options['svg']}.")


def _row(line: Line) -> str:
    times: Counter[str] = line.times
    return (
        f"{line.month:%Y-%m}  {line.engine:8} {line.language or '-':5} {line.kind:11} {line.category:18} "
        f"{times['kept']:4} {times['changed']:7} {times['added']:5} {times['removed']:7}  {line.share:6.0%}"
    )
