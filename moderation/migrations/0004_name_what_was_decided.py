import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0003_hold_anything_that_waits"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='decision',
            name='agreed',
            field=models.BooleanField(null=True),
        ),
        migrations.AddField(
            model_name='decision',
            name='first_reader',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='first_readings', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='decision',
            name='kind',
            field=models.CharField(default='version', max_length=12),
        ),
        migrations.AddField(
            model_name='decision',
            name='target',
            field=models.UUIDField(db_index=True, null=True),
        ),
        migrations.AlterField(
            model_name='decision',
            name='story_id',
            field=models.UUIDField(db_index=True, null=True),
        ),
        migrations.AlterField(
            model_name='decision',
            name='verb',
            field=models.CharField(choices=[('publish', 'publish'), ('ask_for_changes', 'ask for changes'), ('decline', 'decline'), ('uphold', 'leave a decision as it is'), ('restore', 'put a decision right'), ('answer', 'answer'), ('undo', 'undo')], max_length=16),
        ),
        migrations.AlterField(
            model_name='decision',
            name='version_id',
            field=models.UUIDField(null=True),
        ),
        migrations.AlterField(
            model_name='decision',
            name='version_number',
            field=models.PositiveSmallIntegerField(null=True),
        ),
    ]
