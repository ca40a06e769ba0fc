from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from moderation.models import Audit, AuditHead

SAID = {
    "missing": "Row {number} is missing.",
    "changed": "Row {number} is not what was written.",
    "head": "The last row written, number {number}, is not there as it was written.",
}


class Command(BaseCommand):
    help = (
        "Walk the whole audit and say where it was changed. It ends with the head: number and seal of the last row. "
        "Keep a head outside the database now and then and give it back with --expect: that is what finds a chain "
        "that somebody with the whole database computed anew."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--expect", metavar="HEAD", help="a head that was kept elsewhere, as NUMBER:SEAL")

    def handle(self, *args: Any, **options: Any) -> None:
        faults = list(Audit.faults())
        for fault in faults:
            self.stderr.write(SAID[fault.what].format(number=fault.number))
        if options["expect"] and not Audit.holds(options["expect"]):
            self.stderr.write("The head that was kept elsewhere is not in this chain.")
            raise CommandError("The audit was written anew, or that head is of another site.")
        if faults:
            raise CommandError(f"The audit is broken in {len(faults)} places.")
        head = AuditHead.objects.filter(pk=1).first() or AuditHead()
        self.stdout.write(f"The audit is whole: {Audit.objects.count()} rows.\nhead {head}")
