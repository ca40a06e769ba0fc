"""Profile forensics: what is left in a browser's folder after somebody told a story and went away.

    python -m tests.forensics               every walk
    python -m tests.forensics moderator     those whose name has this in it

A real Chromium with a profile on the disk. Somebody tells, sees the list, keeps it, opens it again, changes something,
leaves; the browser ends. Then every byte of the profile is searched for the words, the eight things, the mail address,
the word that only she knows: files as they are, and what they hold packed (cache entries) or spread over pages (tables
of SQLite), in UTF-8 and in UTF-16. First a page that wants to be remembered is visited with another profile, and the
search has to find it in every place that such a profile has.

What does remain is printed: addresses and titles in the history, files of ours in the cache. The pages say so.
"""

import gzip
import http.server
import os
import re
import signal
import sqlite3
import sys
import tempfile
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

from playwright.sync_api import BrowserContext, Error, Page, Playwright, sync_playwright

from tests.services import find
from tests.site import NO_BREAKS, Site, running, unique

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
PACKED_TABLE = bytes.fromhex("57fb808b247547db")  # how LevelDB ends a table; so few things stay in its log
NEAR = 400  # so many bytes may lie between the first and the last of four things of one list


# --- Reading a profile


def pieces(profile: Path) -> Iterator[tuple[str, bytes]]:
    """Everything that a profile holds, by the file it is in: names, bytes, and what is packed in them."""
    for path in sorted(profile.rglob("*")):
        name = str(path.relative_to(profile))
        yield name, name.encode()
        if not path.is_file() or path.is_symlink():
            continue
        content = path.read_bytes()
        yield name, content
        if b"%" in content or b"+" in content:  # as forms are sent
            yield name, unquote_to_bytes(content.replace(b"+", b" "))
        assert not content.endswith(PACKED_TABLE), f"{name} is a packed table, which is not read here"
        for unpacked in (*_inflated(content), *_rows(path, content)):
            yield name, unpacked


def _inflated(content: bytes) -> Iterator[bytes]:
    """Gzip and zlib streams, wherever in a file they begin."""
    for start in re.finditer(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]", content):
        try:
            yield zlib.decompressobj(47).decompress(content[start.start() :], 50_000_000)
        except zlib.error:
            continue


def _rows(path: Path, content: bytes) -> Iterator[bytes]:
    """Every cell of a SQLite file: what is long lies on several pages."""
    if not content.startswith(b"SQLite format 3\0"):
        return
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                yield b"\0".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in row)


# --- Looking for somebody


