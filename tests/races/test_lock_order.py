"""Acts that meet in the middle on PostgreSQL: one waits for the other, and never both for each other."""

import threading
import time
from collections.abc import Callable
from functools import partial
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone

from moderation import access, bulk, cases, decisions, letters, removals, replies, retention, second_look
from moderation.models import Case, Claim, Decision, Report
from stories import errands, imports, ledger
from stories.models import (
    Call,
    Change,
    Collection,
    Erasure,
    Errand,
    Feedback,
    Letter,
    Measure,
    MeToo,
    Notice,
    OutboxRow,
    Reply,
    Story,
    Version,
    Voice,
    course,
)
from stories.models.call import today
from stories.models.course import Course
from stories.telling import Telling
from tests.journeys import browser

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


class Meanwhile:
    """An act in a thread of its own that begins when it is called, in the middle of another one; that one goes on when
    this is over, or waits for it."""

    def __init__(self, act: Callable[[], Any]) -> None:
        self.act = act
        self.result: Any = None
        self.thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        try:
            self.result = self.act()
        except Exception as error:
            self.result = error
        finally:
            connection.close()

    def __call__(self) -> None:
        self.thread.start()
        until = time.monotonic() + 10
        while self.thread.is_alive() and not _somebody_waits() and time.monotonic() < until:
            time.sleep(0.005)

    def came_to(self) -> Any:
        self.thread.join(20)
        return self.result


def _somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return bool(cursor.fetchone()[0])


def begin_behind(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, meanwhile: Callable[[], None]) -> None:
    """Begin it right after the first time that this is called."""
    real, begun = getattr(owner, name), []

    def and_begin(*arguments: Any, **named: Any) -> Any:
        result = real(*arguments, **named)
        if not begun:
            begun.append(True)
            meanwhile()
        return result

    monkeypatch.setattr(owner, name, and_begin)


@pytest.fixture
def mo_account(db: None) -> User:
    return _moderator("mo")


@pytest.fixture
def ann_account(db: None) -> User:
    return _moderator("ann")


def _moderator(name: str) -> User:
    user = User.objects.create_user(name, password=None)
    access.join(user, access.MODERATOR)
    return user


@pytest.fixture
def story(call: Call) -> Story:
    return Story.tell(Telling("Words."), call=call)


@pytest.fixture
def published(story: Story, mo_account: User) -> Story:
    version = story.latest
    decisions.publish(version.pk, mo_account, _held(version, mo_account), notes=[])
    assert Story.release(version.pk)
    OutboxRow.objects.all().delete()
    story.refresh_from_db()
    return story


def _held(row: Any, moderator: User) -> Any:
    claim = Claim.take(row, moderator)
    assert claim is not None
    return claim.token


def _report(story: Story) -> Report | None:
    return Report.tell(story, uuid4().bytes, "other", {"why": "Something."})


