from django.db import migrations, models


class Migration(migrations.Migration):
    """What a moderator proposed is not asked any more once somebody reads the text anew."""

    dependencies = [("stories", "0007_remember_what_was_ticked")]
    operations = [
        migrations.AlterField(
            "suggestion",
            "state",
            models.CharField(
                max_length=8,
                choices=[
                    ("open", "waits for its author"),
                    ("accepted", "its author said yes"),
                    ("refused", "its author said no"),
                    ("agreed", "done, as its author had agreed"),
                    ("over", "not asked any more"),
                ],
                default="open",
            ),
        ),
    ]
