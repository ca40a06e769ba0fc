"""Hostile input: everything that can be sent is sent wrong, and what was kept of it is looked at in Chromium.

    python -m tests.hostile                    5,000 inputs, SQLite
    python -m tests.hostile --on postgres      PostgreSQL and two Redis

First every form of every page, as a reader, an author, a moderator, a lead and an operator meet it, is filled in as a
browser would and then one thing in it is made hostile: a field, a name, the shape of the body, what the address asks,
a cookie. Each is undone before the next, so that every input meets the same site. An answer of 500 or more is an error.

Then the same texts are told, answered, reported, noted and decided for good, published by the desk, and every page that
shows them is opened in Chromium: no script of theirs runs, no element of theirs exists, no policy is broken.
"""

import argparse
import html.parser
import logging
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import xml.etree.ElementTree
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.hostile_texts import HUGE, TEXTS
from tests.services import find
from tests.site import NO_BREAKS, Person, Site, running

SEED = 2026
Fields = list[tuple[str, str]]

# --- What is sent


def mixed(chance: random.Random) -> str:
    """One of the texts, two of them together, a huge one, or letters from anywhere."""
    match chance.randrange(12):
        case 0:
            return chance.choice(HUGE)
        case 1:
            return "".join(chr(chance.randrange(0x110000)) for _letter in range(chance.randrange(1, 60)))
        case 2 | 3:
            return chance.choice(TEXTS) + chance.choice(["", " ", "\n", "x"]) + chance.choice(TEXTS)
        case 4:
            return "It was long ago. " + chance.choice(TEXTS)
        case _:
            return chance.choice(TEXTS)


def bent(value: str, chance: random.Random) -> str:
    """What the page itself had there, damaged: a token, a cursor, an id."""
    if not value:
        return mixed(chance)
    at = chance.randrange(len(value))
    return chance.choice(
        [
            value[:at],
            value + value,
            value[:at] + "A" + value[at + 1 :],
            value[::-1],
            value.swapcase(),
            value + "\0",
            f" {value} ",
        ]
    )


def encoded(fields: Fields) -> bytes:
    """As a form is sent; half a pair of letters too, which no browser would."""
    return b"&".join(
        b"=".join(urllib.parse.quote_plus(part.encode("utf-8", "surrogatepass")).encode() for part in pair)
        for pair in fields
    )


# --- The forms of the pages


