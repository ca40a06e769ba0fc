"""`make test`: the whole suite on SQLite, then what needs them with PostgreSQL, Redis and Chromium.

Each part runs with private instances that are started here and removed afterwards. What this machine does not have is
named; with EVERYTHING=1 (the project's gate) it is a failure instead.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence

from tests import services


def pytest(title: str, *arguments: str, **environment: str) -> bool:
    print(f"\n— {title}", flush=True)
    began = time.monotonic()
    command = [sys.executable, "-m", "pytest", *arguments, *sys.argv[1:]]
    done = subprocess.run(command, env=os.environ | environment)
    print(f"  {time.monotonic() - began:.0f} s", flush=True)
    return done.returncode == 0


def main() -> int:
    missing = services.missing()
    results: list[bool] = []
    left_out: list[str] = []

    def needs(parts: Sequence[str], what: str) -> bool:
        absent = [part for part in parts if part in missing]
        if absent:
            left_out.append(f"{what}: {' and '.join(absent)} not found")
        return not absent

    results.append(pytest("on SQLite", "-n", "2", "-m", "not browser and not processes and not postgres and not redis"))
    if needs(["PostgreSQL", "Redis"], "the suite on PostgreSQL and Redis"):
        with (
            services.postgres() as database,
            services.redis(durable=True) as broker,
            services.redis(durable=False) as cache,
        ):
            real = {"DATABASE_URL": database, "CELERY_BROKER_URL": broker, "CACHE_URL": cache}
            results.append(
                pytest(
                    "on PostgreSQL and Redis", "-n", "2", "-m", "not browser and not processes and not sqlite", **real
                )
            )
            results.append(pytest("its processes, on PostgreSQL and Redis", "-m", "processes and not sqlite", **real))
    results.append(pytest("its processes, as `make run` starts them", "-m", "processes and not postgres and not redis"))
    if needs(["Chromium"], "the walks in a browser"):
        results.append(pytest("in Chromium", "-m", "browser"))

    for line in left_out:
        print(f"Left out, {line}.")
    if left_out and os.environ.get("EVERYTHING") == "1":
        print("Every part has to be here for this run, so leaving something out is a failure.")
        return 1
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
