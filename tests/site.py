"""The real site: the processes that `make run` starts, in a folder of their own, and people who use it over HTTP."""

import html
import http.cookiejar
import os
import re
import secrets
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from config import keys
from tests.services import COMPILED, free_port

ROOT = Path(__file__).parent.parent
NO_BREAKS = {"READING_BUDGET": "9999", "HEAVY_BEFORE_BREAK": "9999", "READING_MINUTES_BEFORE_BREAK": "999"}
"""For a site on which one moderator reads for all tests: nobody is sent to rest."""


def unique() -> str:
    """A word that no other text has, and in which the checks notice nothing: a number could point at somebody, and
    letters that stand together in a language may look like a name."""
    return "".join(secrets.choice("hjklqwxz") for _letter in range(16))


class Page:
    def __init__(self, status: int, body: str, address: str) -> None:
        self.status, self.body, self.address = status, body, address

    @property
    def text(self) -> str:
        """What the page says. What the desk marks inside somebody's words is left out, so the words stay whole."""
        page = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", self.body, flags=re.S)
        page = re.sub(r"<sup>.*?</sup>|</?mark\b[^>]*>", "", page, flags=re.S)
        return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))

    def value(self, name: str) -> str:
        for tag in re.findall(r"<input[^>]*>", self.body):
            if f'name="{name}"' in tag:
                found = re.search(r'value="([^"]*)"', tag)
                return html.unescape(found[1]) if found else ""
        raise AssertionError(f"no input {name!r} on {self.address}: {self.text[:400]}")

    @property
    def things(self) -> list[str]:
        return re.findall(r"<li>([^<]*)</li>", self.body[self.body.index("<ul data-list>") :].partition("</ul>")[0])


class Person:
    """Somebody with a browser of their own: cookies, same-origin headers, redirects followed."""

    def __init__(self, address: str, **headers: str) -> None:
        self.address = address
        self.headers = {"Sec-Fetch-Site": "same-origin"} | headers
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar), _Follow)

    def get(self, path: str) -> Page:
        return self._open(urllib.request.Request(self._full(path), headers=self.headers))

    def post(self, path: str, data: dict[str, str] | None = None) -> Page:
        body = urllib.parse.urlencode(data or {}).encode()
        return self._open(urllib.request.Request(self._full(path), body, self.headers, method="POST"))

    def tell(self, words: str, **choices: str) -> list[str]:
        token = self.get("/tell/").value("token")
        data = {"words": words, "appears_as": "nobody", "thread": "undyed", "consent": "on", "token": token}
        data["in_the_way"] = "ask"
        page = self.post("/tell/", data | {"step": "send"} | choices)
        assert page.status == 200, page.text
        return page.things

    def sign_in(self, name: str, password: str) -> Self:
        token = self.get("/account/sign-in/").value("csrfmiddlewaretoken")
        page = self.post("/account/sign-in/", {"login": name, "password": password, "csrfmiddlewaretoken": token})
        assert page.status == 200, page.text
        return self

    def next_in(self, lane: str = "") -> Page:
        """Take the next one at the desk, or of one lane; the desk itself when none is free."""
        token = self.get("/moderation/").value("csrfmiddlewaretoken")
        return self.post("/moderation/claims/", {"csrfmiddlewaretoken": token, "lane": lane})

    def decide(self, page: Page, **decision: str) -> None:
        """Decide the story on this page of the desk."""
        self.look_after(page)
        done = self._decision(page, **decision)
        assert done.status == 200, done.text

    def _decision(self, page: Page, **fields: str) -> Page:
        data = {name: page.value(name) for name in ("csrfmiddlewaretoken", "version", "claim")}
        return self.post(page.address + "decision/", data | fields)

    def publish_next(self, lane: str = "") -> str:
        """Take the next story at the desk, or of one lane, and publish it; gives its words, or "" when none is free."""
        page = self.next_in(lane)
        if "/stories/" not in page.address:
            return ""
        self.decide(page, verb="publish", recognise="no")
        return page.text

    def look_after(self, page: Page) -> None:
        """Where its author may be in danger, the desk wants to know what was done before anything is decided."""
        if 'value="crisis"' in page.body:
            self._decision(page, step="crisis", crisis_step="looked")

    def publish(self, words: str) -> None:
        """Publish what is new until these words were among it."""
        while words not in (read := self.publish_next("new")):
            assert read, "the story never came"

    def _full(self, path: str) -> str:
        return path if path.startswith("http") else self.address + path.lstrip("/")

    def _open(self, request: urllib.request.Request) -> Page:
        try:
            with self.opener.open(request, timeout=60) as response:
                return Page(response.status, response.read().decode(), response.url)
        except urllib.error.HTTPError as error:
            return Page(error.code, error.read().decode(), request.full_url)


