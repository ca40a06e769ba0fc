"""Whoever has an account deletes it, and says what becomes of what it signed."""

import json
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.test import Client

from moderation import access
from moderation.models import Claim, CrisisStep, Decision, Remark
from moderation.retention import end_account
from stories.models import Story
from tests.journeys import (
    WORDS,
    browser,
    carry_out,
    decide,
    edit,
    hidden,
    let_the_minute_pass,
    open_list,
    put_on_the_wall,
    right,
    story_with,
    take,
    tell,
    text_of,
)

PASSWORD = "a password for Eve"
IN_DANGER = "I do not want to wake up any more."


@pytest.fixture(autouse=True)
def password(eve: Client) -> None:
    account = User.objects.get(username="eve")
    account.set_password(PASSWORD)
    account.save()
    eve.force_login(account)


def end(client: Client, **fields: str) -> Any:
    page = client.get("/account/end/")
    fields = {"stories": "stay", "password": PASSWORD} | fields
    return client.post("/account/end/", fields | {"csrfmiddlewaretoken": hidden(page, "csrfmiddlewaretoken")})


def signed_by_eve(eve: Client, mo: Client) -> tuple[Story, list[str]]:
    things = tell(eve, appears_as="signed")
    return put_on_the_wall(mo, story_with(WORDS)), things


def test_her_name_goes_and_her_words_stay_and_only_the_list_opens_them(eve: Client, mo: Client, reader: Client) -> None:
    story, things = signed_by_eve(eve, mo)
    assert "eve" in text_of(reader.get(story.get_absolute_url())).split()
    assert "/account/end/" in eve.get("/receipt/").content.decode()
    assert "the story that you signed?" in text_of(eve.get("/account/end/"))
    assert "Your account is deleted" in text_of(end(eve))
    assert not User.objects.filter(username="eve").exists()
    page = text_of(reader.get(story.get_absolute_url()))
    assert WORDS in page
    assert "eve" not in page.split()
    assert story.desk_name not in text_of(eve.get("/receipt/"))
    own = open_list(browser(), things)
    assert WORDS in text_of(own)
    assert "Signed" not in text_of(own)
    edit(browser(), things, WORDS + " It was late.", appears_as="nobody")


def test_what_waits_to_be_read_forgets_her_name_too(eve: Client, mo: Client, reader: Client) -> None:
    tell(eve, appears_as="signed")
    end(eve)
    story = story_with(WORDS)
    assert (story.is_signed, story.latest.telling.appears_as) == (False, "nobody")
    decide(mo, story, "publish")
    let_the_minute_pass()
    assert "eve" not in text_of(reader.get(story_with(WORDS).get_absolute_url())).split()


def test_what_is_kept_unread_forgets_her_name_when_its_list_is_brought(eve: Client) -> None:
    things = tell(eve, appears_as="signed", ending="unread")
    end(eve)
    page = browser().post("/receipt/edit/", {"right": right(things)})
    assert 'value="nobody" id="id_appears_as_0" checked' in page.content.decode().replace("required ", "")
    copy = browser().post("/receipt/copy/", {"right": right(things), "as": "json"})
    assert json.loads(copy.content)["versions"][0]["chosen"]["appears_as"] == "nobody"


def test_what_was_kept_unread_goes_to_the_desk_without_it(eve: Client, mo: Client) -> None:
    things = tell(eve, appears_as="signed", ending="unread")
    end(eve)
    browser().post("/receipt/ending/", {"right": right(things), "ending": "wall"})
    story = story_with(WORDS)
    take(mo, story)
    assert "Signed" not in text_of(mo.get(f"/moderation/stories/{story.pk}/"))
    decide(mo, story, "publish")
    let_the_minute_pass()
    assert "Signed" not in text_of(open_list(browser(), things))


@pytest.mark.parametrize("by", ["its end", "another password", "an operator who switches it off", "signing out"])
def test_a_page_that_the_account_opened_is_closed_with_it(eve: Client, mo: Client, by: str) -> None:
    """Whoever else has it open, on another device perhaps, is out at once; whoever has the list is not."""
    story, things = signed_by_eve(eve, mo)
    account = User.objects.get(username="eve")
    other = browser()
    other.force_login(account)
    token = hidden(other.post("/receipt/", {"mine": story.pk.hex}), "right")
    assert WORDS in text_of(other.post("/receipt/", {"right": token}))
    if by == "its end":
        end(eve)
    elif by == "another password":
        account.set_password("another password for Eve")
        account.save()
    elif by == "signing out":
        other.post("/account/sign-out/")
    else:
        User.objects.update(is_active=False)
    for path, step in (("", ""), ("withdrawal/", "withdraw"), ("list/", "")):
        page = other.post(f"/receipt/{path}", {"right": token, "step": step})
        assert "You are not signed in any more. Nothing was done." in text_of(page)
        assert WORDS not in text_of(page)
    story.refresh_from_db()
    assert story.is_public
    assert WORDS in text_of(open_list(other, things))


