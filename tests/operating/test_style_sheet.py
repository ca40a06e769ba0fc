"""One style sheet for the phone, gathered from small files at every start."""

import os
import time
from pathlib import Path
from typing import Any

from django.core.management import call_command


def test_a_second_start_takes_over_what_has_changed(tmp_path: Path, settings: Any) -> None:
    sources = tmp_path / "sources"
    (sources / "css" / "components").mkdir(parents=True)
    (sources / "css" / "site.css").write_text('@import url("components/mark.css") layer(components);\n')
    settings.STATIC_ROOT, settings.STATICFILES_DIRS = tmp_path / "collected", [sources]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "config.storage.BundledStaticFiles"}}
    mark = sources / "css" / "components" / "mark.css"
    for age, colour in ((60, "teal"), (-60, "navy")):
        mark.write_text(f".mark {{ color: {colour}; }}\n")
        os.utime(mark, (time.time() - age, time.time() - age))
        call_command("collectstatic", interactive=False, verbosity=0)
        assert f"color: {colour}" in (tmp_path / "collected" / "css" / "site.css").read_text()
