"""The canary hunt: markers go through the whole running site, crashes included; then everything it wrote is searched.

    python -m tests.canary                   SQLite, as `make run` starts it
    python -m tests.canary --on postgres     PostgreSQL with its write-ahead log, two Redis

A marker stands for a network address, a browser, a mail address, a list, and words in each state a story can be in.
Each is looked for as it is and in every form it could have been written in. The hunt first plants a marker of its own
in every place that it searches and has to find it there; then what it finds must be exactly what `ALLOWED` says.
"""

import argparse
import base64
import hashlib
import html
import ipaddress
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests import services
from tests.site import ROOT, Person, Site, own_database

ADDRESS, AGENT, MAIL = "203.0.113.77", "a-very-particular-telephone/7.7", "ada.canary@example.org"
WAITS = "canary-waits sat in the last row of the bus."
PUBLISHED = "canary-published waited for the first ferry of the day."
DECLINED = "canary-declined named a street and a house."
WITHDRAWN = "canary-withdrawn took it back the same evening."
ERASED = "canary-erased was on the wall and then was not."
CRASHED = "canary-crashed was typed while the site broke."
NOTE = "canary-note from a moderator to an author."
LETTER = "canary-letter from an author to the desk."
PLANTED = "canary-planted-by-the-hunt-itself"

# Where a marker may be, and nowhere else. Published words are for everybody; a mail has its address on it.
ALLOWED = {("published", "database"), ("published", "cache"), ("mail address", "mail")}
# PostgreSQL keeps published words that were deleted until it writes over them, as the README says; and after what the
# README says is to be done about it, not even that.
LINGERS = {("erased", "database"), ("withdrawn", "database")}
LET_GO = [
    "ALTER SYSTEM SET wal_recycle = off",
    "ALTER SYSTEM SET min_wal_size = '32MB'",
    "SELECT pg_reload_conf()",
    "VACUUM FULL stories_story",
    *["SELECT pg_switch_wal()", "CHECKPOINT", "ANALYZE stories_story"] * 3,
]


@dataclass
class Marker:
    name: str
    text: str
    more: list[bytes] = field(default_factory=list)

    def forms(self) -> set[bytes]:
        """How it could have been written: as it is, encoded, escaped, hashed."""
        raw = self.text.encode()
        forms = {raw, self.text.encode("utf-16-le"), raw.hex().encode(), raw.hex().upper().encode()}
        for quoted in (urllib.parse.quote(self.text), urllib.parse.quote_plus(self.text), html.escape(self.text)):
            forms.add(quoted.encode())
        forms.add(json.dumps(self.text)[1:-1].encode())
        for offset in range(3):  # where it stands in a longer text decides how base64 cuts it
            for encode in (base64.b64encode, base64.urlsafe_b64encode):
                forms.add(encode(b"\0" * offset + raw)[4 if offset else 0 : -4])
        for kind in (hashlib.sha256, hashlib.sha1, hashlib.md5):
            digest = kind(raw).digest()
            forms |= {digest, digest.hex().encode(), base64.b64encode(digest)}
        return forms | set(self.more)


def markers(things: dict[str, list[str]]) -> list[Marker]:
    """Every marker; `things` are the lists that the site gave out, by the story they belong to."""
    packed = ipaddress.ip_address(ADDRESS)
    found = [
        Marker("address", ADDRESS, [packed.packed, str(int(packed)).encode()]),
        Marker("browser", AGENT),
        Marker("mail address", MAIL),
        Marker("waiting", WAITS),
        Marker("published", PUBLISHED),
        Marker("declined", DECLINED),
        Marker("withdrawn", WITHDRAWN),
        Marker("erased", ERASED),
        Marker("crashed", CRASHED),
        Marker("note", NOTE),
        Marker("letter", LETTER),
    ]
    for name, names in things.items():
        found += [Marker(f"list of {name}", text) for text in _written(names)]
    return found


def _written(things: list[str]) -> Iterator[str]:
    """A list as somebody would keep it: three things side by side already are a piece of it."""
    for some in (things, sorted(things)):
        for separator in (", ", ",", " ", "\n", "-"):
            for start in range(len(some) - 2):
                yield separator.join(some[start : start + 3])


@dataclass(frozen=True)
class Place:
    """Somewhere the site writes. `read` gives everything that is there; `plant` puts a marker there by its own way."""

    name: str
    read: Callable[[], Iterator[bytes]]
    plant: Callable[[], None]


