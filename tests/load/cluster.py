"""`make cluster`: the site on ten hosts, as network namespaces of this machine, and the first day played against them.

nginx, two web hosts, two workers and beat, PostgreSQL with a streaming replica, a PgBouncer in front of each, and two
Redis; all from Debian. While people come a web host, a worker and the replica are killed, and everything must add up
all the same. Needs root, iproute2 and pgbouncer.

    python -m tests.load.cluster --scale 0.001
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg

from tests import services
from tests.load import production
from tests.load.measuring import cpu_seconds, family
from tests.load.replay import replay, say
from tests.site import ROOT

NETWORK = "10.77.0"
HOSTS = {
    "edge": 10, "web1": 21, "web2": 22, "worker1": 31, "worker2": 32, "beat": 33, "primary": 41, "replica": 42,
    "messages": 51, "cache": 52,
}  # fmt: skip
KILLED = {8: "web1", 11: "worker1", 14: "replica"}
"""Which host dies as which hour of the day begins."""

BOUNCER = """\
[databases]
wall = host={address} port=5432 user=wall
[pgbouncer]
listen_addr = {address}
listen_port = 6432
unix_socket_dir =
auth_type = any
pool_mode = transaction
max_client_conn = 1000
default_pool_size = 20
ignore_startup_parameters = extra_float_digits
logfile = {folder}/log
"""


def ip(*arguments: str, check: bool = True) -> None:
    subprocess.run(["ip", *arguments], check=check, capture_output=not check)


class Cluster:
    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder, self.stack = folder, stack
        self.tag = f"w{os.getpid() % 100_000}"
        self.processes: dict[str, list[subprocess.Popen[bytes]]] = {name: [] for name in HOSTS}
        self.environment: dict[str, str] = {}
        self.lost: dict[str, float] = {}
        self.python = sys.executable

    def address(self, host: str) -> str:
        return f"{NETWORK}.{HOSTS[host]}"

    def lay_cables(self) -> None:
        bridge = f"{self.tag}br"
        ip("link", "add", bridge, "type", "bridge")
        self.stack.callback(ip, "link", "del", bridge, check=False)
        ip("addr", "add", f"{NETWORK}.1/24", "dev", bridge)
        ip("link", "set", bridge, "up")
        for name, number in HOSTS.items():
            space, cable = f"{self.tag}-{name}", f"{self.tag}v{number}"
            ip("netns", "add", space)
            self.stack.callback(ip, "netns", "del", space, check=False)
            ip("link", "add", cable, "type", "veth", "peer", "name", "eth0", "netns", space)
            ip("link", "set", cable, "master", bridge, "up")
            ip("-n", space, "addr", "add", f"{NETWORK}.{number}/24", "dev", "eth0")
            ip("-n", space, "link", "set", "eth0", "up")
            ip("-n", space, "link", "set", "lo", "up")

    def start(self, host: str, command: Sequence[object], *, user: str = "", **environment: str) -> None:
        """A process on a host, ended with it."""
        lend = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"] if user else []
        full = ["ip", "netns", "exec", f"{self.tag}-{host}", *lend, *map(str, command)]
        with (self.folder / f"{host}.log").open("ab") as log:
            process = subprocess.Popen(
                full, cwd=ROOT, env=os.environ | self.environment | environment, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
        self.processes[host].append(process)
        self.stack.callback(self.end, process)

    def end(self, process: subprocess.Popen[bytes]) -> None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            pass
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()

    def kill(self, host: str) -> None:
        """As if somebody had pulled the plug."""
        role = self._role(host)
        for process in self.processes[host]:
            self.lost[role] = self.lost.get(role, 0.0) + cpu_seconds(process.pid)
            for pid in family(process.pid):
                os.kill(pid, signal.SIGKILL)
        self.processes[host] = []

    # --- What a replay needs of a site

    def sql(self, statement: str) -> str:
        with psycopg.connect(self.environment["OWN_DATABASE_URL"]) as connection:
            row = connection.execute(statement).fetchone()
        return str(row[0]) if row else ""

    def manage(self, *arguments: str) -> str:
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stdout + done.stderr[-3000:])
        return done.stdout

    def roles(self) -> dict[str, list[int]]:
        roles: dict[str, list[int]] = {}
        for host, processes in self.processes.items():
            roles.setdefault(self._role(host), []).extend(process.pid for process in processes)
        return roles

    @staticmethod
    def _role(host: str) -> str:
        named = {"edge": "nginx", "primary": "database", "replica": "database", "messages": "caches", "cache": "caches"}
        return named.get(host, "web" if host.startswith("web") else "workers")

    # --- The hosts

    def databases(self) -> None:
        initdb = services.find("initdb")
        assert initdb
        programs = Path(initdb).resolve().parent
        home = Path(tempfile.mkdtemp(prefix="wall-cluster-pg-"))
        self.stack.callback(shutil.rmtree, home, ignore_errors=True)
        shutil.chown(home, "postgres")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT, "user": "postgres", "cwd": home}
        first, second = home / "primary", home / "replica"
        options = ["--auth=trust", "--username=wall", "--encoding=UTF8", "--no-locale"]
        subprocess.run([initdb, "-D", first, *options], check=True, **quiet)  # type: ignore[call-overload]
        with (first / "pg_hba.conf").open("a") as rules:
            rules.write(f"host all all {NETWORK}.0/24 trust\nhost replication all {NETWORK}.0/24 trust\n")

        def serve(host: str, data: Path) -> None:
            listen = f"listen_addresses={self.address(host)}"
            self.start(
                host, [programs / "postgres", "-D", data, "-k", "", "-c", listen, "-c", "max_connections=200"],
                user="postgres",
            )  # fmt: skip
            self._until_it_answers(host)

        serve("primary", first)
        with psycopg.connect(f"postgresql://wall@{self.address('primary')}/postgres", autocommit=True) as connection:
            connection.execute("CREATE DATABASE wall")
        copy = [
            programs / "pg_basebackup",
            "-h",
            self.address("primary"),
            "-U",
            "wall",
            "-D",
            second,
            "-R",
            "-X",
            "stream",
            "-c",
            "fast",
        ]
        subprocess.run(copy, check=True, **quiet)  # type: ignore[call-overload]
        serve("replica", second)
        for host in ("primary", "replica"):
            folder = home / f"bouncer-{host}"
            folder.mkdir()
            shutil.chown(folder, "postgres")
            written = folder / "pgbouncer.ini"
            written.write_text(BOUNCER.format(address=self.address(host), folder=folder))
            self.start(host, ["pgbouncer", "-q", written], user="postgres")

    def _until_it_answers(self, host: str) -> None:
        for _try in range(200):
            try:
                psycopg.connect(f"postgresql://wall@{self.address(host)}/postgres", connect_timeout=1).close()
                return
            except psycopg.OperationalError:
                time.sleep(0.1)
        raise SystemExit((self.folder / f"{host}.log").read_text())

    def everything(self) -> None:
        self.lay_cables()
        self.databases()
        for host, keep in (("messages", "yes"), ("cache", "no")):
            home = self.folder / host
            home.mkdir()
            self.start(
                host,
                ["redis-server", "--bind", self.address(host), "--protected-mode", "no", "--dir", home, "--save", "",
                 "--appendonly", keep],
            )  # fmt: skip
        pooled = "DISABLE_SERVER_SIDE_CURSORS=True"
        self.environment = production.environment(
            self.folder,
            f"postgres://wall@{self.address('primary')}:6432/wall?{pooled}",
            f"redis://{self.address('messages')}/0",
            f"redis://{self.address('cache')}/0",
        ) | {
            "OWN_DATABASE_URL": f"postgresql://wall@{self.address('primary')}:5432/wall",
            "REPLICA_URL": f"postgres://wall@{self.address('replica')}:6432/wall?{pooled}",
            "LIMITS_SCALE": "20",
        }
        for command in (["migrate", "-v0"], ["collectstatic", "--noinput", "-v0"]):
            self.manage(*command)
        for host in ("web1", "web2"):
            self.start(host, production.granian("config.wsgi:application", 8000, self.address(host), workers=1))
        celery = [sys.executable, "-m", "celery", "--quiet", "--app", "config"]
        for host in ("worker1", "worker2"):
            self.start(
                host,
                [*celery, "worker", "--concurrency", "1", "--loglevel", "WARNING", "--without-gossip",
                 "--hostname", f"w@{host}"],
            )  # fmt: skip
        self.start("beat", [*celery, "beat", "--pidfile=", "--loglevel", "WARNING"])
        edge = self.folder / "edge"
        edge.mkdir()
        webs = [f"{self.address(host)}:8000" for host in ("web1", "web2")]
        written = services.nginx_configuration(edge, f"{self.address('edge')}:80", webs)
        self.start("edge", ["nginx", "-c", written, "-e", edge / "error.log"])
        for host in ("web1", "web2"):
            production.wait_for(
                f"http://{self.address(host)}:8000/healthz", self.processes[host][0], self.folder / f"{host}.log"
            )

    def what_the_replica_answered(self) -> int:
        with psycopg.connect(f"postgresql://wall@{self.address('replica')}/wall") as connection:
            row = connection.execute("SELECT sum(idx_scan + seq_scan) FROM pg_stat_user_tables").fetchone()
        return int(row[0]) if row and row[0] else 0


@contextmanager
def running() -> Iterator[Cluster]:
    with ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="wall-cluster-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        cluster = Cluster(folder, stack)
        cluster.everything()
        yield cluster


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--scale", type=float, default=0.001)
    parser.add_argument("--stories", type=int, default=2_000)
    options = parser.parse_args()
    absent = [
        program for program in ("ip", "nginx", "pgbouncer", "redis-server", "initdb") if not services.find(program)
    ]
    if absent or os.geteuid() != 0:
        raise SystemExit(f"This needs root, and these programs, which are not here: {', '.join(absent) or 'none'}.")
    with running() as cluster:
        env = cluster.environment | {"DJANGO_SETTINGS_MODULE": "config.settings", "REPLICA_URL": ""}
        sizes = ["--stories", str(options.stories), "--voices", "2000"]
        subprocess.run([sys.executable, "-m", "tests.load.seeding", *sizes], env=env, check=True, cwd=ROOT)
        answered = []

        def hour_began(hour: int) -> None:
            if host := KILLED.get(hour):
                if host == "replica":
                    answered.append(cluster.what_the_replica_answered())
                print(f"Hour {hour}: {host} is killed.", flush=True)
                cluster.kill(host)

        done = replay(cluster, (cluster.address("edge"), 80), scale=options.scale, hour_began=hour_began)
        say("cluster_wrong", done["wrong"], 0, hosts=len(HOSTS), killed=list(KILLED.values()),
            scans_on_the_replica=answered[0])  # fmt: skip
        if done["wrong"]:
            raise SystemExit("It does not add up.")


if __name__ == "__main__":
    main()
