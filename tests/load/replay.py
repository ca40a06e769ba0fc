"""`make replay`: the first day of October 2017 over HTTP, against the production set-up, and whether it adds up.

    python -m tests.load.replay                   a hundredth: 47,000 people, 120,000 things done, 240,000 pages read
    python -m tests.load.replay --scale 0.001 --stories 500

People come as they came then, only closer together: as fast as the site answers. The limits on requests are on,
stretched as the day is pressed together. At the end every number of the site is compared with the crowd's own ledger:
rows, tallies, pages and the magnitude's figures of the next morning. Prints a JSON line for each figure.
"""

import argparse
import asyncio
import gzip
import http.client
import json
import os
import re
import subprocess
import time
from collections import Counter
from dataclasses import dataclass
from typing import Any, Protocol

import psycopg
from tqdm import tqdm

from tests import services
from tests.load.crowd import HOURS, PEAK, Day, Ledger
from tests.load.measuring import cpu_seconds, memory_mb
from tests.load.production import HOST, running

PEOPLE, EVENTS = 4_700_000, 12_000_000
CORES = 2
EDGE_SECONDS = 10


class Site(Protocol):
    """What a replay needs of a site: one machine (`Production`) or several (`cluster.py`)."""

    environment: dict[str, str]
    lost: dict[str, float]  # processor seconds of processes that were killed, by role

    def sql(self, statement: str) -> str: ...
    def manage(self, *arguments: str) -> str: ...
    def roles(self) -> dict[str, list[int]]: ...


def say(figure: str, value: object, limit: object = None, **more: object) -> None:
    print(json.dumps({"figure": figure, "value": value, "limit": limit, "ratio": None} | more), flush=True)


@dataclass(frozen=True)
class Rows:
    """What the site's rows say."""

    voices: int
    me_toos: Counter[str]
    beliefs: Counter[str]
    stories: int

    @classmethod
    def read(cls, site: Site) -> "Rows":
        with psycopg.connect(site.environment["OWN_DATABASE_URL"]) as connection:

            def by_story(table: str) -> Counter[str]:
                rows = connection.execute(
                    f"SELECT s.public_id, count(*) FROM {table} t JOIN stories_story s ON s.id = t.story_id GROUP BY 1"
                )
                return Counter({str(story): int(count) for story, count in rows})

            (voices,) = connection.execute("SELECT count(*) FROM stories_voice").fetchone() or (0,)
            (stories,) = connection.execute("SELECT count(*) FROM stories_story").fetchone() or (0,)
            return cls(voices, by_story("stories_metoo"), by_story("stories_belief"), stories)


def differences(before: Rows, after: Rows, ledger: Ledger) -> Counter[str]:
    """Where the rows say something else than the ledger."""
    wrong: Counter[str] = Counter()
    wrong["voices"] = abs(after.voices - before.voices - ledger.voices)
    wrong["told"] = abs(after.stories - before.stories - ledger.told)
    for name, was, now, must in (
        ("me_toos", before.me_toos, after.me_toos, ledger.me_toos),
        ("beliefs", before.beliefs, after.beliefs, ledger.beliefs),
    ):
        for story in was.keys() | now.keys() | must.keys():
            wrong[name] += abs(now[story] - was[story] - must[story])
    return wrong


class Reader:
    """Somebody who looks at the site's pages through the edge."""

    def __init__(self, edge: tuple[str, int], proto: str = "") -> None:
        self.connection = http.client.HTTPConnection(*edge, timeout=60)
        self.headers = {"Host": HOST, "X-Forwarded-For": "203.0.113.9"}
        self.headers |= {"X-Forwarded-Proto": proto} if proto else {}

    def get(self, path: str) -> str:
        self.connection.request("GET", path, headers=self.headers)
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise SystemExit(f"{path} answers {answer.status}")
        return (gzip.decompress(body) if answer.headers["Content-Encoding"] == "gzip" else body).decode()