class _Forms(html.parser.HTMLParser):
    """The forms of a page with what a browser would send."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[tuple[str, str, Fields]] = []
        self.open: Fields | None = None
        self.text: str | None = None
        self.select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.open = []
            self.forms.append((has.get("method", "get").lower(), has.get("action", ""), self.open))
        if self.open is None or ("name" not in has and tag != "option"):
            return
        if tag == "option":
            if self.select and "selected" in has:
                self.open.append((self.select, has.get("value", "")))
        elif tag == "select":
            self.select = has["name"]
            self.open.append((self.select, ""))
        elif tag == "textarea":
            self.text = has["name"]
            self.open.append((self.text, ""))
        else:  # every button and every choice once, so that all names are there
            self.open.append((has["name"], has.get("value", "on" if has.get("type") == "checkbox" else "")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.open = None
        elif tag == "select":
            self.select = ""
        elif tag == "textarea":
            self.text = None

    def handle_data(self, data: str) -> None:
        if self.text is not None and self.open:
            self.open[-1] = (self.text, self.open[-1][1] + data)


@dataclass(frozen=True)
class Form:
    role: str
    method: str
    path: str
    fields: tuple[tuple[str, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for name, _value in self.fields))


def forms_on(role: str, path: str, page: str) -> Iterator[Form]:
    parser = _Forms()
    parser.feed(page)
    for method, action, fields in parser.forms:
        where = urllib.parse.urljoin(f"http://localhost{path}", action or path)
        yield Form(role, method, where.removeprefix("http://localhost"), tuple(fields))


# --- Whoever meets them


@dataclass
class Scene:
    """People, and the pages that they have open, each in the middle of something."""

    people: dict[str, Any] = field(default_factory=dict)
    pages: list[tuple[str, str]] = field(default_factory=list)  # (role, address)
    shown: list[tuple[str, str, str]] = field(default_factory=list)  # (role, address, page): answers to a POST

    @classmethod
    def set(cls) -> "Scene":
        """With Django's own client, on the database that Django has."""
        from django.contrib.auth.models import User

        from moderation import access
        from stories.models import Call, Letter, Reply
        from tests import journeys as j

        scene = cls()
        for name, group in (("mo", access.MODERATOR), ("ann", access.MODERATOR), ("lee", access.LEAD), ("eve", None)):
            user = User.objects.create_user(name, password=f"a password for {name}")
            if group:
                access.join(user, group)
            scene.people[name] = j.browser()
            scene.people[name].force_login(user)
        operator = User.objects.create_superuser("op", password="a password for op")
        scene.people["op"] = j.browser()
        scene.people["op"].force_login(operator)
        reader, author, mo = (scene.people.setdefault(name, j.browser()) for name in ("reader", "author", "mo"))

        wall = j.published(mo, "It was on a ferry, long ago.", replies_open="on")
        texts = {
            "asked": "Mr Haddock did it, at 12 Harbour Lane. Ring 0171 555 0123.",
            "answered": "Ms Perch was there too, and said so.",
            "declined": "It was in a garden, under the plum tree.",
            "waits": "Mr Pike saw it, on 3 March, at 5 Mill Road. I cannot go on living.",
        }
        things = {name: j.tell(author, words) for name, words in texts.items()}
        things["kept"] = j.tell(author, "Only for me.", ending="unread")
        stories = {name: j.story_with(words) for name, words in texts.items()}
        j.carry_out()
        marked = {f"change_{finding.pk.hex}": "somebody" for finding in stories["asked"].latest.findings.all()}
        for name in ("asked", "answered", "declined"):
            told = {"reason": "identifies_others", "words": "Could that go?"} | (marked if name == "asked" else {})
            j.decide(mo, stories[name], "decline" if name == "declined" else "ask_for_changes", **told)
        j.let_the_minute_pass()
        j.tell_us(reader, wall, why="It is not kind.")
        j.tell_us(reader, wall, "wrong", "named", where="on a ferry", why="That is me.", in_good_faith="on")
        reply = reader.get(f"/stories/{wall.public_id}/reply/")
        data = {"token": j.hidden(reply, "token"), "sentence": "own", "own": "I am glad that you are here."}
        reply_list = j.things_on(reader.post(f"/stories/{wall.public_id}/reply/", data))
        for name, step in (("answered", "answer"), ("declined", "appeal")):
            page = j.open_list(author, things[name])
            letter = {key: j.hidden(page, key) for key in ("right", "notice")}
            author.post("/receipt/letter/", letter | {"step": step, "words": "Thank you."})
        held, ann = [f"/moderation/stories/{stories[name].pk}/" for name in ("waits", "answered")], scene.people["ann"]
        for name in ("waits", "answered"):
            j.take(ann, stories[name])
        for rows, path in (
            (Letter.objects.waiting().filter(kind="appeal"), "letters"),
            (Reply.objects.waiting(), "replies"),
        ):
            target = rows.get()
            j.hold(ann, target.pk)
            held.append(f"/moderation/{path}/{target.pk}/")
        for case in wall.cases.all():
            j.hold(ann, case.pk)
            held.append(f"/moderation/cases/{case.pk}/")

        story = f"/stories/{wall.public_id}/"
        public = [
            "",
            "calls/",
            "kind-words/",
            "magnitude/",
            "tell/",
            "receipt/",
            "receipt/reply/",
            "reading/",
            "support/",
        ]
        public += ["i-have/", "i-have/write/", "i-have/words/", "about/", "actions/", "feed/", "transparency/"]
        public += [
            "account/sign-in/",
            "account/sign-up/",
            "moderation/joining/",
            "calls/me-too/",
            "magnitude/figures.csv",
        ]
        scene.pages = [("reader", f"/{path}") for path in public]
        scene.pages += [("reader", f"{story}{path}") for path in ("", "print/", "reply/", "report/", "named/")]
        desk = ["", "preferences/", "published/", f"published/{wall.public_id}/", "floods/", "reading/", "rest/"]
        scene.pages += [("mo", f"/moderation/{path}") for path in desk] + [("ann", path) for path in held]
        scene.pages += [("lee", f"/moderation/{path}") for path in ("", "team/", "overview/", "pause/", "ending/")]
        scene.pages += [("eve", f"/account/{path}") for path in ("again/", "password/", "sign-out/", "factors/")]
        scene.pages += [("eve", "/receipt/"), ("eve", "/account/factors/app/")]
        call = Call.objects.standing().pk
        for model in ("stories/call", "stories/supportline", "stories/action", "moderation/messagetemplate"):
            scene.pages += [("op", f"/admin/{model}/"), ("op", f"/admin/{model}/add/")]
        scene.pages += [("op", f"/admin/stories/call/{call}/change/"), ("op", "/admin/auth/user/add/")]

        def show(role: str, path: str, data: dict[str, Any]) -> Any:
            answer = scene.people[role].post(path, data)
            scene.shown.append((role, path, answer.content.decode()))
            return answer

        form = j.form_data(reader, words="It was Mr Haddock, at 12 Harbour Lane.")
        for step in ("preview", "change", "send"):
            show("reader", "/tell/", form | {"step": step})
        show("reader", "/tell/", form | {"step": "send", "words": "It was otherwise."})
        for opened in things.values():
            token = j.hidden(show("author", "/receipt/", {"things": ", ".join(opened)}), "right")
            for path in ("edit", "withdrawal", "erasure", "list"):
                show("author", f"/receipt/{path}/", {"right": token})
            edit = {"words": "It was Mr Haddock.", "appears_as": "nobody", "thread": "undyed", "step": "preview"}
            show("author", "/receipt/edit/", {"right": token} | edit)
        show("reader", "/receipt/reply/", {"things": " ".join(reply_list)})
        show("reader", "/receipt/", {"things": "kettle"})
        promise = {"words": "I did harm.", "promise": "on", "consent": "on", "step": "preview"}
        show("reader", "/i-have/write/", promise)
        for path in (f"{story}me-too/", f"{story}belief/", "/calls/me-too/voice/"):
            show("reader", path, {})
        return scene

    def forms(self) -> list[Form]:
        """Every form, once for each shape that it has."""
        found: dict[tuple[object, ...], Form] = {}
        pages = [*self.shown]
        for role, path in self.pages:
            answer = self.people[role].get(path)
            if answer.status_code == 200 and "html" in answer.headers["Content-Type"]:
                pages.append((role, path, answer.content.decode()))
        for role, path, page in pages:
            for form in forms_on(role, path, page):
                shape = (role, form.method, re.sub(r"[0-9a-f-]{32,36}|\d+", "#", form.path), form.names)
                found.setdefault(shape, form)
        return list(found.values())


