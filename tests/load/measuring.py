"""Driving a server with wrk and reading what it cost from the system's own accounts."""

import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests import services
from tests.load.production import HOST

TICKS = os.sysconf("SC_CLK_TCK")
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True)
class Run:
    """One run of wrk. Times in milliseconds; `cpu_ms` is processor time of the measured processes a request."""

    per_second: float
    median: float
    p99: float
    requests: int
    failed: int
    bytes: float
    cpu_ms: float


def family(pid: int) -> list[int]:
    """A process and everything it started."""
    found, waiting = [], [pid]
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(entry.name))
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += children.get(one, [])
    return found


def cpu_seconds(*pids: int) -> float:
    """Processor time that these processes and what they started have used."""
    total = 0.0
    for pid in {one for root in pids for one in family(root)}:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += sum(map(int, fields[11:15])) / TICKS  # its own, and that of its children that have ended
    return total


def memory_mb(*pids: int) -> float:
    """Proportional set size of these processes and what they started, in MiB."""
    total = 0
    for pid in {one for root in pids for one in family(root)}:
        try:
            text = Path(f"/proc/{pid}/smaps_rollup").read_text()
        except OSError:
            continue
        found = re.search(r"^Pss:\s+(\d+) kB", text, re.M)
        total += int(found[1]) if found else 0
    return round(total / 1024, 1)


def wrk(
    url: str, *, seconds: int = 5, connections: int = 32, script: str = "", pids: tuple[int, ...] = (), **headers: str
) -> Run:
    """Run wrk with one thread for so many seconds. `script` is Lua; `pids` are the processes whose time is counted."""
    program = services.find("wrk")
    if program is None:
        raise SystemExit("wrk is not on this machine; Debian has a package of that name.")
    command = [program, "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "20s"]
    command += ["-H", f"Host: {HOST}", "-H", "X-Forwarded-Proto: https"]
    for name, value in headers.items():
        command += ["-H", f"{name.replace('_', '-')}: {value}"]
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        if script:
            file.write(script)
            file.flush()
            command += ["-s", file.name]
        before = cpu_seconds(*pids)
        done = subprocess.run([*command, url], capture_output=True, text=True, check=True)
        cpu = cpu_seconds(*pids) - before
    return _read(done.stdout, cpu)


def _read(text: str, cpu: float) -> Run:
    def milliseconds(label: str) -> float:
        found = re.search(rf"^\s+{label}\s+([\d.]+)(us|ms|s|m)$", text, re.M)
        return float(found[1]) * UNITS[found[2]] if found else 0.0

    requests = int(re.search(r"(\d+) requests in", text)[1])  # type: ignore[index]
    per_second = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])  # type: ignore[index]
    failed = sum(int(number) for number in re.findall(r"Non-2xx or 3xx responses: (\d+)", text))
    for found in re.findall(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", text):
        failed += sum(map(int, found))
    size = re.search(r"requests in [\d.]+\w+, ([\d.]+)(B|KB|MB|GB) read", text)
    scale = {"B": 1, "KB": 1024, "MB": 1024**2, "GB": 1024**3}
    total = float(size[1]) * scale[size[2]] if size else 0.0
    return Run(
        per_second,
        milliseconds("50%"),
        milliseconds("99%"),
        requests,
        failed,
        round(total / max(requests, 1)),
        round(1000 * cpu / max(requests, 1), 3),
    )
