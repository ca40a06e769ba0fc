"""The production set-up on this machine: private PostgreSQL, two Redis, web server, worker, beat, nginx; own ports,
own folder, gone afterwards. Beside it the baselines (`baselines.py`) under the same server."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import redis

from config import keys
from tests import production, services
from tests.services import free_port
from tests.site import ROOT

HOST = "wall.example.org"
WEB_PROCESSES = 2
THREADS = 16


@dataclass
class Production:
    """Where everything is. `web` and `baselines` are the processes' ids."""

    folder: Path
    environment: dict[str, str]
    ports: dict[str, int]
    web: list[subprocess.Popen[bytes]]
    baselines: subprocess.Popen[bytes]
    others: list[subprocess.Popen[bytes]] = field(default_factory=list)
    lost: dict[str, float] = field(default_factory=dict)  # processor seconds of what was killed
    python: str = sys.executable
    root: Path = ROOT

    def sql(self, statement: str) -> str:
        """What one SQL statement gives in the site's database."""
        import psycopg

        with psycopg.connect(self.environment["DATABASE_URL"].replace("postgres:", "postgresql:", 1)) as connection:
            row = connection.execute(statement).fetchone()
        return str(row[0]) if row else ""

    def roles(self) -> dict[str, list[int]]:
        """The processes of each part, without what they started."""
        postmaster = Path(self.sql("SHOW data_directory")) / "postmaster.pid"
        caches = [self.environment[name] for name in ("CELERY_BROKER_URL", "CACHE_URL")]
        return {
            "web": [process.pid for process in self.web],
            "database": [int(postmaster.read_text().split()[0])],
            "caches": [int(redis.Redis.from_url(url).info("server")["process_id"]) for url in caches],
            "nginx": [process.pid for process in self.others if "nginx" in str(process.args)],
            "workers": [process.pid for process in self.others if "celery" in str(process.args)],
        }

    def address(self, of: str) -> str:
        return f"http://127.0.0.1:{self.ports[of]}"

    def manage(self, *arguments: str) -> str:
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stderr[-3000:])
        return done.stdout

    def ask(self, expression: str) -> str:
        """What a Python expression over the models says in the site's own database."""
        program = f"from stories.models import *; from moderation.models import *; print({expression})"
        return self.manage("shell", "--no-imports", "-c", program).strip().splitlines()[-1]


def environment(folder: Path, database: str, broker: str, cache: str) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if name not in (*keys.NAMES, "KEYS_FILE")}
    clean.pop("DJANGO_SETTINGS_MODULE", None)
    return clean | production.environment(folder) | {
        "RUN_DIR": str(folder),
        "DATABASE_URL": database,
        "CELERY_BROKER_URL": broker,
        "CACHE_URL": cache,
        "TRUSTED_PROXIES": "1",
        "ORGANISATION": "An invented organisation",
        "LEGAL_DUTY": "An invented sentence about what the law asks.",
        "PUBLISH_EVERY_MINUTES": "0",
        "MALLOC_ARENA_MAX": "2",  # as config/deploy/README.md says
    }  # fmt: skip