# --- Sending it


@dataclass(frozen=True)
class Input:
    role: str
    method: str
    path: str
    body: bytes = b""
    kind: str = "application/x-www-form-urlencoded"
    headers: tuple[tuple[str, str], ...] = ()
    cookies: tuple[tuple[str, str], ...] = ()
    what: str = ""  # for whoever reads the report


# What a field says when the page left it empty, so that what is behind it is reached.
FILLED = {
    "words": "It was long ago, at 12 Harbour Lane.",
    "own": "I am here.",
    "why": "Because.",
    "mail": "x@example.org",
}
ASKED = [
    "call",
    "search",
    "country",
    "setting",
    "decade",
    "language",
    "mention",
    "order",
    "after",
    "before",
    "page",
    "how",
    "by",
    "scale",
    "find",
    "said",
    "why",
    "next",
    "new",
    "declined",
    "left",
    "bulk",
    "_twice",
    "q",
    "o",
    "p",
    "e",
    "checked",
]
SENT = [
    "Accept-Language",
    "Origin",
    "Sec-Fetch-Site",
    "Accept-Encoding",
    "Referer",
    "X-Forwarded-For",
    "X-Forwarded-Proto",
]
KINDS = [
    "application/json",
    "text/plain",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    "application/xml",
    "",
    "application/x-www-form-urlencoded; charset=utf-16",
    "application/x-www-form-urlencoded; charset=nothing",
    "\x00",
    'a/b; c="',
]


def as_sent(form: Form, chance: random.Random) -> Fields:
    """As a browser would send it: one value of each name, what was empty filled in."""
    options: dict[str, list[str]] = {}
    for name, value in form.fields:
        options.setdefault(name, []).append(value)
    return [(name, chance.choice(values) or FILLED.get(name, "")) for name, values in options.items()]


