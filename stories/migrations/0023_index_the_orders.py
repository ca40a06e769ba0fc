from django.db import migrations, models


class Migration(migrations.Migration):
    """One index for each order and each filter of the wall, the feed and the kind words."""

    dependencies = [
        ("stories", "0022_fill_the_orders"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="story",
            index=models.Index(fields=["call", "state", "country", "-place"], name="the_wall_by_country"),
        ),
        migrations.AddIndex(
            model_name="story",
            index=models.Index(fields=["call", "state", "setting", "-place"], name="the_wall_by_setting"),
        ),
        migrations.AddIndex(
            model_name="story",
            index=models.Index(fields=["call", "state", "decade", "-place"], name="the_wall_by_decade"),
        ),
        migrations.AddIndex(
            model_name="story",
            index=models.Index(fields=["call", "state", "language", "-place"], name="the_wall_by_language"),
        ),
        migrations.AddIndex(
            model_name="story", index=models.Index(fields=["call", "state", "gentle"], name="the_wall_gently")
        ),
        migrations.AddIndex(
            model_name="story", index=models.Index(fields=["call", "state", "shuffle"], name="the_wall_at_random")
        ),
        migrations.AddIndex(
            model_name="story",
            index=models.Index(fields=["call", "state", "may_travel", "-place"], name="the_feed"),
        ),
        migrations.AddIndex(
            model_name="story",
            index=models.Index(
                condition=models.Q(("hope", ""), _negated=True),
                fields=["call", "state", "-place"],
                name="the_kind_words",
            ),
        ),
    ]
