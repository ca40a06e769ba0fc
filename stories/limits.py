"""Limits without addresses. Over one stands a question, never a refusal.

    @methods("POST")
    @open_to(Who.EVERYONE)
    @headers(STRICT)
    @same_origin
    @limited("report")
    def report(request): ...

What is counted lives in memory, that of the cache (and, of taps, for a while that of the web process), and nowhere
else: how often each network's pseudonym of today (`config/origin.py`) sent this kind of form, how often all did, and,
where one thing can be aimed at (an account), how often it was. While a count is over its limit, the form comes back
once with everything typed still in it and one small question; a browser that runs scripts answers by itself with a
proof of work. Either answer lets the form through, from the middle of somebody else's flood too, and each is good for
one form. The more a limit is passed the longer an answer takes: slowed, never locked. When the cache is away nobody is
asked for it; taps are then counted by each web process between two tries.
"""

import hmac
import json
import secrets
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from hashlib import sha256
from typing import Any, TypeVar, cast

import altcha
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from stories import sealing
from stories.access import View
from stories.counting import Counts, Flags, Stretch, count
from stories.forms import without_nul
from stories.spelling import together
from stories.together import Together

Selects = Callable[[HttpRequest], object]


@dataclass(frozen=True)
class Limit:
    """How often before a question is asked: from one network and about one thing in ten minutes, from all in one."""

    network: int
    everybody: int
    thing: int = 10


LIMITS = {
    "tell": Limit(network=20, everybody=600),  # the whole of October 2017's first day is 37 stories a minute
    "look": Limit(network=60, everybody=1_800),  # previews: the checks read them
    "tap": Limit(network=60, everybody=30_000),
    "receipt": Limit(network=10, everybody=120),
    "report": Limit(network=10, everybody=120),
    "reply": Limit(network=10, everybody=300),
    "sign-in": Limit(network=10, everybody=120, thing=5),
}
MINUTE = 60
WINDOW = 10 * MINUTE
FLOOD_LASTS = 5 * MINUTE  # a question once switched on for all is not switched off between two waves
QUESTION_LASTS = 24 * 60 * 60  # as long as a form
HARDEST = 4
# PBKDF2 rounds for each of about 256 tries: half a second on a telephone of 2020, a millisecond for us to verify.
ROUNDS = 1_000
WORK, QUESTION, ANSWER = "check_work", "check_question", "check_answer"


Done = TypeVar("Done")


class Verdict(StrEnum):
    RIGHT = "right"
    NONE = ""
    WRONG = "wrong"
    EARLY = "early"  # faster than anybody reads


