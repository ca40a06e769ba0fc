"""`make bench`: the production set-up on this machine against the machine's own limits, as ratios taken in one run.

    python -m tests.load.bench                        100,000 stories, 1,000,000 voices and me-toos
    python -m tests.load.bench --stories 5000 --voices 20000 --seconds 2 wall_warm taps

Prints one JSON line for each figure and a table at the end. PostgreSQL flushes to the disk at every commit; limits on
requests are on, wide enough for thousands of taps a second, and every simulated person has an address of their own. A
run in which a limit of the machine falls below half of what such machines usually reach says so and does not count.
"""

import argparse
import http.client
import json
import re
import secrets
import subprocess
import threading
import time
import urllib.parse
from collections.abc import Callable
from functools import partial

from tests.load.measuring import Run, memory_mb, wrk
from tests.load.production import HOST, Production, running

Figure = dict[str, object]
# What a quiet two-core machine reaches, requests a second (nginx file, constant view, twenty rows, one insert).
USUAL = {"file": 64_000, "constant": 15_400, "twenty": 580, "insert": 2_400}

# Every request is another person's: an address of their own, and a browser key of their own.
TAP = """
local letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
local paths = {{ {paths} }}
local pause = {pause}
math.randomseed({seed})
local count = 0
function delay() return pause end
function request()
  count = count + 1
  local key = {{}}
  for i = 1, 22 do local at = math.random(64); key[i] = letters:sub(at, at) end
  wrk.headers["Cookie"] = "__Host-k=" .. table.concat(key)
  wrk.headers["Sec-Fetch-Site"] = "same-origin"
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  wrk.headers["X-Forwarded-For"] = math.random(223) .. "." .. math.random(255) .. "." .. math.random(255) .. ".9"
  return wrk.format("POST", paths[1 + count % #paths], nil, "")
end
"""
POST = 'wrk.method = "POST"'
TURNS = 5