def inputs(scene: Scene, count: int, seed: int = SEED) -> Iterator[Input]:
    """So many inputs: every field of every form first, then whatever chance brings."""
    chance = random.Random(seed)
    forms = scene.forms()
    fields = [(form, name) for form in forms for name in form.names]
    chance.shuffle(fields)
    for number in range(count):
        match 5 if number < len(fields) else chance.randrange(10):
            case 0:
                yield _shape(chance.choice(forms), chance)
            case 1 | 2:
                yield _address(scene, forms, chance)
            case 3:
                yield _around(scene, forms, chance)
            case _:
                yield _field(*(fields[number] if number < len(fields) else chance.choice(fields)), chance)


def _field(form: Form, name: str, chance: random.Random) -> Input:
    """One field hostile, missing, repeated, renamed."""
    sent = as_sent(form, chance)
    old = dict(sent)[name]
    value = bent(old, chance) if chance.random() < 0.25 else mixed(chance)
    others = [pair for pair in sent if pair[0] != name]
    match chance.randrange(12):
        case 0:
            sent = others
        case 1:
            sent = [*others, (name, old), (name, value)]
        case 2:
            sent = [*others, (f"{name}[]", value), (f"{name}[0][x]", value)]
        case 3:
            sent = [*others, (name, old), (value[:300], old)]
        case 4:
            sent = [*others, *[(name, value[:20])] * chance.choice([30, 1100])]
        case _:
            sent = [*others, (name, value)]
    what = f"{name}={value[:60]!r}"
    if form.method == "get":
        return Input(form.role, "GET", f"{form.path}?{encoded(sent).decode()}"[:20_000], what=what)
    return Input(form.role, "POST", form.path, encoded(sent), what=what)


def _shape(form: Form, chance: random.Random) -> Input:
    """A body that is no form, or none of the kind that it says it is."""
    body = encoded(as_sent(form, chance))
    at = chance.randrange(len(body) + 1)
    broken = [
        body,
        b"",
        body[:at],
        b"\xff\xfe" + body,
        body.replace(b"=", b"=%zz%"),
        body.replace(b"=", b"=\xc3\x28\xf0\x9f"),
        b'{"words": ["a", {"b": null}]}',
        b"[" * 5000,
        b"&" * 5000,
        b"=" * 5000,
        b"--x\r\nContent-Disposition: form-data; name=words\r\n\r\na",
        b'--x\r\nContent-Disposition: form-data; name="words"; filename="a.txt"\r\n\r\n\xff\x00\r\n--x--\r\n',
        b"%00=%00&" * 50,
    ]
    if chance.random() < 0.02:
        broken = [b"words=" + b"a" * (11 * 1024 * 1024)]
    return Input(
        form.role,
        chance.choice(["POST", "POST", "PUT"]),
        form.path,
        chance.choice(broken),
        chance.choice([*KINDS, Input.kind]),
        what="a broken body",
    )


def _address(scene: Scene, forms: list[Form], chance: random.Random) -> Input:
    """What the address asks for, and the address itself."""
    role, path = chance.choice([*scene.pages, *((form.role, form.path) for form in forms)])
    path = path.partition("?")[0]
    if chance.random() < 0.3:
        cut = chance.choice(path.split("/"))
        junk = urllib.parse.quote(mixed(chance)[:200].encode("utf-8", "surrogatepass"))
        path = path.replace(cut, junk, 1) if cut else f"{path}{junk}/"
    asked = [(chance.choice(ASKED), mixed(chance)[:500]) for _part in range(chance.randrange(1, 4))]
    return Input(role, "GET", f"{path}?{encoded(asked).decode()}", what=f"{asked!r}"[:120])


def _around(scene: Scene, forms: list[Form], chance: random.Random) -> Input:
    """What a browser sends with it: its cookies, its headers."""
    role, path = chance.choice([*scene.pages, *((form.role, form.path) for form in forms if form.method == "post")])
    text = mixed(chance)[:3000]
    plain = text.encode("utf-8", "surrogatepass").decode("latin-1")
    if chance.random() < 0.5:
        cookie = chance.choice(["r", "k", "c", "messages", *(["s"] if role == "reader" else [])])
        return Input(
            role,
            chance.choice(["GET", "POST"]),
            path,
            cookies=((cookie, plain),),
            what=f"cookie {cookie}={text[:60]!r}",
        )
    header = chance.choice(SENT)
    return Input(
        role, chance.choice(["GET", "POST"]), path, headers=((header, plain),), what=f"{header}: {text[:60]!r}"
    )


