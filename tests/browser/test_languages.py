"""The site in another language: it fits on a telephone, reads from its own side, and a story can be told and found."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import sign_in, the_list_on
from tests.site import Site, unique

pytestmark = pytest.mark.browser

PAGES = (
    "/", "/tell/", "/magnitude/", "/support/", "/about/", "/receipt/", "/reading/", "/transparency/", "/calls/",
    "/actions/", "/i-have/", "/kind-words/",
)  # fmt: skip
WIDER = "[...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1)"


@pytest.fixture
def speaking(chromium: Browser, site: Site, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A telephone in this language, with the largest letters."""
    context = chromium.new_context(
        viewport={"width": 320, "height": 700}, locale=request.param, base_url=site.address, java_script_enabled=False
    )
    page = context.new_page()
    page.goto("/reading/")
    page.locator("input[name=text][value=largest]").check()
    page.locator("form:has(input[name=text]) button.btn-main").click()
    yield page
    context.close()


@pytest.mark.parametrize("speaking", ["es", "fr", "it", "ar"], indirect=True)
def test_nothing_is_wider_than_a_small_telephone_with_the_largest_letters(speaking: Page) -> None:
    for address in PAGES:
        speaking.goto(address)
        assert speaking.evaluate("document.documentElement.scrollWidth") <= 320, address


@pytest.mark.parametrize("language", ["en", "es", "fr", "it", "ar"])
def test_a_text_at_the_desk_is_no_wider_than_a_telephone_with_all_of_it_open(
    chromium: Browser, site: Site, language: str
) -> None:
    site.person().tell(f"A lamp beside the river. {unique()}")
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, locale=language, base_url=site.address, java_script_enabled=False
    )
    page = context.new_page()
    sign_in(page, site, "moderator")
    held = site.moderator().next_in("new")
    page.goto(held.address)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert page.locator("[name=quote_p1]").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("[data-key=h]").click()
    context.close()


def test_the_groups_of_a_leads_code_stand_in_their_order_where_one_reads_from_the_right(
    chromium: Browser, site: Site
) -> None:
    context = chromium.new_context(locale="ar", base_url=site.address)
    page = context.new_page()
    sign_in(page, site, "lead")
    page.goto("/moderation/team/")
    page.click("form[action$='/invitations/'] button")
    code = page.locator(".code code")
    first, last = code.evaluate("""code => {
        code.textContent = "12345-abcde";
        return [0, 10].map(at => {
            const letter = document.createRange();
            letter.setStart(code.firstChild, at);
            letter.setEnd(code.firstChild, at + 1);
            return letter.getBoundingClientRect().left;
        });
    }""")
    assert first < last
    context.close()


@pytest.mark.parametrize("speaking", ["ar"], indirect=True)
def test_a_story_that_begins_with_a_folded_passage_runs_as_it_was_written(speaking: Page) -> None:
    speaking.goto("/?search=bakery")
    words = speaking.locator(".voice-words", has_text="I went into a bakery")
    fold = words.locator("details.passage")
    way = "one => getComputedStyle(one).direction"
    assert words.locator("> p").first.evaluate(way) == "ltr"
    assert fold.locator("> p").evaluate(way) == "ltr"
    assert fold.locator("> p").evaluate("one => one.closest('[lang]').lang") == "en"
    assert fold.locator("summary").evaluate(way) == "rtl"
    assert fold.locator("summary").evaluate("one => one.closest('[lang]').lang") == "ar"


@pytest.mark.parametrize("speaking", ["ar"], indirect=True)
def test_what_would_be_changed_runs_as_it_was_written(speaking: Page) -> None:
    speaking.goto("/tell/")
    speaking.locator("#id_words").fill("Aldous Verrin said that nobody would believe me.")
    speaking.locator("#id_consent").check()
    speaking.locator("form:has(#id_words) button.btn-main").click()
    changed = speaking.locator(".change")
    expect(changed.locator("del").first).to_contain_text("Aldous Verrin")
    assert changed.evaluate("one => getComputedStyle(one).direction") == "ltr"


def test_at_the_desk_the_sign_of_what_was_noticed_stands_beside_it_where_one_reads_from_the_right(
    chromium: Browser, site: Site
) -> None:
    name = unique()
    site.person().tell(f"كتب لي {name} من الرقم 03 123 456 ثم ذهبنا إلى البحر. كان اسمه سامي 03 555 777 الحداد.")
    context = chromium.new_context(locale="ar", base_url=site.address)
    page = context.new_page()
    sign_in(page, site, "moderator")
    held = site.moderator().next_in("new")
    while name not in held.text:
        assert "/stories/" in held.address
        held = site.moderator().next_in("new")
    page.goto(held.address)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    apart = page.locator("mark.hl").evaluate_all("""marks => marks.map(mark => {
        const words = document.createRange();
        words.selectNodeContents(mark.firstChild);
        const [said, sign] = [words, mark.querySelector("sup")].map(one => one.getBoundingClientRect());
        return Math.min(Math.abs(said.left - sign.right), Math.abs(sign.left - said.right));
    })""")
    assert apart
    assert max(apart) < 12
    page.locator("[data-key=h]").click()
    context.close()


@pytest.mark.parametrize(("speaking", "begin"), [("es", "left"), ("ar", "right")], indirect=["speaking"])
def test_a_story_is_told_and_found_again_in_it(speaking: Page, begin: str, chromium: Browser, site: Site) -> None:
    words = f"Yo también. {unique()}"
    speaking.goto("/tell/")
    speaking.locator("#id_words").fill(words)
    speaking.locator("#id_consent").check()
    assert (
        speaking.evaluate("getComputedStyle(document.querySelector('h1')).direction")
        == {"left": "ltr", "right": "rtl"}[begin]
    )
    speaking.locator("form:has(#id_words) button.btn-main").click()
    speaking.locator("button[name=step][value=send]").click()
    things = the_list_on(speaking)

    elsewhere = chromium.new_context(locale="en", base_url=site.address).new_page()
    elsewhere.goto("/receipt/")
    elsewhere.locator("textarea[name=things]").fill("\n".join(things))
    elsewhere.locator("form:has(textarea[name=things]) button.btn-main").click()
    expect(elsewhere.get_by_role("heading", name="Where your words are")).to_be_visible()
    expect(elsewhere.get_by_text(words).first).to_be_attached()
    speaking.goto("/receipt/")
    speaking.locator("textarea[name=things]").fill("\n".join(things))
    speaking.locator("form:has(textarea[name=things]) button.btn-main").click()
    step = speaking.locator(".way li").first  # its mark stands before what it says, whichever side that is
    padding = step.evaluate("one => getComputedStyle(one).paddingInlineStart")
    mark = step.evaluate("one => getComputedStyle(one, '::before').inlineSize")
    assert float(padding[:-2]) > float(mark[:-2])
    elsewhere.context.close()
