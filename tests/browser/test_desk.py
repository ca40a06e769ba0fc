"""The desk in Chromium: item after item by keyboard, without the page ever being loaded anew; and axe-core."""

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from tests.browser.axe import problems
from tests.site import NO_BREAKS, Site, running, unique

pytestmark = pytest.mark.browser
ITEMS = int(os.environ.get("DESK_ITEMS", "4"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running(tmp_path_factory.mktemp("desk") / "run", **NO_BREAKS) as site:
        yield site


@pytest.fixture(scope="module")
def signed_in(chromium: Browser, desk: Site) -> StorageState:
    context = chromium.new_context(base_url=desk.address)
    page = context.new_page()
    page.goto("/moderation/")
    name, password = desk.account("moderator")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Queue")
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture(params=["light", "dark"])
def mo(request: pytest.FixtureRequest, chromium: Browser, desk: Site, signed_in: StorageState) -> Iterator[Page]:
    context = chromium.new_context(base_url=desk.address, color_scheme=request.param, storage_state=signed_in)
    page = context.new_page()
    page.goto("/moderation/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Queue")
    yield page
    context.close()


def next_one(page: Page) -> None:
    page.keyboard.press("n")
    expect(page.locator("form.decide")).to_be_visible()


def note_that_nobody_is_in_danger(page: Page) -> None:
    page.keyboard.press("d")
    while page.evaluate("document.activeElement.id") != "step-looked":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_text("I read it: nobody is in danger now (")).to_be_visible()


@pytest.mark.parametrize("mo", ["light"], indirect=True)
def test_items_are_read_and_decided_by_keyboard_without_a_flash(mo: Page, desk: Site) -> None:
    ada = desk.person()
    for number in range(ITEMS):
        ada.tell(f"A quiet story, number {number}.\n\nIts second part.")
    mo.reload()
    mo.evaluate("window.sameDocument = true")
    for _item in range(ITEMS):
        next_one(mo)
        if mo.get_by_role("heading", name="Its author may be in danger").count():
            note_that_nobody_is_in_danger(mo)
        mo.keyboard.press("j")
        mo.keyboard.press("0")  # one stroke never publishes
        expect(mo.locator("form.decide")).to_be_visible()
        mo.keyboard.press("1")
        mo.keyboard.press("0")
        expect(mo.get_by_role("heading", level=1)).to_contain_text("Queue")
        expect(mo.get_by_role("status").first).to_be_visible()
    assert mo.evaluate("window.sameDocument") is True


@pytest.mark.parametrize("mo", ["light"], indirect=True)
def test_every_key_is_listed_and_the_last_decision_taken_back(mo: Page, desk: Site) -> None:
    desk.person().tell("To be taken back.")
    mo.reload()
    mo.keyboard.press("?")
    expect(mo.locator("dialog.keys li").filter(has_text="Give me the next one")).to_have_text("N Give me the next one")
    mo.keyboard.press("Escape")
    next_one(mo)
    mo.keyboard.press("?")
    place = mo.locator("dialog.keys").bounding_box()
    assert place
    assert place["x"] > 100
    for key_and_what_it_does in ("Q Queue", "J next part", "K back", "C cover all"):
        expect(mo.locator("dialog.keys li").filter(has_text=key_and_what_it_does)).to_have_text(key_and_what_it_does)
    pressed = "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', {key, code, bubbles: true}))"
    shut = "() => document.querySelector('dialog.keys').close()"
    mo.evaluate(f"asked => {{ ({shut})(); ({pressed})(asked); }}", ["؟", "Slash"])  # at once, on an Arabic keyboard
    expect(mo.locator("dialog.keys")).to_be_visible()
    mo.keyboard.press("Escape")
    mo.evaluate(pressed, ["ا", "KeyH"])
    expect(mo.get_by_text("Handed back. Nobody is told.")).to_be_visible()


@pytest.mark.parametrize("mo", ["light"], indirect=True)
def test_what_is_being_written_stays_when_something_else_on_the_page_is_sent(mo: Page, desk: Site) -> None:
    desk.person().tell(f"A harbour, {unique()}.")
    mo.reload()
    mo.locator(".lane-new button").first.click()
    letter, note = mo.locator("#id_words"), mo.get_by_label("A note to colleagues")
    letter.fill("Thank you for these words.")
    mo.get_by_role("heading", level=1).click()
    mo.keyboard.press("j")
    mo.keyboard.press("l")
    expect(mo.locator("[data-claim-spoken]")).to_contain_text("Yours for 10 more minutes")
    expect(mo.locator(".para").first).to_have_attribute("open", "")
    expect(letter).to_have_value("Thank you for these words.")
    note.fill("Half a note.")
    mo.get_by_label("Do not publish it here").check()  # and the reason is missing
    letter.press("Control+Enter")
    expect(mo.get_by_role("alert").filter(has_text="before you go on")).to_be_focused()
    expect(letter).to_have_value("Thank you for these words.")
    expect(note).to_have_value("Half a note.")
    note.fill("A whole note.")
    note.press("Control+Enter")  # sends what one is writing, not the decision beside it
    expect(mo.locator("section").filter(has_text="Notes between colleagues")).to_contain_text("A whole note.")
    expect(note).to_have_value("")
    expect(letter).to_have_value("Thank you for these words.")
    note.fill("One more.")
    mo.evaluate(
        "document.getElementById('remark-send').click(); document.getElementById('id_words').value = 'Meanwhile.'"
    )
    expect(mo.locator("section").filter(has_text="Notes between colleagues")).to_contain_text("One more.")
    expect(note).to_have_value("")
    expect(letter).to_have_value("Meanwhile.")
    mo.keyboard.press("h")
    expect(mo.get_by_text("Handed back. Nobody is told.")).to_be_visible()


@pytest.mark.parametrize("mo", ["light"], indirect=True)
def test_a_decision_that_is_clicked_twice_is_sent_once(mo: Page, desk: Site) -> None:
    desk.person().tell(f"A bridge, {unique()}.")
    mo.reload()
    mo.locator(".lane-new button").first.click()
    mo.get_by_label("Put it on the wall").check()
    mo.get_by_label("Nobody could").check()
    sent: list[str] = []
    mo.on("request", lambda request: request.url.endswith("/decision/") and sent.append(request.url))
    mo.get_by_role("button", name="Send this decision").dblclick()
    expect(mo.get_by_role("button", name="Undo")).to_be_visible()
    assert len(sent) == 1


def test_axe_finds_nothing_serious_at_the_desk(mo: Page, desk: Site) -> None:
    desk.person().tell("My manager, Mr Aldous Verrin. Write to lark.reed@example.org.")
    mo.goto("/moderation/")
    assert problems(mo) == []
    next_one(mo)
    mo.keyboard.press("j")
    assert problems(mo) == []
    mo.keyboard.press("h")
    expect(mo.get_by_role("heading", level=1)).to_contain_text("Queue")
    mo.goto("/moderation/preferences/")
    assert problems(mo) == []


def declined_and_appealed(desk: Site, words: str) -> None:
    """Somebody tells this, a lead declines it, and its author asks for somebody else."""
    ada, lee = desk.person(), desk.person().sign_in(*desk.account("lead"))
    things = ada.tell(words)
    while True:
        token = lee.get("/moderation/").value("csrfmiddlewaretoken")
        page = lee.post("/moderation/claims/", {"csrfmiddlewaretoken": token, "lane": "new"})
        assert "/stories/" in page.address, page.text
        data = {name: page.value(name) for name in ("csrfmiddlewaretoken", "version", "claim")}
        data |= {"verb": "decline", "reason": "other", "words": "Not here, and thank you."}
        assert lee.post(page.address + "decision/", data).status == 200
        if words in page.text:
            break

    def mine() -> str:
        return ada.post("/receipt/", {"things": ", ".join(things), "word": ""}).body

    desk.wait_for(lambda: "Not here, and thank you." in mine(), "the notice")
    page = ada.post("/receipt/", {"things": ", ".join(things), "word": ""})
    data = {name: page.value(name) for name in ("right", "notice")} | {"words": "Please look again.", "step": "appeal"}
    assert ada.post("/receipt/letter/", data).status == 200


def test_axe_finds_nothing_serious_about_danger_refusals_and_letters(mo: Page, desk: Site) -> None:
    declined_and_appealed(desk, f"A short one, {unique()}.")
    desk.person().tell("I do not want to wake up any more. I will end my life tonight.")
    urgent = mo.locator(".lane-urgent button").first

    def comes() -> bool:
        mo.goto("/moderation/")
        return urgent.count() > 0

    desk.wait_for(comes, "what is urgent")
    urgent.click()
    expect(mo.get_by_text("Its author may be in danger").first).to_be_visible()
    assert problems(mo) == []
    mo.keyboard.press("1")
    mo.keyboard.press("0")
    expect(mo.get_by_role("alert")).to_contain_text("note first what was done")
    assert problems(mo) == []
    mo.get_by_label("I told a lead").check()
    mo.get_by_role("button", name="Send and note").click()
    expect(mo.get_by_text(re.compile(r": I told a lead \("))).to_be_visible()
    mo.evaluate("document.querySelector('#decide [name=claim]').value = '6fa459ea-ee8a-4ca4-894e-db77e160355e'")
    mo.keyboard.press("1")
    mo.keyboard.press("0")
    expect(mo.get_by_role("heading", level=1)).to_have_text("This was not decided.")
    assert problems(mo) == []
    mo.goto("/moderation/")
    mo.locator(".lane-appeals button").first.click()
    expect(mo.get_by_text("Please look again.")).to_be_visible()
    assert problems(mo) == []
    mo.keyboard.press("h")
    expect(mo.get_by_role("heading", level=1)).to_contain_text("Queue")


@pytest.mark.parametrize("mo", ["light"], indirect=True)
def test_a_passage_that_is_marked_in_the_text_becomes_a_passage_of_ones_own(mo: Page, desk: Site) -> None:
    words = f"The lighthouse keeper {unique()} was there."
    desk.person().tell(words)
    while True:
        mo.goto("/moderation/")
        mo.locator(".lane-new button").first.click()
        expect(mo.locator(".para").first).to_be_attached()
        mo.keyboard.press("j")
        if words in (mo.locator(".para").first.text_content() or ""):
            break
        mo.keyboard.press("o")
        expect(mo.get_by_role("heading", level=1)).to_contain_text("Queue")
    mo.evaluate(
        """() => { const text = document.querySelector('.para > p').firstChild, range = document.createRange();
        range.setStart(text, 4); range.setEnd(text, 21);
        getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    mo.keyboard.press("m")
    expect(mo.locator("#quote_p1")).to_have_value("lighthouse keeper")
    becomes, words = (mo.locator(f"[name={name}_p1]") for name in ("change", "own"))
    becomes.select_option("out")
    words.fill("somebody")
    mo.get_by_label("A note to colleagues").fill("What do you think?")
    mo.get_by_label("A note to colleagues").press("Control+Enter")
    expect(mo.locator("section").filter(has_text="Notes between colleagues")).to_contain_text("What do you think?")
    expect(mo.locator("#quote_p1")).to_have_value("lighthouse keeper")
    expect(becomes).to_be_visible()
    expect(becomes).to_have_value("out")
    expect(words).to_have_value("somebody")
    mo.keyboard.press("h")


@pytest.mark.parametrize("mo", ["light"], indirect=True)
def test_what_is_being_written_comes_back_where_the_session_is_over(mo: Page, desk: Site) -> None:
    desk.person().tell("A quiet story, and a long letter about it.")
    mo.reload()
    next_one(mo)
    mo.get_by_label("A note to colleagues").fill("For Ann.")
    mo.get_by_label("What its author will read").fill("Thank you for telling it.")
    mo.context.clear_cookies(name="s")
    mo.get_by_role("button", name="Leave the note").click()
    expect(mo.get_by_role("heading", name="You are not signed in any more.")).to_be_visible()
    expect(mo.get_by_label("What you wrote is here, to copy")).to_have_value("Thank you for telling it.\n\nFor Ann.")