@dataclass
class Outcome:
    statuses: Counter[int] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    slowest: list[tuple[float, str]] = field(default_factory=list)


def send_all(scene: Scene, some: Iterator[Input]) -> Outcome:
    """Each is undone before the next."""
    from django.core.signals import got_request_exception
    from django.db import transaction

    outcome, raised = Outcome(), []

    def note(**_kwargs: object) -> None:
        raised.append(sys.exc_info()[1])

    got_request_exception.connect(note)
    try:
        for one in some:
            client = scene.people[one.role]
            client.raise_request_exception = False
            kept = client.cookies.output()
            before = {name: morsel.value for name, morsel in client.cookies.items()}
            for name, value in one.cookies:
                client.cookies[name] = value
            headers = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in one.headers}
            began = time.perf_counter()
            raised.clear()
            with transaction.atomic():
                try:
                    answer = client.generic(one.method, one.path, one.body, content_type=one.kind, **headers)
                    status = answer.status_code
                finally:
                    transaction.set_rollback(True)
            taken = time.perf_counter() - began
            if client.cookies.output() != kept:
                client.cookies.clear()
                for name, value in before.items():
                    client.cookies[name] = value
            outcome.statuses[status] += 1
            outcome.slowest = sorted(
                [*outcome.slowest, (taken, f"{one.method} {one.path[:80]} {one.what}")], reverse=True
            )[:5]
            if status >= 500:
                why = f"{type(raised[-1]).__name__}: {str(raised[-1])[:200]}" if raised else "no exception"
                outcome.errors.append(f"{status} {one.role} {one.method} {one.path[:120]} {one.what}: {why}")
    finally:
        got_request_exception.disconnect(note)
    return outcome


def question(scene: Scene, count: int, seed: int = SEED) -> Outcome:
    """The same for the question that a flood brings, which stands before every other form."""
    from django.conf import settings
    from django.test import override_settings

    assert settings.LIMITS_SCALE > 1
    with override_settings(LIMITS_SCALE=1e-9):
        answer = scene.people["reader"].post("/receipt/", {"things": "kettle"})
        [form] = [
            form for form in forms_on("reader", "/receipt/", answer.content.decode()) if "check_question" in form.names
        ]
        form = Form("reader", "post", form.path, (*form.fields, ("check_work", "")))
        chance = random.Random(seed)
        return send_all(scene, (_field(form, chance.choice(form.names), chance) for _number in range(count)))


# --- What was kept of it, in Chromium


class Looking:
    """Opens pages and notes what must not happen on them."""

    def __init__(self, browser: Any, site: Site, *, of: Person | None = None) -> None:
        self.site, self.wrong, self.opened = site, [], 0
        self.context = browser.new_context(base_url=site.address)
        for cookie in of.jar if of else ():
            self.context.add_cookies([{"name": cookie.name, "value": cookie.value or "", "url": site.address}])
        self.page = self.context.new_page()
        self.page.on("request", lambda request: request.url.startswith(site.address) or self.note(request.url))
        self.page.on("pageerror", lambda error: self.note(f"error: {error}"))
        self.page.on("console", lambda message: "Security Policy" in message.text and self.note(message.text))
        self.page.on("dialog", lambda dialog: self.note("dialog"))

    def note(self, what: str) -> None:
        self.wrong.append(f"{self.page.url}: {what[:300]}")

    def at(self, address: str) -> None:
        answer = self.page.goto(address)
        if answer is None or answer.status != 200:
            self.note(f"status {answer and answer.status}")
        self.see()

    def see(self) -> None:
        """The page as it stands now, everything on it opened and pointed at."""
        self.opened += 1
        said = self.page.evaluate(
            """() => {
                document.querySelectorAll('details').forEach(part => { part.open = true; });
                document.querySelectorAll('main *').forEach(part => part.dispatchEvent(new MouseEvent('mouseover')));
                const theirs = document.querySelectorAll('[data-injected], x-injected, iframe, object, embed, base');
                const acts = [...document.querySelectorAll('*')].filter(part => [...part.attributes].some(
                    has => has.name.startsWith('on') || /^\\s*javascript:/i.test(has.value)
                        && ['href', 'src', 'action', 'formaction', 'data'].includes(has.name)));
                return [window.ran, ...[...theirs, ...acts].map(part => part.outerHTML.slice(0, 100))];
            }"""
        )
        if said != [None]:
            self.note(f"on the page: {said}")


