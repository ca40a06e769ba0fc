"""`make run`: the whole site on this machine, in one command.

It brings the database up to date, puts the demo in, starts the web server, a Celery worker and Celery beat, starts
again whichever of them dies, and ends all of them on Ctrl-C. Everything it writes lies in RUN_DIR; it and its parts
hold a lock there. When it is killed itself and can end nothing any more, its heir does, which waits for just that.
"""

import errno
import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import IO, NoReturn

from config import environment as env

BASE_DIR = Path(__file__).resolve().parent.parent
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - every address of this machine: one of them
GRACE = 10  # seconds a process may take to end before it is ended


def stop(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr, flush=True)
    sys.exit(1)


class Part:
    """One process of the site. It runs in a session of its own, so that ending it ends its children too."""

    def __init__(self, name: str, command: list[str], run_dir: Path, lock: IO[str], heir: "Heir") -> None:
        self.name, self.command, self.lock, self.heir = name, command, lock, heir
        self.log: IO[bytes] = (run_dir / "log" / f"{name}.log").open("ab")
        self.environment = os.environ | {"TMPDIR": str(run_dir / "tmp")}
        self.quick_ends = 0  # in a row
        self.start()

    def start(self) -> None:
        self.started_at = time.monotonic()
        # Its output stays on the terminal: the console's mails are read there and kept nowhere.
        self.process = subprocess.Popen(  # noqa: S603 - our own commands
            self.command,
            cwd=BASE_DIR,
            env=self.environment,
            stderr=self.log,
            start_new_session=True,
            pass_fds=[self.lock.fileno()],
        )
        self.heir.is_told(self.name, self.process.pid)

    def keep_alive(self) -> None:
        if self.process.poll() is None:
            return
        self.quick_ends = self.quick_ends + 1 if time.monotonic() - self.started_at < 5 else 0
        if self.quick_ends == 10:
            stop(f"The {self.name} does not stay up; its log is {self.log.name}.")
        print(f"The {self.name} ended by itself and is started again.", flush=True)
        self.signal(signal.SIGKILL)  # what it left of its children
        self.start()

    def signal(self, number: signal.Signals) -> None:
        signal_group(self.process.pid, number)


def signal_group(number: int, what: int) -> bool:
    """Whether anybody of the group is there."""
    with suppress(ProcessLookupError):
        os.killpg(number, what)
        return True
    return False


class Heir:
    """A process that ends what is left of the site once this one is gone, however that happened: a pipe tells it."""

    def __init__(self) -> None:
        mine, here = os.pipe()
        if process := os.fork():
            self.process = process
            os.close(mine)
            self.pipe = here
            return
        os.close(here)
        os.setsid()  # a Ctrl-C of the terminal is not for it
        try:
            with os.fdopen(mine) as pipe:
                self._wait(pipe)
        finally:
            os._exit(0)

    def is_told(self, name: str, number: int) -> None:
        """The process that is this part now."""
        with suppress(BrokenPipeError):  # somebody ended the heir: the site goes on without one
            os.write(self.pipe, f"{number} {name}\n".encode())

    def end(self) -> None:
        os.close(self.pipe)
        os.waitpid(self.process, 0)

    def _wait(self, pipe: IO[str]) -> None:
        groups: dict[str, int] = {}
        for line in pipe:
            number, _space, name = line.partition(" ")
            groups[name] = int(number)
        deadline = time.monotonic() + GRACE
        left = [group for group in groups.values() if signal_group(group, signal.SIGTERM)]
        while left and time.monotonic() < deadline:
            time.sleep(0.1)
            left = [group for group in left if signal_group(group, 0)]
        for group in left:
            signal_group(group, signal.SIGKILL)


def prepare() -> None:
    """The database and the static files as this version needs them, and the demo. Each command would load the whole
    site again, so one process runs them all; it is not the one that stays."""
    from config.command_line import carry_out

    commands = [["migrate", "--verbosity", "0"], ["collectstatic", "--noinput", "--verbosity", "0"]]
    if (demo := env.text("DEMO", "1")) != "0":
        commands.append(["demo", "--few"] if demo == "few" else ["demo"])
    for command in commands:
        carry_out(["manage.py", *command])


def only_one(run_dir: Path) -> IO[str]:
    """Hold the folder, or say that another start holds it."""
    try:
        run_dir.mkdir(parents=True, exist_ok=True)
        lock = (run_dir / "lock").open("w")
    except OSError as error:
        stop(f"RUN_DIR must be a folder that can be written, and {run_dir} is none ({error.strerror}).")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        stop(f"The site is already running from {run_dir}. Stop it there, or set RUN_DIR to another folder.")
    return lock


def free_address(host: str, port: int) -> str:
    """The address that HOST is on this machine, or a sentence on why the site cannot be there."""
    try:
        family, _type, _protocol, _name, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except (OSError, UnicodeError) as error:
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            stop(f"Port {port} is taken. Choose another one: PORT={port + 1} make run")
        why = error.strerror if isinstance(error, OSError) else "it is no name"
        stop(f"The site cannot be at port {port} of {host} ({why}). HOST must be an address of this machine.")
    return str(place[0])