def files(*roots: Path, without: Callable[[Path], bool] = lambda path: False) -> Callable[[], Iterator[bytes]]:
    def read() -> Iterator[bytes]:
        for root in roots:
            for path in sorted(root.rglob("*")) if root.is_dir() else [root]:
                if path.is_file() and not without(path):
                    try:
                        # Names of files count as well.
                        yield str(path.name).encode() + b"\n" + path.read_bytes()
                    except OSError:
                        continue

    return read


def hunt(places: list[Place], wanted: list[Marker]) -> set[tuple[str, str]]:
    """(marker, place) for everything that was found."""
    forms = {marker.name: set[bytes]() for marker in wanted}
    for marker in wanted:
        forms[marker.name] |= marker.forms()
    hits: set[tuple[str, str]] = set()
    for place in places:
        for content in place.read():
            hits |= {(name, place.name) for name, some in forms.items() if any(form in content for form in some)}
    return hits


# --- The places


def into(path: Path) -> Callable[[], None]:
    def plant() -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            file.write(f"{PLANTED}\n".encode())

    return plant


def is_database(path: Path) -> bool:
    return path.name.startswith("wall.sqlite3")


def places_of(site: Site, mails: Path, backup: Path, postgres: Path | None, redises: dict[str, Path]) -> list[Place]:
    folder = site.folder
    found = [
        Place("log", files(folder / "log"), into(folder / "log" / "beat.log")),
        Place("output", files(site.output), into(site.output)),
        Place("queue", files(folder / "queue"), into(folder / "queue" / "messages" / "planted.msg")),
        Place("temporary", files(folder / "tmp"), into(folder / "tmp" / "planted")),
        Place("mail", files(mails), into(mails / "planted.log")),
        Place("keys", files(folder / "keys"), into(folder / "keys" / "planted")),
        Place("backup", files(backup), into(backup)),
        Place(
            "everything else",
            files(
                folder,
                without=lambda path: (
                    is_database(path) or path.relative_to(folder).parts[0] in {"log", "queue", "tmp", "keys", "static"}
                ),
            ),
            into(folder / "planted"),
        ),
    ]
    if postgres:
        found.append(Place("database", files(postgres), lambda: _plant_row(site)))
    else:
        found.append(
            Place("database", files(folder, without=lambda path: not is_database(path)), lambda: _plant_row(site))
        )
    for name, home in redises.items():
        url = site.environment["CELERY_BROKER_URL" if name == "broker" else "CACHE_URL"]
        found.append(Place(name, lambda home=home, url=url: _redis(home, url), lambda url=url: _plant_key(url)))  # type: ignore[misc]
    return found


def _plant_row(site: Site) -> None:
    ask(site, f"Collection.objects.create(name='{PLANTED}', consent='x')")


def _plant_key(url: str) -> None:
    import redis

    with closing(redis.Redis.from_url(url)) as client:
        client.set("planted", PLANTED)


def _redis(home: Path, url: str) -> Iterator[bytes]:
    """What it wrote to the disk, and what it holds in memory."""
    import redis

    yield from files(home)()
    with closing(redis.Redis.from_url(url)) as client:
        for key in client.scan_iter():
            kind = client.type(key)
            yield key
            if kind == b"string":
                yield client.get(key) or b""
            elif kind == b"list":
                yield from client.lrange(key, 0, -1)
            elif kind == b"hash":
                for name, value in client.hgetall(key).items():
                    yield name + b"\n" + value
            elif kind == b"set":
                yield from client.smembers(key)
            elif kind == b"zset":
                for member, _score in client.zrange(key, 0, -1, withscores=True):
                    yield member


def ask(site: Site, program: str) -> str:
    return manage(site, "shell", "--no-imports", "-c", f"from stories.models import *\n{program}")


