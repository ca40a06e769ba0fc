"""The site as it really runs: web server, worker and beat, started and ended by one command."""

import base64
import json
import os
import re
import signal
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import redis

from tests import services
from tests.load.journey import TIRELESS, invented, travel
from tests.site import Site, running

pytestmark = pytest.mark.processes


@pytest.fixture(scope="module")
def broker() -> Iterator[str]:
    """On Redis one of this site's own, which may be made to fail; else none, the site's folder is enough."""
    if "redis" not in os.environ.get("CELERY_BROKER_URL", ""):
        yield ""
        return
    with services.redis(durable=True) as address:
        yield address


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, broker: str) -> Iterator[Site]:
    """One for all of them, because it takes a while to start: who kills a part of it waits until it is back."""
    own = {"CELERY_BROKER_URL": broker} if broker else {}
    with running(tmp_path_factory.mktemp("site") / "run", **TIRELESS, **own) as site:
        yield site


def is_checked(site: Site) -> bool:
    return "not checked yet" not in site.moderator().get("/moderation/").text


def test_a_story_travels_from_the_teller_to_the_wall_and_back(site: Site) -> None:
    words = "It was at the harbour, a long time ago, and I am telling it now."
    ada, mo = site.person(), site.moderator()
    things = ada.tell(words)
    site.wait_for(lambda: is_checked(site), "the worker to check it")
    mo.publish(words)
    site.wait_for(lambda: words in site.person().get("/").text, "it to be on the wall")
    page = ada.post("/receipt/", {"things": "\n".join(things)})
    assert "They are on the wall" in page.text
    assert json.loads(site.person().get("/readyz").body)["given_up"] == 0


