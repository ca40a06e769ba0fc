from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stories", "0008_let_telling_rest")]

    operations = [
        migrations.AddField(
            model_name="version",
            name="lane",
            field=models.CharField(
                choices=[
                    ("urgent", "may be urgent"),
                    ("new", "new"),
                    ("changed", "came back from its author"),
                    ("second", "waits for a second reader"),
                    ("lead", "two readers disagreed"),
                ],
                default="new",
                max_length=8,
            ),
        ),
        migrations.AddField(model_name="version", name="sorted_at", field=models.DateTimeField(null=True)),
        migrations.AddField(
            model_name="version", name="intensity", field=models.PositiveSmallIntegerField(default=0)
        ),
        migrations.RemoveIndex(model_name="version", name="the_queue"),
        migrations.AddIndex(
            model_name="version",
            index=models.Index(
                condition=models.Q(("state", "waiting")), fields=["lane", "sorted_at", "id"], name="the_lanes"
            ),
        ),
    ]