def manage(site: Site, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=site.environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


# --- The journeys


def ada(site: Site) -> Person:
    """An author with an address and a browser that must be nowhere."""
    return site.person(**{"User-Agent": AGENT, "X-Forwarded-For": ADDRESS})


def decide(reader: Person, plan: dict[str, dict[str, str]]) -> None:
    """Read everything that waits, and decide it as planned by the words in it; whatever else comes is published."""
    for _try in range(80):
        page = reader.next_in()
        if "/stories/" not in page.address:
            return
        reader.decide(page, **next((fields for words, fields in plan.items() if words in page.text), PUBLISH))


PUBLISH = {"verb": "publish", "recognise": "no"}


def journeys(site: Site, mails: Path, crashes: int) -> dict[str, list[str]]:
    """Everything people do, with markers, while things break. Gives the lists."""
    lists = {}
    for name, words in (
        ("published", PUBLISHED),
        ("declined", DECLINED),
        ("withdrawn", WITHDRAWN),
        ("erased", ERASED),
    ):
        person = ada(site)
        person.post("/tell/", {"words": words})  # an incomplete form comes back
        lists[name] = person.tell(words, mail=MAIL)
    mo = site.moderator()
    site.wait_for(lambda: "not checked yet" not in mo.get("/moderation/").text, "the checks")
    for reader in (mo, site.person().sign_in(*site.account("lead"))):  # risky ones ask for a second one
        decide(reader, {DECLINED: {"verb": "decline", "recognise": "no", "reason": "other", "words": NOTE}})
    site.wait_for(lambda: all(words in site.person().get("/").text for words in (PUBLISHED, ERASED)), "publishing", 30)
    broken_mail(site, mails)
    for name in ("withdrawn", "erased"):
        page = ada(site).post("/receipt/", {"things": ", ".join(lists[name])})
        path, step = ("withdrawal", "withdraw") if name == "withdrawn" else ("erasure", "erase")
        done = ada(site).post(f"/receipt/{path}/", {"right": page.value("right"), "step": step})
        assert done.status == 200, done.text
    assert ask(site, "print('left', Story.objects.filter(words__contains='canary').count())").split()[-1] == "1"
    page = ada(site).post("/receipt/", {"things": " ".join(lists["declined"])})
    ada(site).post("/receipt/letter/", {"right": page.value("right"), "kind": "appeal", "words": LETTER})
    wrong = [*lists["declined"][:7], "wheelbarrow"]
    ada(site).post("/receipt/", {"things": ", ".join(wrong)})
    reader = ada(site)
    reader.get(f"/?q={urllib.parse.quote(WAITS)}")
    reader.get(f"/stories/{urllib.parse.quote(WAITS)}/")
    reader.post("/calls/me-too/voice/")
    sign_in(site)
    for _crash in range(crashes):
        crash(site)
    lists["waiting"] = ada(site).tell(WAITS, mail=MAIL)
    return lists


def sign_in(site: Site) -> None:
    """A wrong password, twice over."""
    person = ada(site)
    for _try in range(2):
        token = person.get("/account/sign-in/").value("csrfmiddlewaretoken")
        person.post("/account/sign-in/", {"login": MAIL, "password": WAITS, "csrfmiddlewaretoken": token})


def broken_mail(site: Site, mails: Path) -> None:
    """Mail that could not be sent at first is sent when it can."""
    mails.unlink()
    mails.mkdir()
    site.wait_for(lambda: any(MAIL in path.read_text() for path in mails.iterdir()), "the mail", 60)


def crash(site: Site) -> None:
    """A page that breaks on what somebody typed, a worker that dies on it, a web server that dies while it is sent."""
    person = ada(site)
    token = person.get("/tell/").value("token")
    form = {"words": CRASHED, "appears_as": "nobody", "thread": "undyed", "consent": "on", "mail": MAIL}
    form["in_the_way"] = "ask"
    ask(site, "from django.db import connection as c\nc.cursor().execute('ALTER TABLE stories_version RENAME TO gone')")
    try:
        page = person.post("/tell/", form | {"token": token, "step": "send"})
        assert page.status == 503, page.text
        assert CRASHED in page.text  # it comes back to whoever typed it
    finally:
        ask(
            site,
            "from django.db import connection as c\nc.cursor().execute('ALTER TABLE gone RENAME TO stories_version')",
        )
    epochs = site.folder / "keys" / "epochs"
    epochs.rename(epochs.with_name("away"))  # nothing can be sealed
    try:
        page = person.post("/tell/", form | {"token": token, "step": "send"})
        assert page.status == 500, page.text
        assert CRASHED in page.text
    finally:
        epochs.with_name("away").rename(epochs)
    person.post("/tell/", form | {"token": token, "step": "send"})
    for process in site.processes("worker"):
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            pass
    for process in site.processes("granian"):
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def answers() -> bool:
        try:
            return site.person().get("/healthz").body == "ok"
        except OSError:
            return False

    site.wait_for(answers, "the web server")


# --- All of it


@contextmanager
def services_for(database: str) -> Iterator[tuple[dict[str, str], Path | None, dict[str, Path]]]:
    if database == "sqlite":
        yield {}, None, {}
        return
    import psycopg
    import redis

    with ExitStack() as stack:
        url = stack.enter_context(services.postgres())
        urls = {
            "broker": stack.enter_context(services.redis(durable=True)),
            "cache": stack.enter_context(services.redis(durable=False)),
        }
        with psycopg.connect(url.replace("postgres:", "postgresql:", 1)) as connection:
            row = connection.execute("SHOW data_directory").fetchone()
            assert row
        homes = {}
        for name, address in urls.items():
            with closing(redis.Redis.from_url(address)) as client:
                client.config_set("rdbcompression", "no")
                homes[name] = Path(client.config_get("dir")["dir"])
        environment = {"DATABASE_URL": url, "CELERY_BROKER_URL": urls["broker"], "CACHE_URL": urls["cache"]}
        yield environment, Path(row[0]), homes


def settle(site: Site, backup: Path, postgres: Path | None, redises: dict[str, Path]) -> None:
    """Everything that is only in memory goes to the disk, as it would sooner or later."""
    manage(site, "backup", str(backup))
    if postgres:
        ask(site, "from django.db import connection as c\nc.cursor().execute('CHECKPOINT')")
    else:
        site.wait_for(lambda: "write ahead log: 1" in manage(site, "forget"), "the hourly task", 120)
    for name in redises:
        import redis

        url = site.environment["CELERY_BROKER_URL" if name == "broker" else "CACHE_URL"]
        with closing(redis.Redis.from_url(url)) as client:
            client.save()


def let_go(site: Site) -> None:
    """What whoever runs PostgreSQL can do so that deleted words are in no free page and no old log."""
    statements = "\n".join(f"c.cursor().execute({statement!r})" for statement in LET_GO)
    ask(site, f"from django.db import connection as c\n{statements}")


def run(database: str, folder: Path, crashes: int) -> dict[str, object]:
    mails, backup = folder / "mails", folder / "wall.backup"
    mails.write_text("in the way of the mails, at first")
    with services_for(database) as (environment, postgres, redises), own_database() as own:
        site = Site(
            folder / "run",
            **own,
            **environment,
            TRUSTED_PROXIES="1",
            EMAIL_URL=f"filemail:///{mails}",
            LOG_LEVEL="INFO",
        )
        site.start(300)
        try:
            lists = journeys(site, mails, crashes)
            time.sleep(2)
            settle(site, backup, postgres, redises)
            places = places_of(site, mails, backup, postgres, redises)
            found = hunt(places, markers(lists))
            for place in places:
                place.plant()
            if postgres:
                settle(site, folder / "other.backup", postgres, redises)
            planted = hunt(places, [Marker("planted", PLANTED)])
            left = set()
            if postgres:
                let_go(site)
                left = hunt([place for place in places if place.name == "database"], markers(lists)) & LINGERS
        finally:
            site.stop()
    expected = ALLOWED & {(name, place.name) for name, _place in ALLOWED for place in places}
    lingers = LINGERS if postgres else set()
    unseen = {place.name for place in places} - {name for _marker, name in planted}
    if unseen:
        raise SystemExit(f"The hunt is blind in: {', '.join(sorted(unseen))}.")
    return {
        "on": database,
        "places": len(places),
        "markers": len(markers(lists)),
        "forms": sum(len(marker.forms()) for marker in markers(lists)),
        "hits outside the allowed places": sorted(found - expected - lingers),
        "allowed and there": sorted(found & expected),
        "lingers until the database writes over it": sorted(found & lingers),
        "lingers after VACUUM FULL and a new log": sorted(left),
        "allowed and not there": sorted(expected - found - {("published", "cache")}),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--on", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--crashes", type=int, default=5)
    options = parser.parse_args()
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)
    with tempfile.TemporaryDirectory(prefix="wall-canary-") as folder:
        report = run(options.on, Path(folder), options.crashes)
    print(json.dumps(report, indent=1))
    wrong = ("hits outside the allowed places", "allowed and not there", "lingers after VACUUM FULL and a new log")
    if any(report[name] for name in wrong):
        raise SystemExit("Something is where it must not be, or is not where it should be.")


if __name__ == "__main__":
    main()
