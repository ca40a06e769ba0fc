"""Private instances of the real parts: PostgreSQL, Redis, nginx, each in a folder of its own, gone afterwards."""

import os
import pwd
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

# What Python compiles, once for all sites. Where it is told to keep none, each process of each site would do it again.
COMPILED = os.environ.get("PYTHONPYCACHEPREFIX") or str(Path(__file__).parent.parent / ".wall" / "pycache")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def find(program: str) -> str | None:
    """Where a program is: on the PATH, or where Debian puts PostgreSQL's."""
    if found := shutil.which(program):
        return found
    homes = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"), key=lambda path: path.parts[-3])
    return str(homes[-1]) if homes else None


def missing() -> list[str]:
    """The real parts that this machine does not have."""
    parts = {
        "PostgreSQL": "initdb",
        "Redis": "redis-server",
        "nginx": "nginx",
        "Chromium": "chromium",
        "gettext": "xgettext",
    }
    return [name for name, program in parts.items() if find(program) is None]


def _nobody() -> str | None:
    """PostgreSQL does not run as root; somebody who is root lends it a user."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    return None


@contextmanager
def postgres(*, durable: bool = True) -> Iterator[str]:
    """A PostgreSQL with an empty database; gives its DATABASE_URL. One that is not durable is quicker to wipe between
    tests, and loses what it holds when the machine (not a process) stops."""
    initdb, server = find("initdb"), find("postgres")
    assert initdb
    # Debian's own binary, not a wrapper of the same name elsewhere on the PATH.
    server = str(Path(initdb).resolve().parent / "postgres") if "postgresql" in initdb else server
    user = _nobody()
    folder = Path(tempfile.mkdtemp(prefix="wall-pg-"))
    port = free_port()
    try:
        if user:
            shutil.chown(folder, user)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT, "user": user, "cwd": folder}
        options = ["--auth=trust", "--username=wall", "--encoding=UTF8", "--no-locale"]
        subprocess.run([initdb, "-D", folder / "data", *options], check=True, **quiet)
        arguments = ["-D", folder / "data", "-p", str(port), "-k", folder, "-c", "listen_addresses=127.0.0.1"]
        if not durable:
            arguments += [
                part for name in ("fsync", "synchronous_commit", "full_page_writes") for part in ("-c", f"{name}=off")
            ]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(
                [server, *arguments], stdout=log, stderr=subprocess.STDOUT, user=user, cwd=folder
            )
        url = f"postgres://wall@127.0.0.1:{port}/wall"
        _wait_for_postgres(port, process, folder / "log")
        yield url
    finally:
        if "process" in locals():
            process.send_signal(subprocess.signal.SIGINT)
            process.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def replica(primary: str) -> Iterator[str]:
    """A streaming replica of a PostgreSQL that `postgres()` started; gives its DATABASE_URL."""
    copy, server = find("pg_basebackup"), find("postgres")
    assert copy
    assert server
    user = _nobody()
    folder = Path(tempfile.mkdtemp(prefix="wall-replica-"))
    port = free_port()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT, "user": user, "cwd": folder}
    url = primary.replace("postgres:", "postgresql:", 1)
    if user:
        shutil.chown(folder, user)
    command = [copy, "-d", url, "-D", folder / "data", "-R", "-X", "stream", "-c", "fast"]
    subprocess.run(command, check=True, **quiet)
    listen = ["-c", "listen_addresses=127.0.0.1", "-k", folder]
    process = subprocess.Popen([server, "-D", folder / "data", "-p", str(port), *listen], **quiet)
    try:
        _wait_for_port(port, process)
        yield f"{primary.rpartition(':')[0]}:{port}/wall"
    finally:
        process.send_signal(subprocess.signal.SIGINT)
        process.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for_postgres(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    import psycopg

    for _try in range(200):
        if process.poll() is not None:
            raise RuntimeError(log.read_text())
        try:
            with psycopg.connect(
                f"host=127.0.0.1 port={port} user=wall dbname=postgres", autocommit=True
            ) as connection:
                connection.execute("CREATE DATABASE wall")
                return
        except psycopg.OperationalError:
            time.sleep(0.1)
    raise RuntimeError("PostgreSQL did not start")


@contextmanager
def redis(*, durable: bool) -> Iterator[str]:
    """A Redis; gives its URL. Durable (append-only file) for messages, otherwise it keeps nothing, for the cache."""
    server = find("redis-server")
    assert server
    folder = tempfile.mkdtemp(prefix="wall-redis-")
    port = free_port()
    keep = ["--appendonly", "yes"] if durable else ["--appendonly", "no"]
    command = [server, "--port", str(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", *keep]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        _wait_for_port(port, process)
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(folder, ignore_errors=True)


def nginx_configuration(
    folder: Path, listen: str, webs: Sequence[str], *, inside: str = "", pages: Path | None = None
) -> Path:
    """The project's own nginx.conf as it would stand on a machine, in a folder of its own, listening at `listen` in
    front of `webs`. `inside` stands beside it, what it keeps lies in `pages`. Somebody local in front may say whom they
    ask for."""
    text = (Path(__file__).parent.parent / "config" / "deploy" / "nginx.conf").read_text()
    servers = "\n".join(f"  server {web};" for web in webs)
    for pattern, here in (
        (r"^  server 127\.0\.0\.1:8000;.*$", servers),
        (r"/dev/shm/wall\b", str(pages or folder / "cache")),
        (r"^  listen 443 ssl http2;.*$", f"  listen {listen};"),
        (r"^  ssl_certificate(_key)? .*$", ""),
        (r"^  listen 80;.*$", f"  listen unix:{folder}/plain;"),
    ):
        text, found = re.subn(pattern, here, text, flags=re.M)
        assert found, pattern
    user = "user root;" if os.geteuid() == 0 else ""  # the folder is its owner's alone
    temporary = "".join(
        f"{name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    written = folder / "nginx.conf"
    written.write_text(
        f"{user}\nworker_processes 1;\npid {folder}/nginx.pid;\nerror_log /dev/null crit;\ndaemon off;\n"
        "events { worker_connections 8192; }\nhttp {\ninclude /etc/nginx/mime.types;\n"
        "set_real_ip_from 127.0.0.0/8;\nset_real_ip_from 10.0.0.0/8;\nreal_ip_header X-Forwarded-For;\n"
        f"{temporary}{inside}\n{text}\n}}\n"
    )
    return written


@contextmanager
def nginx(*webs: str) -> Iterator[str]:
    """The project's nginx in front of these web servers ("127.0.0.1:8000"); gives its address."""
    program = find("nginx")
    assert program
    folder = Path(tempfile.mkdtemp(prefix="wall-nginx-"))
    port = free_port()
    written = nginx_configuration(folder, f"127.0.0.1:{port}", webs)
    process = subprocess.Popen([program, "-c", written, "-e", folder / "error.log"])
    try:
        _wait_for_port(port, process)
        yield f"127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for_port(port: int, process: subprocess.Popen[bytes]) -> None:
    for _try in range(200):
        if process.poll() is not None:
            raise RuntimeError("it ended while starting")
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("it did not start")
