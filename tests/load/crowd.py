"""The first day's people, over HTTP: who comes when, what each does, and a ledger of what must have been counted.

    ledger = await Day(edge=("127.0.0.1", 8080), host=HOST, stories=ids, people=47_000, events=120_000).run()

Every person has an address and a browser of their own. They read twice before each thing they do, tap twice, tap in two
tabs, send a form again, take things back, and vanish in the middle of a request. Whoever got no answer comes back
at the end and asks again, so for every tap the ledger knows what must be there.
"""

import asyncio
import random
import re
import secrets
import time
import urllib.parse
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import exp

from tests.load.journey import SENTENCES

# How many came in each hour after the call: an evening, the night's wave around the world, and the long day after it.
HOURS = [2, 4, 8, 12, 14, 15, 14, 12, 9, 7, 6, 5, 5, 4, 4, 4, 5, 5, 4, 4, 3, 3, 2, 2]
PEAK = HOURS.index(max(HOURS))

VOICE, ME_TOO, BELIEF, TELL = "voice", "me-too", "belief", "tell"
VIRAL = 3  # stories that everybody passes on, one after the other
VIRAL_SHARE = 0.3
# Of all that people do, and how often they do it oddly.
TELLS = 53_000 / 12_000_000
BELIEFS = 0.22
TWICE, TABS, AGAIN, VANISHES, TAKES_BACK = 0.06, 0.03, 0.04, 0.03, 0.02

NO_ANSWER = 0
KEY = re.compile(rb"[Ss]et-[Cc]ookie: ([^=]+=[A-Za-z0-9_-]{22})")
LENGTH = re.compile(rb"\r\n[Cc]ontent-[Ll]ength: (\d+)")
LOCATION = re.compile(rb"\r\n[Ll]ocation: ([^\r]+)")
TOKEN = re.compile(rb'name="token" value="([^"]*)"')


class Line(asyncio.Protocol):
    """One connection, one request at a time. Gives status, head and body; NO_ANSWER when the other side went away."""

    def __init__(self, edge: tuple[str, int]) -> None:
        self.edge = edge
        self.transport: asyncio.Transport | None = None
        self.answer: asyncio.Future[tuple[int, bytes, bytes]] | None = None
        self.buffer = bytearray()
        self.head_ends = self.ends = -1

    async def ask(self, request: bytes, seconds: float = 30) -> tuple[int, bytes, bytes]:
        loop = asyncio.get_running_loop()
        if self.transport is None or self.transport.is_closing():
            try:
                await loop.create_connection(lambda: self, *self.edge)
            except OSError:
                await asyncio.sleep(0.1)
                return NO_ANSWER, b"", b""
        assert self.transport
        self.answer = loop.create_future()
        self.transport.write(request)
        patience = loop.call_later(seconds, self.vanish)
        try:
            return await self.answer
        finally:
            patience.cancel()
            self.answer = None

    async def send_and_vanish(self, request: bytes) -> None:
        if self.transport is None or self.transport.is_closing():
            try:
                await asyncio.get_running_loop().create_connection(lambda: self, *self.edge)
            except OSError:
                return
        assert self.transport
        self.transport.write(request)
        await asyncio.sleep(0.002)
        self.vanish()

    def vanish(self) -> None:
        if self.transport is not None:
            self.transport.abort()
        self.connection_lost(None)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]
        self.buffer.clear()
        self.head_ends = self.ends = -1

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        if self.head_ends < 0:
            self.head_ends = self.buffer.find(b"\r\n\r\n")
            if self.head_ends < 0:
                return
            length = LENGTH.search(self.buffer, 0, self.head_ends)
            if length is None:
                raise ValueError(f"an answer without a length: {bytes(self.buffer[: self.head_ends])!r}")
            self.ends = self.head_ends + 4 + int(length[1])
        if len(self.buffer) < self.ends:
            return
        head, body = bytes(self.buffer[: self.head_ends]), bytes(self.buffer[self.head_ends + 4 :])
        self.buffer.clear()
        self.head_ends = self.ends = -1
        if b"\r\nConnection: close" in head and self.transport:
            self.transport.close()
        if self.answer is not None and not self.answer.done():
            self.answer.set_result((int(head[9:12]), head, body))

    def connection_lost(self, error: Exception | None) -> None:
        self.transport = None
        if self.answer is not None and not self.answer.done():
            self.answer.set_result((NO_ANSWER, b"", b""))


