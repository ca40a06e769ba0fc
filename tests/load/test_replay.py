"""The first day in small: the crowd's ledger and the site's rows say the same."""

import asyncio
from typing import Any

import pytest
from django.db.models import Count

from stories.models import Belief, Call, MeToo, Story, Tally, Voice
from tests.load import crowd
from tests.load.crowd import Day
from tests.wall.test_asking import many


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_what_a_crowd_did_is_what_the_rows_say(
    live_server: Any, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.TRUSTED_PROXIES = 1
    for odd in ("TWICE", "TABS", "AGAIN", "VANISHES"):  # so few events hold some of each
        monkeypatch.setattr(crowd, odd, 0.12)
    stories = [story.public_id for story in many(20)]
    host, _colon, port = live_server.url.removeprefix("http://").partition(":")
    day = Day(edge=(host, int(port)), host="localhost", stories=stories, people=60, events=150, at_once=8)
    ledger = asyncio.run(day.run())
    assert (ledger.people, ledger.events, ledger.unsettled) == (60, 150, 0)
    assert set(ledger.oddities) >= {"tapped twice", "in two tabs", "sent again", "vanished"}
    assert Voice.objects.count() == ledger.voices > 30
    for model, counted in ((MeToo, ledger.me_toos), (Belief, ledger.beliefs)):
        rows = model.objects.values_list("story__public_id").annotate(Count("pk"))
        assert dict(rows) == {story: count for story, count in counted.items() if count}
    assert Story.objects.count() == len(stories) + ledger.told
    assert Tally.objects.differences(Call.objects.standing()) == {}
