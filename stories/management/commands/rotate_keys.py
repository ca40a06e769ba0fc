from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from stories import epochs, rotation
from stories.models.call import today


class Command(BaseCommand):
    help = (
        "Seal everything again with the newest key, and destroy the keys whose time is over. The site may run "
        "meanwhile, and a run that was cut off is simply started again. Beat does a part of it every hour."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--begin", action="store_true", help="begin a new epoch now, without waiting for the week")

    def handle(self, *args: Any, **options: Any) -> None:
        store = epochs.store()
        if store.wrap_again():
            self.stdout.write("The key store is wrapped with the newest sealing key.")
        if store.begin(today(), at_once=options["begin"]):
            self.stdout.write(f"Epoch {store.newest().number} began.")
        left = sum(rotation.left().values())
        with tqdm(total=left, unit=" values", disable=not left) as bar:
            tally = rotation.seal_again(progress=bar.update)
        self.stdout.write(f"{tally.sealed_again} values sealed again with epoch {store.newest().number}.")
        unreadable = sum(tally.unreadable.values())
        still = sum(rotation.left().values())
        for label, count in tally.unreadable.items():
            self.stdout.write(f"  {count} of {label} cannot be opened: their key is gone, or they were changed.")
        self.stdout.write(f"{still - unreadable} values are left under an older key.")
        for number in rotation.destroy_what_is_over():
            self.stdout.write(f"The key of epoch {number} is destroyed.")
        for number, epoch in store.living().items():
            day = store.destroyed_on(number)
            end = f"its key is destroyed on {day}" if day else "seals what is new"
            self.stdout.write(f"Epoch {number}, begun on {epoch.began_on}, {end}.")
        newest, *older = settings.SEALING_KEYS
        if older:
            self.stdout.write(
                f"Nothing needs the sealing keys {', '.join(map(str, older))} any more; pages that are open do, for a "
                f"day. Key {newest} stays."
            )
        if still > unreadable:
            raise CommandError("Something was sealed with an older key meanwhile; run it once more.")
