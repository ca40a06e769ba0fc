"""What an operator finds in the admin, in their language, and what it does not let them do by accident."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.forms import model_to_dict
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from moderation.models import Claim, Decision, MessageTemplate, Remark
from moderation.retention import end_account
from stories.models import Call, Story, SupportLine
from stories.models.call import today
from tests.journeys import browser, hold, published, story_with, tell, text_of

LATIN = re.compile(r"[A-Za-z]{3,}")
OURS = {"Me", "Too", "Wall", "op", "desk"}


@pytest.fixture
def account(db: None) -> User:
    return User.objects.create_superuser("op", password="a password for op")


@pytest.fixture
def operator(account: User) -> Client:
    client = browser()
    client.force_login(account)
    return client


@pytest.fixture
def line(db: None) -> SupportLine:
    line = SupportLine.objects.filter(country_code="LB").exclude(phone="").first()
    assert line
    return line


def change(operator: Client, row: Any, **fields: Any) -> Any:
    """Save the row's form with these values in it."""
    address = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    return operator.post(address, {name: value for name, value in (model_to_dict(row) | fields).items() if value})


@pytest.mark.parametrize("page", ["/admin/", "/admin/moderation/decision/", "a decision"])
def test_it_speaks_their_language(five: None, operator: Client, account: User, page: str) -> None:
    decision = Decision.objects.create(moderator=account, verb=Decision.Verb.PUBLISH)
    if page == "a decision":
        page = reverse("admin:moderation_decision_change", args=[decision.pk])
    said = text_of(operator.get(page, headers={"accept-language": "ar"}))
    assert set(LATIN.findall(said)) <= OURS


def test_a_lost_second_factor_is_taken_away_and_what_it_is_made_from_is_not_shown(operator: Client) -> None:
    mo = User.objects.create_user("mo")
    data = {"secret": "sealed-and-not-theirs"}
    lost = Authenticator.objects.create(user=mo, type=Authenticator.Type.TOTP, data=data)
    Authenticator.objects.create(user=mo, type=Authenticator.Type.RECOVERY_CODES, data=data)
    address = reverse("admin:auth_user_change", args=[mo.pk])
    page = operator.get(address)
    assert "A code from an app" in text_of(page)
    assert data["secret"] not in page.content.decode()
    take_away(operator, lost)
    assert not Authenticator.objects.filter(user=mo).exists()


def take_away(operator: Client, lost: Authenticator) -> None:
    """What the account's page sends when this one is ticked."""
    user = lost.user
    rows = {"authenticator_set-TOTAL_FORMS": "1", "authenticator_set-INITIAL_FORMS": "1"}
    rows |= {"authenticator_set-0-id": str(lost.pk), "authenticator_set-0-user": str(user.pk)}
    said = {"username": user.username, "is_active": "on", "date_joined_0": "2026-01-01", "date_joined_1": "00:00:00"}
    groups = {"groups": [group.pk for group in user.groups.all()]}
    address = reverse("admin:auth_user_change", args=[user.pk])
    done = operator.post(address, said | groups | rows | {"authenticator_set-0-DELETE": "on"})
    assert done.status_code == 302, text_of(done)


def test_what_the_lost_one_opened_closes_with_it(operator: Client, mo: Client, mo_account: User) -> None:
    lost = Authenticator.objects.create(user=mo_account, type=Authenticator.Type.WEBAUTHN, data={"name": "lost"})
    kept = Authenticator.objects.create(user=mo_account, type=Authenticator.Type.TOTP, data={"secret": "sealed"})
    ann = browser()
    for client, factor in ((mo, lost), (ann, kept)):
        client.force_login(mo_account)
        session = client.session
        session["account_authentication_methods"][-1]["id"] = factor.pk
        session.save()
        assert client.get("/moderation/").status_code == 200
    take_away(operator, lost)
    assert mo.get("/moderation/").headers["Location"].startswith("/account/sign-in/")
    assert ann.get("/moderation/").status_code == 200


def test_what_a_passkey_was_called_leaves_the_history_with_its_account(operator: Client, mo_account: User) -> None:
    take_away(
        operator,
        Authenticator.objects.create(user=mo_account, type=Authenticator.Type.WEBAUTHN, data={"name": "Mo’s phone"}),
    )
    history = LogEntry.objects.filter(object_id=mo_account.pk)
    assert "Mo’s phone" in text_of(operator.get(reverse("admin:auth_user_history", args=[mo_account.pk])))
    end_account(mo_account)
    assert [entry.get_change_message() for entry in history] == [""]


def test_an_account_keeps_its_name(operator: Client) -> None:
    """It stands on the wall, and a restore knows by it which accounts have ended."""
    eve = User.objects.create_user("eve")
    rows = {"authenticator_set-TOTAL_FORMS": "0", "authenticator_set-INITIAL_FORMS": "0"}
    said = {"username": "rain", "is_active": "on", "date_joined_0": "2026-01-01", "date_joined_1": "00:00:00"}
    address = reverse("admin:auth_user_change", args=[eve.pk])
    done = operator.post(address, said | rows | {"is_staff": "on"})
    assert done.status_code == 302, text_of(done)
    eve.refresh_from_db()
    assert (eve.username, eve.is_staff) == ("eve", True)


