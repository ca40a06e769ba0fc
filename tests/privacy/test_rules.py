"""Every field has a rule, and what a rule says ends by itself does end."""

from datetime import date, timedelta
from importlib import import_module

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError, SystemCheckError
from django.db import connection, models
from django.test import Client
from django.utils import timezone

from moderation import insights, retention
from moderation import privacy as desk
from moderation.models import Aside, Colleague, Decision, Preference, Talk, Wait
from moderation.tasks import forget
from stories import privacy
from stories.models import Contact, Erasure, Letter, Notice, OutboxRow, OwedMail, Story, Version, Voice
from stories.models.call import today
from stories.privacy import STORY, Life, Rule, Seen
from tests.journeys import (
    WORDS,
    browser,
    carry_out,
    decide,
    edit,
    let_the_minute_pass,
    open_list,
    published,
    story_with,
    tell,
    text_of,
)


def later(days: float) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(days=days), tick=False)


def forget_after(days: float) -> None:
    with later(days):
        forget()


@pytest.fixture
def guard_at_rest(db: None) -> None:
    """PostgreSQL guards the audit by its own clock, which no test can put forward."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE moderation_audit DISABLE TRIGGER keep_the_audit")


def signed_in(account: User) -> Client:
    client = browser()
    client.force_login(account)
    return client


def test_a_field_without_a_rule_fails_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(privacy.RULES["stories.Contact"], "sealed_address")  # type: ignore[arg-type]
    with pytest.raises(SystemCheckError, match=r"stories.Contact.sealed_address has no rule"):
        call_command("check")


def test_a_table_without_rules_fails_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(desk.RULES, "auth.User_groups")  # type: ignore[arg-type]
    with pytest.raises(SystemCheckError, match=r"auth.User_groups.user has no rule"):
        call_command("check")


def test_a_rule_without_a_field_fails_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(privacy.RULES["stories.Contact"], "telephone", Rule(Seen.NOBODY, STORY))  # type: ignore[index, arg-type]
    with pytest.raises(SystemCheckError, match=r"stories.Contact.telephone, which does not exist"):
        call_command("check")


def test_a_rule_without_a_table_fails_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(privacy.RULES, "stories.Diary", {})  # type: ignore[arg-type]
    with pytest.raises(SystemCheckError, match=r"stories.Diary, which does not exist"):
        call_command("check")


def test_a_sealed_column_that_rotation_would_not_find_fails_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = models.BinaryField(name="sealed_address")
    fields = [plain if field.name == "sealed_address" else field for field in Contact._meta.concrete_fields]
    monkeypatch.setitem(Contact._meta.__dict__, "concrete_fields", fields)
    with pytest.raises(SystemCheckError, match="make it a SealedField"):
        call_command("check")


def test_the_command_prints_every_rule_and_what_it_ended(capsys: pytest.CaptureFixture[str], db: None) -> None:
    call_command("forget", "--rules")
    printed = capsys.readouterr().out
    assert "sealed_telling: seen by author, holder" in printed
    call_command("forget")
    assert "declined texts: 0" in capsys.readouterr().out


def test_one_rule_that_fails_stops_none_of_the_others_and_the_operator_is_told(
    ada: Client, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def declined_texts() -> int:
        raise ZeroDivisionError

    monkeypatch.setitem(
        privacy.RULES["stories.Version"],  # type: ignore[arg-type]
        "sealed_telling",
        Rule(Seen.NOBODY, Life("", "", declined_texts)),
    )
    ada.post("/calls/me-too/voice/")
    ada.post("/calls/me-too/voice/", follow=True)
    with later(32):
        with pytest.raises(privacy.NotEnded, match=r"^declined_texts \(ZeroDivisionError\)$"):
            forget()
        assert Voice.objects.get().said_at.hour == 0
        with pytest.raises(CommandError, match="These failed"):
            call_command("forget")
    assert "voice hours: 0" in capsys.readouterr().out


def test_a_declined_text_goes_when_the_time_to_appeal_is_over(ada: Client, mo: Client) -> None:
    things = tell(ada)
    story = story_with(WORDS)
    carry_out()
    decide(mo, story, "decline", reason="court", words="A court is working on this.")
    let_the_minute_pass()
    forget_after(180)
    assert WORDS in text_of(open_list(ada, things))
    forget_after(190)
    assert not Story.objects.filter(pk=story.pk).exists()
    assert not Version.objects.exists()
    assert not Notice.objects.exists()
    assert Erasure.covers(story.pk)


def test_a_declined_text_stays_while_somebody_else_is_asked_to_look(ada: Client, mo: Client) -> None:
    tell(ada)
    story = story_with(WORDS)
    decide(mo, story, "decline", reason="court", words="A court is working on this.")
    let_the_minute_pass()
    Letter.appeal(story.notices.get(), "Please look again.")
    forget_after(190)
    assert Story.objects.filter(pk=story.pk).exists()


def test_a_declined_edit_goes_and_what_stands_stays(ada: Client, mo: Client) -> None:
    things = tell(ada)
    decide(mo, story := story_with(WORDS), "publish")
    let_the_minute_pass()
    edit(ada, things, "Other words, which were too much.", meanwhile="stay")
    decide(mo, story, "decline", reason="close", words="This is closer than readers can carry.")
    let_the_minute_pass()
    forget_after(190)
    story.refresh_from_db()
    assert story.words == WORDS
    assert [version.state for version in story.versions.all()] == ["standing"]


def test_a_text_that_waits_is_never_forgotten(ada: Client, mo: Client) -> None:
    things = tell(ada)
    forget_after(1000)
    assert WORDS in text_of(open_list(ada, things))
    assert Version.objects.get().waiting_since is not None


def test_an_address_is_kept_until_two_weeks_after_the_last_notice(ada: Client, mo_account: User) -> None:
    tell(ada, mail="ada@example.org")
    forget_after(100)
    assert Contact.objects.count() == 1  # nothing was told yet
    decide(signed_in(mo_account), story_with(WORDS), "publish")
    forget_after(100)
    assert Contact.objects.count() == 1  # what was decided is not told yet
    let_the_minute_pass()
    forget_after(13)
    assert Contact.objects.count() == 1
    forget_after(16)
    assert Contact.objects.count() == 0


def test_no_hour_is_left_once_a_version_does_not_wait(ada: Client, mo: Client) -> None:
    tell(ada)
    decide(mo, story_with(WORDS), "publish")
    Version.objects.update(waiting_since=timezone.now())  # a verb that forgot to empty it
    forget()
    assert Version.objects.get().waiting_since is None


def test_the_hour_of_a_voice_becomes_its_month(reader: Client) -> None:
    reader.post("/calls/me-too/voice/")
    reader.post("/calls/me-too/voice/", follow=True)
    said_at = Voice.objects.get().said_at
    forget_after(20)
    assert Voice.objects.get().said_at == said_at
    forget_after(32)
    assert Voice.objects.get().said_at == said_at.replace(day=1, hour=0)


def test_a_mail_that_was_given_up_goes_after_two_weeks_and_the_address_with_it(db: None) -> None:
    for address in ("lark@example.org", "reed@example.org"):
        OwedMail.owe(OwedMail.Kind.STAYS, address)
    OutboxRow.objects.filter(pk=OutboxRow.objects.first().pk).update(is_dead=True)  # type: ignore[union-attr]
    forget_after(13)
    assert (OutboxRow.objects.count(), OwedMail.objects.count()) == (2, 2)
    forget_after(15)
    assert OwedMail.objects.get().pk == OutboxRow.objects.get().target


def test_done_errands_leave_no_row(mo: Client) -> None:
    published(mo)
    assert OutboxRow.objects.count() == 0


def test_old_decisions_go_although_a_group_ends_between_one_and_its_undoing(mo_account: User) -> None:
    def write(days: int = 1, **fields: object) -> Decision:
        decided_on = today() - retention.AUDIT_LASTS - timedelta(days=days)
        return Decision.objects.create(moderator=mo_account, decided_on=decided_on, **fields)  # type: ignore[misc]

    write(verb="undo", days=-1, undoes=write(verb="publish"))  # not old enough yet, and so neither is what it undid
    for _number in range(retention.GROUP - 1):
        write(verb="decline")
    write(verb="undo", undoes=write(verb="publish"))
    assert [retention.audit() for _hour in range(2)] == [retention.GROUP + 1, 0]
    assert [decision.verb for decision in Decision.objects.order_by("number")] == ["publish", "undo"]


def test_how_long_it_waited_stands_with_a_decision_only_while_that_can_be_undone(ada: Client, mo: Client) -> None:
    for words in ("One.", "Two."):
        tell(ada, words)
    Version.objects.update(waiting_since=timezone.now() - timedelta(hours=29, minutes=5))
    for words in ("One.", "Two."):
        decide(mo, story_with(words), "publish")
    forget()
    assert set(Decision.objects.values_list("waited_hours", flat=True)) == {29}
    mo.post(f"/moderation/decisions/{Decision.objects.latest('number').id}/undoing/")
    let_the_minute_pass()
    forget()
    assert set(Decision.objects.values_list("waited_hours", flat=True)) == {None}
    assert list(Wait.objects.values_list("month", "hours", "times")) == [(today().replace(day=1), 48, 1)]
    assert insights.waiting().median == 48


@pytest.mark.usefixtures("guard_at_rest")
def test_history_goes_after_24_months(mo: Client) -> None:
    published(mo)
    forget_after(730)
    assert Decision.objects.count() == 1
    forget_after(733)
    assert Decision.objects.count() == 0


@pytest.mark.usefixtures("guard_at_rest")
def test_an_unused_account_goes_after_24_months(mo: Client, eve: Client, mo_account: User) -> None:
    published(mo)
    forget_after(700)
    assert User.objects.count() == 2
    with later(730):
        browser().post("/account/sign-in/", {"login": "mo", "password": "a password for Mo"})
    forget_after(740)
    assert [user.username for user in User.objects.all()] == ["mo"]
    forget_after(730 + 735)
    assert not User.objects.exists()  # history went before, so nothing holds it


@pytest.mark.usefixtures("guard_at_rest")
def test_an_unused_account_that_stands_in_the_history_is_emptied(mo_account: User) -> None:
    published(signed_in(mo_account))
    Decision.objects.update(decided_on=timezone.now().date() + timedelta(days=720))
    User.objects.update(first_name="Mo", last_name="M.", email="mo@example.org", date_joined=timezone.now())
    User.objects.update(last_login=timezone.now())
    forget_after(740)
    kept = User.objects.get(pk=mo_account.pk)
    assert (kept.username, kept.first_name, kept.last_name, kept.email) == (f"left/{kept.pk}", "", "", "")
    assert not kept.is_active
    assert not kept.has_usable_password()
    assert not kept.groups.exists()
    assert Decision.objects.get().moderator == kept


def sign_up(name: str) -> None:
    passwords = {"password1": "long words here 1", "password2": "long words here 1"}
    browser().post("/account/sign-up/", {"username": name} | passwords)


@pytest.mark.usefixtures("guard_at_rest")
def test_no_name_that_somebody_chooses_keeps_an_account_from_being_emptied_or_forgotten(mo_account: User) -> None:
    published(signed_in(mo_account))
    Decision.objects.update(decided_on=timezone.now().date() + timedelta(days=720))
    names = [f"left-{mo_account.pk}", f"left/{mo_account.pk}", "left-anna"]
    for name in names:
        sign_up(name)
    assert set(User.objects.values_list("username", flat=True)) == {"mo", names[0], names[2]}
    forget_after(740)
    assert list(User.objects.values_list("username", flat=True)) == [names[1]]


def test_nothing_of_a_person_is_left_beside_an_emptied_account(mo_account: User) -> None:
    mine = Colleague(user=mo_account, not_for_me=["rape"])
    mine.sealed_address = mine.sealed("mo@example.org")
    mine.save()
    Authenticator.objects.create(user=mo_account, type="webauthn", data={"name": "the phone of Mo"})
    Preference.objects.create(moderator=mo_account)
    Talk.objects.create(asked_by=mo_account, listener=User.objects.create_user("ann"), asked_on=date(2026, 1, 1))
    retention.empty(mo_account)
    assert not any(model.objects.exists() for model in (Colleague, Authenticator, Preference, Talk))


def test_who_passed_something_on_is_known_while_a_withdrawal_can_be_taken_back(mo_account: User, ada: Client) -> None:
    tell(ada, "Passed on.")
    story = story_with("Passed on.")
    Aside.objects.create(moderator=mo_account, target=story.latest.pk)
    story.withdraw()
    assert retention.asides() == 0
    assert story.take_back()
    assert Aside.objects.exists()
    story.erase()
    assert retention.asides() == 1


def test_accounts_that_were_emptied_before_get_a_name_that_nobody_can_have(mo_account: User) -> None:
    migration = import_module("moderation.migrations.0006_rename_the_emptied_accounts").Migration
    hers = User.objects.create_user("left-anna")
    retention.empty(mo_account)
    User.objects.filter(pk=mo_account.pk).update(username=f"left-{mo_account.pk}")
    [renaming] = migration.operations
    renaming.code(apps, None)
    mo_account.refresh_from_db()
    hers.refresh_from_db()
    assert (mo_account.username, hers.username) == (f"left/{mo_account.pk}", "left-anna")


def test_an_account_is_emptied_as_a_whole_or_not_at_all(mo_account: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or it would have the name of one that is, and keep the rest for ever."""
    with monkeypatch.context() as broken, pytest.raises(AttributeError):
        broken.setattr(retention, "Talk", None)
        retention.empty(mo_account)
    assert User.objects.get().username == "mo"