@dataclass
class Traces:
    """What somebody typed and was shown, to be looked for."""

    words: dict[str, str]
    things: list[list[str]] = field(default_factory=list)
    is_signed_in: bool = False

    def found(self, profile: Path) -> dict[str, set[str]]:
        """For each trace the files that it is in."""
        found: dict[str, set[str]] = {}
        for name, content in pieces(profile):
            for label, text in self.words.items():
                if any(form in content for form in (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be"))):
                    found.setdefault(label, set()).add(name)
            if any(_has_list(content, things) for things in self.things):
                found.setdefault("the list", set()).add(name)
        return found


def _has_list(content: bytes, things: list[str]) -> bool:
    """Whether four things of one list stand near each other. One alone is a word that may be anywhere."""
    for encoding in ("utf-8", "utf-16-le"):
        places = sorted(
            (match.start(), number)
            for number, thing in enumerate(things)
            for match in re.finditer(re.escape(thing.encode(encoding)), content, re.IGNORECASE)
        )
        for first, (start, _number) in enumerate(places):
            near = {number for place, number in places[first : first + 40] if place - start < NEAR}
            if len(near) >= 4:
                return True
    return False


def history(profile: Path) -> list[tuple[str, str]]:
    """(address, title) of everything that the browser remembers."""
    with closing(sqlite3.connect(f"file:{profile}/Default/History?mode=ro", uri=True)) as connection:
        return sorted(set(connection.execute("SELECT url, title FROM urls")))


def cookies(profile: Path, *, lasting: bool = False) -> list[tuple[str, str]]:
    """(host, name) of all, or of those that are to outlive the browser."""
    with closing(sqlite3.connect(f"file:{profile}/Default/Cookies?mode=ro", uri=True)) as connection:
        return list(connection.execute("SELECT host_key, name FROM cookies WHERE is_persistent >= ?", [lasting]))


# --- A browser with a profile on the disk


@contextmanager
def chromium(playwright: Playwright, profile: Path, *, scripts: bool = True, kill: bool = False) -> Iterator[Page]:
    """Ends the browser as its window's cross would, or as a pulled plug would."""
    context: BrowserContext = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=find("chromium"),
        args=QUIET,
        java_script_enabled=scripts,
        viewport={"width": 390, "height": 844},
        # As people have it: nothing of what a browser keeps is switched off.
        ignore_default_args=["--disable-back-forward-cache", "--disable-component-extensions-with-background-pages"],
    )
    yield context.pages[0]
    context.pages[0].wait_for_timeout(3000)  # sessions are written every now and then
    if kill:
        for number in _processes(profile):
            os.kill(number, signal.SIGKILL)
    with suppress(Error):  # what was killed may be gone before it can be closed
        context.close()


def _processes(profile: Path) -> list[int]:
    """The browser's first process: the one that was told where its profile is, and is no child of such a one."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            command = (entry / "cmdline").read_bytes() if entry.name.isdigit() else b""
        except OSError:
            continue
        if f"--user-data-dir={profile}".encode() in command and b"--type=" not in command:
            found.append(int(entry.name))
    return found


Leave = Callable[[Page], None]
Way = Callable[[Page, Site, Leave], "Traces"]


def by_its_link(page: Page) -> None:
    page.locator("[data-leave-link]").click()


def by_keys(page: Page) -> None:
    for _press in range(3):
        page.keyboard.press("Shift")


def by_nothing(page: Page) -> None:
    """The browser is closed on the page as it is."""


def tell_and_leave(page: Page, site: Site, leave: Leave, ending: str = "wall") -> Traces:
    """The way of somebody who tells, keeps the list, tries it, changes something, and goes in the middle of writing."""
    one, two, three, word, name, answer = (unique() for _word in range(6))
    mail = f"{unique()}@example.org"
    page.goto(site.address)
    page.get_by_role("link", name="Open this one").first.click()
    read = (page.locator(".voice-words p").first.text_content() or "").strip()[:40]
    assert read
    page.get_by_role("link", name="Tell your own").click()
    page.get_by_label("Your words").fill(f"On a ferry, a long time ago. {one}")
    page.get_by_role("button", name="See how it looks").click()
    page.get_by_text("We need your yes").first.wait_for()  # it comes back
    page.get_by_text("You appear as").first.click()
    page.get_by_label("A name I choose").check()
    page.get_by_label("Name to show").fill(name)
    page.get_by_text("A word only you know").first.click()
    page.locator("#id_word").fill(word)
    if ending != "unread":
        page.get_by_text("A note by mail").first.click()
        page.locator("#id_mail").fill(mail)
    page.locator(f"input[name=ending][value={ending}]").check()
    page.locator("#id_consent").check()
    page.get_by_role("button", name="See how it looks").click()
    page.get_by_role("button", name="Send it").click()
    shown = page.locator("[data-list] li")
    with suppress(Error):
        shown.nth(7).wait_for()
    assert shown.count() == 8, page.locator("body").inner_text()
    things = shown.all_inner_texts()
    page.get_by_role("button", name="I have kept it").click()
    page.get_by_role("link", name="Try whether the list opens it").click()
    page.get_by_label("Your list").fill(" ".join([*things[:7], answer]))  # one thing wrong at first
    page.get_by_role("button", name="Open").click()
    page.get_by_label("Your list").fill(", ".join(things))
    page.get_by_label("Your word, if you chose one").fill(word)
    page.get_by_role("button", name="Open").click()
    page.get_by_role("button", name="Change", exact=True).click()
    page.get_by_label("Your words").fill(f"On a ferry, a long time ago. {one} {two}")
    page.get_by_role("button", name="See how it looks").click()
    page.get_by_role("button", name="Send the change").click()
    page.get_by_role("button", name="Change", exact=True).click()
    page.get_by_label("Your words").fill(f"On a ferry. {three}")
    page.wait_for_timeout(3000)
    leave(page)
    if leave is not by_nothing:
        page.wait_for_timeout(1000)
        assert not page.url.startswith(site.address)
    words = {"words": one, "changed words": two, "half a sentence": three, "word": word, "name": name, "thing": answer}
    return Traces(words | {"mail address": mail, "what she read": read}, [things])


def read_and_leave(page: Page, site: Site, leave: Leave) -> Traces:
    """The way of a moderator: reads one, leaves a note, begins an answer, sends it for a
    look, goes on with it, and goes away."""
    story, note, answer, half = (unique() for _word in range(4))
    site.person().tell(f"On a ferry with Aldous Verrin, a long time ago. {story}")
    site.wait_for(lambda: "not checked yet" not in site.moderator().get("/moderation/").text, "the checks")
    name, password = site.account("moderator")
    page.goto(f"{site.address}moderation/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Give me the next one").click()
    page.locator("form.decide").wait_for()
    while story not in (page.locator("main").text_content() or ""):
        page.get_by_role("button", name="Not this one").click()
        page.get_by_role("button", name="Give me the next one").click()
        page.locator("form.decide").wait_for()
    page.get_by_label("A note to colleagues").fill(note)
    page.get_by_role("button", name="Leave the note").click()
    page.locator("form.decide [name=words]").fill(answer)
    page.get_by_role("button", name="Put it in").click()
    page.wait_for_timeout(1500)
    page.locator("form.decide [name=words]").fill(f"{answer} {half}")
    page.wait_for_timeout(3000)
    leave(page)
    words = {"the story": story, "a note": note, "an answer": answer, "half an answer": half, "password": password}
    return Traces(words, is_signed_in=True)


def lasting(profile: Path, site: Site, *, is_signed_in: bool = False) -> list[str]:
    """What a site must not leave: cookies, things in its own storage, addresses that say more than a path. Whoever has
    signed in has cookies that end with the browser."""
    ours = urlsplit(site.address).hostname
    wrong = [
        f"cookie {name} of {host}" for host, name in cookies(profile, lasting=is_signed_in) if host.lstrip(".") == ours
    ]
    origin = site.address.rstrip("/").encode()
    for name, content in pieces(profile):
        if origin in content and re.search(r"Local Storage|IndexedDB|Service Worker|WebStorage", name):
            wrong.append(f"{name} names the site")
    for url, _title in history(profile):
        if url.startswith(site.address) and ("?" in url or "#" in url) and not is_signed_in:
            wrong.append(f"the history holds {url}")
    return sorted(set(wrong))


# --- The search itself is tried first


REMEMBERS = """<!doctype html><title>%(marker)s-title</title><form><textarea id=t name=words></textarea></form><script>
onload = async () => {
  localStorage.setItem("k", "%(marker)s-local"); sessionStorage.setItem("k", "%(marker)s-session");
  history.pushState({s: "%(marker)s-state"}, "", "?q=%(marker)s-address");
  document.getElementById("t").value = "%(marker)s-typed";
  const cache = await caches.open("c");
  await cache.put("/kept", new Response("%(marker)s-response"));
  const open = indexedDB.open("d", 1);
  open.onupgradeneeded = () => open.result.createObjectStore("s");
  open.onsuccess = () => {
    const change = open.result.transaction("s", "readwrite");
    change.objectStore("s").put("%(marker)s-indexed", "k");
    change.oncomplete = () => { document.body.dataset.done = "yes"; };
  };
};
</script>"""
# What the control page leaves, and where a profile has it.
PLACES = {
    "title": "History",
    "address": "History",
    "local": "Local Storage",
    "session": "Session Storage",
    "response": "CacheStorage",
    "indexed": "IndexedDB",
    "typed": "Sessions",
    "page": "Cache_Data",
}


@contextmanager
def page_that_remembers(marker: str) -> Iterator[str]:
    """A page that leaves its marker everywhere a page can, packed where that is usual."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = gzip.compress((REMEMBERS % {"marker": marker} + f"<p>{marker}-page</p>").encode())
            self.send_response(200)
            for name, value in {
                "Content-Type": "text/html",
                "Content-Encoding": "gzip",
                "Content-Length": str(len(body)),
                "Cache-Control": "max-age=86400",
                "Set-Cookie": "keeps=it; Max-Age=86400",
            }.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"  # another host than the site's: cookies know no ports
    finally:
        server.shutdown()
        server.server_close()


def blind_spots(playwright: Playwright, profile: Path) -> list[str]:
    """Where the search does not find what a page put there on purpose."""
    marker = unique()
    with page_that_remembers(marker) as address, chromium(playwright, profile) as page:
        page.goto(address)
        page.locator("body[data-done]").wait_for()
    found = Traces({kind: f"{marker}-{kind}" for kind in PLACES}).found(profile)
    blind = [kind for kind, place in PLACES.items() if not any(place in name for name in found.get(kind, ()))]
    return blind + ([] if cookies(profile) else ["cookies"])


# --- All of it

WALKS: dict[str, dict[str, Any]] = {
    "left by its link": {"leave": by_its_link},
    "left by the keys": {"leave": by_keys},
    "left by its link, scripts off": {"leave": by_its_link, "scripts": False},
    "left, for one reader": {"leave": by_its_link, "way": partial(tell_and_leave, ending="one_reader")},
    "left, kept unread": {"leave": by_its_link, "way": partial(tell_and_leave, ending="unread")},
    "left, then the browser was killed": {"leave": by_its_link, "kill": True},
    "not left, the window closed": {"leave": by_nothing},
    "not left, the browser killed": {"leave": by_nothing, "kill": True},
    "a moderator, left by its link": {"leave": by_its_link, "way": read_and_leave},
    "a moderator, scripts off, the window closed": {"leave": by_nothing, "way": read_and_leave, "scripts": False},
    "a moderator, the browser killed": {"leave": by_nothing, "way": read_and_leave, "kill": True},
}


def walk(
    playwright: Playwright, profile: Path, site: Site, leave: Leave, *, way: Way = tell_and_leave, **how: bool
) -> dict[str, object]:
    """One walk with a profile of its own; what was found of it, and what may remain."""
    with chromium(playwright, profile, **how) as page:
        traces = way(page, site, leave)
    ours = [(url.removeprefix(site.address), title) for url, title in history(profile) if url.startswith(site.address)]
    return {
        "found": traces.found(profile),
        "lasting": lasting(profile, site, is_signed_in=traces.is_signed_in),
        "history": ours,
    }


def main() -> None:
    wrong = 0
    chosen = {name: way for name, way in WALKS.items() if any(word in name for word in sys.argv[1:] or [""])}
    with tempfile.TemporaryDirectory(prefix="wall-forensics-") as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        if blind := blind_spots(playwright, folder / "control"):
            sys.exit(f"The search is blind for: {', '.join(blind)}.")
        print(f"The search finds what was left on purpose in {len(PLACES) + 1} kinds of places.", flush=True)
        with (
            page_that_remembers(unique()) as elsewhere,
            running(folder / "run", LEAVE_URL=elsewhere, **NO_BREAKS) as site,
        ):
            for number, (name, way) in enumerate(chosen.items()):
                profile = folder / f"profile-{number}"
                report = walk(playwright, profile, site, **way)
                size = sum(path.stat().st_size for path in profile.rglob("*") if path.is_file())
                print(f"{name}: {len(report['found'])} traces, {len(report['lasting'])} lasting, {size / 1e6:.0f} MB")
                for line in (report["found"], report["lasting"]):
                    if line:
                        print(f"  {line}")
                wrong += len(report["found"]) + len(report["lasting"])
        print(f"What the history shows: {report['history']}")
    sys.exit(f"{wrong} things were left behind." if wrong else 0)


if __name__ == "__main__":
    main()