class Bench:
    def __init__(self, site: Production, seconds: int) -> None:
        self.site, self.seconds = site, seconds
        self.figures: list[Figure] = []
        self.limits: dict[str, Run] = {}
        self.wall, self.story = "/", self._a_story()
        body = self._get(self.wall)
        (site.folder / "files" / "page").write_bytes(body)

    def _get(self, path: str) -> bytes:
        connection = http.client.HTTPConnection("127.0.0.1", self.site.ports["web"], timeout=60)
        connection.request("GET", path, headers={"Host": HOST, "X-Forwarded-Proto": "https"})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise SystemExit(f"{path} answers {answer.status}")
        return body

    def _a_story(self) -> str:
        return "/stories/" + self.site.ask("Story.objects.public().order_by('-place')[3].public_id") + "/"

    def web(self, path: str, **options: object) -> Run:
        return self._run(self.site.address("web") + path, self.site.web[0].pid, **options)

    def cold(self, path: str, **options: object) -> Run:
        """Never kept, never answered from what is kept."""
        return self.web(path, **({"Range": "bytes=0-"} | options))

    def base(self, name: str, **options: object) -> Run:
        """A limit of this machine, measured anew each time right beside what it is compared with."""
        run = self._run(f"{self.site.address('baselines')}/{name}", self.site.baselines.pid, **options)
        self.limits[name] = run
        return run

    def _run(self, url: str, pid: int, **options: object) -> Run:
        return wrk(url, **({"seconds": self.seconds, "pids": (pid,)} | options))  # type: ignore[arg-type]

    def say(self, figure: str, value: float, limit: float | None = None, **more: object) -> None:
        ratio = round(value / limit, 3) if limit else None
        line: Figure = {"figure": figure, "value": round(value, 2), "limit": limit and round(limit, 2), "ratio": ratio}
        self.figures.append(line | more)
        print(json.dumps(line | more), flush=True)

    # --- Reading

    def wall_warm(self) -> None:
        limit = self.base("constant")
        run = self.web(self.wall)
        self.say("wall_warm", run.per_second, limit.per_second, **_about(run))

    def story_warm(self) -> None:
        limit = self.base("constant")
        run = self.web(self.story)
        self.say("story_warm", run.per_second, limit.per_second, **_about(run))

    def wall_edge(self) -> None:
        if "nginx" not in " ".join(str(process.args) for process in self.site.others):
            print("wall_edge was left out: nginx is not on this machine.")
            return
        self.limits["file"] = limit = wrk(self.site.address("static") + "/page", seconds=self.seconds)
        run = wrk(self.site.address("edge") + self.wall, seconds=self.seconds)
        self.say("wall_edge", run.per_second, limit.per_second, **_about(run))

    def in_turns(
        self, one: Callable[..., Run], other: Callable[..., Run], ratio: Callable[[Run, Run], float]
    ) -> tuple[Run, Run]:
        """Of some short runs in turns the two whose ratio is the middle one: the machine's own speed moves by half."""
        seconds = max(2, self.seconds // 2)
        turns = [(one(seconds=seconds), other(seconds=seconds)) for _turn in range(TURNS)]
        return sorted(turns, key=lambda turn: ratio(*turn))[TURNS // 2]

    def wall_cold(self) -> None:
        run, limit = self.in_turns(
            partial(self.cold, self.wall, connections=8),
            partial(self.base, "twenty", connections=8),
            lambda run, limit: run.per_second / limit.per_second,
        )
        self.say("wall_cold", run.per_second, limit.per_second, queries=self._queries(self.wall), **_about(run))

    def wall_deep(self) -> None:
        deep = self._page_number(min(5000, int(self.site.ask("Story.objects.public().count()")) // 20 - 1))
        far, near = self.in_turns(
            partial(self.cold, deep, connections=4),
            partial(self.cold, self._page_number(1), connections=4),
            lambda far, near: far.median / near.median,
        )
        self.say("wall_deep", far.median, near.median, unit="ms")

    def _page_number(self, number: int) -> str:
        """The address of the page that begins so many pages down the wall."""
        at = "Story.objects.public().order_by('-place').values_list('place', flat=True)"
        cursor = self.site.ask(
            f"(w := __import__('stories.wall', fromlist=['x']))._cursor(Call.objects.standing(), w.Order.NEWEST,"
            f" w.Place({at}[{number * 20}]))"
        )
        return "/?after=" + urllib.parse.quote(cursor)

    def _queries(self, path: str) -> int:
        expression = (
            "(lambda c, k: (c.__enter__(), k.get('"
            + path
            + "', secure=True, headers={'host': '"
            + HOST
            + "'}), len(c))[2])"
            "(__import__('django.test.utils', fromlist=['x']).CaptureQueriesContext("
            "__import__('django.db', fromlist=['x']).connection), __import__('django.test', fromlist=['x']).Client())"
        )
        return int(self.site.ask(expression))

    # --- Writing

    def taps(self) -> None:
        script = self._tap(["/calls/me-too/voice/", *self._stories(1000)])
        for _warm in range(2):  # what is opened at the first request is counted on neither side
            limit = self.base("insert", script=POST)
            run = self.web("/", script=script)
        self._must_be_counted(run)
        self.say("taps", run.per_second, limit.per_second, **_about(run))

    def taps_one_story(self) -> None:
        spread = self.web("/", script=self._tap(self._stories(1000)))
        one = self.web("/", script=self._tap(self._stories(1)))
        self.say("taps_one_story", one.per_second, spread.per_second, **_about(one))

    def wall_p99_under_taps_ms(self) -> None:
        most = self.web("/", script=self._tap(self._stories(1000))).per_second
        connections = 32
        pause = round(1000 * connections / (0.7 * most))
        script = self._tap(self._stories(1000), pause=pause)
        tapping = threading.Thread(
            target=lambda: self.web("/", script=script, seconds=self.seconds + 2, connections=connections)
        )
        tapping.start()
        time.sleep(1)
        run = self.web(self.wall, connections=8)
        tapping.join()
        self.say("wall_p99_under_taps_ms", run.p99, None, taps_per_second=round(0.7 * most), median=run.median)

    def _stories(self, count: int) -> list[str]:
        ids = self.site.ask(
            f"','.join(Story.objects.public().order_by('-place').values_list('public_id', flat=True)[:{count}])"
        )
        return [f"/stories/{public_id}/me-too/" for public_id in ids.split(",")]

    def _tap(self, paths: list[str], pause: int = 0) -> str:
        listed = ", ".join(f'"{path}"' for path in paths)
        return TAP.format(paths=listed, pause=pause, seed=secrets.randbelow(2**31))

    def _must_be_counted(self, run: Run) -> None:
        if run.failed:
            print(f"{run.failed} of {run.requests} taps were not taken.")

    def tell_per_s(self) -> None:
        """Told stories accepted: form, then sending, as browsers do it. The receipt's slow hash is in it."""
        took: list[int] = []
        until = time.monotonic() + max(self.seconds, 8)

        def person(number: int) -> None:
            connection = http.client.HTTPConnection("127.0.0.1", self.site.ports["web"], timeout=60)
            count = 0
            while time.monotonic() < until:
                headers = {
                    "Host": HOST,
                    "X-Forwarded-Proto": "https",
                    "X-Forwarded-For": f"{secrets.randbelow(222) + 1}.{secrets.randbelow(256)}.{number}.7",
                    "Sec-Fetch-Site": "same-origin",
                }
                connection.request("GET", "/tell/", headers=headers)
                page = connection.getresponse().read().decode()
                token = re.search(r'name="token" value="([^"]*)"', page)
                data = {
                    "words": f"It was on a ferry, long ago. {secrets.token_hex(8)}", "appears_as": "nobody",
                    "thread": "undyed", "consent": "on", "in_the_way": "ask", "step": "send",
                    "token": token[1] if token else "",
                }  # fmt: skip
                form = headers | {"Content-Type": "application/x-www-form-urlencoded"}
                connection.request("POST", "/tell/", urllib.parse.urlencode(data), form)
                count += b"<ul data-list>" in connection.getresponse().read()
            took.append(count)

        before = int(self.site.ask("Story.objects.count()"))
        people = [threading.Thread(target=person, args=[number]) for number in range(12)]
        began = time.monotonic()
        for one in people:
            one.start()
        for one in people:
            one.join()
        seconds = time.monotonic() - began
        kept = int(self.site.ask("Story.objects.count()")) - before
        self.say("tell_per_s", sum(took) / seconds, None, answered=sum(took), kept=kept)

    # --- Holding

    def memory_mb(self) -> None:
        self.say(
            "memory_mb",
            memory_mb(self.site.web[0].pid, *[one.pid for one in self.site.others if "celery" in str(one.args)]),
        )

    def say_whether_it_counts(self) -> None:
        for name, usual in USUAL.items():
            if name in self.limits and self.limits[name].per_second < usual / 2:
                got = self.limits[name].per_second
                print(
                    f"This run does not count: “{name}” reached {got:,.0f}/s, and such a machine reaches {usual:,}/s."
                )


FIGURES: dict[str, Callable[[Bench], None]] = {
    name: getattr(Bench, name)
    for name in (
        "wall_warm", "story_warm", "wall_edge", "wall_cold", "wall_deep", "taps", "taps_one_story",
        "wall_p99_under_taps_ms", "tell_per_s", "memory_mb",
    )
}  # fmt: skip


def _about(run: Run) -> dict[str, object]:
    return {
        "median_ms": run.median,
        "p99_ms": run.p99,
        "cpu_ms": run.cpu_ms,
        "bytes": run.bytes,
        "completed": run.requests,
        "failed": run.failed,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("figures", nargs="*", choices=[[], *FIGURES], default=[])
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--voices", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=int, default=6)
    options = parser.parse_args()
    with running(LIMITS_SCALE="10") as site:  # nobody taps so often that all are asked a question
        sizes = ["--stories", str(options.stories), "--voices", str(options.voices)]
        env = site.environment | {"DJANGO_SETTINGS_MODULE": "config.settings"}
        subprocess.run([site.python, "-m", "tests.load.seeding", *sizes], env=env, check=True, cwd=site.root)
        print("PostgreSQL: " + site.sql("SELECT 'fsync=' || current_setting('fsync') || ' synchronous_commit=' ||"
                                        " current_setting('synchronous_commit') || ' ' || version()"))  # fmt: skip
        bench = Bench(site, options.seconds)
        for name in options.figures or FIGURES:
            FIGURES[name](bench)
        bench.say_whether_it_counts()
        print(f"\n{'figure':26}{'value':>12}{'limit':>12}{'ratio':>8}")
        for line in bench.figures:
            value, limit, ratio = (line[name] if line[name] is not None else "" for name in ("value", "limit", "ratio"))
            print(f"{line['figure']!s:26}{value!s:>12}{limit!s:>12}{ratio!s:>8}")


if __name__ == "__main__":
    main()