@pytest.mark.parametrize("how", ["on its page", "in the list"])
def test_an_account_goes_also_where_it_stands_in_the_history(
    operator: Client, mo: Client, mo_account: User, how: str
) -> None:
    published(mo)
    Remark.leave(Story.objects.get().pk, mo_account, "For Ann.")
    tell(browser(), "Held.")
    hold(mo, story_with("Held.").latest.pk)
    if how == "on its page":
        address = reverse("admin:auth_user_delete", args=[mo_account.pk])
        assert "Are you sure" in text_of(operator.get(address))
        done = operator.post(address, {"post": "yes"})
    else:
        chosen = {"action": "delete_selected", "_selected_action": [mo_account.pk]}
        done = operator.post("/admin/auth/user/", chosen | {"post": "yes"})
    assert done.status_code == 302, text_of(done)
    assert not User.objects.filter(username="mo").exists()
    assert Decision.objects.get().moderator.username.startswith("left/")
    assert not Claim.objects.exists()
    assert Remark.objects.exists()
    assert mo.get("/moderation/").headers["Location"].startswith("/account/sign-in/")


@pytest.mark.parametrize("address", ["auth/group/", "auth/group/add/", "mfa/authenticator/", "mfa/authenticator/add/"])
def test_what_the_desk_stands_on_is_not_edited(operator: Client, address: str) -> None:
    assert operator.get(f"/admin/{address}").status_code == 404


@pytest.mark.usefixtures("this_moment")
def test_an_invitation_does_not_close_before_it_opens(operator: Client) -> None:
    call = Call.objects.create(slug="may", title="May", invitation="Say so.")
    page = change(operator, call, opens_on=today(), closes_on=today() - timedelta(days=1))
    assert "It would close before it opens." in text_of(page)
    assert change(operator, call, opens_on=today(), closes_on=today()).status_code == 302


@pytest.mark.usefixtures("this_moment")
@pytest.mark.parametrize("days", [{"opens_on": 1}, {"closes_on": -1}, {"closes_on": 7}])
def test_the_standing_one_does_not_close(operator: Client, call: Call, days: dict[str, int]) -> None:
    page = change(operator, call, **{name: today() + timedelta(days=number) for name, number in days.items()})
    assert "This is the standing one, which is always open. Put another in its place first." in text_of(page)
    call.refresh_from_db()
    assert call.is_open


def test_one_that_is_made_the_standing_one_does_not_close_any_more(operator: Client, reader: Client) -> None:
    call = Call.objects.create(slug="may", title="May", invitation="Say so.", closes_on=today())
    operator.post("/admin/stories/call/", {"action": "make_standing", "_selected_action": [call.pk]})
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert Call.objects.standing().is_open
        assert "This invitation has closed" not in text_of(reader.get("/"))


def test_a_line_is_found_under_its_country_however_the_code_is_typed(operator: Client, line: SupportLine) -> None:
    assert change(operator, line, country_code="lb").status_code == 302
    line.refresh_from_db()
    assert line.country_code == "LB"
    for code in ("EU", "INT"):
        assert change(operator, line, country_code=code).status_code == 302


def test_a_line_under_a_code_that_nobody_can_choose_is_not_saved(operator: Client, line: SupportLine) -> None:
    page = change(operator, line, country_code="XX")
    assert "Two letters of a country, EU, or INT for everywhere." in text_of(page)


def test_the_groups_of_a_number_stand_in_their_order_where_one_reads_from_the_right(
    operator: Client, line: SupportLine
) -> None:
    arabic = {"accept-language": "ar"}
    lines = operator.get("/admin/stories/supportline/?country=Lebanon", headers=arabic).content.decode()
    assert f'<bdi dir="ltr">{line.phone}</bdi>' in lines
    page = operator.get(reverse("admin:stories_supportline_change", args=[line.pk]), headers=arabic).content.decode()
    assert re.search(r'<input[^>]*name="phone"[^>]*dir="ltr"', page)


def test_a_message_to_start_from_is_for_what_a_text_can_become(operator: Client) -> None:
    said = {"title": "Ours", "words": "Our own words.", "place": "1"}
    assert operator.post("/admin/moderation/messagetemplate/add/", said | {"verb": "undo"}).status_code == 200
    assert not MessageTemplate.objects.filter(title="Ours").exists()
    assert operator.post("/admin/moderation/messagetemplate/add/", said | {"verb": "decline"}).status_code == 302


@pytest.mark.parametrize("why", ["signed out", "too long ago"])
def test_what_an_operator_wrote_comes_back_when_the_session_is_over(operator: Client, call: Call, why: str) -> None:
    assert "Change" in text_of(operator.get(reverse("admin:stories_call_change", args=[call.pk])))
    if why == "signed out":
        operator.cookies.clear()
    with time_machine.travel(timezone.now() + timedelta(hours=9)):
        page = change(operator, call, invitation="Written slowly, with care.", slug="me-too")
    assert page.status_code == 403
    assert "You are not signed in any more. Nothing was done." in text_of(page)
    assert "Written slowly, with care." in text_of(page)
    assert "Sign in" in text_of(operator.get("/admin/", follow=True))


def test_it_comes_back_where_they_have_signed_in_anew_beside_it(operator: Client, account: User, call: Call) -> None:
    """Then the session is there, and the token of the page is of the one before."""
    operator.handler.enforce_csrf_checks = True
    page = change(operator, call, invitation="Written slowly, with care.", csrfmiddlewaretoken="old")
    assert page.status_code == 403
    assert "Written slowly, with care." in text_of(page)
    address = reverse("admin:auth_user_password_change", args=[account.pk])
    page = operator.post(address, {"password1": "two words", "password2": "two words"})
    assert page.status_code == 403
    assert "two words" not in page.content.decode()


def test_a_password_that_an_operator_wrote_does_not_come_back(operator: Client, account: User) -> None:
    operator.cookies.clear()
    address = reverse("admin:auth_user_password_change", args=[account.pk])
    page = operator.post(address, {"password1": "two words", "password2": "two words"})
    assert "two words" not in page.content.decode()
