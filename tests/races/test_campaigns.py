"""The long campaigns of `make races` and `make claim-bench`, a few rounds of each."""

import pytest

from stories.models import Call, Story
from stories.telling import Telling
from tests.load import claims, races

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def test_two_moderators_who_race_decide_once_and_no_stale_form_is_taken() -> None:
    counted = races.race(12, 6)
    assert counted["races"] == 12
    assert counted["withdrawals"] == 6
    for what in ("double", "undecided", "stale_accepted", "errors", "public_after_withdrawal"):
        assert counted[what] == 0, counted


def test_moderators_who_ask_at_once_get_different_ones() -> None:
    for _number in range(24):
        Story.tell(Telling("Words."), call=Call.objects.standing())
    assert claims.ask(6, 3) == (18, 0)