def test_a_flood_that_is_declined_while_an_author_withdraws_hers(
    story: Story, mo_account: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    withdrawal = Meanwhile(story.withdraw)
    begin_behind(monkeypatch, Claim, "take", withdrawal)
    _bulk, declined = bulk.decline_all([story.latest], mo_account, words="")
    assert withdrawal.came_to() is None
    story.refresh_from_db()
    assert (declined, story.state) == (1, "leaving")


def test_a_case_that_a_colleague_opens_while_it_is_decided(
    published: Story, mo_account: User, ann_account: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    _report(published)
    case = Case.objects.get()
    token = _held(case, mo_account)
    look = Meanwhile(lambda: Claim.take(case, ann_account))
    begin_behind(monkeypatch, decisions, "consume", look)
    assert isinstance(cases.leave(case, mo_account, token), Decision)
    assert look.came_to() is None


@pytest.fixture
def letter(story: Story, mo_account: User) -> Letter:
    version = story.latest
    token = _held(version, mo_account)
    decisions.decline(version.pk, mo_account, token, notes=[], reason="court", words="x")
    Notice.objects.update(is_delivered=True)
    OutboxRow.objects.all().delete()
    return Letter.answer(story.notices.get(), "Why?")


def test_a_letter_that_a_colleague_opens_while_it_is_answered(
    letter: Letter, mo_account: User, ann_account: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = _held(letter, mo_account)
    look = Meanwhile(lambda: Claim.take(letter, ann_account))
    begin_behind(monkeypatch, decisions, "consume", look)
    assert isinstance(letters.answer(letter.pk, mo_account, token, words="Because."), Decision)
    assert look.came_to() is None


def test_a_letter_that_is_opened_while_its_author_rewrites_her_story(
    story: Story, letter: Letter, ann_account: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Meanwhile(lambda: Claim.take(letter, ann_account))
    begin_behind(monkeypatch, type(Story.objects.all()), "locked", look)
    assert story.edit(Telling("Other words.")).number == 2
    assert not isinstance(look.came_to(), Exception)


def test_a_report_that_comes_while_the_text_is_taken_from_view(
    published: Story, mo_account: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = Meanwhile(lambda: _report(published))
    begin_behind(monkeypatch, Story, "suspend", report)
    assert isinstance(removals.suspend(published.pk, mo_account, reason="court", words="x"), Decision)
    assert isinstance(report.came_to(), Story.DoesNotExist)


def test_words_of_support_looked_at_again_while_the_story_is_erased(
    published: Story, mo_account: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    Story.objects.filter(pk=published.pk).update(replies_open=True)
    reply = Reply.write(published, "Thank you.", reply_id=uuid4())
    decision = replies.show(reply.pk, mo_account, _held(reply, mo_account))
    Reply.objects.get().settle()
    OutboxRow.objects.filter(errand=Errand.SETTLE_REPLY).delete()
    erasure = Meanwhile(published.erase)
    begin_behind(monkeypatch, type(OutboxRow.objects.all()), "owed", erasure)
    second_look.ask(decision, mo_account)
    assert erasure.came_to() is None
    assert not Story.objects.exists()


def test_two_workers_who_lay_the_first_marks_of_a_wall_lay_those_of_both(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    Change.write(call.pk, [(Measure.VOICES, "2026-11-24T19")], 3)

    def fold_another() -> int:
        Change.write(call.pk, [(Measure.MARK, "4woad")], 2)
        return Change.fold()

    other = Meanwhile(fold_another)
    begin_behind(monkeypatch, course, "_Wall", other)
    assert Change.fold() == 1
    assert other.came_to() == 1
    assert Course.marks_of(call) == {Course.VOICE: 3, "4woad": 2}


def test_a_recount_during_which_marks_are_laid_finds_nothing_missing(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    Voice.objects.say(call, "A" * 22)
    real = Course.marks_of

    def laid_meanwhile(of: Call) -> Any:
        fold = Meanwhile(Change.fold)
        fold()
        assert fold.came_to() == 1
        return real(of)

    monkeypatch.setattr(Course, "marks_of", laid_meanwhile)
    call_command("recount", stdout=StringIO())


def test_two_notes_that_count_the_same_corrections_in_another_order(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = ("note", "child", "kept"), ("identifying", "person", "kept")
    month = today().replace(day=1)

    def count(*corrections: Any) -> None:
        with transaction.atomic():
            Feedback.count(month, "engine", "en", corrections)

    count(one, other)
    meanwhile = Meanwhile(lambda: count(other, one))
    begin_behind(monkeypatch, QuerySet, "update", meanwhile)
    count(one, other)
    assert meanwhile.came_to() is None
    assert set(Feedback.objects.values_list("times", flat=True)) == {3}


def test_the_same_file_brought_twice_at_once_makes_each_story_once(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    collection = Collection.objects.create(name="letters", consent="yes")
    handed_out: list[int] = []

    def bring() -> imports.Tally:
        return imports.bring(
            StringIO("text\nOne.\nTwo.\n"),
            columns=imports.Columns("text"),
            call=call,
            collection=collection,
            reject=lambda row: None,
            hand_out=lambda row, things: handed_out.append(row.line),
        )

    other = Meanwhile(bring)
    begin_behind(monkeypatch, Version, "build", other)
    assert bring().imported == 2
    assert other.came_to().here_before == 2
    assert sorted(handed_out) == [2, 3]


def test_words_of_support_that_come_while_the_story_is_erased(
    published: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    Story.objects.filter(pk=published.pk).update(replies_open=True)
    erasure = Meanwhile(published.erase)
    begin_behind(monkeypatch, type(Reply.objects.all()), "get_or_create", erasure)
    Reply.write(published, "Thank you.", reply_id=uuid4())
    assert erasure.came_to() is None
    assert not Reply.objects.exists()


def test_words_of_support_that_are_taken_back_while_they_are_about_to_be_shown(
    published: Story, mo_account: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    Story.objects.filter(pk=published.pk).update(replies_open=True)
    reply = Reply.write(published, "Thank you.", reply_id=uuid4())
    replies.show(reply.pk, mo_account, _held(reply, mo_account))
    OutboxRow.objects.update(due_at=timezone.now())
    [row] = OutboxRow.objects.filter(errand=Errand.SETTLE_REPLY).lease()
    back = Meanwhile(Reply.objects.get().take_back)
    begin_behind(monkeypatch, Reply, "move", back)
    errands.carry_out(row)
    assert back.came_to() is None
    assert not Reply.objects.exists()
    assert not OutboxRow.objects.filter(target=reply.pk).exists()


def test_the_same_file_brought_as_two_collections_at_once_makes_each_story_once(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed_out: list[int] = []

    def bring(name: str) -> imports.Tally:
        return imports.bring(
            StringIO("text\nOne.\nTwo.\n"),
            columns=imports.Columns("text"),
            call=call,
            collection=Collection.objects.create(name=name, consent="yes"),
            reject=lambda row: None,
            hand_out=lambda row, things: handed_out.append(row.line),
        )

    other = Meanwhile(lambda: bring("letters once more"))
    begin_behind(monkeypatch, Version, "build", other)
    assert bring("letters").imported == 2
    assert other.came_to().here_before == 2
    assert sorted(handed_out) == [2, 3]


def test_a_tap_that_is_taken_back_while_the_story_is_erased(published: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    MeToo.objects.say_all([MeToo.of(published.pk, "A" * 22)])
    erasure = Meanwhile(published.erase)
    begin_behind(monkeypatch, QuerySet, "delete", erasure)
    MeToo.objects.all().take_back(published, "A" * 22)
    assert erasure.came_to() is None
    assert not Story.objects.exists()


def behind_the_other(monkeypatch: pytest.MonkeyPatch, name: str, meanwhile: Meanwhile) -> None:
    """What one has done is written into the ledger after all that the other did later."""
    real = getattr(ledger, name)

    def late(*arguments: Any) -> None:
        if threading.current_thread() is not meanwhile.thread and meanwhile.thread.ident is None:
            meanwhile()
            meanwhile.came_to()
        real(*arguments)

    monkeypatch.setattr(ledger, name, late)


def test_the_ledger_says_what_was_done_last_though_its_line_comes_first(
    published: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = Meanwhile(published.take_back)
    behind_the_other(monkeypatch, "write", back)
    published.withdraw()
    assert back.came_to() is True
    published.refresh_from_db()
    assert published.state == "published"
    assert Erasure.tag_of(published.pk, "leaving") not in ledger.lines()


def test_and_how_a_text_is_shown_now(published: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    later = Meanwhile(lambda: published.show_as(country="FR"))
    behind_the_other(monkeypatch, "write_values", later)
    published.show_as(country="IT")
    assert later.came_to() is None
    assert ledger.replay().total() == 0
    published.refresh_from_db()
    assert (published.state, published.country) == ("published", "FR")


@pytest.fixture
def signed(published: Story) -> Story:
    """By Eve, on the wall."""
    Story.objects.update(is_signed=True, account=User.objects.create_user("eve"))
    published.refresh_from_db()
    published.show_as(appears_as="signed")
    published.refresh_from_db()
    assert published.name == "eve"
    return published


@pytest.mark.parametrize("what", ["withdraw", "erase", "end"])
def test_an_account_that_ends_while_its_story_leaves_or_it_ends_already(
    signed: Story, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """A double click; or its list is used elsewhere."""
    eve = User.objects.get(username="eve")
    end = Meanwhile(lambda: retention.end_account(eve, withdraw=True))
    begin_behind(monkeypatch, type(Story.objects.all()), "locked", end)
    if what == "end":
        retention.end_account(User.objects.get(username="eve"), withdraw=True)
    else:
        getattr(signed, what)()
    assert end.came_to() is None
    assert not User.objects.filter(username="eve").exists()
    left = Story.objects.first()
    assert (left.state, left.account, left.name) == ("leaving", None, "") if left else what == "erase"


def test_a_moderators_account_that_ends_twice_at_once_is_emptied_once(
    published: Story, mo_account: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    end = Meanwhile(lambda: retention.end_account(User.objects.get(pk=mo_account.pk)))
    begin_behind(monkeypatch, retention, "empty", end)
    retention.end_account(User.objects.get(pk=mo_account.pk))
    assert end.came_to() is None
    assert User.objects.get().username == f"left/{mo_account.pk}"


def test_of_two_leads_who_delete_their_accounts_at_once_one_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    browsers = []
    for name in ("lee", "ida"):
        lead = User.objects.create_user(name, password="a password for a lead")
        access.join(lead, access.LEAD)
        browsers.append(browser())
        browsers[-1].force_login(lead)
    one, other = (partial(who.post, "/account/end/", {"password": "a password for a lead"}) for who in browsers)
    end = Meanwhile(other)
    begin_behind(monkeypatch, access, "is_last_lead", end)
    assert sorted([one().status_code, end.came_to().status_code]) == [200, 422]
    assert access.active_leads().count() == 1


@pytest.mark.parametrize("first", ["the end", "the story"])
def test_an_account_that_ends_while_a_story_is_signed_with_it(
    call: Call, monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    eve = User.objects.create_user("eve")
    told = Meanwhile(lambda: Story.tell(Telling("Words.", appears_as="signed"), call=call, account=eve))
    end = Meanwhile(lambda: retention.end_account(User.objects.get(pk=eve.pk)))
    if first == "the end":
        begin_behind(monkeypatch, Erasure, "record", told)
        retention.end_account(User.objects.get(pk=eve.pk))
        assert isinstance(told.came_to(), Story)
    else:
        begin_behind(monkeypatch, Story, "_write", end)
        told.act()
        assert end.came_to() is None
    story = Story.objects.get()
    assert (story.is_signed, story.account, story.latest.telling.appears_as) == (False, None, "nobody")
    assert not User.objects.filter(username="eve").exists()


def test_a_signed_story_that_goes_up_while_its_account_ends(
    story: Story, mo_account: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    eve = User.objects.create_user("eve")
    Story.objects.update(is_signed=True, account=eve)
    version = story.latest
    version.seal(Telling("Words.", appears_as="signed"))
    version.save()
    decisions.publish(version.pk, mo_account, _held(version, mo_account), notes=[])
    end = Meanwhile(lambda: retention.end_account(eve))
    begin_behind(monkeypatch, type(Story.objects.all()), "locked", end)
    assert Story.release(version.pk)
    assert end.came_to() is None
    story.refresh_from_db()
    assert (story.state, story.name, story.account) == ("published", "", None)
