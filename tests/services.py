"""Private instances of the real parts: PostgreSQL and Redis, each with its own folder and socket, gone afterwards."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


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
    parts = {"PostgreSQL": "initdb", "Redis": "redis-server", "Chromium": "chromium"}
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