def _can_be_sent(text: str) -> bool:
    return not re.search("[\ud800-\udfff]", text)


def plant(site: Site, texts: list[str]) -> tuple[list[list[str]], int]:
    """Tell each text, with a name and a hope of the same; gives the lists, and how many were refused as they were."""
    lists, refused = [], 0
    author = site.person()
    for text in filter(_can_be_sent, texts):
        full = {"appears_as": "pen_name", "pen_name": text[:60].strip(), "hope": text[:400], "replies_open": "on"}
        for words, more in ((text, full), (text, {}), (f"It was long ago. {text[:10_000]}", {})):
            token = author.get("/tell/").value("token")
            data = {"words": words, "appears_as": "nobody", "thread": "undyed", "consent": "on", "token": token}
            page = author.post("/tell/", data | more | {"in_the_way": "ask", "step": "send"})
            assert page.status in (200, 422), page.text
            if page.status == 200:
                lists.append(page.things)
                break
            refused += 1
    return lists, refused


def read_and_publish(browser: Any, site: Site, containing: str = "") -> list[str]:
    """The desk publishes everything that waits, and reads in Chromium what has this in it; gives what was wrong."""
    wrong: list[str] = []
    for role in ("moderator", "lead"):  # risky ones ask for a second person
        reader = site.person().sign_in(*site.account(role))
        looking = Looking(browser, site, of=reader)
        for lane in ("urgent", "new", "second", "changed", "lead", "replies", "named", "reports", "appeals", "letters"):
            seen: set[str] = set()
            while True:
                token = reader.get("/moderation/").value("csrfmiddlewaretoken")
                page = reader.post("/moderation/claims/", {"csrfmiddlewaretoken": token, "lane": lane})
                if page.address in seen or not re.search(r"/moderation/\w+/[0-9a-f-]{36}/", page.address):
                    break
                seen.add(page.address)
                looking.at(page.address)
                data = {
                    "csrfmiddlewaretoken": token,
                    "claim": page.value("claim"),
                    "recognise": "no",
                    "verb": "publish",
                }
                if "/stories/" in page.address:
                    data["version"] = page.value("version")
                done = reader.post(f"{page.address}decision/", data | {"act": "show" if lane == "replies" else "leave"})
                assert done.status in (200, 409, 422), done.text
        looking.at("/moderation/")
        looking.context.close()
        wrong += looking.wrong
    return wrong


def look_around(browser: Any, site: Site, lists: list[list[str]], *, stories: int) -> tuple[list[str], int]:
    """Every page that shows what was told, to readers, to its authors, to the desk; gives what was wrong, and how many
    pages were opened."""
    reader = Looking(browser, site)
    desk = Looking(browser, site, of=site.moderator())
    found: list[str] = []
    address: str | None = "/"
    while address and len(found) < stories:
        reader.at(address)
        found += [
            str(link)
            for link in reader.page.evaluate("[...document.links].map(link => link.href)")
            if "/stories/" in link
        ]
        more = reader.page.locator("[data-more]")
        address = more.get_attribute("href") if more.count() else None
    names = sorted({match[1] for link in found if (match := re.search(r"/stories/(\w{32})/", link))})[:stories]
    for number, name in enumerate(names):
        for page in ("", "print/", "report/", "reply/")[: 1 if number % 4 else 4]:
            reader.at(f"/stories/{name}/{page}")
        desk.at(f"/moderation/published/{name}/")
    for path in ("/kind-words/", "/magnitude/", "/feed/", "/transparency/"):
        reader.at(path) if path != "/feed/" else xml.etree.ElementTree.fromstring(site.person().get(path).body)
    for things in lists[::4]:
        reader.page.goto("/receipt/")
        reader.page.get_by_label("Your list").fill(", ".join(things))
        with reader.page.expect_navigation():  # after the line was tried
            reader.page.get_by_role("button", name="Open", exact=True).click()
        reader.see()
    for looking in (reader, desk):
        looking.context.close()
    return reader.wrong + desk.wrong, reader.opened + desk.opened


