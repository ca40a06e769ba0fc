"""What a form sent is not written to the disk by the browser (`make forensics` looks for it there)."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
# Where people write. What needs the word `right` or `token` is worth as much as what they wrote.
FORMS = [
    pytest.param(match[1], id=f"{path.parent.name}/{path.name}:{match.start()}")
    for folder in ("stories", "components", "errors", "moderation")
    for path in sorted((TEMPLATES / folder).rglob("*.html"))
    for match in re.finditer(r'<form\b[^>]*method="post".*?>(?=[<{\n])(.*?)</form>', path.read_text(), re.S)
    if re.search(
        r'name="(right|token|things|words)"|hidden_fields|telling_fields|public_form|components/field', match[1]
    )
]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_with_words_or_rights_says_that_it_is_not_to_be_kept(form: str) -> None:
    assert form.startswith('{% include "components/unsaved.html" only %}')


def test_there_are_such_forms() -> None:
    assert len(FORMS) > 30
