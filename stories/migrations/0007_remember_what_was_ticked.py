import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """What undoing a decision gives back: the risks that were ticked, the answers that were read with it."""

    dependencies = [("stories", "0006_owe_again_what_was_given_up")]
    operations = [
        migrations.AddField(
            "version", "risks", models.JSONField(default=list, db_default=models.Value([], models.JSONField()))
        ),
        migrations.AddField(
            "letter",
            "read_with",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="read_letters",
                to="stories.notice",
            ),
        ),
    ]