@dataclass
class Ledger:
    """What must be on the site besides what was there before, and what it took."""

    voices: int = 0
    me_toos: Counter[str] = field(default_factory=Counter)
    beliefs: Counter[str] = field(default_factory=Counter)
    told: int = 0
    unsettled: int = 0  # taps of which nobody ever heard whether they counted
    people: int = 0
    events: int = 0
    oddities: Counter[str] = field(default_factory=Counter)
    requests: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)

    def note(self, kind: str, target: str, amount: int) -> None:
        if kind == VOICE:
            self.voices += amount
        else:
            (self.me_toos if kind == ME_TOO else self.beliefs)[target] += amount


@dataclass
class Person:
    address: str
    key: bytes = b""  # the browser's cookie, once it has one
    said: dict[tuple[str, str], bool] = field(default_factory=dict)
    open: set[tuple[str, str]] = field(default_factory=set)  # no answer came; to be asked again


class Day:
    def __init__(
        self,
        *,
        edge: tuple[str, int],
        host: str,
        stories: Sequence[str],
        people: int,
        events: int,
        at_once: int = 64,
        call: str = "me-too",
        seed: int = 2017,
        hour_began: Callable[[int], None] = lambda hour: None,
        progress: Callable[[int], object] = lambda people: None,
    ) -> None:
        self.edge, self.host, self.call = edge, host.encode(), call
        self.people, self.events, self.at_once = people, events, at_once
        self.dice = random.Random(seed)
        self.ledger = Ledger()
        self.hour, self.hour_began, self.progress = -1, hour_began, progress
        self.stories = list(stories)
        self.dice.shuffle(self.stories)
        self.tapped = list(accumulate(1 / rank for rank in range(1, len(self.stories) + 1)))
        self.pages = ["/", f"/calls/{call}/number/", "/magnitude/", "/?order=gentle", "/kind-words/", "/calls/"]
        self.pages += [f"/stories/{story}/" for story in self.stories]
        self.read = list(accumulate(1 / rank for rank in range(1, len(self.pages) + 1)))
        self.ends_of_hours = [people * part / sum(HOURS) for part in accumulate(HOURS)]
        self.unsettled: list[Person] = []
        self.untold: list[tuple[Person, bytes]] = []
        # How often each person does something: once, and the rest falls where it falls.
        self.extra = bytearray(people)
        for _event in range(events - people):
            self.extra[int(self.dice.random() * people)] += 1

    # --- Requests

    def _get(self, path: str, person: Person) -> bytes:
        cookie = b"Cookie: " + person.key + b"\r\n" if person.key else b""
        return b"GET %s HTTP/1.1\r\nHost: %s\r\nX-Forwarded-For: %s\r\nAccept-Encoding: gzip\r\n%s\r\n" % (
            path.encode(), self.host, person.address.encode(), cookie)  # fmt: skip

    def _post(self, path: str, person: Person, body: bytes = b"") -> bytes:
        cookie = b"Cookie: " + person.key + b"\r\n" if person.key else b""
        return (
            b"POST %s HTTP/1.1\r\nHost: %s\r\nX-Forwarded-For: %s\r\nSec-Fetch-Site: same-origin\r\n%s"
            b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
        ) % (path.encode(), self.host, person.address.encode(), cookie, len(body), body)

    async def _ask(self, line: Line, what: str, request: bytes) -> tuple[int, bytes, bytes]:
        answer = await line.ask(request)
        self.ledger.requests[what] += 1
        self.ledger.statuses[answer[0]] += 1
        return answer

    def _path(self, kind: str, target: str) -> str:
        return f"/calls/{target}/voice/" if kind == VOICE else f"/stories/{target}/{kind}/"

    # --- What people do

    async def run(self) -> Ledger:
        everybody = iter(range(self.people))
        await asyncio.gather(*(self._street(everybody) for _street in range(self.at_once)))
        await self._morning_after()
        return self.ledger

    async def _street(self, everybody: Iterator[int]) -> None:
        """One person after the other, each with two connections to the site."""
        lines = Line(self.edge), Line(self.edge)
        for number in everybody:
            while self.hour < 0 or number >= self.ends_of_hours[self.hour]:
                self.hour += 1
                self.hour_began(self.hour)
            await self._visit(number, *lines)
            if number % 100 == 99:
                self.progress(100)
        for line in lines:
            line.vanish()

    async def _visit(self, number: int, line: Line, other: Line) -> None:
        ledger, dice = self.ledger, self.dice
        person = Person(f"{20 + number // 65536}.{number // 256 % 256}.{number % 256}.9")
        ledger.people += 1
        for event in range(1 + self.extra[number]):
            ledger.events += 1
            for _page in range(2):
                path = self.pages[bisect(self.read, dice.random() * self.read[-1])]
                await self._ask(line, "read", self._get(path, person))
            if dice.random() < TELLS:
                await self._tell(person, line, other)
            elif event == 0 and dice.random() < 0.9:
                await self._tap(person, VOICE, self.call, line, other)
            else:
                await self._tap(person, BELIEF if dice.random() < BELIEFS else ME_TOO, self._story(), line, other)
        for (kind, target), is_said in person.said.items():
            if is_said and (kind, target) not in person.open:
                ledger.note(kind, target, 1)
        if person.open:
            self.unsettled.append(person)

    def _story(self) -> str:
        if self.dice.random() < VIRAL_SHARE:
            return self.stories[-1 - self.hour * VIRAL // len(HOURS) % len(self.stories)]
        return self.stories[bisect(self.tapped, self.dice.random() * self.tapped[-1])]

    async def _tap(self, person: Person, kind: str, target: str, line: Line, other: Line) -> None:
        if (kind, target) in person.open:
            return
        dice, odd = self.dice, self.ledger.oddities
        luck = dice.random()
        path = self._path(kind, target)
        if luck < VANISHES:
            odd["vanished"] += 1
            request = self._post(path, person)
            await other.send_and_vanish(request if dice.random() < 0.7 else request[: dice.randrange(20, len(request))])
            if person.key:
                person.open.add((kind, target))
                person.said[kind, target] = True
                return  # it comes back in the end
            await self._send(person, kind, target, line)
        elif luck < VANISHES + TWICE and person.key:
            odd["tapped twice"] += 1
            await asyncio.gather(self._send(person, kind, target, line), self._send(person, kind, target, other))
        elif luck < VANISHES + TWICE + TABS and person.key:
            odd["in two tabs"] += 1
            second = self._story()
            if (ME_TOO, second) in person.open:
                return
            await asyncio.gather(self._send(person, kind, target, line), self._send(person, ME_TOO, second, other))
        elif luck < VANISHES + TWICE + TABS + AGAIN:
            odd["sent again"] += 1
            await self._send(person, kind, target, line)
            await self._send(person, kind, target, line)
        else:
            await self._send(person, kind, target, line)
        if dice.random() < TAKES_BACK and person.said.get((kind, target)) and (kind, target) not in person.open:
            odd["taken back"] += 1
            await self._send(person, kind, target, line, take_back=True)

    async def _send(self, person: Person, kind: str, target: str, line: Line, *, take_back: bool = False) -> None:
        """One tap as a browser sends it: round once for the cookie, then to the page that says what became of it."""
        path = self._path(kind, target) + ("withdrawal/" if take_back else "")
        status, head, _body = await self._ask(line, "tap", self._post(path, person))
        if status == 307 and (key := KEY.search(head)):
            person.key = key[1]
            status, head, _body = await self._ask(line, "tap", self._post(_location(head), person))
        if status == 302:
            person.said[kind, target] = not take_back
            await self._ask(line, "follow", self._get(_location(head), person))
        elif person.key:  # no answer, or one that says nothing about it
            person.said[kind, target] = not take_back
            person.open.add((kind, target))
        else:
            self.ledger.oddities["never got a cookie"] += 1

    async def _tell(self, person: Person, line: Line, other: Line) -> None:
        status, _head, page = await self._ask(line, "form", self._get("/tell/", person).replace(b"gzip", b"none"))
        token = TOKEN.search(page)
        if status != 200 or token is None:
            self.ledger.oddities["got no form"] += 1
            return
        words = " ".join(self.dice.sample(SENTENCES, 3)) + f" {secrets.token_hex(8)}"
        body = urllib.parse.urlencode({
            "words": words, "appears_as": "nobody", "thread": "undyed", "consent": "on", "in_the_way": "ask",
            "step": "send", "token": token[1].decode(),
        }).encode()  # fmt: skip
        request = self._post("/tell/", person, body)
        if self.dice.random() < VANISHES:
            self.ledger.oddities["vanished telling"] += 1
            await other.send_and_vanish(request)
            self.untold.append((person, request))
            return
        lines = (line, other) if self.dice.random() < TWICE else (line,)
        self.ledger.oddities["told twice"] += len(lines) - 1
        if any(await asyncio.gather(*(self._tell_once(person, request, each) for each in lines))):
            self.ledger.told += 1
        else:
            self.untold.append((person, request))

    async def _tell_once(self, person: Person, request: bytes, line: Line) -> bool:
        status, _head, page = await self._ask(line, "tell", request)
        return status == 200 and b"<ul data-list>" in page

    async def _morning_after(self) -> None:
        """Whoever heard nothing asks again, until the site answers. A moment later, so that nothing old comes after."""
        await asyncio.sleep(2)
        until = time.monotonic() + 120
        while (self.unsettled or self.untold) and time.monotonic() < until:
            people, self.unsettled = self.unsettled, []
            letters, self.untold = self.untold, []
            visits = iter([self._settle(person) for person in people] + [self._tell_at_last(*one) for one in letters])

            async def street() -> None:
                for visit in visits:
                    await visit

            await asyncio.gather(*(street() for _street in range(self.at_once)))
            if self.unsettled or self.untold:
                await asyncio.sleep(1)
        self.ledger.unsettled = sum(len(person.open) for person in self.unsettled) + len(self.untold)

    async def _settle(self, person: Person) -> None:
        line = Line(self.edge)
        waiting, person.open = person.open, set()
        for kind, target in waiting:
            await self._send(person, kind, target, line, take_back=not person.said[kind, target])
            if (kind, target) not in person.open and person.said[kind, target]:
                self.ledger.note(kind, target, 1)
        if person.open:
            self.unsettled.append(person)
        line.vanish()

    async def _tell_at_last(self, person: Person, request: bytes) -> None:
        line = Line(self.edge)
        if await self._tell_once(person, request, line):
            self.ledger.told += 1
        else:
            self.untold.append((person, request))
        line.vanish()

    def asked_of_the_site(self, reads: int, seconds: float) -> float:
        """How many of so many reads in so many seconds an edge passes on that fetches each page once in ten seconds of
        the clock. People come at random."""
        total, passed = self.read[-1], 0.0
        for rank in range(1, len(self.pages) + 1):
            rate = reads / seconds / rank / total
            passed += seconds / 10 * (1 - exp(-10 * rate))
        return passed


def _location(head: bytes) -> str:
    found = LOCATION.search(head)
    path = found[1].decode() if found else "/"
    return "/" + path.partition("://")[2].partition("/")[2] if "://" in path else path
