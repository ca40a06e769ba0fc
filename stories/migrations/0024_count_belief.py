import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """ "I believe you": a tap of its own, in a table of its own."""

    dependencies = [
        ("stories", "0023_index_the_orders"),
    ]

    operations = [
        migrations.CreateModel(
            name="Belief",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tag", models.BinaryField(max_length=16, unique=True)),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="beliefs", to="stories.story"
                    ),
                ),
            ],
        ),
    ]
