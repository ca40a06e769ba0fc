"""A campaign of false reports: 10,000 by 1,000 tags on fifty stories, over HTTP forms, and honest ones among them.

Prints what was hidden, how many cases there are, and how many items the desk hands out before each honest one, with the
campaign and without; fails when anything was hidden, when a story has two cases, or when an honest one waits longer.

    python -m tests.load.brigade --reports 10000 --tags 1000 --stories 50
"""

import argparse
import json
import os
import time
from typing import Any


def campaign(reports: int, tags: int, stories: int, honest: int) -> dict[str, Any]:
    """Run it on the database that is configured, which must be empty. Gives what was counted."""
    from django.conf import settings
    from django.contrib.auth.models import User

    from moderation import access
    from moderation.models import Case
    from stories.models import Story
    from tests.journeys import browser, published

    moderator = User.objects.create_user("mo-brigade")
    access.join(moderator, access.MODERATOR)
    mo = browser()
    mo.force_login(moderator)
    attacked = [published(mo, f"An attacked one, {_word(number)}.") for number in range(stories)]
    quiet = [published(mo, f"A quiet one, {_word(number)}.") for number in range(2 * honest)]

    for story in quiet[:honest]:
        _report(browser(), story)
    alone = _handed_out_before(moderator, quiet[:honest])
    Case.objects.all().delete()

    people = [browser() for _tag in range(tags)]
    every = max(1, reports // honest)
    began = time.monotonic()
    for number in range(reports):
        # Each tag goes through the stories, so that all of its reports are about different ones.
        person, turn = number % tags, number // tags
        _report(people[person], attacked[(person + turn) % stories])
        if number % every == every - 1 and number // every < honest:
            _report(browser(), quiet[honest + number // every])
    seconds = time.monotonic() - began
    ids = [story.pk for story in attacked]
    among = _handed_out_before(moderator, quiet[honest:])
    return {
        "reports": reports,
        "seconds": round(seconds, 1),
        "hidden": stories - Story.objects.public().filter(pk__in=ids).count(),
        "cases": Case.objects.filter(story__in=ids).count(),
        "in_the_burst_lane": Case.objects.bursts().count(),
        "burst": settings.REPORT_BURST,
        "handed_out_before_honest_ones_alone": alone,
        "handed_out_before_honest_ones_in_the_campaign": among,
    }


def holds(found: dict[str, Any], stories: int) -> bool:
    unchanged = found["handed_out_before_honest_ones_alone"] == found["handed_out_before_honest_ones_in_the_campaign"]
    return found["hidden"] == 0 and found["cases"] <= stories and unchanged


def _report(client: Any, story: Any) -> None:
    data = {"kind": "attack", "where": "", "why": "I say so.", "law": "", "name": "", "mail": ""}
    response = client.post(f"/stories/{story.public_id}/report/", data)
    assert response.status_code == 200, response.status_code


def _handed_out_before(moderator: Any, honest: list[Any]) -> list[int]:
    """How many items the desk would hand out before each honest one, in the order of "the next one"."""
    from moderation import queue
    from moderation.models import Case

    order = [row.story_id for lane in queue.lanes(moderator) for row in lane.rows(moderator) if isinstance(row, Case)]
    return sorted(order.index(story.pk) for story in honest)


def _word(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--tags", type=int, default=1_000)
    parser.add_argument("--stories", type=int, default=50)
    parser.add_argument("--honest", type=int, default=10)
    chosen = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    os.environ.setdefault("LIMITS_SCALE", "1000000")  # all of them come from one address here
    from tests.site import NO_BREAKS

    os.environ.update(NO_BREAKS)  # and one moderator put all the stories on the wall

    import django
    from django.test.runner import DiscoverRunner

    django.setup()
    from tests import conftest  # noqa: F401 - whoever is let in came through the desk's door

    runner = DiscoverRunner(verbosity=0, interactive=False)
    runner.setup_test_environment()
    databases = runner.setup_databases()
    try:
        found = campaign(chosen.reports, chosen.tags, chosen.stories, chosen.honest)
    finally:
        runner.teardown_databases(databases)
    print(json.dumps(found, indent=2))
    if not holds(found, chosen.stories):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
