"""No question of a reader's page reads or sorts more when more is told: PostgreSQL's own plans for it say so."""

import pytest
from django.db import connection, transaction

from tests.load import plans, seeding


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_every_question_of_a_readers_page_is_answered_by_an_index() -> None:
    seeding.seed(30_000, 30_000, originally=40)
    found = list(plans.plans(plans.addresses()))
    assert len({plan.page for plan in found}) >= 12
    assert {plan.page: plan.wrong for plan in found if plan.wrong} == {}
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO stories_belief (story_id, tag) SELECT id, uuid_send(id) FROM stories_story")
        cursor.execute("ANALYZE stories_belief")
    assert [list(plans.wrong(plan)) for plan in plans.of_taps()] == [[], []]
    with transaction.atomic():  # and a lost index would be noticed
        with connection.cursor() as cursor:
            cursor.execute("DROP INDEX the_wall_gently")
        [gentle] = plans.plans(["/?order=gentle"])
        assert gentle.wrong
        transaction.set_rollback(True)
