"""Every voice one mark: a short stroke for two words, a longer one for a longer story, laid in rows like stitches."""

import math
import random
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from stories.telling import Thread

WIDTH, HEIGHT = 1600, 760
GAP = 4
ROOM = 330  # what is left free at the end of the last row
# On the cloth, which is dark in both themes.
COLOURS = {
    Thread.UNDYED: "#e4ece6",
    Thread.WOAD: "#8bbccb",
    Thread.MADDER: "#e59d96",
    Thread.STRAW: "#e2c887",
    Thread.LICHEN: "#a6c79c",
    Thread.HEATHER: "#bfacd2",
}
MOST = 4000  # marks in one drawing; the newest rows of a wall that has more


@dataclass(frozen=True)
class Mark:
    length: int  # 1-8
    thread: str = Thread.UNDYED


def of(voices: int, stories: Iterable[Mark]) -> list[Mark]:
    """The marks of so many wordless voices and these stories, mixed, the same way every time."""
    marks = [*stories][:MOST]
    marks += [Mark(1)] * min(voices, MOST - len(marks))
    random.Random(len(marks)).shuffle(marks)  # noqa: S311 - a pattern, not a secret
    return marks


def draw(marks: list[Mark]) -> SafeString:
    """An SVG of the marks in rows from top to bottom. Fewer marks are drawn larger, so that few do not look lost.

    The last row ends where the last mark does, and after it is an empty dashed place: there is room.
    """
    scale = _scale(marks)
    rows = list(_rows(marks, WIDTH / scale))
    step = 7.5 * scale
    paths: dict[Thread, list[str]] = {}
    x, y = float(WIDTH - ROOM), HEIGHT - step * 0.6
    for number, row in enumerate(rows):
        y = HEIGHT - step * (len(rows) - number - 0.4)
        # The last row stops short of the edge; the others run over it.
        end: float = WIDTH - ROOM if number == len(rows) - 1 else WIDTH + (number * 5 % 7) * scale
        x = end - sum((_stroke(mark) + GAP) * scale for mark in row)
        for mark in row:
            long = _stroke(mark) * scale
            paths.setdefault(Thread(mark.thread), []).append(f"M{x:.0f} {y:.0f}h{long:.0f}")
            x += long + GAP * scale
    strokes = "".join(
        f'<path stroke="{COLOURS[thread]}" d="{"".join(path)}"/>' for thread, path in sorted(paths.items())
    )
    room = (
        f'<rect x="{x:.0f}" y="{y - 2 * scale:.0f}" width="{22 * scale:.0f}" height="{4 * scale:.0f}"'
        f' rx="{2 * scale:.0f}" stroke="#eef4f1" stroke-width="1.5" stroke-dasharray="5 4"/>'
    )
    # Attributes, not a style element: nothing here needs an exception from the content security policy.
    return mark_safe(  # noqa: S308 - numbers and our own names of colours
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        f' preserveAspectRatio="xMaxYMax slice"><g fill="none" stroke-width="{2.6 * scale:.1f}"'
        f' stroke-linecap="round">{strokes}</g><g fill="none">{room}</g></svg>'
    )


def _stroke(mark: Mark) -> float:
    return 3 + (mark.length - 1) * 3.4


def _scale(marks: list[Mark]) -> float:
    """How much larger to draw so that the marks fill about the drawing: between 1 and 4."""
    area = sum(_stroke(mark) + GAP for mark in marks) * 7.5
    return min(4.0, max(1.0, math.sqrt(WIDTH * HEIGHT * 0.85 / max(area, 1))))


def _rows(marks: list[Mark], width: float) -> list[list[Mark]]:
    """Fill rows from the last one backwards, so that the first row is the one that may stay short."""
    rows: list[list[Mark]] = [[]]
    free = width * (1 - ROOM / WIDTH)
    for mark in reversed(marks):
        if free < 0:
            rows.append([])
            free = width
        rows[-1].append(mark)
        free -= _stroke(mark) + GAP
    return [list(reversed(row)) for row in reversed(rows)]


# --- A course: fifty thousand marks as one small picture

COURSE_WIDTH = 800
STEP, THICK = 4, 2  # pixels from row to row, and of a stroke
THREADS = list(Thread)
# A mark as one byte: its thread and its length.
CODES = {
    f"{length}{thread.value}": number * 8 + length for number, thread in enumerate(THREADS) for length in range(1, 9)
}


def draw_course(codes: bytes) -> tuple[bytes, int]:
    """A PNG of these marks in rows on nothing, and its height in pixels. About a byte for every twenty voices."""
    strokes = {code: bytes([(code - 1) // 8 + 1]) * (3 + 2 * ((code - 1) % 8)) + b"\0\0" for code in CODES.values()}
    rows: list[bytes] = []
    row = bytearray()
    for code in codes:
        stroke = strokes[code]
        if len(row) + len(stroke) > COURSE_WIDTH:
            rows.append(bytes(row).ljust(COURSE_WIDTH, b"\0"))
            row = bytearray(len(rows) * 2 % 5)  # laid like bricks, so that equal strokes do not stand in columns
        row += stroke
    rows.append(bytes(row).ljust(COURSE_WIDTH, b"\0"))
    # Four bits a pixel: every second digit of the row in hexadecimal. The second line of a stroke equals the first,
    # which PNG calls "up" (2) and writes as nothing; the empty lines are nothing too.
    nothing = bytes(COURSE_WIDTH // 2)
    lines = bytearray()
    for pixels in rows:
        lines += b"\0" + bytes.fromhex(pixels.hex()[1::2])
        lines += (b"\2" + nothing) * (THICK - 1) + (b"\0" + nothing) * (STEP - THICK)
    height = len(rows) * STEP
    palette = bytes(3) + b"".join(bytes.fromhex(COLOURS[thread][1:]) for thread in THREADS)
    return _png(COURSE_WIDTH, height, palette, bytes(lines)), height


def _png(width: int, height: int, palette: bytes, lines: bytes) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)  # four bits a pixel, by palette
    parts = [
        chunk(b"IHDR", header),
        chunk(b"PLTE", palette),
        chunk(b"tRNS", b"\0"),  # the first colour is the cloth behind it
        chunk(b"IDAT", zlib.compress(lines, 9)),
        chunk(b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
