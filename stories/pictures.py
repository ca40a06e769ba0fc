"""The picture that stands for a story where its address is shown: its mark on the cloth, and no word.

There is one for each length and colour, so it does not even say which story it stands for.
"""

import random
import struct
import zlib
from functools import lru_cache

from stories import marks
from stories.telling import Thread

WIDTH, HEIGHT = 1200, 630
CLOTH, DIM = "#123847", "#1c4a5b"
ROW, STROKE = 30, 10  # pixels from row to row of the cloth, and the height of its stitches


@lru_cache(maxsize=64)
def card(length: int, thread: str) -> bytes:
    """A PNG of one mark, 1 to 8 long, among the dim stitches of the cloth."""
    colours = [CLOTH, DIM, marks.COLOURS[Thread(thread)]]
    rows = [bytearray(WIDTH) for _row in range(HEIGHT)]
    chance = random.Random(length)  # noqa: S311 - a pattern, the same every time
    for top in range(ROW // 2, HEIGHT - STROKE, ROW):
        x = -chance.randrange(40)
        while x < WIDTH:
            long = 14 + chance.randrange(7) * 13
            _stroke(rows, x, top, long, STROKE, 1)
            x += long + 18
    long, high = 90 + length * 100, 44
    left, top = (WIDTH - long) // 2, (HEIGHT - high) // 2
    for y in range(top - 46, top + high + 46):  # the clearing
        rows[y][max(0, left - 60) : left + long + 60] = bytes(min(WIDTH, left + long + 60) - max(0, left - 60))
    _stroke(rows, left, top, long, high, 2)
    return _png(rows, colours)


def _stroke(rows: list[bytearray], left: int, top: int, long: int, high: int, colour: int) -> None:
    """A stroke with round ends."""
    radius = high / 2
    for y in range(high):
        inset = round(radius - (radius**2 - (y + 0.5 - radius) ** 2) ** 0.5)
        start, end = max(0, left + inset), min(WIDTH, left + long - inset)
        if start < end:
            rows[top + y][start:end] = bytes([colour]) * (end - start)


def _png(rows: list[bytearray], colours: list[str]) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)  # eight bits a pixel, by palette
    palette = b"".join(bytes.fromhex(colour.removeprefix("#")) for colour in colours)
    body = zlib.compress(b"".join(b"\x00" + row for row in rows), 9)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"PLTE", palette)
        + chunk(b"IDAT", body)
        + chunk(b"IEND", b"")
    )