def test_collected_stories_travel_to_the_wall_and_the_counts_add_up(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "stories.csv"
    invented(path, 40)
    with path.open("a") as file:
        file.write('""\n')
    report = travel(site, path)
    assert report["adds_up"], report
    assert (report["rows"], report["rejected"], report["on_the_wall"]) == (41, 1, 40)


def test_a_voice_is_counted_once_through_real_cookies(site: Site) -> None:
    person = site.person()
    for _tap in range(2):
        assert "You are counted." in person.post("/calls/me-too/voice/").text
    assert "nothing is counted" in person.post("/calls/me-too/voice/withdrawal/").text


def test_the_demo_shows_a_dozen_stories_and_keeps_some_waiting(site: Site) -> None:
    page = site.person().get("/")
    assert page.body.count('<article class="voice">') >= 12
    assert "The desk" in site.said


def test_styles_come_in_one_file_that_may_be_kept_for_a_year(site: Site) -> None:
    import urllib.request

    [sheet] = re.findall(r'href="(/static/css/[^"]+)"', site.person().get("/").body)
    with urllib.request.urlopen(site.address + sheet.lstrip("/")) as response:
        styles = response.read().decode()
        assert "immutable" in response.headers["Cache-Control"]
        assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "@import" not in styles
    for part in (".leave", ".voice-words", "--woad", "@font-face"):
        assert part in styles
    for font in re.findall(r'url\("([^"]+\.woff2)"\)', styles):
        address = urllib.parse.urljoin(site.address + sheet.lstrip("/"), font)
        with urllib.request.urlopen(address) as response:
            assert response.status == 200


def test_stories_are_checked_although_the_worker_is_killed_again_and_again(site: Site) -> None:
    ada = site.person()
    for number in range(24):
        ada.tell(f"Story number {number}, told while the worker is killed. " + "A quiet sentence. " * 200)
        if number % 6 == 5:
            for process in site.processes("worker"):
                try:
                    os.kill(process, signal.SIGKILL)
                except ProcessLookupError:
                    pass
    site.wait_for(lambda: is_checked(site), "every story to be checked", 90)
    assert json.loads(site.person().get("/readyz").body)["given_up"] == 0


def test_it_survives_the_death_of_its_web_server(site: Site) -> None:
    things = site.person().tell("Told just before.")
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

    site.wait_for(answers, "the web server to be back")
    assert "Told just before." in site.person().post("/receipt/", {"things": " ".join(things)}).text


@pytest.mark.sqlite
def test_its_keys_are_its_owners_alone(site: Site) -> None:
    for name in ("keys.env", "demo-accounts", "keys/epochs", "wall.sqlite3", "log/worker 1.log"):
        assert stat.S_IMODE((site.folder / name).stat().st_mode) == 0o600


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_every_process_and_a_second_start_finds_everything(site: Site, number: signal.Signals) -> None:
    words = f"Told before the {number.name} end."
    things = site.person().tell(words)
    assert len(site.processes()) >= 4
    account, keys = site.account("moderator"), (site.folder / "keys.env").read_bytes()
    wall = voices(site)
    assert len(wall) >= 12
    site.stop(number)
    assert site.processes() == []
    site.output.unlink()

    site.start()
    assert site.account("moderator") == account
    assert (site.folder / "keys.env").read_bytes() == keys
    assert words in site.person().post("/receipt/", {"things": ",".join(things)}).text
    assert voices(site) == wall
    site.moderator()


def voices(site: Site) -> list[str]:
    """The stories of the wall's first page, by their addresses."""
    return re.findall(r'href="(/stories/[0-9a-f]{32}/)"', site.person().get("/").body)


def test_a_taken_port_and_a_taken_folder_are_one_clear_sentence(site: Site, tmp_path: Path) -> None:
    for environment, sentence in (
        ({"PORT": str(site.port), "RUN_DIR": str(tmp_path)}, f"Port {site.port} is taken."),
        ({"RUN_DIR": str(site.folder)}, "The site is already running from"),
        ({"PORT": "eighty"}, "PORT must be a whole number"),
    ):
        other = Site(site.folder.parent / "other", **environment)
        with pytest.raises(AssertionError, match="the site ended") as ended:
            other.start()
        assert sentence in str(ended.value)
        assert "Traceback" not in str(ended.value)
        other.output.unlink()


@pytest.mark.redis
def test_a_story_is_taken_while_the_broker_is_away_and_checked_when_it_is_back(site: Site, broker: str) -> None:
    port = int(broker.rsplit(":", 1)[1].split("/")[0])
    site.wait_for(lambda: is_checked(site), "what was told before to be checked")
    _redis_command(port, b"CLIENT PAUSE 10000 ALL\r\n")  # it does not answer
    began = time.monotonic()
    site.person().tell("Told while the broker sleeps.")
    assert time.monotonic() - began < 10
    site.wait_for(lambda: is_checked(site), "it to be checked")
    _redis_command(port, b"CONFIG SET maxmemory 1\r\n")  # it refuses every message
    site.person().tell("Told while the broker is full.")
    _redis_command(port, b"CONFIG SET maxmemory 0\r\n")
    _redis_command(port, b"FLUSHALL\r\n")  # it forgot everything
    site.wait_for(lambda: is_checked(site), "it to be checked")


@pytest.mark.redis
def test_what_is_due_does_not_wait_behind_everything_that_is_to_be_checked(site: Site, broker: str) -> None:
    words = "Told on the day on which everybody told."
    site.person().tell(words)
    site.wait_for(lambda: is_checked(site), "it to be checked")
    with redis.Redis.from_url(broker) as line:
        line.lpush("celery", *(_hint() for _story in range(30_000)))
        site.moderator().publish(words)
        site.wait_for(lambda: words in site.person().get("/").text, "it to be on the wall", 40)
        assert line.llen("celery") > 1_000
        line.delete("celery")


def _hint() -> str:
    """As the broker holds one; of an errand that somebody else has done meanwhile."""
    body = base64.b64encode(json.dumps([[], {"row_id": str(uuid4())}, {}]).encode()).decode()
    return json.dumps(
        {
            "body": body,
            "content-encoding": "utf-8",
            "content-type": "application/json",
            "headers": {"task": "stories.carry_out", "id": str(uuid4()), "lang": "py"},
            "properties": {
                "body_encoding": "base64",
                "delivery_info": {"exchange": "", "routing_key": "celery"},
                "delivery_mode": 2,
                "delivery_tag": str(uuid4()),
            },
        }
    )


def _redis_command(port: int, command: bytes) -> None:
    import socket

    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(command)
        time.sleep(0.1)
