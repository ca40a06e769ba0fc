"""The staff's door: two things to show, an end by itself, and who one is once more before what weighs most."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from config.accounts import SecondFactors
from config.checks import production_has_no_demo_accounts
from moderation import access, door
from moderation.access import moderators_only
from stories.access import methods
from tests.journeys import browser, hidden, text_of

PASSWORD = "a password for Mo"
DECIDED = f"/moderation/stories/{'0' * 8}-0000-4000-8000-{'0' * 12}/decision/"
WRITTEN = {
    "words": "Dear author, thank you.",
    "answer": "It is gone.",
    "passages": "night bus",
    "crisis_words": "You matter here.",
    "remark": "For Ann.",
}


def sign_in(client: Client, name: str = "mo", password: str = PASSWORD) -> Any:
    return client.post("/account/sign-in/", {"login": name, "password": password}, follow=True)


def code(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, int(timezone.now().timestamp()) // 30)))


def set_up(client: Client) -> str:
    """Make a second factor, just after signing in; gives its secret."""
    page = client.get("/account/factors/app/")
    found = re.search(r'id="secret" value="(\w+)"', page.content.decode())
    assert found, text_of(page)
    done = client.post("/account/factors/app/", {"code": code(found[1])}, follow=True)
    assert "Codes on paper" in text_of(done)
    return found[1]


@pytest.mark.parametrize("address", ["/moderation/", "/moderation/claims/"])
def test_a_password_alone_opens_nothing_at_the_desk(mo_account: User, address: str) -> None:
    mo = browser()
    assert "Your second factor" in text_of(sign_in(mo))
    for response in (mo.get(address), mo.post(address)):
        assert response.status_code in (302, 405)
        assert response.headers.get("Location", "/account/factors/") == "/account/factors/"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_second_factor_once_made_opens_the_desk_and_is_asked_at_every_sign_in(mo_account: User) -> None:
    mo = browser()
    sign_in(mo)
    secret = set_up(mo)
    assert mo.get("/moderation/").status_code == 200
    [kept] = Authenticator.objects.filter(type="totp").values_list("data", flat=True)
    assert secret not in str(kept)

    again = browser()
    page = sign_in(again)
    assert page.redirect_chain[-1][0].startswith("/account/second/")
    assert again.get("/moderation/").status_code == 302
    assert "And the second factor" in text_of(again.post("/account/second/", {"code": "000000"}))
    with time_machine.travel(timezone.now() + timedelta(minutes=2)):  # a code is good once
        done = again.post("/account/second/", {"code": code(secret)}, follow=True)
    assert done.redirect_chain[-1][0] == "/moderation/"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_new_secret_key_asks_for_a_new_second_factor(mo_account: User, settings: Any) -> None:
    mo = browser()
    sign_in(mo)
    old = set_up(mo)
    settings.SECRET_KEY = "another one, because somebody saw the old one"
    again = browser()
    assert "Your second factor" in text_of(sign_in(again))
    assert again.get("/moderation/").status_code == 302
    assert set_up(again) != old
    assert again.get("/moderation/").status_code == 200


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_new_secret_key_leaves_a_key_in_the_hand_a_second_factor(mo_account: User, settings: Any) -> None:
    mo = browser()
    sign_in(mo)
    set_up(mo)
    Authenticator.objects.create(user=mo_account, type=Authenticator.Type.WEBAUTHN, data={"name": "Key"})
    settings.SECRET_KEY = "another one, because somebody saw the old one"
    assert SecondFactors().is_mfa_enabled(mo_account, door.FACTORS)
    assert list(Authenticator.objects.values_list("type", flat=True)) == [Authenticator.Type.WEBAUTHN]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_who_came_in_with_a_code_from_paper_goes_on_with_new_ones(mo_account: User) -> None:
    mo, again = browser(), browser()
    sign_in(mo)
    set_up(mo)
    sign_in(again)
    paper = Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES)
    again.post("/account/second/", {"code": paper.wrap().get_unused_codes()[0]})
    assert again.get("/moderation/").status_code == 200
    again.post("/account/factors/codes/new/")
    assert not Authenticator.objects.filter(pk=paper.pk).exists()
    assert again.get("/moderation/").status_code == 200


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("by", ["the app", "paper"])
def test_what_made_new_codes_closes_all_the_same_when_its_second_factor_is_taken_away(
    mo_account: User, by: str
) -> None:
    mo, again = browser(), browser()
    sign_in(mo)
    set_up(mo)
    if by == "paper":
        sign_in(again)
        paper = Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES)
        again.post("/account/second/", {"code": paper.wrap().get_unused_codes()[0]})
        mo = again
    mo.post("/account/factors/codes/new/")
    assert mo.get("/moderation/").status_code == 200
    Authenticator.objects.filter(user=mo_account).delete()  # as on the account's page in the admin
    assert mo.get("/moderation/").headers["Location"].startswith("/account/sign-in/")


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_passkey_is_asked_of_whoever_has_one(mo_account: User) -> None:
    mo = browser()
    sign_in(mo)
    set_up(mo)
    assert "passkey" not in text_of(sign_in(browser()))


@pytest.mark.parametrize(("is_staff", "comes_to"), [(True, "/admin/"), (False, "/receipt/")])
def test_who_signs_in_comes_to_what_is_theirs(db: None, is_staff: bool, comes_to: str) -> None:
    somebody = browser()
    somebody.force_login(User.objects.create_user("op", is_staff=is_staff))
    assert somebody.get("/account/after-sign-in/").headers["Location"] == comes_to


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_admin_is_behind_the_same_door(db: None) -> None:
    User.objects.create_superuser("op", password=PASSWORD)
    op = browser()
    assert op.get("/admin/").headers["Location"].startswith("/admin/login/")
    sign_in(op, "op")
    assert op.get("/admin/", follow=True).redirect_chain[-1][0] == "/account/factors/"
    set_up(op)
    assert op.get("/admin/").status_code == 200
    assert op.get("/admin/login/").headers["Location"] == "/admin/"


@pytest.mark.parametrize("address", ["/moderation/", "/admin/"])
def test_it_closes_after_thirty_quiet_minutes(mo: Client, mo_account: User, address: str) -> None:
    User.objects.filter(pk=mo_account.pk).update(is_staff=True, is_superuser=True)
    began = timezone.now()
    for minutes, status in ((0, 200), (25, 200), (50, 200), (79, 200)):
        with time_machine.travel(began + timedelta(minutes=minutes)):
            assert mo.get(address).status_code == status
    with time_machine.travel(began + timedelta(minutes=110)):
        page = mo.get(address, follow=True)
        assert page.redirect_chain[-1][0].startswith("/account/sign-in/")
        assert "_auth_user_id" not in mo.session


def test_it_closes_after_eight_hours_however_busy(mo: Client) -> None:
    began = timezone.now()
    for minutes in range(0, 8 * 60, 25):
        with time_machine.travel(began + timedelta(minutes=minutes)):
            assert mo.get("/moderation/preferences/").status_code == 200
    with time_machine.travel(began + timedelta(hours=8, minutes=1)):
        assert mo.get("/moderation/preferences/").status_code == 302


def test_what_was_written_comes_back_when_it_closed_meanwhile(mo: Client) -> None:
    mo.get("/moderation/")
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        page = mo.post(DECIDED, WRITTEN)
        assert page.status_code == 403
        for typed in WRITTEN.values():
            assert typed in text_of(page)


def test_so_it_does_where_the_session_is_over_altogether(mo: Client) -> None:
    """After eight hours, signed out in another tab, or where the sessions of all ended."""
    mo.session.flush()
    page = mo.post(DECIDED, WRITTEN)
    assert page.status_code == 403
    for typed in WRITTEN.values():
        assert typed in text_of(page)
    assert "You are not signed in any more." in text_of(page)
    assert mo.post("/moderation/claims/").headers["Location"] == "/account/sign-in/"


def test_a_demo_account_needs_no_second_factor(mo_account: User) -> None:
    access.join(mo_account, door.DEMO)
    assert sign_in(browser()).redirect_chain[-1][0] == "/moderation/"


def test_production_does_not_start_with_a_demo_account(mo_account: User, settings: Any) -> None:
    access.join(mo_account, door.DEMO)
    assert production_has_no_demo_accounts(None) == []
    settings.PRODUCTION = True
    [error] = production_has_no_demo_accounts(None)
    assert "“mo” belongs to the demo" in error.msg
    wsgi = (Path(__file__).parent.parent.parent / "config" / "wsgi.py").read_text()
    assert 'if settings.PRODUCTION:\n    call_command("check")' in wsgi


# --- Once more


@methods("POST")
@moderators_only
@door.asks_again
def take_down(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"done: {request.POST['words']}")


def ask(client: Client, user: User, **fields: str) -> HttpResponse:
    request = RequestFactory().post("/moderation/x/", {"words": "<Because>"} | fields)
    request.user, request.session = user, client.session
    response = take_down(request)
    request.session.save()
    return response


def test_who_showed_it_a_moment_ago_is_not_asked(mo: Client, mo_account: User) -> None:
    assert ask(mo, mo_account).content == b"done: <Because>"


def test_who_showed_it_a_while_ago_is_asked_and_keeps_what_was_typed(mo: Client, mo_account: User) -> None:
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        page = ask(mo, mo_account)
        assert page.status_code == 403
        assert b"&lt;Because&gt;</textarea>" in page.content
        wrong = ask(mo, mo_account, again_password="no")
        assert wrong.status_code == 403
        assert b"That was not it." in wrong.content
        assert ask(mo, mo_account, again_password=PASSWORD).content == b"done: <Because>"
        assert ask(mo, mo_account).status_code == 200  # and not again at once


def test_a_code_does_as_well(mo: Client, mo_account: User) -> None:
    secret = set_up(mo)
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        assert ask(mo, mo_account, again_code="12345").status_code == 403
        assert ask(mo, mo_account, again_code=code(secret)).status_code == 200


def test_a_second_factor_is_made_just_after_signing_in_or_asks_once_more(mo_account: User) -> None:
    mo = browser()
    sign_in(mo)
    assert mo.get("/account/factors/app/").status_code == 200
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        assert "/account/again/" in mo.get("/account/factors/app/").headers["Location"]


def test_guessing_is_slowed(mo: Client, mo_account: User, settings: Any) -> None:
    settings.LIMITS_SCALE = 1
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        answers = [ask(mo, mo_account, again_password=str(guess)).status_code for guess in range(8)]
        assert answers[0] == 403
        assert answers[-1] == 429


@pytest.mark.parametrize(
    ("page", "old", "new"),
    [
        ("/account/password/", "oldpassword", ("password1", "password2")),
        ("/admin/password_change/", "old_password", ("new_password1", "new_password2")),
    ],
)
def test_guessing_the_password_where_it_is_changed_is_slowed(
    mo: Client, settings: Any, page: str, old: str, new: tuple[str, str]
) -> None:
    settings.LIMITS_SCALE = 1
    User.objects.update(is_staff=True, is_superuser=True)
    fields = dict.fromkeys(new, "other long words 2")
    answers = [mo.post(page, fields | {old: str(guess)}).status_code for guess in range(8)]
    assert [answers[0], answers[-1]] == [200, 429]


@pytest.mark.parametrize("name", ["mo", "{} Mo"])
def test_guessing_the_password_of_one_account_is_slowed_from_everywhere_however_its_name_is_written(
    mo_account: User, settings: Any, name: str
) -> None:
    settings.LIMITS_SCALE = settings.TRUSTED_PROXIES = 1
    answers = [
        browser().post(
            "/account/sign-in/",
            {"login": name.format(" " * number), "password": "one more guess"},
            headers={"x-forwarded-for": f"203.0.{number}.1"},
        )
        for number in range(8)
    ]
    assert [answers[0].status_code, answers[-1].status_code] == [200, 429]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_guessing_the_second_factor_of_one_account_is_slowed_from_everywhere(mo_account: User, settings: Any) -> None:
    mo, thief = browser(), browser()
    sign_in(mo)
    set_up(mo)
    sign_in(thief)
    settings.LIMITS_SCALE = settings.TRUSTED_PROXIES = 1
    answers = [
        thief.post("/account/second/", {"code": "000000"}, headers={"x-forwarded-for": f"203.0.{number}.1"})
        for number in range(8)
    ]
    assert [answers[0].status_code, answers[-1].status_code] == [200, 429]


def test_every_page_of_the_second_factor_is_ours(mo_account: User) -> None:
    mo = browser()
    sign_in(mo)
    set_up(mo)
    for path in ("", "codes/", "codes/new/", "keys/", "keys/new/", "app/removal/"):
        mo.post("/account/again/", {"password": PASSWORD})
        page = mo.get(f"/account/factors/{path}")
        assert page.status_code == 200, path
        assert b'<main id="main">' in page.content
        assert b"two-factor" not in page.content.lower()
        assert not re.search(rb"<script(?![^>]*(src=|application/json))", page.content)
    assert hidden(mo.get("/account/factors/codes/new/"), "csrfmiddlewaretoken")