def tell_the_desk(site: Site, texts: list[str]) -> None:
    """The same texts as reports, as claims of somebody who is in it, as words of support: under the newest story."""
    person = site.person()
    link = re.search(r"/stories/\w{32}/", person.get("/").body)
    assert link
    for text in filter(_can_be_sent, texts):
        told = {"kind": "other", "why": f"x{text[:3999]}", "where": text[:500], "law": text[:300], "name": text[:200]}
        assert person.post(f"{link[0]}report/", told).status in (200, 422)
        named = {"kind": "wrong", "why": f"x{text[:3999]}", "where": f"x{text[:900]}", "in_good_faith": "on"}
        assert site.person().post(f"{link[0]}named/", named).status in (200, 422)
        page = person.get(f"{link[0]}reply/")
        if "token" in page.body:
            data = {"token": page.value("token"), "sentence": "own", "own": text[:400]}
            assert person.post(f"{link[0]}reply/", data).status in (200, 422)


# --- All of it


def in_process(count: int) -> None:
    """The first half, with Django in this process; `main` starts it with a folder and a database of its own."""
    import django
    from django.conf import settings

    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()
    from django.core.management import call_command
    from django.test.utils import setup_test_environment

    import tests.conftest  # noqa: F401 - whoever is let in has shown a second factor

    call_command("migrate", verbosity=0)
    setup_test_environment()
    settings.I_HAVE_OPEN = True
    logging.disable(logging.CRITICAL)
    scene = Scene.set()
    forms = scene.forms()
    asked = count // 20
    outcomes = [send_all(scene, inputs(scene, count - asked)), question(scene, asked)]
    errors = [error for outcome in outcomes for error in outcome.errors]
    statuses = sum((outcome.statuses for outcome in outcomes), Counter())
    print(f"{sum(statuses.values())} inputs over {sum(len(form.names) for form in forms)} fields of {len(forms)} forms")
    print(f"Statuses: {dict(sorted(statuses.items()))}; server errors: {len(errors)}")
    for taken, what in outcomes[0].slowest:
        print(f"  slow: {taken:.2f} s {what}")
    print("\n".join(errors))
    sys.exit(bool(errors))


def main() -> None:
    from playwright.sync_api import sync_playwright

    from tests.browser.conftest import QUIET
    from tests.canary import services_for

    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--on", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--count", type=int, default=5000, help="0: only what is kept, in Chromium")
    parser.add_argument("--inputs", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inputs:
        in_process(options.count)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="wall-hostile-")))
        environment, _data, _redises = stack.enter_context(services_for(options.on))
        command = [sys.executable, "-m", "tests.hostile", "--inputs", "--count", str(options.count)]
        sent = os.environ | environment | {"RUN_DIR": str(folder / "inputs")}
        failed = subprocess.run(command, env=sent).returncode if options.count else 0
        os.environ |= environment  # the site that follows gets a database of its own there
        site = stack.enter_context(running(folder / "run", **NO_BREAKS))
        browser = stack.enter_context(sync_playwright()).chromium.launch(executable_path=find("chromium"), args=QUIET)
        texts = [*TEXTS, *HUGE]
        lists, refused = plant(site, texts)
        tell_the_desk(site, texts)
        site.wait_for(lambda: "not checked yet" not in site.moderator().get("/moderation/").text, "the checks", 300)
        wrong = read_and_publish(browser, site)
        time.sleep(10)
        more, pages = look_around(browser, site, lists, stories=len(texts) + 100)
        wrong += more
        log = "".join(path.read_text() for path in (site.folder / "log").iterdir())
    print(
        f"{len(lists)} of {len(texts)} texts were told ({refused} forms came back), {pages} pages opened in Chromium."
    )
    print(f"Scripts that ran, elements, broken policies: {len(wrong)}; crashes: {log.count('Internal Server Error')}")
    print("\n".join(wrong[:50]))
    sys.exit(failed or bool(wrong) or "Internal Server Error" in log)


if __name__ == "__main__":
    main()
