"""What was done when somebody might be in danger is noted about these words of theirs, and asked anew about newer ones."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0008_name_what_a_decision_says"),
    ]

    operations = [
        migrations.AddField(
            model_name="crisisstep",
            name="version_number",
            field=models.PositiveSmallIntegerField(null=True),
        ),
    ]