def _in_a_url(address: str) -> str:
    return f"[{address}]" if ":" in address else address


def allow(host: str, address: str) -> None:
    """The site answers under the address that it was told to be at, unless ALLOWED_HOSTS says under which names."""
    if env.text("ALLOWED_HOSTS"):
        return
    if address in EVERYWHERE:
        print(
            f"Other machines reach it only by a name in ALLOWED_HOSTS: ALLOWED_HOSTS=NAME HOST={host} make run",
            flush=True,
        )
    else:
        os.environ["ALLOWED_HOSTS"] = f"localhost,127.0.0.1,[::1],{_in_a_url(host)}"


def wait_until_up(address: str, web: Part) -> None:
    # Under a name that is allowed unless ALLOWED_HOSTS leaves it out: then it is refused, by a site that is up.
    asked = urllib.request.Request(f"{address}healthz", headers={"Host": "localhost"})  # noqa: S310 - our own address
    for _try in range(600):
        web.keep_alive()
        try:
            with urllib.request.urlopen(asked, timeout=1):  # noqa: S310
                return
        except OSError as error:
            if isinstance(error, urllib.error.HTTPError) and error.code == 400:
                return
            time.sleep(0.1)
    stop(f"The web server does not answer; its log is {web.log.name}.")


def main() -> None:
    host = env.text("HOST", "127.0.0.1")
    port, workers = env.whole("PORT", 8000, 1, 65535), env.whole("WORKERS", 1, 1, 100)
    if env.text("DEMO", "1") not in ("0", "1", "few"):
        stop("DEMO must be 0, 1 or few.")
    os.umask(0o077)  # whatever is written here is its owner's alone
    run_dir = Path(env.text("RUN_DIR", str(BASE_DIR / ".wall")))
    os.environ["RUN_DIR"] = str(run_dir)
    os.environ.setdefault("PYTHONPYCACHEPREFIX", str(run_dir / "pycache"))
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or each process compiles everything anew, at every start
    os.environ.setdefault("MALLOC_ARENA_MAX", "2")  # or every thread holds on to memory of its own
    lock = only_one(run_dir)
    address = free_address(host, port)
    allow(host, address)
    for folder in ("log", "tmp"):
        (run_dir / folder).mkdir(exist_ok=True)

    signal.signal(signal.SIGINT, signal.default_int_handler)  # also where a shell started us with it ignored
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGHUP, lambda *_: sys.exit(0))
    heir = Heir()
    parts: list[Part] = []
    started_by = os.getppid()
    try:
        python = sys.executable
        print("Getting ready …", flush=True)
        ready = subprocess.run(  # noqa: S603 - our own command
            [python, "-c", "from config.embedded import prepare; prepare()"], cwd=BASE_DIR, pass_fds=[lock.fileno()]
        )
        if ready.returncode:
            stop("That failed; nothing was started.")
        celery = [python, "-m", "celery", "--quiet", "--app", "config"]
        web = [python, "-m", "granian", "config.wsgi:application", "--interface", "wsgi"]
        web += ["--host", address, "--port", str(port), "--blocking-threads", "8", "--no-ws", "--log-level", "error"]
        parts.append(Part("web server", web, run_dir, lock, heir))
        worker = [*celery, "worker", "--concurrency", "2", "--loglevel", "WARNING"]
        worker += ["--without-gossip", "--without-mingle", "--without-heartbeat"]
        for one in range(1, workers + 1):
            parts.append(Part(f"worker {one}", [*worker, "--hostname", f"worker{one}@%h"], run_dir, lock, heir))
        parts.append(Part("beat", [*celery, "beat", "--pidfile=", "--loglevel", "WARNING"], run_dir, lock, heir))
        wait_until_up(f"http://{_in_a_url(EVERYWHERE.get(address, address))}:{port}/", parts[0])
        name = "localhost" if address in {"127.0.0.1", *EVERYWHERE} else _in_a_url(host)
        print(f"Me Too Wall is at http://{name}:{port}/", flush=True)
        print(f"The desk is at http://{name}:{port}/moderation/  ·  Ctrl-C ends everything.", flush=True)
        while os.getppid() == started_by:
            for part in parts:
                part.keep_alive()
            time.sleep(0.5)
    except KeyboardInterrupt:
        pass
    finally:
        end(parts)
        heir.end()
        lock.close()


def end(parts: list[Part]) -> None:
    """End every process and its children: asked first, then not asked any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second Ctrl-C must not leave half of them behind
    for part in reversed(parts):
        part.process.terminate()  # its own children are its own to end
    deadline = time.monotonic() + GRACE
    for part in parts:
        try:
            part.process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            pass
        part.signal(signal.SIGKILL)
        part.process.wait()
        part.log.close()


if __name__ == "__main__":
    main()
