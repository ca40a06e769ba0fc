"""The leads' pages, and what the public may know: about the desk as a whole, never about one person."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from moderation import access, insights, tasks
from moderation.models import Audit, Claim, ClosingStep, Colleague, Decision, Invitation
from moderation.views.leads import JoiningForm
from stories.models import Pause, Story, Version
from stories.models.call import today
from tests.journeys import browser, published, send, text_of


def decided(user: User, number: int = 1, verb: str = "publish", *, days_ago: int = 0, **columns: object) -> None:
    on = today() - timedelta(days=days_ago)
    rows = [Decision(moderator=user, verb=verb, kind="version", decided_on=on, **columns) for _row in range(number)]  # type: ignore[arg-type]
    Decision.objects.bulk_create(rows)


@pytest.fixture
def three(mo: Client, ann: Client, lee: Client) -> list[User]:
    return list(User.objects.order_by("username"))


def test_waiting_times_are_the_desks(three: list[User]) -> None:
    for hours in [*range(1, 20), 100]:
        decided(three[hours % 3], waited_hours=hours)
    found = insights.waiting()
    assert (found.median, found.percentile_95, found.count) == (10, 19, 20)


def test_the_oldest_that_waits_is_the_oldest(db: None) -> None:
    from django.utils import timezone

    for hours in (2, 30, 5):
        send(browser(), words=f"Waiting for {hours}.")
        newest = Version.objects.order_by("-story__pk").filter(waiting_since__gt=timezone.now() - timedelta(hours=1))
        newest.update(waiting_since=timezone.now() - timedelta(hours=hours))
    assert insights.waiting().oldest == 30


def test_no_figure_is_about_one_person(mo: Client, lee: Client) -> None:
    mo_account = User.objects.get(username="mo")
    decided(mo_account, 12, days_ago=1)
    assert insights.load() is None
    assert insights.agreement() is None
    page = text_of(lee.get("/moderation/overview/"))
    assert "how much one of them works" in page
    assert "mo" not in page.split()


def test_load_is_a_plot_and_a_table(three: list[User], lee: Client) -> None:
    for user in three:
        decided(user, 2, days_ago=1)
    load = insights.load()
    assert load is not None
    assert dict(load)[today() - timedelta(days=1)] == 6
    response = lee.get("/moderation/overview/")
    assert b"<svg viewBox" in response.content
    assert "style=" not in response.content.decode()


def test_agreement_is_of_all_together(three: list[User]) -> None:
    one, two, third = three
    decided(one, 3, first_reader=two, agreed=True)
    decided(two, 1, first_reader=third, agreed=False)
    assert insights.agreement() == (3, 4)


def test_moderators_have_no_business_on_the_leads_pages(mo: Client) -> None:
    for page in ("team", "overview", "pause", "ending"):
        assert mo.get(f"/moderation/{page}/").status_code == 404


def test_somebody_joins_with_a_code_once(lee: Client) -> None:
    page = text_of(lee.post("/moderation/team/invitations/", {"group": "moderator"}))
    code = next(word for word in page.split() if word.count("-") == 3)
    data = {"code": code.upper(), "username": "bea", "password": "a quiet garden path"}
    assert browser().post("/moderation/joining/", data).status_code == 302
    assert access.may_moderate(User.objects.get(username="bea"))
    assert not Invitation.objects.exists()
    again = browser().post("/moderation/joining/", data | {"username": "eve"})
    assert again.status_code == 422
    assert not User.objects.filter(username="eve").exists()


def test_a_code_is_kept_as_a_tag_only(lee: Client) -> None:
    page = text_of(lee.post("/moderation/team/invitations/", {"group": "moderator"}))
    code = next(word for word in page.split() if word.count("-") == 3)
    assert code.encode() not in bytes(Invitation.objects.get().tag)
    assert code not in "".join(Audit.objects.values_list("code", flat=True))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"password": "short"}, "at least 10"),
        ({"password": "password1234"}, "too common"),
        ({"username": "LEE"}, "This name is taken here."),
        ({"username": "ＬＥＥ"}, "This name is taken here."),
        ({"code": "aaaaa-aaaaa-aaaaa-aaaaa"}, "This code opens nothing"),
    ],
)
def test_joining_says_what_is_wrong(mo: Client, lee: Client, fields: dict[str, str], said: str) -> None:
    code = Invitation.make("moderator")
    data = {"code": code, "username": "bea", "password": "a quiet garden path"} | fields
    response = browser().post("/moderation/joining/", data)
    assert response.status_code == 422
    assert said in text_of(response)


def test_a_name_that_somebody_takes_meanwhile_leaves_the_code_good(
    lee: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, clean = Invitation.make("moderator"), JoiningForm.clean

    def slow(form: JoiningForm) -> dict[str, Any]:
        cleaned = clean(form)
        User.objects.get_or_create(username="bea")
        return cleaned

    monkeypatch.setattr(JoiningForm, "clean", slow)
    data = {"code": code, "username": "bea", "password": "a quiet garden path"}
    response = browser().post("/moderation/joining/", data)
    assert response.status_code == 422
    assert "This name is taken here." in text_of(response)
    assert browser().post("/moderation/joining/", data | {"username": "beatrice"}).status_code == 302


def test_without_a_code_joining_does_not_say_who_is_here(ann: Client) -> None:
    said = []
    for name in ("ann", "somebody-else"):
        data = {"code": "aaaaa-aaaaa-aaaaa-aaaaa", "username": name, "password": "a quiet garden path"}
        said.append(text_of(browser().post("/moderation/joining/", data)))
    assert said[0] == said[1]
    assert "This code opens nothing" in said[0]


def test_a_lead_changes_roles_and_says_who_is_on_call(mo: Client, lee: Client) -> None:
    mo_account = User.objects.get(username="mo")
    lee.post(f"/moderation/team/{mo_account.pk}/role/", {"group": "lead", "is_on_call": "on", "listens": "on"})
    assert access.is_lead(mo_account)
    assert Colleague.objects.get(user=mo_account).is_on_call


def test_somebody_who_has_left_is_out(mo: Client, lee: Client) -> None:
    lee.post(f"/moderation/team/{User.objects.get(username='mo').pk}/role/", {"group": ""})
    assert mo.get("/moderation/").status_code == 404


def test_what_somebody_held_who_has_left_is_free_at_once(mo: Client, lee: Client) -> None:
    send(browser())
    target = str(Story.objects.get().latest.pk)
    mo.post("/moderation/claims/", {"target": target})
    lee.post(f"/moderation/team/{User.objects.get(username='mo').pk}/role/", {"group": ""})
    lee.post("/moderation/claims/", {"target": target})
    assert Claim.objects.get().moderator.username == "lee"


def test_the_last_lead_stays_one(lee: Client) -> None:
    lee_account = User.objects.get(username="lee")
    lee.post(f"/moderation/team/{lee_account.pk}/role/", {"group": "moderator"})
    assert access.is_lead(lee_account)


def test_one_switch_pauses_and_opens(lee: Client) -> None:
    lee.post("/moderation/pause/", {"back_on": "2027-01-15"})
    assert "15 January 2027" in text_of(browser().get("/tell/"))
    lee.post("/moderation/pause/", {"open": "yes"})
    assert browser().get("/tell/").status_code == 200


def test_without_anybody_for_a_week_it_rests_by_itself_and_opens_again(mo: Client) -> None:
    past = today() - timedelta(days=8)
    User.objects.update(date_joined=f"{past}T10:00Z")
    Colleague.objects.update(seen_on=past)
    tasks.tend()
    assert "Nobody is reading at present." in text_of(browser().get("/tell/"))
    client = browser()
    client.post("/account/sign-in/", {"login": "mo", "password": "a password for Mo"})
    tasks.tend()
    assert not Pause.objects.exists()


def test_it_does_not_rest_while_somebody_reads(mo: Client) -> None:
    User.objects.update(date_joined=f"{today() - timedelta(days=30)}T10:00Z")
    Colleague.objects.update(seen_on=None)
    send(browser())
    mo.post("/moderation/claims/")
    tasks.tend()
    assert not Pause.objects.exists()


def test_the_checklist_counts_what_can_be_counted_and_keeps_what_is_ticked(lee: Client) -> None:
    send(browser())
    assert "1 left" in text_of(lee.get("/moderation/ending/"))
    lee.post("/moderation/ending/", {"step": "thanked", "done": "yes"})
    lee.post("/moderation/ending/", {"step": "stories", "done": "yes"})
    assert [step.code for step in ClosingStep.objects.all()] == ["thanked"]
    lee.post("/moderation/ending/", {"step": "pause", "done": "yes"})
    assert Pause.objects.get().why == Pause.Why.CLOSING
    assert "Telling here has ended." in text_of(browser().get("/tell/"))


def test_what_everybody_passed_on_is_named_to_leads(mo: Client, lee: Client) -> None:
    send(browser())
    version = Story.objects.get().latest
    for person in (mo, lee):
        person.post("/moderation/claims/")
        person.post("/moderation/passing/", {"target": str(version.pk)})
    assert version.story.desk_name in text_of(lee.get("/moderation/overview/"))
    taken = lee.post("/moderation/coming-back/", {"target": str(version.pk)})
    assert taken.headers["Location"] == f"/moderation/stories/{version.story_id}/"


# --- For everybody


def test_the_transparency_report_counts_and_hides_what_is_small(three: list[User]) -> None:
    decided(three[0], 23)
    decided(three[1], 9, verb="decline", reason="spam")
    found = json.loads(browser().get("/transparency.json").content)
    assert found["decisions"] == {"publish": 20, "decline": None}
    assert found["reasons"] == {"spam": None}
    page = text_of(browser().get("/transparency/"))
    assert "below 10" in page
    assert " 9 " not in page
    assert "23" not in page


def test_what_was_undone_is_not_counted(three: list[User]) -> None:
    decided(three[0], 11)
    undone = Decision.objects.filter(verb="publish").first()
    decided(three[0], verb="undo", undoes=undone)
    assert json.loads(browser().get("/transparency.json").content)["decisions"] == {"publish": 10}


def test_it_names_no_moderator_and_no_story(mo: Client) -> None:
    story = published(mo)
    for path in ("/transparency/", "/transparency.json"):
        content = browser().get(path).content.decode()
        assert str(story.pk) not in content
        assert story.public_id not in content
        assert "mo" not in text_of(browser().get(path)).split()
