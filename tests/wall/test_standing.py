"""The standing invitation: there is always one, and an operator puts another in its place."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from stories.admin import CallAdmin
from stories.models import Call
from stories.models.call import today
from tests.journeys import browser, text_of

CALLS = "/admin/stories/call/"


@pytest.fixture
def operator(db: None) -> Client:
    client = browser()
    client.force_login(User.objects.create_superuser("op", password="a password for op"))
    return client


@pytest.fixture
def other(db: None) -> Call:
    return Call.objects.create(slug="at-sea", title="At sea", invitation="For everybody who works on ships.")


def act(operator: Client, action: str, *calls: Call, **more: str) -> Any:
    chosen = {"action": action, "_selected_action": [call.pk for call in calls]}
    return operator.post(CALLS, chosen | more, follow=True)


def test_another_takes_its_place(operator: Client, reader: Client, call: Call, other: Call) -> None:
    assert "It is the standing one now." in text_of(act(operator, "make_standing", other))
    assert Call.objects.standing() == other
    assert other.invitation in text_of(reader.get("/"))
    assert call.title in text_of(reader.get(f"/calls/{call.slug}/"))


@pytest.mark.parametrize("days", [{"opens_on": 1}, {"closes_on": -1}])
def test_only_an_open_one_does(operator: Client, call: Call, other: Call, days: dict[str, int]) -> None:
    Call.objects.filter(pk=other.pk).update(**{name: today() + timedelta(days=n) for name, n in days.items()})
    page = act(operator, "make_standing", other)
    assert "Only an invitation that is open can be the standing one." in text_of(page)
    assert Call.objects.standing() == call


def test_two_cannot(operator: Client, call: Call, other: Call) -> None:
    assert "Please choose one invitation." in text_of(act(operator, "make_standing", call, other))
    assert Call.objects.standing() == call


def test_changing_what_it_says_leaves_it_standing(operator: Client, reader: Client, call: Call) -> None:
    said = {"slug": call.slug, "title": "Me too", "invitation": "Other words.", "opens_on": "", "closes_on": ""}
    changed = operator.post(reverse("admin:stories_call_change", args=[call.pk]), said)
    assert changed.status_code == 302, text_of(changed)
    assert Call.objects.standing().invitation == "Other words."
    assert [reader.get(address).status_code for address in ("/", "/kind-words/", "/feed/")] == [200, 200, 200]


def test_it_cannot_be_deleted_and_another_can(operator: Client, call: Call, other: Call) -> None:
    assert operator.post(f"{CALLS}{call.pk}/delete/", {"post": "yes"}).status_code == 403
    assert act(operator, "delete_selected", call, other, post="yes").status_code == 403
    assert Call.objects.count() == 2
    act(operator, "delete_selected", other, post="yes")
    assert Call.objects.get() == call


def test_a_place_that_is_given_out_while_somebody_changes_it_stays_given_out(
    operator: Client, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = CallAdmin.save_model

    def a_story_goes_up_meanwhile(*args: Any) -> None:
        call.next_place()
        whole(*args)

    monkeypatch.setattr(CallAdmin, "save_model", a_story_goes_up_meanwhile)
    said = {"slug": call.slug, "title": "Me too", "invitation": "Other words.", "opens_on": "", "closes_on": ""}
    operator.post(reverse("admin:stories_call_change", args=[call.pk]), said)
    call.refresh_from_db()
    assert (call.places, call.invitation) == (1, "Other words.")