class _Follow(urllib.request.HTTPRedirectHandler):
    """Follow 307 with the same method and body, as browsers do."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]
        if code == 307:
            return urllib.request.Request(newurl, req.data, req.headers, method=req.get_method())
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class Site:
    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        self.port = free_port()
        self.address = f"http://localhost:{self.port}/"
        self.output = folder.parent / f"{folder.name}.out"
        self.environment = os.environ | {
            "RUN_DIR": str(folder),
            "PORT": str(self.port),
            "UNDO_SECONDS": "1",
            "SWEEP_EVERY": "1",
            "LEASE_SECONDS": "4",
            "LIMITS_SCALE": "1000000",
            "DEMO": "few",
            "PYTHONPYCACHEPREFIX": COMPILED,
        }
        self.environment |= environment
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)
        # This process read its own keys into its environment; the site is to make its own.
        for name in (*keys.NAMES, "KEYS_FILE", "DJANGO_SETTINGS_MODULE"):
            if name not in environment:
                self.environment.pop(name, None)

    def start(self, seconds: float = 180) -> Self:
        with self.output.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "config.embedded"], cwd=ROOT, env=self.environment, stdout=output, stderr=output
            )
        self.wait_for(lambda: "Ctrl-C ends everything" in self.said, "the site to be up", seconds)
        return self

    @property
    def said(self) -> str:
        return self.output.read_text()

    def account(self, role: str) -> tuple[str, str]:
        found = re.findall(rf"^{role}: (\S+) (\S+)$", self.said, re.M)
        return found[-1]

    def person(self, **headers: str) -> Person:
        return Person(self.address, **headers)

    def moderator(self) -> Person:
        return self.person().sign_in(*self.account("moderator"))

    def stop(self, number: signal.Signals = signal.SIGINT) -> None:
        self.process.send_signal(number)
        self.process.wait(30)

    def end(self) -> None:
        """At once: nobody comes back to this one."""
        for number in (self.process.pid, *self.processes()):
            try:
                os.kill(number, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait(30)

    def processes(self, name: str = "") -> list[int]:
        """Processes that belong to this site, the starting one excepted; by a word of their command line."""
        found = []
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit() or int(entry.name) == self.process.pid:
                continue
            try:
                environment = (entry / "environ").read_bytes()
                command = (entry / "cmdline").read_bytes().decode()
            except (OSError, UnicodeDecodeError):
                continue
            if f"RUN_DIR={self.folder}\0".encode() in environment and name in command and command:
                found.append(int(entry.name))
        return found

    def wait_for(self, condition: Callable[[], object], what: str, seconds: float = 60) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if condition():
                return
            if self.process.poll() is not None:
                raise AssertionError(f"the site ended: {self.said}")
            time.sleep(0.1)
        raise AssertionError(f"waited {seconds} s for {what}\n{self.said[-2000:]}")


@contextmanager
def running(folder: Path, **environment: str) -> Iterator[Site]:
    """A running site with a database of its own, ended afterwards."""
    with own_database() as database:
        site = Site(folder, **database, **environment)
        try:
            yield site.start()
        finally:
            if site.process.poll() is None:
                site.end()


@contextmanager
def own_database() -> Iterator[dict[str, str]]:
    """On PostgreSQL a new database beside the suite's; on SQLite nothing is needed, the folder is enough."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        yield {}
        return
    import psycopg

    name = f"site_{secrets.token_hex(6)}"
    server = url.rsplit("/", 1)[0]
    with psycopg.connect(f"{server}/postgres".replace("postgres:", "postgresql:", 1), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield {"DATABASE_URL": f"{server}/{name}"}
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
