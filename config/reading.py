"""Public pages may be read from a replica (REPLICA_URL); nothing else is, least of all what somebody just wrote.

A page comes from the replica only where an edge may keep it anyway: a GET of a view with such a policy, the same for
everybody. Receipts, the desk, forms, what a tap became, every write and every task ask the primary. So everybody reads
what they wrote.

What was withdrawn must not stay readable because a replica is slow. Once a second each process asks the primary how far
it is and the replica whether it is as far; one that is not is not asked for pages until it is. One that is away is not
asked either, and the page that met it is made again from the primary.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from time import monotonic, sleep
from typing import Any

from django.conf import settings
from django.db import Error, InterfaceError, OperationalError, connections, models
from django.http import HttpRequest, HttpResponse

from stories.headers import STRICT, Policy

REPLICA = "replica"
TRUSTED_FOR = 1.0  # seconds
TRIES, PAUSE = 5, 0.01

_now = threading.local()  # whether this thread makes a public page from the replica
_asked_at, _is_fresh = 0.0, False
_asking = threading.Lock()


@contextmanager
def from_replica() -> Iterator[None]:
    _now.reading = True
    try:
        yield
    finally:
        _now.reading = False


def as_pages_are_read() -> AbstractContextManager[None]:
    """Ask what public pages ask: the replica while it can be trusted."""
    return from_replica() if settings.REPLICA_URL and is_fresh() else nullcontext()


class Router:
    def db_for_read(self, model: type[models.Model], **hints: Any) -> str:
        return REPLICA if getattr(_now, "reading", False) else "default"

    def db_for_write(self, model: type[models.Model], **hints: Any) -> str:
        return "default"

    def allow_relation(self, one: models.Model, other: models.Model, **hints: Any) -> bool:
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == "default"


class FromReplica:
    """Make public pages from the replica while it can be trusted."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        policy: Policy = getattr(view, "header_policy", STRICT)
        if request.method not in ("GET", "HEAD") or not policy.edge_seconds or not is_fresh():
            return None
        try:
            with from_replica():
                return view(request, *args, **kwargs)
        except (OperationalError, InterfaceError):
            _say(is_fresh=False)
            return None  # and the view runs once more, on the primary


def is_fresh() -> bool:
    """Whether the replica had everything, at most TRUSTED_FOR ago."""
    if monotonic() - _asked_at >= TRUSTED_FOR and _asking.acquire(blocking=False):
        try:
            _say(is_fresh=_has_everything())
        finally:
            _asking.release()
    return _is_fresh and monotonic() - _asked_at < 2 * TRUSTED_FOR


def _has_everything() -> bool:
    """Whether the replica has what the primary wrote until now. Under load it is a moment behind: it is asked again."""
    try:
        with connections["default"].cursor() as cursor:
            cursor.execute("SELECT pg_current_wal_insert_lsn()::text")
            (written,) = cursor.fetchone()
        with connections[REPLICA].cursor() as cursor:
            for _try in range(TRIES):
                cursor.execute("SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", [written])
                if cursor.fetchone()[0]:
                    return True
                sleep(PAUSE)
    except Error:
        pass
    return False


def _say(*, is_fresh: bool) -> None:
    global _asked_at, _is_fresh
    _asked_at, _is_fresh = monotonic(), is_fresh
