"""Taps of many browsers at one moment: each is counted once, whatever else is said beside it."""

from functools import partial

import pytest
from django.db import transaction
from django.test import Client

from stories import taps
from stories.models import Belief, Call, Echo, MeToo, Story, Tally, Voice
from stories.models.echo import echoes_missing
from stories.saying import Tap, say
from tests.journeys import browser, published
from tests.races.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def test_taps_at_once_are_each_answered_with_what_became_of_them(mo: Client) -> None:
    story = published(mo)
    call = Call.objects.standing()
    here, gone = f"/stories/{story.public_id}", f"/stories/{'0' * 32}"
    keys = [taps.new_key() for _person in range(12)]
    asked = [
        (key, path)
        for key in [*keys, *keys]  # everybody taps twice
        for path in ("/calls/me-too/voice/", f"{here}/me-too/", f"{here}/belief/", f"{gone}/me-too/")
    ]

    def tap(key: str, path: str) -> int:
        client = browser()
        client.cookies["k"] = key
        return client.post(path).status_code

    answers = at_once(*(lambda one=one: tap(*one) for one in asked))
    assert answers == [404 if gone in path else 302 for _key, path in asked]
    assert Voice.objects.count() == MeToo.objects.filter(story=story).count() == len(keys)
    assert Belief.objects.filter(story=story).count() == len(keys)
    assert Tally.objects.said(call) == len(keys) + 1
    assert not echoes_missing()


def test_numbers_are_folded_while_people_tap_and_a_story_is_erased_meanwhile(mo: Client) -> None:
    stays, goes = published(mo), published(mo, "It was on a ferry, and it was late.")
    keys = [taps.new_key() for _person in range(30)]

    def tap(story: Story, key: str) -> None:
        say(Tap(MeToo, story.public_id or "", key))

    def erase() -> None:
        with transaction.atomic():
            Story.objects.locked(goes.pk).delete()

    acts = [partial(tap, story, key) for key in keys for story in (stays, goes)]
    results = at_once(*acts[:30], Echo.fold, erase, Echo.fold, *acts[30:], Echo.fold)
    assert [result for result in results if isinstance(result, Exception)] == []
    while Echo.fold():
        pass
    stays.refresh_from_db()
    assert stays.me_too_count == len(keys) == MeToo.objects.count()
    assert not echoes_missing()
    assert not Echo.objects.exists()
