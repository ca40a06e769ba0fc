"""Static files with a hash in their name, and one style sheet instead of thirty.

`css/site.css` is a list of `@import`s, one small file per component. Browsers follow it as it is (tests, a look at the
sources); `collectstatic` writes the imported files in its place, so that a phone on a slow line asks once.
"""

import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

BUNDLE = "css/site.css"
COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)  # for whoever reads the sources, not for the way to a phone
IMPORT = re.compile(r'^@import url\("(?P<path>[^"]+)"\) layer\((?P<layer>[a-z]+)\);$', re.MULTILINE)


class BundledStaticFiles(CompressedManifestStaticFilesStorage):
    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        if not dry_run and BUNDLE in paths:
            self._bundle(*paths[BUNDLE])
            paths[BUNDLE] = (self, BUNDLE)  # read it from here, not from the sources
        yield from super().post_process(paths, dry_run, **options)  # type: ignore[no-untyped-call]

    def _bundle(self, sources: Storage, name: str) -> None:
        """Replace each import by `@layer name { the file }`. Addresses in it that climb (`../fonts`) are rebased.

        The list itself is read from its source: what lies here may be the bundle of an earlier start, which imports
        nothing any more.
        """

        def inline(match: re.Match[str]) -> str:
            path = match["path"]
            with self.open(f"css/{path}") as file:
                styles = file.read().decode()
            if "/" in path:  # css/components/x.css says ../../fonts, css/site.css says ../fonts
                styles = styles.replace('url("../../', 'url("../')
            return f"@layer {match['layer']} {{\n{styles}}}\n"

        with sources.open(name) as file:
            source = file.read().decode()
        self.delete(BUNDLE)
        self.save(BUNDLE, ContentFile(COMMENT.sub("", IMPORT.sub(inline, source)).encode()))
