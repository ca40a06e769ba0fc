import hashlib
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from stories.checks.learned.linear import ARTEFACTS


class Command(BaseCommand):
    help = "Make the checks' learned models anew, from the project's own texts and openly licensed public ones."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--data", type=Path, required=True, help="the folder that holds the public sets")
        parser.add_argument("--into", type=Path, default=ARTEFACTS, help="where the models are written")
        parser.add_argument("--only", nargs="+", help="names of models; all when left out")

    def handle(self, *args: Any, **options: Any) -> None:
        # Imported here: scikit-learn and crfsuite are installed where models are made, not where the site runs.
        from stories.checks.training import fitting, models, names, public

        if missing := public.missing(options["data"]):
            wanted = "\n".join(f"  {one.path}: {one.source} ({one.licence}), for {one.teaches}" for one in missing)
            raise CommandError(f"Some public sets are not in {options['data']}:\n{wanted}")
        options["into"].mkdir(parents=True, exist_ok=True)
        chosen = options["only"] or ["names", *models.MODELS]
        for name in tqdm(chosen, unit="model"):
            path = options["into"] / f"{name}.npz"
            if name == "names":
                names.train(names.lessons(options["data"])).save(str(path))
            else:
                fitting.save(models.MODELS[name](options["data"]).fit(), str(path))
            size, digest = path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest()[:16]
            tqdm.write(f"{path.name:24} {size:9,} bytes  sha256 {digest}", file=self.stdout._out)