def page_differences(reader: Reader, rows: Rows, call: str, on_wall: int) -> Counter[str]:
    """Where a page says something else than the rows: the number, and what stands under each story's words."""
    wrong: Counter[str] = Counter()
    said = rows.voices + on_wall
    for path in ("/", f"/calls/{call}/number/"):
        shown = re.search(r"data-number[^>]*>([\d,. \u00a0\u202f]+)<", reader.get(path))
        if said >= 1000:
            wrong["number"] += not shown or int(re.sub(r"\D", "", shown[1])) != said
    for story in tqdm(sorted(rows.me_toos.keys() | rows.beliefs.keys()), desc="pages"):
        taps = reader.get(f"/stories/{story}/").partition('<div class="taps">')[2]
        forms = taps.split("</form>")[:2]
        for form, count in zip(forms, (rows.me_toos[story], rows.beliefs[story]), strict=True):
            shown = re.search(r"At least ([\d,]+) people", form)
            wrong["story pages"] += (int(shown[1].replace(",", "")) if shown else 0) != _least(count)
    return wrong


def morning_differences(site: Site, reader: Reader, rows: Rows, on_wall: int) -> Counter[str]:
    """Where the figures of the next morning say something else. Yesterday is made by moving today's hours back."""
    with psycopg.connect(site.environment["OWN_DATABASE_URL"]) as connection:
        connection.execute("UPDATE stories_voice SET said_at = said_at - interval '7 days'")
        connection.execute(
            "UPDATE stories_tally SET key = to_char(to_timestamp(key, 'YYYY-MM-DD\"T\"HH24') - interval '7 days',"
            " 'YYYY-MM-DD\"T\"HH24') WHERE measure = 'voices'"
        )
        connection.execute("DELETE FROM stories_figures")
    time.sleep(EDGE_SECONDS + 1)
    figures: dict[str, Any] = json.loads(reader.get("/magnitude/figures.json"))
    said = rows.voices + on_wall
    wrong: Counter[str] = Counter()
    if said >= 1000:
        wrong["magnitude"] += figures["total"] != said // 10 * 10
        days = sum(figures["voices_over"]["day"].values())
        wrong["magnitude"] += not rows.voices - 40 <= days <= rows.voices  # at most two days, each rounded down
    wrong["magnitude"] += figures["stories"] != on_wall // 10 * 10
    return wrong


def _least(count: int) -> int:
    """What a story's page says of a count: tens, from ten on."""
    return count // 10 * 10


def until_counted(site: Site) -> None:
    """The tallies are exact at any moment; wait until the workers have folded everything into them all the same."""
    for _second in range(120):
        if site.sql("SELECT count(*) FROM stories_change") == "0":
            return
        time.sleep(1)


