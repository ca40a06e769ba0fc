"""Bars as SVG attributes: no script, no inline style, and a table beside every one of them says the same."""

from collections.abc import Sequence
from datetime import date

from django.utils.safestring import SafeString, mark_safe

WIDTH, HEIGHT = 720, 160


def bars(values: Sequence[tuple[date, int]]) -> SafeString:
    """One bar a day, oldest first; the highest one fills the drawing."""
    most = max((count for _day, count in values), default=0) or 1
    step = WIDTH / max(len(values), 1)
    drawn = "".join(
        f'<rect x="{number * step + 2:.1f}" y="{HEIGHT - HEIGHT * count / most:.1f}" width="{step - 4:.1f}"'
        f' height="{HEIGHT * count / most:.1f}"/>'
        for number, (_day, count) in enumerate(values)
    )
    return mark_safe(  # noqa: S308 - numbers only
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" class="plot" aria-hidden="true"><path d="M0 {HEIGHT - 0.5}h{WIDTH}"'
        f' stroke="currentColor"/><g fill="currentColor">{drawn}</g></svg>'
    )