@dataclass(frozen=True, slots=True)
class Over:
    """A limit is passed: so hard is the question, from 1 to HARDEST."""

    hardness: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A post that counts."""

    kind: str
    network: str
    thing: str = ""

    @classmethod
    def by(cls, request: HttpRequest, kind: str, thing: str = "") -> "Asked":
        return cls(kind, request.META["REMOTE_ADDR"], thing and _blind(thing))


def limited(
    kind: str, *, when: Selects | None = None, about: Selects | None = None
) -> Callable[[Callable[..., HttpResponseBase]], View]:
    """Ask before the view runs, once a limit of `kind` is passed.

    `when` picks the posts that count, where not every one does; `about` names the one thing that a post is aimed at.
    """
    assert kind in LIMITS

    def declare(view: Callable[..., HttpResponseBase]) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method == "POST" and (when is None or when(request)):
                over = _over(Asked.by(request, kind, str(about(request) or "") if about else ""))
                if question := _question(request, kind, over):
                    return question
                _take_answer_out(request)
            return view(request, *args, **kwargs)

        return cast(View, guarded)

    return declare


def within(request: HttpRequest, kind: str, go: Callable[[Asked | None], Done | Over]) -> Done | HttpResponse:
    """For what is done by several in one go: it counts what is `Asked` there too, and gives `Over` instead of doing it.
    Whoever answers the question goes once more, uncounted."""
    done = go(Asked.by(request, kind))
    if not isinstance(done, Over):
        return done
    if question := _question(request, kind, done.hardness):
        return question
    done = go(None)
    assert not isinstance(done, Over)
    return done


def how_far_over(asked: list[Asked], count: Callable[[Counts, set[str]], tuple[Counts, Flags]] = count) -> list[int]:
    """Count these posts. Of each: 0 under every limit; from 1 to HARDEST over one, by how often it is passed."""
    if not asked:
        return []
    scale: float = settings.LIMITS_SCALE
    stretches = {one.kind: (_stretch(one.kind, WINDOW), _stretch(one.kind, MINUTE)) for one in asked}
    more: Counts = Counter()
    for one in asked:
        lately, now = stretches[one.kind]
        more.update([(lately, one.network), (now, "all")] + [(lately, one.thing)] * bool(one.thing))
    try:
        counts, floods = count(more, {_flood(kind) for kind in stretches})
        for kind, (_lately, now) in stretches.items():
            if counts[now, "all"] > LIMITS[kind].everybody * scale:
                cache.set(_flood(kind), True, timeout=FLOOD_LASTS)
                floods[_flood(kind)] = True
    except Exception:  # the cache is away: nobody is asked for our trouble
        return [0] * len(asked)
    over = []
    for one in asked:
        lately, limit = stretches[one.kind][0], LIMITS[one.kind]
        times = counts[lately, one.network] / (limit.network * scale)
        if one.thing:
            times = max(times, counts[lately, one.thing] / (limit.thing * scale))
        over.append(min(HARDEST, int(times)) if times > 1 else int(floods[_flood(one.kind)]))
    return over


_over = Together(how_far_over)


def _flood(kind: str) -> str:
    """What is set while so many come that all are asked."""
    return f"limit:{kind}:flood"


def _stretch(kind: str, seconds: int) -> Stretch:
    return Stretch(f"limit:{kind}:{seconds}:{int(time.time() // seconds)}", 2 * seconds)


def _blind(thing: str) -> str:
    """The thing as a number that says nothing without our key."""
    return hmac.digest(settings.SECRET_KEY.encode(), f"limit:{thing.casefold()}".encode(), sha256)[:12].hex()


def _once(name: str) -> bool:
    """Whether this answer was not used before."""
    try:
        return bool(cache.add(f"limit:used:{_blind(name)}", True, timeout=QUESTION_LASTS))
    except Exception:
        return True


# --- The question


def _question(request: HttpRequest, kind: str, hardness: int) -> HttpResponse | None:
    """The form back with a question in it; nothing when none has to be asked, or it was answered."""
    verdict = _verdict(request, kind) if hardness else Verdict.RIGHT
    return None if verdict == Verdict.RIGHT else _ask(request, kind, hardness, verdict)


def _ask(request: HttpRequest, kind: str, hardness: int, verdict: Verdict) -> HttpResponse:
    data, _nul = without_nul(request.POST)
    ours = (WORK, QUESTION, ANSWER, "csrfmiddlewaretoken")
    context: dict[str, object] = {
        "fields": [(name, value) for name, values in data.lists() if name not in ours for value in values],
        "needs_token": "csrfmiddlewaretoken" in data,
        "action": request.get_full_path(),
        "verdict": str(verdict),
    }
    if verdict == Verdict.EARLY:  # the same question stands, and what was answered
        question, answer = str(data[QUESTION]), data.get(ANSWER, "")
        value = sealing.read_token(question, f"question:{kind}")
        assert isinstance(value, dict)
    else:
        value = {
            "one": secrets.randbelow(9) + 1,
            "two": secrets.randbelow(9) + 1,
            "not_before": time.time() + 1.5 * hardness,
            "id": secrets.token_hex(8),
        }
        question, answer = sealing.token(value, f"question:{kind}", QUESTION_LASTS), ""
    context |= {"one": value["one"], "two": value["two"], "question": question, "answer": answer}
    if not verdict:  # a proof that was refused is not tried again and again
        context["work"] = json.dumps(_work(kind, hardness))
    return render(request, "stories/question.html", context, status=429)


def _work(kind: str, hardness: int) -> dict[str, object]:
    work = altcha.create_challenge(
        "PBKDF2/SHA-256",
        ROUNDS * 2**hardness,
        expires_at=int(time.time()) + WINDOW,
        data={"kind": kind},
        hmac_secret=_work_key(),
    )
    return dict(work.to_dict())


def _work_key() -> bytes:
    return hmac.digest(settings.SECRET_KEY.encode(), b"limit:work", sha256)


def _verdict(request: HttpRequest, kind: str) -> Verdict:
    if work := request.POST.get(WORK):
        return Verdict.RIGHT if _is_done(kind, work) else Verdict.WRONG
    if QUESTION not in request.POST:
        return Verdict.NONE
    try:
        value = sealing.read_token(request.POST[QUESTION], f"question:{kind}")
        assert isinstance(value, dict)
        one, two, not_before = int(str(value["one"])), int(str(value["two"])), float(str(value["not_before"]))
    except sealing.CannotOpen:
        return Verdict.NONE  # it expired: another one is asked
    if _number(request.POST.get(ANSWER, "")) != one + two:
        return Verdict.WRONG
    if time.time() < not_before:
        return Verdict.EARLY
    return Verdict.RIGHT if _once(str(value["id"])) else Verdict.NONE


def _is_done(kind: str, work: str) -> bool:
    try:
        payload = altcha.Payload.from_base64(work)
        done = altcha.verify_solution(payload, _work_key()).verified
    except Exception:  # whatever was sent there is no proof
        return False
    parameters = payload.challenge.parameters
    return bool(done) and (parameters.data or {}).get("kind") == kind and _once(parameters.nonce)


def _number(text: str) -> int | None:
    """The number somebody wrote, in the digits of any script or as a word."""
    text = together(text).strip(".!")
    # Translators: the number words from zero to eighteen, in order, with one space between them.
    words = _(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen"
    )
    numbers = [together(word) for word in words.split(" ")]
    if text in numbers:
        return numbers.index(text)
    return int(text) if text.isdecimal() and len(text) < 4 else None


def _take_answer_out(request: HttpRequest) -> None:
    """The view sees what was typed into its own form."""
    if WORK in request.POST or QUESTION in request.POST:
        data = request.POST.copy()
        for name in (WORK, QUESTION, ANSWER):
            data.pop(name, None)
        request.POST = data  # type: ignore[assignment]