def test_nothing_is_left_beside_accounts_that_were_emptied_before(mo: Client, mo_account: User) -> None:
    story = published(mo, "Signed at first.")
    retention.empty(mo_account)
    Story.objects.update(is_signed=True, account=mo_account)
    Authenticator.objects.create(user=mo_account, type="webauthn", data={"name": "the phone of Mo"})
    Colleague.objects.create(user=mo_account)
    Preference.objects.create(moderator=mo_account)
    [emptying] = import_module(
        "moderation.migrations.0007_leave_nothing_beside_the_emptied_accounts"
    ).Migration.operations
    emptying.code(apps, None)
    assert not any(model.objects.exists() for model in (Colleague, Authenticator, Preference))
    story.refresh_from_db()
    assert story.account is None


def test_when_somebody_signed_in_is_kept_to_the_month_a_day_later(mo: Client, mo_account: User) -> None:
    forget_after(0.5)
    assert User.objects.get(pk=mo_account.pk).date_joined == mo_account.date_joined
    forget_after(2)
    account = User.objects.get(pk=mo_account.pk)
    for time in (account.date_joined, account.last_login):
        assert time is not None
        assert (time.day, time.hour, time.minute, time.second, time.microsecond) == (1, 0, 0, 0, 0)


def test_sessions_that_ended_go(mo: Client) -> None:
    if "db" not in str(mo.session.__class__):
        return
    from django.contrib.sessions.models import Session

    assert Session.objects.count() == 1
    forget_after(1)
    assert Session.objects.count() == 0
