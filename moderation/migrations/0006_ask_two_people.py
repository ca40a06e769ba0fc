import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0005_fill_what_was_decided"),
        ("stories", "0011_give_notices_a_statement"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='TwoPeopleRule',
            fields=[
                ('risk', models.CharField(choices=[('named', 'somebody is named'), ('minor', 'somebody may be under 18'), ('court', 'a court or the police are working on it'), ('danger', 'somebody may be in danger'), ('legal', 'somebody threatens with the law'), ('take_down', 'a published story is taken down')], max_length=12, primary_key=True, serialize=False, verbose_name='risk')),
                ('is_on', models.BooleanField(default=True, verbose_name='asks for two people')),
            ],
            options={
                'verbose_name': 'rule for two people',
                'verbose_name_plural': 'rules for two people',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('risk', 'take_down'), _negated=True), ('is_on', True), _connector='OR'), name='a_take_down_always_needs_two')],
            },
        ),
        migrations.CreateModel(
            name='Recusal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('moderator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='stories.story')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('moderator', 'story'), name='one_recusal_each')],
            },
        ),
        migrations.CreateModel(
            name='Vote',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('verb', models.CharField(choices=[('publish', 'publish'), ('ask_for_changes', 'ask for changes'), ('decline', 'decline'), ('uphold', 'leave a decision as it is'), ('restore', 'put a decision right'), ('answer', 'answer'), ('undo', 'undo')], max_length=16)),
                ('reason', models.CharField(blank=True, choices=[('identifies_others', 'Names or details that could point at somebody else'), ('identifies_author', 'Details that could point at you'), ('contact', 'An address, a number or a link'), ('court', 'A case that a court or the police are working on'), ('close', 'A description closer than readers here can carry'), ('attack', 'Words that attack or blame people'), ('not_told_here', 'Not a story that this wall is for'), ('spam', 'Advertising, or the same text many times'), ('other', 'Another reason, in the words beside it')], max_length=24)),
                ('sealed_words', models.BinaryField()),
                ('cast_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('moderator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='votes', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='votes', to='stories.version')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('version', 'moderator'), name='one_vote_each')],
            },
        ),
    ]
