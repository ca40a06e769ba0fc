"""The README says what the code does: its tables are read from there and held against it."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from django.core.management import get_commands
from django.db.models import TextChoices

from stories.states import STORY_MOVES, VERSION_MOVES

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
TABLE_HEAD = r"^\| {head} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)"


def table(head: str) -> list[list[str]]:
    """The rows of the table whose first heading is `head`, cell by cell."""
    found = re.search(TABLE_HEAD.format(head=head), README, re.M)
    assert found, f"no table “{head}”"
    return [[cell.strip() for cell in row.strip("|\n").split("|")] for row in found[1].splitlines()]


@pytest.mark.parametrize(("head", "moves"), [("version", VERSION_MOVES), ("story", STORY_MOVES)])
def test_its_state_tables_are_the_codes(head: str, moves: Mapping[TextChoices, frozenset[TextChoices]]) -> None:
    written = {row[0]: set(re.findall(r"[a-z_]+", re.sub(r"\([^)]*\)", "", row[1]))) for row in table(head)}
    assert written == {state.value: {target.value for target in targets} for state, targets in moves.items()}


def test_it_names_every_value_that_is_read_from_the_environment() -> None:
    settings = (ROOT / "config" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', settings))
    read |= set(re.findall(r'environ\.(?:get|setdefault)\("([A-Z_]+)"', (ROOT / "config" / "embedded.py").read_text()))
    assert len(read) > 20
    # Python's own, and the C library's.
    assert {name for name in read if f"`{name}`" not in README} - {"PYTHONPYCACHEPREFIX", "MALLOC_ARENA_MAX"} == set()


def test_it_names_no_value_that_nothing_reads() -> None:
    sources = "".join(path.read_text() for path in (ROOT / "config").glob("*.py")) + (ROOT / "Makefile").read_text()
    for row in table("name"):
        for name in re.findall(r"`([A-Z_]+)`", row[0]):
            assert f'"{name}"' in sources, name


def test_every_room_on_its_map_exists() -> None:
    for row in table("room"):
        folder = ""
        for path in re.findall(r"`([\w/.]+)`", row[0]):
            folder = path.rpartition("/")[0] if "/" in path else folder
            assert (ROOT / path).exists() or (ROOT / folder / path).exists(), path


def test_every_command_it_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    for name in re.findall(r"make ([a-z-]+)\b", README):
        assert re.search(rf"^{name}:", makefile, re.M) or name in ("alone",), name
    commands = set(get_commands())
    assert set(re.findall(r"manage\.py ([a-z_]+)", README)) <= commands
