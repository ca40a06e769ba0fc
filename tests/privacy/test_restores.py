"""What left, changed or waited since a backup is so again after its restore, whatever happened in between."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.conf import settings as site
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from config import backups
from config.management.commands import backup
from moderation.models import Invitation
from moderation.retention import end_account
from stories import errands, ledger, retention
from stories.closing import closed, is_closed
from stories.epochs import Store
from stories.models import Contact, OutboxRow, Reply, Story, Version
from stories.states import ReplyState
from stories.telling import Telling
from tests.journeys import (
    browser,
    carry_out,
    decide,
    hidden,
    let_the_days_of_grace_pass,
    let_the_minute_pass,
    open_list,
    published,
    put_on_the_wall,
    right,
    story_with,
    tell,
    text_of,
    things_on,
)
from tests.privacy.restoring import (
    NAMED,
    cut_off,
    on_the_wall,
    remove,
    restored,
    run,
    staff,
    the_day_is_over,
    veil,
    wall,
)

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.usefixtures("key_store"),  # every test has one of its own
]


def test_what_was_hidden_since_does_not_go_up_because_the_backup_was_about_to_publish_it(
    mo: Client, tmp_path: Path
) -> None:
    tell(browser(), "About to go up.")
    decide(mo, story_with("About to go up."), "publish")
    call_command("backup", str(tmp_path / "b"))
    let_the_minute_pass()
    story_with("About to go up.").edit(Telling("Not that."))
    call_command("restore", str(tmp_path / "b"))
    let_the_minute_pass()
    assert "About to go up." not in wall()
    assert Version.objects.get().state == "waiting"


def test_a_replaced_text_is_not_handed_to_a_moderator(mo: Client, tmp_path: Path) -> None:
    tell(browser(), "With a name in it.")
    call_command("backup", str(tmp_path / "b"))
    story_with("With a name in it.").edit(Telling("Without."))
    call_command("restore", str(tmp_path / "b"))
    assert not Version.objects.awaiting_review().exists()
    assert Version.objects.get().telling.words == "With a name in it."


def test_what_is_on_the_wall_again_is_there_after_a_restore(mo: Client, tmp_path: Path) -> None:
    on_the_wall(mo, "Hidden and shown again.")
    story = story_with("Hidden and shown again.")
    call_command("backup", str(tmp_path / "b"))
    story.edit(Telling("An edit."))
    story.show_again()
    call_command("restore", str(tmp_path / "b"))
    assert "Hidden and shown again." in wall()


def test_a_replaced_list_opens_nothing_after_a_restore_and_the_newest_one_does(tmp_path: Path) -> None:
    ada, file = browser(), tmp_path / "wall.backup"
    lists = [tell(ada, "Hers.")]
    other = tell(ada, "Another’s.")
    call_command("backup", str(file))
    for _time in range(2):
        page = ada.post("/receipt/list/", {"right": right(lists[-1]), "word": ""})
        lists.append(things_on(page))
        kept = {"right": hidden(page, "right"), "list": hidden(page, "list"), "step": "kept"}
        assert "Hers." in text_of(ada.post("/receipt/list/", kept))
    call_command("restore", str(file))
    assert ["Hers." in text_of(open_list(ada, things)) for things in lists] == [False, False, True]
    assert "Another’s." in text_of(open_list(ada, other))
    left = site.KEY_STORE / "left"
    left.write_text("".join(line for line in left.read_text().splitlines(True) if line[0] != "="))
    call_command("restore", str(file))  # that line was lost in a crash: then no list opens it
    assert not any("Hers." in text_of(open_list(ada, things)) for things in lists)


def test_replies_and_passages_that_left_since_stay_away(mo: Client, tmp_path: Path) -> None:
    on_the_wall(mo, "He lives in Example Street, they say.")
    story = story_with("He lives in Example Street, they say.")
    Story.objects.update(replies_open=True)
    kept, taken, declined = (Reply.write(story, f"Reply {number}.", reply_id=uuid4()) for number in range(3))
    Reply.objects.update(state="published", waiting_since=None)
    call_command("backup", str(tmp_path / "b"))
    taken.take_back()
    Reply.objects.get(pk=declined.pk).move(ReplyState.DECLINED)
    story.veil([(12, 26)])
    call_command("restore", str(tmp_path / "b"))
    assert {reply.pk for reply in Reply.objects.filter(state="published")} == {kept.pk}
    assert not Reply.objects.filter(pk=taken.pk).exists()
    assert "Example Street" not in wall()
    assert Story.objects.get().state == "taken_down"  # only the desk puts it back


def test_who_withdraws_a_second_time_has_the_days_to_take_that_back(mo: Client, tmp_path: Path, capsys: Any) -> None:
    things, now = on_the_wall(mo, "Withdrawn twice."), timezone.now()
    story = story_with("Withdrawn twice.")
    story.withdraw()
    call_command("backup", str(tmp_path / "b"))
    assert story.take_back()
    with time_machine.travel(now + timedelta(days=8)):
        story.withdraw()
        restored(tmp_path / "b", capsys)
        carry_out()
        assert "Withdrawn twice." not in wall()
        assert story.take_back()
        assert "Withdrawn twice." in text_of(open_list(browser(), things))


def test_a_second_passage_that_was_veiled_since_is_not_shown(mo: Client, tmp_path: Path, capsys: Any) -> None:
    story = published(mo, "First Aldous came in. Then Perdita closed the door.")
    veil(mo, story, "Aldous")
    call_command("backup", str(tmp_path / "b"))
    veil(mo, story, "Perdita")
    said = run(capsys, "restore", str(tmp_path / "b"))
    assert "1 stories kept from view until the desk has veiled their passages again" in said
    assert "does not follow: 0." in said
    assert f"from view until somebody at the desk looks at it: {story.get_absolute_url()}" in said
    assert "Perdita" not in wall()
    lou = staff("lou")
    veil(lou, story, "Perdita")  # while nobody sees any of it
    assert remove(lou, story, "put_back").status_code == 302
    assert "First […] came in. Then […] closed the door." in wall()
    call_command("backup", str(tmp_path / "b"))
    call_command("restore", str(tmp_path / "b"))
    assert "First […] came in. Then […] closed the door." in wall()


def test_passages_that_were_veiled_already_do_not_take_the_rest_from_view(
    mo: Client, tmp_path: Path, key_store: Store
) -> None:
    story = published(mo, "First Aldous came in. Then Perdita closed the door.")
    veil(mo, story, "Aldous")
    left = key_store.folder / "left"
    # As an older release left it, or a crash: that something is veiled is known, and not what.
    left.write_text("".join(line for line in left.read_text().splitlines(True) if line[0] != "="))
    call_command("backup", str(tmp_path / "b"))
    call_command("restore", str(tmp_path / "b"))
    assert "First […] came in. Then Perdita closed the door." in wall()


def test_a_day_from_view_in_the_backup_does_not_end_with_passages_that_were_veiled_since(
    mo: Client, tmp_path: Path, capsys: Any
) -> None:
    story = published(mo, NAMED)
    remove(mo, story, "suspend")
    call_command("backup", str(tmp_path / "b"))
    lou = staff("lou")
    assert remove(lou, story, "put_back").status_code == 302
    veil(lou, story, "Aldous Verrin")
    restored(tmp_path / "b", capsys)
    the_day_is_over()
    carry_out()
    assert "Aldous" not in wall()


def test_what_was_about_to_go_up_is_read_again_when_passages_were_veiled_since(
    mo: Client, tmp_path: Path, capsys: Any
) -> None:
    tell(browser(), NAMED)
    decide(mo, story_with(NAMED), "publish")
    call_command("backup", str(tmp_path / "b"))
    let_the_minute_pass()
    veil(mo, Story.objects.get(), "Aldous Verrin")
    story = restored(tmp_path / "b", capsys)
    let_the_minute_pass()
    assert (story.latest.state, "Aldous" in wall()) == ("waiting", False)
    for name in ("lou", "kit"):  # whoever reads it again decides anew
        decide(staff(name), story, "publish")
    let_the_minute_pass()
    assert "Aldous" in wall()
    call_command("backup", str(tmp_path / "b"))
    assert restored(tmp_path / "b", capsys).state == "published"


@pytest.mark.parametrize("hidden", ["in the backup", "since"])
def test_its_author_does_not_put_back_passages_that_were_veiled_since(
    mo: Client, tmp_path: Path, capsys: Any, hidden: str
) -> None:
    story = published(mo, NAMED)
    if hidden == "in the backup":
        assert story.hide()
    call_command("backup", str(tmp_path / "b"))
    story.show_again()
    veil(mo, story, "Aldous Verrin")
    if hidden == "since":
        assert story.hide()
    story = restored(tmp_path / "b", capsys)
    assert not story.show_again()
    assert "Aldous" not in wall()
    lou = staff("lou")
    veil(lou, story, "Aldous Verrin")
    assert remove(lou, story, "put_back").status_code == 302
    assert "It was" not in wall()
    assert story.show_again()
    assert "It was […], at Brackwater." in wall()


def test_a_withdrawal_taken_back_does_not_show_passages_that_were_veiled_since(
    mo: Client, tmp_path: Path, capsys: Any
) -> None:
    story = published(mo, NAMED)
    call_command("backup", str(tmp_path / "b"))
    veil(mo, story, "Aldous Verrin")
    story.withdraw()
    story = restored(tmp_path / "b", capsys)
    assert (story.state, story.take_back()) == ("leaving", True)
    assert "Aldous" not in wall()
    assert Story.objects.get().state == "taken_down"


def test_a_replaced_text_does_not_come_back_without_its_veil(mo: Client, tmp_path: Path, capsys: Any) -> None:
    story = published(mo, NAMED)
    call_command("backup", str(tmp_path / "b"))
    veil(mo, story, "Aldous Verrin")
    story.edit(Telling("Other words."), hide_published=False)
    put_on_the_wall(mo, story)
    story = restored(tmp_path / "b", capsys)
    story.show_again()
    assert "Aldous" not in wall()


def test_which_passages_were_veiled_last_counts_after_two_restores(mo: Client, tmp_path: Path, capsys: Any) -> None:
    story = published(mo, NAMED)
    veil(mo, story, "Aldous")
    call_command("backup", str(tmp_path / "one"))
    veil(mo, story, "Verrin")
    call_command("backup", str(tmp_path / "two"))
    restored(tmp_path / "one", capsys)
    lou = staff("lou")
    veil(lou, story, "Brackwater")
    assert remove(lou, story, "put_back").status_code == 302
    assert "It was […] Verrin, at […]." in wall()
    restored(tmp_path / "two", capsys)
    assert "Brackwater" not in wall()


def test_passages_that_the_desk_showed_again_take_nothing_from_view(mo: Client, tmp_path: Path, capsys: Any) -> None:
    story = published(mo, NAMED)
    call_command("backup", str(tmp_path / "b"))
    veil(mo, story, "Aldous Verrin")
    assert remove(staff("lou"), story, "unveil").status_code == 302
    restored(tmp_path / "b", capsys)
    assert NAMED in wall()


def test_a_day_from_view_that_began_since_is_a_day_from_now(mo: Client, tmp_path: Path, capsys: Any) -> None:
    story = published(mo, "Nothing in it points at anybody.")
    call_command("backup", str(tmp_path / "b"))
    remove(mo, story, "suspend")
    said = run(capsys, "restore", str(tmp_path / "b"))
    assert "1 stories kept from view" in said
    assert f"from view for a day until somebody at the desk looks at it: {story.get_absolute_url()}" in said
    page = text_of(staff("lou").get(f"/moderation/published/{story.public_id}/"))
    assert "Put it back on the wall" in page
    story.refresh_from_db()
    assert (story.state, "Nothing in it" in wall()) == ("suspended", False)
    assert story.suspended_until is not None
    assert story.suspended_until > timezone.now() + timedelta(hours=23)
    the_day_is_over()
    carry_out()
    assert "Nothing in it points at anybody." in wall()


def test_a_new_day_from_view_does_not_end_with_the_old_one(mo: Client, tmp_path: Path) -> None:
    story = published(mo, "Twice from view.")
    remove(mo, story, "suspend")
    the_day_is_over()
    call_command("backup", str(tmp_path / "b"))
    carry_out()
    assert "Twice from view." in wall()
    remove(staff("lou"), story, "suspend")
    call_command("restore", str(tmp_path / "b"))
    carry_out()
    assert "Twice from view." not in wall()


def test_what_two_people_took_down_since_does_not_come_back_when_the_day_is_over(mo: Client, tmp_path: Path) -> None:
    story = published(mo, "From view for a day, and then down.")
    remove(mo, story, "suspend")
    call_command("backup", str(tmp_path / "b"))
    assert remove(staff("lou"), story, "take_down").status_code == 302
    call_command("restore", str(tmp_path / "b"))
    the_day_is_over()
    carry_out()
    story.refresh_from_db()
    assert story.state == "taken_down"


def test_what_its_author_hid_in_the_desks_day_is_not_shown_by_her_before_that_day_is_over(
    mo: Client, tmp_path: Path, capsys: Any
) -> None:
    story = published(mo, "From view for a day, and hidden in it.")
    remove(mo, story, "suspend")
    call_command("backup", str(tmp_path / "b"))
    assert story.hide()
    story = restored(tmp_path / "b", capsys)
    assert (story.state, story.show_again()) == ("hidden", False)
    assert "hidden in it" not in wall()
    the_day_is_over()
    carry_out()
    assert "hidden in it" in wall()


def test_a_withdrawal_that_was_taken_back_since_erases_nothing(mo: Client, tmp_path: Path) -> None:
    things = on_the_wall(mo, "Withdrawn, and then not.")
    story = story_with("Withdrawn, and then not.")
    story.edit(Telling("Another text of it."), hide_published=False)
    story.withdraw()
    call_command("backup", str(tmp_path / "b"))
    assert story.take_back()
    call_command("restore", str(tmp_path / "b"))
    let_the_days_of_grace_pass()
    assert "Another text of it." in text_of(open_list(browser(), things))
    assert {version.state for version in Version.objects.all()} == {"standing", "waiting"}
    story.refresh_from_db()
    assert story.state == "hidden"  # what she did then is not known
    assert story.show_again()


def test_what_was_taken_back_after_its_time_is_not_withdrawn_once_more(mo: Client, tmp_path: Path, capsys: Any) -> None:
    story = published(mo, "As long on the wall as she wanted.")
    Story.objects.update(stays=1, published_on=timezone.localdate().replace(day=1) - timedelta(days=800))
    assert retention.stays() == 1
    call_command("backup", str(tmp_path / "b"))
    assert story.take_back()
    story = restored(tmp_path / "b", capsys)
    assert (story.state, retention.stays()) == ("hidden", 0)


def test_nothing_is_sent_to_an_address_that_another_one_replaced_since(tmp_path: Path, capsys: Any) -> None:
    for number, forgets in enumerate((True, False)):
        tell(browser(), f"This one waits {number}.", mail="old@example.org")
        story = story_with(f"This one waits {number}.")
        call_command("backup", str(tmp_path / "b"))
        if forgets:
            story.forget_contact()
        Contact.leave(story, "new@example.org")
        assert "does not follow: 0." in run(capsys, "restore", str(tmp_path / "b"))
        assert not Contact.objects.exists()
    Contact.leave(story, "new@example.org")
    Contact.leave(story, "old@example.org")
    call_command("restore", str(tmp_path / "b"))
    assert Contact.objects.get().address == "old@example.org"


def test_what_returned_to_the_wall_after_its_time_stays_there(mo: Client, tmp_path: Path, capsys: Any) -> None:
    story = published(mo, "As long on the wall as she wanted.")
    Story.objects.update(stays=1, published_on=timezone.localdate().replace(day=1) - timedelta(days=800))
    call_command("backup", str(tmp_path / "b"))
    assert retention.stays() == 1
    assert story.take_back()
    assert restored(tmp_path / "b", capsys).state == "published"
    assert retention.stays() == 0


def test_how_long_an_author_lets_it_stay_is_as_she_said_last(mo: Client, tmp_path: Path, capsys: Any) -> None:
    ada = browser()
    things = tell(ada, "For a year, she says now.")
    put_on_the_wall(mo, story_with("For a year, she says now."))
    call_command("backup", str(tmp_path / "b"))
    for years in (5, 1):
        ada.post("/receipt/stay/", {"right": right(things), "stays": years})
        assert restored(tmp_path / "b", capsys).stays == years


def test_how_long_she_lets_it_stay_after_it_returned_is_as_she_said_last(
    mo: Client, tmp_path: Path, capsys: Any
) -> None:
    ada = browser()
    things = tell(ada, "For a year, and then longer.", stays=1)
    put_on_the_wall(mo, story_with("For a year, and then longer."))
    Story.objects.update(published_on=timezone.localdate().replace(day=1) - timedelta(days=400))
    for name in ("on the wall", "leaving"):
        call_command("backup", str(tmp_path / name))
        retention.stays()
    assert Story.objects.get().take_back()
    ada.post("/receipt/stay/", {"right": right(things), "stays": 5})
    for name in ("on the wall", "leaving"):
        assert restored(tmp_path / name, capsys).stays == 5


def test_what_is_kept_unread_is_kept_as_if_its_author_had_just_been_here(tmp_path: Path) -> None:
    things = tell(browser(), "For nobody.", ending="unread")
    call_command("backup", str(tmp_path / "b"))
    with time_machine.travel(timezone.now() + timedelta(days=60)):
        open_list(browser(), things)
    with time_machine.travel(timezone.now() + timedelta(days=130)):
        call_command("restore", str(tmp_path / "b"))
        assert retention.kept_unread() == 0


def test_words_of_support_that_an_author_closed_since_are_not_shown(mo: Client, tmp_path: Path, capsys: Any) -> None:
    ada = browser()
    things = tell(ada, "With words under it.", replies_open="on")
    story = put_on_the_wall(mo, story_with("With words under it."))
    Reply.write(story, "You are not alone.", reply_id=uuid4())
    Reply.objects.update(state="published", waiting_since=None)
    call_command("backup", str(tmp_path / "b"))
    for steps in (["nothing"], ["nothing", "open"]):
        for step in steps:
            ada.post("/receipt/replies/", {"right": right(things), "step": step})
        is_open = steps[-1] == "open"
        story = restored(tmp_path / "b", capsys)
        assert ("You are not alone." in text_of(browser().get(story.get_absolute_url()))) == is_open
        assert (story.taps_open, story.replies_open) == (is_open, is_open)


def test_words_of_support_that_were_taken_from_view_are_not_shown_while_somebody_else_looks(
    mo: Client, tmp_path: Path, capsys: Any
) -> None:
    tell(browser(), "With words under it.", replies_open="on")
    story = put_on_the_wall(mo, story_with("With words under it."))
    reply = Reply.write(story, "You are not alone.", reply_id=uuid4())
    Reply.objects.update(state="published", waiting_since=None)
    call_command("backup", str(tmp_path / "b"))
    reply.refresh_from_db()
    assert reply.move(ReplyState.DECLINED)
    assert reply.ask_again()
    story = restored(tmp_path / "b", capsys)
    assert "You are not alone." not in text_of(browser().get(story.get_absolute_url()))
    reply.refresh_from_db()
    assert reply.ask_again()
    for step in (ReplyState.APPROVED, ReplyState.PUBLISHED):
        assert reply.move(step, waiting_since=None)
    assert "You are not alone." in text_of(browser().get(restored(tmp_path / "b", capsys).get_absolute_url()))


def test_a_code_for_the_desk_that_was_used_since_opens_it_no_more(tmp_path: Path) -> None:
    code = Invitation.make("moderator")
    call_command("backup", str(tmp_path / "b"))
    Invitation.objects.with_code(code).delete()
    call_command("restore", str(tmp_path / "b"))
    assert not Invitation.objects.with_code(code).exists()


def test_nothing_is_carried_out_by_a_look_that_had_begun_before_it_closed(monkeypatch: Any) -> None:
    for words in ("The first.", "The second."):
        tell(browser(), words)
    done: list[OutboxRow] = []
    with closed():
        assert errands.sweep(5) == 0
    monkeypatch.setattr(errands, "is_closed", lambda: bool(done))
    monkeypatch.setattr(errands, "carry_out", done.append)
    assert (errands.sweep(5), len(done)) == (1, 1)


def test_a_name_that_its_author_took_from_it_since_does_not_come_back(mo: Client, tmp_path: Path, capsys: Any) -> None:
    story = published(mo, "Under a name at first.", appears_as="pen_name", pen_name="Marigold", country="FR")
    call_command("backup", str(tmp_path / "b"))
    story.show_as(appears_as="nobody", pen_name="")
    assert "Under a name at first." in wall()
    story = restored(tmp_path / "b", capsys)
    assert "Marigold" not in wall()
    assert story.state == "hidden"
    story.show_as(appears_as="nobody", pen_name="")
    assert story.show_again()
    call_command("backup", str(tmp_path / "b"))
    restored(tmp_path / "b", capsys)
    assert "Under a name at first." in wall()


def test_a_name_that_was_taken_from_what_waits_does_not_go_up(mo: Client, tmp_path: Path, capsys: Any) -> None:
    tell(browser(), "Not read yet.", appears_as="pen_name", pen_name="Marigold")
    call_command("backup", str(tmp_path / "b"))
    story_with("Not read yet.").show_as(appears_as="nobody", pen_name="")
    restored(tmp_path / "b", capsys)
    assert not Version.objects.awaiting_review().exists()


def test_a_replaced_text_does_not_come_back_when_the_desks_day_is_over(mo: Client, tmp_path: Path, capsys: Any) -> None:
    story = published(mo, "With a name in it.")
    remove(mo, story, "suspend")
    call_command("backup", str(tmp_path / "b"))
    assert remove(staff("lou"), story, "put_back").status_code == 302
    story.refresh_from_db()
    story.edit(Telling("Without."), hide_published=False)
    put_on_the_wall(staff("lou"), story)
    restored(tmp_path / "b", capsys)
    the_day_is_over()
    carry_out()
    assert "With a name in it." not in wall()


def test_a_replaced_text_of_somebody_who_caused_harm_does_not_come_back(
    mo: Client, tmp_path: Path, settings: Any
) -> None:
    settings.I_HAVE_OPEN = True
    tell(browser(), "With a name in it.")
    story = story_with("With a name in it.")
    Story.objects.update(kind=Story.Kind.I_HAVE)
    decide(mo, story, "publish")
    let_the_minute_pass()
    assert "With a name in it." in text_of(browser().get("/i-have/words/"))
    call_command("backup", str(tmp_path / "b"))
    story.refresh_from_db()
    story.edit(Telling("Without."), hide_published=False)
    decide(mo, story, "publish")
    let_the_minute_pass()
    call_command("restore", str(tmp_path / "b"))
    assert "With a name in it." not in text_of(browser().get("/i-have/words/"))


def test_a_ledger_that_a_crash_left_behind_is_made_whole(mo: Client, tmp_path: Path, key_store: Store) -> None:
    on_the_wall(mo, "Erased, and then a crash.")
    call_command("backup", str(tmp_path / "b"))
    story_with("Erased, and then a crash.").erase()
    lines = (key_store.folder / "left").read_bytes()
    (key_store.folder / "left").write_bytes(lines[:-40])  # the disk had room for half a line
    assert ledger.complete() > 0
    call_command("restore", str(tmp_path / "b"))
    assert "Erased, and then a crash." not in wall()


def test_how_a_text_is_shown_is_made_whole_too(mo: Client, tmp_path: Path, key_store: Store, capsys: Any) -> None:
    story = published(mo, "Under one name and another.")
    story.show_as(appears_as="pen_name", pen_name="Marigold")
    call_command("backup", str(tmp_path / "b"))
    lines = (key_store.folder / "left").read_bytes()
    story.show_as(appears_as="nobody", pen_name="")
    (key_store.folder / "left").write_bytes(lines)  # the disk had no room for more
    assert ledger.complete() > 0
    assert ledger.complete() == 0
    assert restored(tmp_path / "b", capsys).state == "hidden"
    assert "Marigold" not in wall()


def test_which_list_a_story_has_now_is_made_whole_too(tmp_path: Path, key_store: Store, capsys: Any) -> None:
    ada, file = browser(), tmp_path / "b"
    lists, lines = [tell(ada, "Hers.")], b""
    call_command("backup", str(file))
    for _time in range(2):
        lines = (key_store.folder / "left").read_bytes() if (key_store.folder / "left").exists() else b""
        page = ada.post("/receipt/list/", {"right": right(lists[-1]), "word": ""})
        lists.append(things_on(page))
        ada.post("/receipt/list/", {"right": hidden(page, "right"), "list": hidden(page, "list"), "step": "kept"})
    (key_store.folder / "left").write_bytes(lines)  # the disk had no room for more
    assert ledger.complete() > 0
    assert ledger.complete() == 0
    restored(file, capsys)
    assert ["Hers." in text_of(open_list(ada, things)) for things in lists] == [False, False, True]


@contextmanager
def a_moment_later(monkeypatch: Any) -> Iterator[list[Callable[[], None]]]:
    """What is committed meanwhile has its lines in the ledger only when another database is in place."""
    late: list[Callable[[], None]] = []
    put_in_place = backups.put_in_place

    def put_and_write(copy: Path) -> None:
        put_in_place(copy)
        for line in late:
            line()

    with monkeypatch.context() as slow:
        for verb in (ledger.write, ledger.write_values):
            slow.setattr(ledger, verb.__name__, lambda *said, verb=verb: late.append(partial(verb, *said)))
        yield late
    monkeypatch.setattr(backups, "put_in_place", put_and_write)


def test_what_is_erased_while_the_site_closes_does_not_come_back(
    mo: Client, tmp_path: Path, capsys: Any, monkeypatch: Any
) -> None:
    on_the_wall(mo, "Erased a moment before.")
    call_command("backup", str(tmp_path / "b"))
    with a_moment_later(monkeypatch) as late:
        story_with("Erased a moment before.").erase()
    assert late
    assert "does not follow: 0." in run(capsys, "restore", str(tmp_path / "b"))
    assert not Story.objects.exists()


def test_what_is_changed_while_the_site_closes_waits_for_its_author(
    mo: Client, tmp_path: Path, capsys: Any, monkeypatch: Any
) -> None:
    story = published(mo, NAMED, appears_as="pen_name", pen_name="Marigold")
    story.show_as(country="FR")
    call_command("backup", str(tmp_path / "b"))
    with a_moment_later(monkeypatch):
        story.show_as(appears_as="nobody", pen_name="")
    assert restored(tmp_path / "b", capsys).state == "hidden"


def test_a_backup_or_a_look_at_the_ledger_takes_nothing_of_a_restore_that_was_cut_off_for_so(
    mo: Client, tmp_path: Path, capsys: Any, monkeypatch: Any, key_store: Store
) -> None:
    story = published(mo, NAMED)
    veil(mo, story, "Aldous")
    story.withdraw()
    call_command("backup", str(tmp_path / "b"))
    assert story.take_back()
    veil(mo, story, "Brackwater")
    cut_off(tmp_path / "b", monkeypatch)
    before = (key_store.folder / "left").read_bytes()
    with pytest.raises(CommandError, match="closed until a restore is done"):
        call_command("backup", str(tmp_path / "nightly"))
    with monkeypatch.context() as begun, pytest.raises(CommandError, match="closed until a restore is done"):
        begun.setattr(backup, "is_closed", lambda: False)  # it had begun before the site closed
        call_command("backup", str(tmp_path / "nightly"))
    assert not (tmp_path / "nightly").exists()
    ledger.complete()  # this too
    assert (key_store.folder / "left").read_bytes() == before
    assert restored(tmp_path / "b", capsys).state == "taken_down"


@pytest.mark.parametrize("what", ["veiled", "shown", "waits"])
def test_what_a_restore_kept_from_view_is_so_after_the_same_one_again(
    mo: Client, tmp_path: Path, capsys: Any, what: str
) -> None:
    if what == "waits":
        tell(browser(), NAMED, appears_as="pen_name", pen_name="Marigold")
    story = story_with(NAMED) if what == "waits" else published(mo, NAMED, appears_as="pen_name", pen_name="Marigold")
    if what != "veiled":
        story.show_as(country="FR")
    call_command("backup", str(tmp_path / "b"))
    if what == "veiled":
        veil(mo, story, "Aldous")
        veil(mo, story, "Verrin")
    else:
        story.show_as(appears_as="nobody", pen_name="")
    for _time in range(2):
        restored(tmp_path / "b", capsys)
        assert "Brackwater" not in wall()
        assert not Version.objects.awaiting_review().exists()
        ledger.complete()  # within the hour


def test_two_restores_at_once_are_one(mo: Client, tmp_path: Path, monkeypatch: Any) -> None:
    on_the_wall(mo, "Erased since.")
    call_command("backup", str(tmp_path / "b"))
    story_with("Erased since.").erase()
    replay = ledger.replay

    def meanwhile() -> Any:
        monkeypatch.setattr(ledger, "replay", replay)
        with pytest.raises(CommandError, match="Another restore is at work"):
            call_command("restore", str(tmp_path / "b"))
        assert is_closed()
        return replay()

    monkeypatch.setattr(ledger, "replay", meanwhile)
    call_command("restore", str(tmp_path / "b"))
    assert not is_closed()
    assert "Erased since." not in wall()


def test_an_erasure_that_was_rolled_back_is_no_line_in_the_ledger(mo: Client, key_store: Store) -> None:
    from django.db import transaction

    on_the_wall(mo, "Still here.")
    before = ledger.lines()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        story_with("Still here.").erase()
        raise ZeroDivisionError
    assert ledger.lines() == before


def test_of_two_that_begin_as_a_third_opens_the_site_one_waits(monkeypatch: Any, key_store: Store) -> None:
    lock = fcntl.flock

    def when_it_has_opened(handle: Any, how: int) -> None:
        (key_store.folder / "closed").unlink(missing_ok=True)
        monkeypatch.undo()
        lock(handle, how)

    monkeypatch.setattr(fcntl, "flock", when_it_has_opened)
    with closed():
        assert is_closed()
        with pytest.raises(BlockingIOError), closed():
            pass
    assert not is_closed()


def test_an_account_that_was_deleted_since_is_deleted_again_and_nobody_else_with_its_name(
    mo: Client, tmp_path: Path, capsys: Any
) -> None:
    eve = User.objects.create_user("eve")
    told = browser()
    told.force_login(eve)
    tell(told, "Signed by Eve.", appears_as="signed")
    put_on_the_wall(mo, story_with("Signed by Eve."))
    User.objects.create_user("ann")
    story_with("Signed by Eve.").show_as(country="IE")  # which stands in the ledger with how it is signed
    call_command("backup", str(tmp_path / "b"))
    end_account(eve)
    call_command("backup", str(tmp_path / "later"))
    for _time in range(2):  # and may be repeated
        said = run(capsys, "restore", str(tmp_path / "b"))
        assert "1 accounts ended again" in said
        assert "does not follow: 0." in said
        assert set(User.objects.values_list("username", flat=True)) == {"ann", "mo"}
        assert "Signed by Eve." in wall()
        assert "eve" not in wall().split()
        assert Story.objects.get().name == ""
    User.objects.create_user("eve")
    call_command("backup", str(tmp_path / "anew"))
    assert "ended again" not in run(capsys, "restore", str(tmp_path / "anew"))
    assert User.objects.filter(username="eve").exists()
    assert "ended again" not in run(capsys, "restore", str(tmp_path / "later"))
