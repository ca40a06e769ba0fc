"""What a decision says is named, for whoever reads it in the admin in another language."""

import django.db.models.deletion
import stories.models.call
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0007_leave_nothing_beside_the_emptied_accounts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="decision",
            options={"verbose_name": "decision", "verbose_name_plural": "decisions"},
        ),
        migrations.AlterField(
            model_name="decision",
            name="decided_on",
            field=models.DateField(default=stories.models.call.today, verbose_name="decided on"),
        ),
        migrations.AlterField(
            model_name="decision",
            name="first_reader",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="first_readings",
                to=settings.AUTH_USER_MODEL,
                verbose_name="who read it first",
            ),
        ),
        migrations.AlterField(
            model_name="decision",
            name="kind",
            field=models.CharField(
                choices=[
                    ("version", "a text"),
                    ("letter", "an author’s answer"),
                    ("case", "what readers told us"),
                    ("reply", "words of support"),
                ],
                default="version",
                max_length=12,
                verbose_name="about",
            ),
        ),
        migrations.AlterField(
            model_name="decision",
            name="moderator",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to=settings.AUTH_USER_MODEL,
                verbose_name="moderator",
            ),
        ),
        migrations.AlterField(
            model_name="decision",
            name="number",
            field=models.BigAutoField(primary_key=True, serialize=False, verbose_name="number"),
        ),
        migrations.AlterField(
            model_name="decision",
            name="reason",
            field=models.CharField(
                blank=True,
                choices=[
                    ("identifies_others", "Names or details that could point at somebody else"),
                    ("identifies_author", "Details that could point at you"),
                    ("contact", "An address, a number or a link"),
                    ("court", "A case that a court or the police are working on"),
                    ("close", "A description closer than readers here can carry"),
                    ("attack", "Words that attack or blame people"),
                    ("not_told_here", "Not a story that this wall is for"),
                    ("spam", "Advertising, or the same text many times"),
                    ("other", "Another reason, in the words beside it"),
                ],
                max_length=24,
                verbose_name="reason",
            ),
        ),
        migrations.AlterField(
            model_name="decision",
            name="undoes",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="undone_by",
                to="moderation.decision",
                verbose_name="undoes",
            ),
        ),
        migrations.AlterField(
            model_name="decision",
            name="verb",
            field=models.CharField(
                choices=[
                    ("publish", "publish"),
                    ("ask_for_changes", "ask for changes"),
                    ("decline", "decline"),
                    ("uphold", "leave a decision as it is"),
                    ("restore", "put a decision right"),
                    ("answer", "answer"),
                    ("undo", "undo"),
                    ("veil", "take a passage from view"),
                    ("unveil", "show a passage again"),
                    ("suspend", "take from view for a day"),
                    ("take_down", "take down, as the second person"),
                    ("leave", "leave what was reported as it is"),
                    ("show_reply", "show words of support"),
                    ("keep_reply", "not show words of support"),
                ],
                max_length=16,
                verbose_name="decision",
            ),
        ),
    ]
