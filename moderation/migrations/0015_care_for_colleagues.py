import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('moderation', '0014_take_stories_from_view'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Colleague',
            fields=[
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, serialize=False, to=settings.AUTH_USER_MODEL)),
                ('not_for_me', models.JSONField(default=list)),
                ('budget', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='reading for one day')),
                ('is_off_duty', models.BooleanField(default=False, verbose_name='is off duty')),
                ('is_on_call', models.BooleanField(default=False, verbose_name='is on call')),
                ('listens', models.BooleanField(default=False, verbose_name='is there to talk to')),
                ('seen_on', models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Exposure',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('target', models.UUIDField()),
                ('weight', models.PositiveSmallIntegerField()),
                ('is_heavy', models.BooleanField(default=False)),
                ('opened_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('moderator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Talk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('asked_on', models.DateField()),
                ('is_seen', models.BooleanField(default=False)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('listener', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='talks', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Aside',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('target', models.UUIDField(db_index=True)),
                ('moderator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('moderator', 'target'), name='passed_once_each')],
            },
        ),
        migrations.AddIndex(
            model_name='exposure',
            index=models.Index(fields=['moderator', 'opened_at'], name='what_one_opened'),
        ),
        migrations.AddConstraint(
            model_name='exposure',
            constraint=models.UniqueConstraint(fields=('moderator', 'target'), name='opened_once_each'),
        ),
        migrations.AddConstraint(
            model_name='talk',
            constraint=models.UniqueConstraint(condition=models.Q(('is_seen', False)), fields=('asked_by', 'listener'), name='asked_once_until_seen'),
        ),
    ]