def test_what_she_wrote_on_such_a_page_is_there_to_copy_when_it_closed(eve: Client, mo: Client) -> None:
    """Whoever signs in again has no list to go on with."""
    story, _things = signed_by_eve(eve, mo)
    token = hidden(eve.post("/receipt/", {"mine": story.pk.hex}), "right")
    eve.post("/account/sign-out/")
    page = eve.post("/receipt/edit/", {"right": token, "step": "send", "words": "Written slowly."})
    assert (
        "You are not signed in any more. Nothing was done. Copy what you wrote, sign in, and do it once more."
        in text_of(page)
    )
    assert "What you wrote is here, to copy Written slowly." in text_of(page)
    assert '<a href="/account/sign-in/" target="_blank"' in page.content.decode()  # beside what she wrote


def test_what_is_withdrawn_already_is_not_asked_about(eve: Client, mo: Client) -> None:
    story, _things = signed_by_eve(eve, mo)
    story.withdraw()
    assert "What becomes of" not in text_of(eve.get("/account/end/"))
    assert "Your account is deleted" in text_of(eve.post("/account/end/", {"password": PASSWORD}))
    story.refresh_from_db()
    assert (story.state, story.account) == ("leaving", None)


def test_what_she_signed_goes_too_when_she_says_so_and_comes_back_without_her_name(
    eve: Client, mo: Client, reader: Client
) -> None:
    story, things = signed_by_eve(eve, mo)
    assert "What you signed is off the wall." in text_of(end(eve, stories="go"))
    assert reader.get(story.get_absolute_url()).status_code == 410
    browser().post("/receipt/withdrawal/", {"right": right(things), "step": "undo"})
    page = reader.get(story.get_absolute_url())
    assert WORDS in text_of(page)
    assert "eve" not in text_of(page).split()


def test_a_pen_name_under_a_story_of_hers_stays(eve: Client, mo: Client) -> None:
    things = tell(eve, appears_as="signed")
    edit(eve, things, WORDS + " It was late.", appears_as="pen_name", pen_name="Fern")
    story = put_on_the_wall(mo, story_with(WORDS + " It was late."))
    assert "Readers see “Someone” in place of this name." in text_of(eve.get("/account/end/"))
    assert "The name of your account is on nothing here any more." in text_of(end(eve))
    story.refresh_from_db()
    assert (story.name, story.is_signed) == ("Fern", False)


@pytest.mark.parametrize("wrong", [{"password": "another"}, {"password": ""}, {"stories": "both"}])
def test_nothing_is_deleted_by_somebody_else_or_by_half(eve: Client, mo: Client, wrong: dict[str, str]) -> None:
    story, _things = signed_by_eve(eve, mo)
    page = end(eve, **{"stories": "go"} | wrong)
    assert page.status_code == 422
    assert ('value="go" id="id_stories_1" required checked' in page.content.decode()) is ("stories" not in wrong)
    story.refresh_from_db()
    assert (story.name, story.state) == ("eve", "published")
    assert "eve" in text_of(eve.get("/account/end/"))


def test_guessing_her_password_there_is_slowed(eve: Client, settings: Any) -> None:
    settings.LIMITS_SCALE = 1
    pages = [text_of(end(eve, password=f"guess {number}")) for number in range(7)]
    assert "This is not your password. Nothing was deleted." in pages[0]
    assert "This is not your password" not in pages[-1]


def test_whoever_is_not_signed_in_is_told_so(eve: Client) -> None:
    sent_twice = end(eve), eve.post("/account/end/", {"password": PASSWORD})
    assert [page.status_code for page in sent_twice] == [200, 403]
    assert "If you have just deleted your account, it is gone." in text_of(sent_twice[1])
    assert browser().get("/account/end/").headers["Location"] == "/account/sign-in/?next=/account/end/"


