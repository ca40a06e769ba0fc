"""A wall of any size in minutes: some hundred stories that went the site's own way onto it, multiplied in the database.

    DJANGO_SETTINGS_MODULE=config.settings python -m tests.load.seeding --stories 100000 --voices 1000000

PostgreSQL only. Every column but the ones that must differ is copied, so a new column needs no change here.
"""

import argparse
import random
import secrets
from collections.abc import Iterator
from io import StringIO

import django

django.setup()

from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection, models
from tqdm import tqdm

from moderation import access
from stories import taps
from stories.models import Call, MeToo, Story, Version, Voice
from stories.telling import Decade, Setting, Telling, Thread
from tests.load.journey import SENTENCES

ORIGINALS = 400
BATCH = 20_000
COUNTRIES = ["IE", "KE", "AR", "DE", "FR", "LB", "CA", "NZ", "IT", "US", "GB", "IN", "BR", "ZA", "JP", ""]
NOTES = ["", "", "verbal_harassment", "ogling", "stalking", "child", "partner_abuse", "sexual_assault"]


def tellings(count: int) -> Iterator[tuple[Telling, list[dict[str, object]]]]:
    """Invented stories of two words to some hundred, with their notes; always the same ones."""
    dice = random.Random(2017)
    for number in range(count):
        lines = dice.choices(SENTENCES, k=dice.choice([1, 2, 4, 8, 16, 32]))
        note = dice.choice(NOTES)
        yield (
            Telling(
                " ".join(["Me too.", *lines, f"Number {number}."]),
                country=dice.choice(COUNTRIES),
                setting=dice.choice([*Setting.values, ""]),
                decade=dice.choice([*Decade.values, ""]),
                thread=dice.choice(Thread.values),
            ),
            [{"category": note, "intensity": dice.choice([1, 2, 3]), "passages": []}] if note else [],
        )


def originals(count: int) -> list[Story]:
    """Stories on the wall, published by the site's own verb."""
    call = Call.objects.standing()
    moderator = User.objects.create_user(f"seeder-{secrets.token_hex(4)}")
    access.join(moderator, access.MODERATOR)
    ids = []
    for telling, notes in tqdm(list(tellings(count)), desc="originals"):
        story = Story.tell(telling, call=call)
        Version.objects.filter(story=story).update(state="approved", waiting_since=None, notes=notes, language="en")
        assert Story.release(story.latest.pk)
        ids.append(story.pk)
    return list(Story.objects.filter(pk__in=ids))


def multiply(model: type[models.Model], count: int, differing: dict[str, str], what: str) -> None:
    """Add `count` copies of the model's rows; `differing` gives SQL for the columns that must not be the same, in which
    `n` is the copy's number and `o` the row it is a copy of."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND is_generated = 'NEVER'"
            " AND is_identity = 'NO'",
            [table],
        )
        columns = [name for (name,) in cursor.fetchall()]
        cursor.execute(f"CREATE TEMP TABLE originals AS SELECT *, row_number() OVER () AS rank FROM {table}")
        cursor.execute("SELECT count(*) FROM originals")
        (have,) = cursor.fetchone()
        values = ", ".join(differing.get(column, f"o.{column}") for column in columns)
        statement = (
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM generate_series(%s, %s) AS n"
            f" JOIN originals o ON o.rank = 1 + n %% {have}"
        )
        for first in tqdm(range(0, count, BATCH), desc=what):
            cursor.execute(statement, [first, min(first + BATCH, count) - 1])
        cursor.execute("DROP TABLE originals")


def seed(stories: int, voices: int, originally: int = ORIGINALS) -> None:
    call = Call.objects.standing()
    first = originals(originally)
    newest = Call.objects.values_list("places", flat=True).get(pk=call.pk)
    multiply(
        Story,
        stories - len(first),
        {
            "id": "gen_random_uuid()",
            "public_id": "replace(gen_random_uuid()::text, '-', '')",
            "place": f"{newest} + 1 + n",
            "receipt_tag": "NULL",
        },
        "stories",
    )
    Call.objects.filter(pk=call.pk).update(places=newest + 1 + stories)
    tag = "decode(replace(gen_random_uuid()::text, '-', ''), 'hex')"
    for _number in range(100):
        Voice.objects.say(call, taps.new_key())
        MeToo.objects.say_all([MeToo.of(random.choice(first).pk, taps.new_key())])
    # One half are voices; of the me-toos a few stories have thousands.
    some = "(SELECT array_agg(id) FROM (SELECT id FROM stories_story ORDER BY place DESC LIMIT 1000) AS s)"
    multiply(Voice, voices // 2, {"tag": tag, "id": "nextval(pg_get_serial_sequence('stories_voice', 'id'))"}, "voices")
    multiply(
        MeToo,
        voices - voices // 2,
        {
            "tag": tag,
            "id": "nextval(pg_get_serial_sequence('stories_metoo', 'id'))",
            "story_id": f"{some}[1 + floor({min(1000, stories)} * power(random(), 3))::int]",
        },
        "me-toos",
    )
    call_command("recount", mend=True, stdout=StringIO())
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--voices", type=int, default=1_000_000)
    options = parser.parse_args()
    seed(options.stories, options.voices)
