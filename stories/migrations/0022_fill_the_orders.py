import secrets

from django.db import migrations

# As the categories stood when this was written; later ones go to the end.
CATEGORIES = [
    "rape", "sexual_assault", "verbal_harassment", "ogling", "stalking", "exposure", "images", "child",
    "partner_abuse", "violence", "self_harm", "graphic", "hate",
]  # fmt: skip


def fill(apps, schema_editor):
    Story = apps.get_model("stories", "Story")
    for story in Story.objects.filter(state="published").only("pk", "notes", "place").iterator():
        bits = sum(1 << CATEGORIES.index(name) for name in {note["category"] for note in story.notes})
        heaviest = max((note["intensity"] for note in story.notes), default=0)
        Story.objects.filter(pk=story.pk).update(
            note_bits=bits, gentle=(heaviest << 40) - (story.place or 0), shuffle=secrets.randbits(62)
        )


class Migration(migrations.Migration):
    """Stories that were published before get their place in the new orders."""

    dependencies = [
        ("stories", "0021_add_hope_travel_and_orders"),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