@contextmanager
def running(*, workers: int = 1, by_sockets: bool = False, **more: str) -> Iterator[Production]:
    """Everything started, the site's database migrated and empty; ended and removed afterwards. `more` is environment
    besides. With `by_sockets` the parts talk over Unix sockets, as they may on one machine, and nobody asks the web
    servers but nginx, which knows each process by its own."""
    folder = Path(tempfile.mkdtemp(prefix="wall-bench-"))
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        database = stack.enter_context(services.postgres())
        other = _second_database(database)
        broker = stack.enter_context(services.redis(durable=True))
        cache = stack.enter_context(services.redis(durable=False))
        env = environment(folder, _by_socket(database) if by_sockets else database, broker, cache) | more
        for command in (["migrate"], ["collectstatic", "--noinput"]):
            subprocess.run([sys.executable, "manage.py", *command, "-v0"], cwd=ROOT, env=env, check=True)
        (folder / "files").mkdir()
        body = folder / "files" / "page"
        ports = {name: free_port() for name in ("web", "baselines", "static", "edge")}
        base = env | {"DATABASE_URL": other, "BODY_FILE": str(body)}
        subprocess.run([sys.executable, "-m", "tests.load.baselines"], cwd=ROOT, env=base, check=True)
        webs, listens = [granian("config.wsgi:application", ports["web"])], [f"127.0.0.1:{ports['web']}"]
        if by_sockets:
            sockets = [folder / f"socket{number}" for number in range(WEB_PROCESSES)]
            alone = granian("config.wsgi:application", ports["web"], workers=1)
            webs, listens = [[*alone, "--uds", str(one)] for one in sockets], [f"unix:{one}" for one in sockets]
        web = [stack.enter_context(_process(one, env, folder / f"web{number}.log")) for number, one in enumerate(webs)]
        baselines = stack.enter_context(
            _process(granian("tests.load.baselines:application", ports["baselines"]), base, folder / "base.log")
        )
        others = []
        celery = [sys.executable, "-m", "celery", "--quiet", "--app", "config"]
        worker = [*celery, "worker", "--concurrency", "1", "--loglevel", "WARNING", "--without-gossip"]
        for number in range(workers):
            command = [*worker, "--hostname", f"w{number}@%h"]
            others.append(stack.enter_context(_process(command, env, folder / f"worker{number}.log")))
        beat = [*celery, "beat", "--pidfile=", "--loglevel", "WARNING"]
        others.append(stack.enter_context(_process(beat, env, folder / "beat.log")))
        if nginx := services.find("nginx"):
            file_server = f"server {{ listen 127.0.0.1:{ports['static']}; root {folder}/files; access_log off; }}"
            in_memory = stack.enter_context(tempfile.TemporaryDirectory(prefix="wall-pages-", dir="/dev/shm"))
            written = services.nginx_configuration(
                folder, f"127.0.0.1:{ports['edge']}", listens, inside=file_server, pages=Path(in_memory)
            )
            command = [nginx, "-c", str(written), "-e", str(folder / "nginx-error.log")]
            others.append(stack.enter_context(_process(command, env, folder / "nginx.log")))
        wait_for(f"http://127.0.0.1:{ports['baselines']}/one", baselines, folder / "base.log")
        asked_at = ports["edge" if by_sockets else "web"]
        wait_for(f"http://127.0.0.1:{asked_at}/healthz", web[0], folder / "web0.log")
        yield Production(folder, env, ports, web, baselines, others)


def _by_socket(url: str) -> str:
    """The same database, asked over its Unix socket."""
    import psycopg

    with psycopg.connect(url.replace("postgres:", "postgresql:", 1)) as connection:
        row = connection.execute("SHOW unix_socket_directories").fetchone()
    server, _slash, name = url.rpartition("/")
    return f"postgres://wall@/{name}?host={row[0] if row else ''}&port={server.rpartition(':')[2]}"


def _second_database(url: str) -> str:
    import psycopg

    server = url.rpartition("/")[0]
    with psycopg.connect(f"{server}/postgres".replace("postgres:", "postgresql:", 1), autocommit=True) as connection:
        connection.execute("CREATE DATABASE baselines")
    return f"{server}/baselines"


def granian(application: str, port: int, host: str = "127.0.0.1", *, workers: int = WEB_PROCESSES) -> list[str]:
    return [
        sys.executable, "-m", "granian", application, "--interface", "wsgi", "--host", host,
        "--port", str(port), "--workers", str(workers), "--blocking-threads", str(THREADS), "--no-ws",
        "--log-level", "error", "--backlog", "2048",
    ]  # fmt: skip


@contextmanager
def _process(command: list[str], env: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=output, stderr=output, start_new_session=True)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            pass
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()


def wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    request = urllib.request.Request(url, headers={"Host": HOST})
    for _try in range(300):
        if process.poll() is not None:
            raise SystemExit(log.read_text())
        try:
            with urllib.request.urlopen(request, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"{url} never answered: {log.read_text()}")
