from django.db import migrations, models


class Migration(migrations.Migration):
    """A story's lines for whoever reads next, whether it may travel, and the columns that the wall's orders need."""

    dependencies = [
        ("stories", "0020_answer_one_reader"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="story", name="plain_words_exactly_while_published"),
        migrations.AddField(model_name="story", name="hope", field=models.TextField(blank=True)),
        migrations.AddField(model_name="story", name="may_travel", field=models.BooleanField(default=False)),
        migrations.AddField(model_name="story", name="note_bits", field=models.PositiveIntegerField(default=0)),
        migrations.AddField(model_name="story", name="gentle", field=models.BigIntegerField(default=0)),
        migrations.AddField(model_name="story", name="shuffle", field=models.BigIntegerField(default=0)),
        migrations.AddConstraint(
            model_name="story",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "published"), models.Q(("words", ""), _negated=True))
                | models.Q(
                    models.Q(("state", "published"), _negated=True), ("hope", ""), ("name", ""), ("words", "")
                ),
                name="plain_words_exactly_while_published",
            ),
        ),
    ]