def replay(
    site: Site, edge: tuple[str, int], *, scale: float, at_once: int = 64, hour_began: Any = lambda hour: None
) -> dict[str, object]:
    """The day. Gives what it took; prints the figures."""
    call = "me-too"
    stories = site.sql("SELECT string_agg(public_id, ',') FROM stories_story WHERE state = 'published'").split(",")
    on_wall, before = len(stories), Rows.read(site)
    bar = tqdm(total=round(PEOPLE * scale), desc="people", unit_scale=True)
    hours: list[tuple[float, float]] = []
    held: list[float] = []

    def used() -> dict[str, float]:
        return {role: cpu_seconds(*pids) + site.lost.get(role, 0.0) for role, pids in site.roles().items()}

    def memory() -> float:
        return memory_mb(*(pid for role in ("web", "workers") for pid in site.roles().get(role, [])))

    def next_hour(hour: int) -> None:
        hours.append((time.monotonic(), sum(used().values())))
        held.append(memory() if hour == len(HOURS) // 3 else 0)
        hour_began(hour)

    day = Day(
        edge=edge, host=HOST, stories=stories, people=round(PEOPLE * scale), events=round(EVENTS * scale),
        at_once=at_once, call=call, hour_began=next_hour, progress=bar.update,
    )  # fmt: skip
    at_rest = memory()
    cpu, own, began = used(), _own(), time.monotonic()
    ledger = asyncio.run(day.run())
    seconds = time.monotonic() - began
    bar.close()
    until_counted(site)
    took = {role: used()[role] - cpu[role] for role in cpu}
    generator = _own() - own

    time.sleep(EDGE_SECONDS + 1)  # what the edge keeps is over
    rows = Rows.read(site)
    wrong = differences(before, rows, ledger)
    wrong["tallies"] = int(re.findall(r"Difference: (\d+)", site.manage("recount"))[0])
    wrong["never settled"] = ledger.unsettled
    reader = Reader(edge)
    wrong += page_differences(reader, rows, call, on_wall)
    wrong += morning_differences(site, reader, rows, on_wall)

    whole = sum(took.values()) / scale
    reads = ledger.requests["read"]
    peak_began, peak_ended = hours[PEAK], hours[PEAK + 1]
    peak_share = (peak_ended[1] - peak_began[1]) / scale / CORES / 3600
    say("events_wrong", sum(wrong.values()), 0, where={name: count for name, count in wrong.items() if count},
        people=ledger.people, events=ledger.events, requests=dict(ledger.requests), odd=dict(ledger.oddities),
        statuses={str(status): count for status, count in sorted(ledger.statuses.items())},
        counted={"voices": ledger.voices, "me_toos": ledger.me_toos.total(), "beliefs": ledger.beliefs.total(),
                 "told": ledger.told, "most on one story": max(ledger.me_toos.values(), default=0)})  # fmt: skip
    # A day pressed together lets the edge answer more: pages asked for again before their ten seconds are over.
    passed = day.asked_of_the_site(reads, seconds)
    passed_that_day = sum(day.asked_of_the_site(round(reads / scale * part / sum(HOURS)), 3600) for part in HOURS)
    say(
        "first_day_hours",
        round(whole / CORES / 3600, 2),
        4,
        scale=scale,
        processor_seconds={role: round(value, 1) for role, value in took.items()},
        generator_seconds=round(generator, 1),
        generator_share=round(generator / (generator + sum(took.values())), 2),
        wall_seconds=round(seconds, 1),
        events_per_s=round(ledger.events / seconds),
        requests_per_s=round(ledger.requests.total() / seconds),
        reads_passed_on={"replayed": round(passed / reads, 2), "that day": round(passed_that_day * scale / reads, 2)},
    )
    say("peak_hour_of_two_cores", round(peak_share, 3), 1,
        events_per_s=round(EVENTS * HOURS[PEAK] / sum(HOURS) / 3600),
        replayed_in_s=round(peak_ended[0] - peak_began[0], 1))  # fmt: skip
    say("replay_memory_mb", memory(), None, before=at_rest, after_a_third=max(held))
    return {"wrong": sum(wrong.values()), "seconds": seconds, "ledger": ledger}


def _own() -> float:
    times = os.times()
    return times.user + times.system


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--scale", type=float, default=0.01)
    parser.add_argument("--stories", type=int, default=5_000, help="on the wall when the day begins")
    parser.add_argument("--at-once", type=int, default=64, help="people at the same time")
    options = parser.parse_args()
    if not services.find("nginx"):
        raise SystemExit("nginx is not on this machine; Debian has a package of that name.")
    with running(by_sockets=True, LIMITS_SCALE="20") as site:
        site.environment["OWN_DATABASE_URL"] = site.environment["DATABASE_URL"].replace("postgres:", "postgresql:", 1)
        sizes = ["--stories", str(options.stories), "--voices", "2000"]
        env = site.environment | {"DJANGO_SETTINGS_MODULE": "config.settings"}
        subprocess.run([site.python, "-m", "tests.load.seeding", *sizes], env=env, check=True, cwd=site.root)
        edge = ("127.0.0.1", site.ports["edge"])
        if replay(site, edge, scale=options.scale, at_once=options.at_once)["wrong"]:
            raise SystemExit("It does not add up.")


if __name__ == "__main__":
    main()
