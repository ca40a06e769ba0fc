from pathlib import Path

import pytest

from tests.load.journey import TIRELESS, invented, travel
from tests.site import running


@pytest.mark.processes
def test_collected_stories_travel_to_the_wall_and_the_counts_add_up(tmp_path: Path) -> None:
    path = tmp_path / "stories.csv"
    invented(path, 40)
    with path.open("a") as file:
        file.write('""\n')
    with running(tmp_path / "run", **TIRELESS) as site:
        report = travel(site, path)
    assert report["adds_up"], report
    assert (report["rows"], report["rejected"], report["on_the_wall"]) == (41, 1, 40)
