from typing import Any

from tests.load.brigade import campaign, holds


def test_a_campaign_hides_nothing_and_keeps_no_honest_report_waiting(db: None, settings: Any) -> None:
    settings.REPORT_BURST = 5
    found = campaign(reports=36, tags=12, stories=3, honest=2)
    assert holds(found, 3), found
    assert (found["cases"], found["in_the_burst_lane"]) == (3, 3)
