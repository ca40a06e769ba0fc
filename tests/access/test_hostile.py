"""Whatever is sent, and wherever: no server error (`make hostile` sends 5,000 and looks at what was kept)."""

import pytest

from tests import hostile
from tests.journeys import browser


def test_nothing_that_can_be_sent_breaks_a_page(db: None, settings: pytest.FixtureRequest) -> None:
    settings.I_HAVE_OPEN = True  # type: ignore[attr-defined]
    scene = hostile.Scene.set()
    outcome = hostile.send_all(scene, hostile.inputs(scene, 60))
    assert outcome.errors == []
    assert set(outcome.statuses) >= {200, 302, 400, 422}
    asked = hostile.question(scene, 10)
    assert asked.errors == []
    assert 429 in asked.statuses


def test_an_error_is_seen(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    from stories.views import resources

    def broken(country: str) -> None:
        raise ValueError(country)

    monkeypatch.setattr(resources.SupportLine.objects, "in_country", broken)
    scene = hostile.Scene()
    scene.people["reader"] = browser()
    outcome = hostile.send_all(scene, iter([hostile.Input("reader", "GET", "/support/?country=IE", what="country")]))
    assert outcome.errors == ["500 reader GET /support/?country=IE country: ValueError: IE"]