def test_who_runs_the_site_cannot_leave_it_without_anybody(eve: Client) -> None:
    User.objects.update(is_staff=True)
    page = text_of(eve.get("/account/end/"))
    assert "Somebody else who does can delete your account" in page
    assert "Delete my account" not in page
    assert eve.post("/account/end/", {"stories": "stay", "password": PASSWORD}).status_code == 422
    assert User.objects.filter(username="eve").exists()


def test_the_last_lead_makes_somebody_else_one_first(lee: Client, mo_account: User) -> None:
    lead = User.objects.get(username="lee")
    lead.set_password(PASSWORD)
    lead.save()
    lee.force_login(lead)
    page = lee.get("/account/end/")
    assert "You are the only lead. Make somebody else one first." in text_of(page)
    assert "Delete my account" not in text_of(page)
    assert lee.post("/account/end/", {"stories": "stay", "password": PASSWORD}).status_code == 422
    assert User.objects.filter(username="lee").exists()
    access.join(mo_account, access.LEAD)
    assert "Your account is deleted" in text_of(end(lee))


def test_what_a_moderator_decided_stays_without_a_name(mo: Client, mo_account: User, ada: Client) -> None:
    tell(ada)
    decide(mo, story_with(WORDS), "publish")
    mo_account.set_password(PASSWORD)
    mo_account.save()
    mo.force_login(mo_account)
    assert "What you decided and noted at the desk stays, without your name." in text_of(mo.get("/account/end/"))
    assert "Your account is deleted" in text_of(end(mo))
    assert Decision.objects.get().moderator.get_username() == f"left/{mo_account.pk}"
    assert "mo" not in set(User.objects.values_list("username", flat=True))
    assert mo.get("/moderation/").status_code == 302


@pytest.mark.parametrize("work", ["a first reading", "a remark", "a step"])
def test_what_a_moderator_leaves_to_colleagues_stays_without_a_name(
    mo: Client, mo_account: User, ann: Client, ada: Client, work: str
) -> None:
    """Who has ticked by hand that something takes two people is the first of them."""
    tell(ada)
    story = story_with(WORDS)
    if work == "a first reading":
        decide(mo, story, "publish", risks="court")
    elif work == "a remark":
        Remark.leave(story.pk, mo_account, "She wrote to us before.")
    else:
        CrisisStep.objects.create(story=story, moderator=mo_account, step="outside")
    end_account(mo_account)
    assert User.objects.filter(username=f"left/{mo_account.pk}").exists()
    if work == "a first reading":
        decide(ann, story, "publish")
        assert Decision.objects.get().first_reader == mo_account
    assert (Remark.objects.exists(), CrisisStep.objects.exists()) == (work == "a remark", work == "a step")


def test_colleagues_do_not_read_what_an_ended_account_is_called_inside(
    mo_account: User, ann: Client, ada: Client
) -> None:
    tell(ada, IN_DANGER)
    carry_out()
    story = story_with(IN_DANGER)
    Remark.leave(story.pk, mo_account, "She wrote to us before.")
    CrisisStep.objects.create(story=story, moderator=mo_account, step="outside")
    end_account(mo_account)
    take(ann, story)
    page = text_of(ann.get(f"/moderation/stories/{story.pk}/"))
    assert "She wrote to us before." in page
    assert page.count("Somebody who has left the team") == 2
    assert "left/" not in page


def test_nor_where_it_decided_what_they_would(mo: Client, mo_account: User, ann: Client, ada: Client) -> None:
    tell(ada)
    story = story_with(WORDS)
    held = take(ann, story)
    Claim.objects.all().delete()
    decide(mo, story, "publish")
    end_account(mo_account)
    page = text_of(ann.post(f"/moderation/stories/{story.pk}/decision/", held | {"verb": "publish"}))
    assert "A colleague decided it meanwhile. Nothing was changed. It goes on the wall." in page
    assert "left/" not in page


def test_the_history_of_the_admin_forgets_the_name_with_the_account(admin_client: Client) -> None:
    eve = User.objects.get(username="eve")
    admin_client.post(f"/admin/auth/user/{eve.pk}/delete/", {"post": "yes"})
    assert not User.objects.filter(pk=eve.pk).exists()
    assert [entry.object_repr for entry in LogEntry.objects.all()] == [""]


def test_the_same_name_taken_anew_has_nothing_of_the_account_before(eve: Client, mo: Client) -> None:
    story, _things = signed_by_eve(eve, mo)
    end_account(User.objects.get(username="eve"))
    again = browser()
    again.force_login(User.objects.create_user("eve"))
    assert story.desk_name not in text_of(again.get("/receipt/"))
