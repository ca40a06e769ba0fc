"""The tables, written anew in one step from those that made them one after the other, of which the last is named below.
A database that stands somewhere between is refused; it goes there first with the release it belongs to."""

import django.db.models.deletion
import django.utils.timezone
import stories.models.call
import stories.models.version
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('moderation', '0023_call_colleagues')]

    initial = True

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('stories', '0001_make_the_tables'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Audit',
            fields=[
                ('number', models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ('done_on', models.DateField(default=stories.models.call.today)),
                ('actor', models.BigIntegerField(null=True)),
                ('act', models.CharField(max_length=24)),
                ('kind', models.CharField(blank=True, max_length=12)),
                ('target', models.UUIDField(null=True)),
                ('code', models.CharField(blank=True, max_length=32)),
                ('seal', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='AuditHead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveBigIntegerField(default=0)),
                ('seal', models.BinaryField(default=b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00')),
                ('forgotten', models.PositiveBigIntegerField(default=0)),
                ('forgotten_seal', models.BinaryField(default=b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00')),
            ],
        ),
        migrations.CreateModel(
            name='ClosingStep',
            fields=[
                ('code', models.CharField(max_length=24, primary_key=True, serialize=False)),
                ('done_on', models.DateField(default=stories.models.call.today)),
            ],
        ),
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
                ('called_at', models.DateTimeField(null=True)),
                ('sealed_address', models.BinaryField(default=bytes)),
            ],
        ),
        migrations.CreateModel(
            name='CrisisGuide',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField(verbose_name='steps')),
            ],
            options={
                'verbose_name': 'steps when somebody is in danger',
                'verbose_name_plural': 'steps when somebody is in danger',
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('tag', models.BinaryField(max_length=32, unique=True)),
                ('group', models.CharField(max_length=12)),
                ('expires_on', models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name='MessageTemplate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=80, verbose_name='title')),
                ('verb', models.CharField(choices=[('publish', 'publish'), ('ask_for_changes', 'ask for changes'), ('decline', 'decline'), ('uphold', 'leave a decision as it is'), ('restore', 'put a decision right'), ('answer', 'answer'), ('undo', 'undo'), ('veil', 'take a passage from view'), ('unveil', 'show a passage again'), ('suspend', 'take from view for a day'), ('take_down', 'take down, as the second person'), ('leave', 'leave what was reported as it is'), ('show_reply', 'show words of support'), ('keep_reply', 'not show words of support')], max_length=16, verbose_name='for')),
                ('reason', models.CharField(blank=True, choices=[('identifies_others', 'Names or details that could point at somebody else'), ('identifies_author', 'Details that could point at you'), ('contact', 'An address, a number or a link'), ('court', 'A case that a court or the police are working on'), ('close', 'A description closer than readers here can carry'), ('attack', 'Words that attack or blame people'), ('not_told_here', 'Not a story that this wall is for'), ('spam', 'Advertising, or the same text many times'), ('other', 'Another reason, in the words beside it')], max_length=24, verbose_name='with the reason')),
                ('words', models.TextField(help_text='What is to be filled in stands in [[double brackets]].', verbose_name='words')),
                ('place', models.PositiveSmallIntegerField(default=100, verbose_name='place in the list')),
            ],
            options={
                'verbose_name': 'message to start from',
                'verbose_name_plural': 'messages to start from',
            },
        ),
        migrations.CreateModel(
            name='Preference',
            fields=[
                ('moderator', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='desk_preference', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('words', models.CharField(choices=[('shut', 'Covered: I open one part after the other'), ('blurred', 'Blurred, but for the part I am at'), ('dimmed', 'Dimmed, but for the part I am at'), ('open', 'Open at once')], default='shut', max_length=8)),
                ('is_low_stimulus', models.BooleanField(default=False)),
                ('single_keys', models.BooleanField(default=True)),
            ],
        ),
        migrations.CreateModel(
            name='Case',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version_id', models.UUIDField()),
                ('opened_at', models.DateTimeField(default=stories.models.version.this_hour)),
                ('is_from_the_named', models.BooleanField(default=False)),
                ('report_count', models.PositiveIntegerField(default=0)),
                ('absorbed_count', models.PositiveIntegerField(default=0)),
                ('outcome', models.CharField(blank=True, choices=[('fine', 'read, and fine as it is'), ('veiled', 'a passage was taken from view'), ('taken_down', 'taken down by two people'), ('reply_taken', 'a reply was taken from under it'), ('moot', 'the text changed or went away meanwhile')], max_length=12)),
                ('closed_on', models.DateField(null=True)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='cases', to='stories.story')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['outcome', 'opened_at', 'id'], name='cases_that_wait'),
                ],
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('outcome', '')), fields=('version_id',), name='one_open_case_a_text'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Claim',
            fields=[
                ('target', models.UUIDField(primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=12)),
                ('token', models.UUIDField(default=uuid.uuid4)),
                ('expires_at', models.DateTimeField()),
                ('moderator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='claims', to=settings.AUTH_USER_MODEL)),
                ('taken_from', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='CrisisStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(choices=[('looked', 'I read it: nobody is in danger now'), ('answered', 'I answered its author through the list'), ('lead', 'I told a lead'), ('named_person', 'I told the person here who is responsible for safety'), ('outside', 'Somebody outside was told, as our rules say')], max_length=16)),
                ('taken_on', models.DateField(default=stories.models.call.today)),
                ('moderator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='stories.story')),
            ],
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('number', models.BigAutoField(primary_key=True, serialize=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('story_id', models.UUIDField(db_index=True, null=True)),
                ('version_id', models.UUIDField(null=True)),
                ('verb', models.CharField(choices=[('publish', 'publish'), ('ask_for_changes', 'ask for changes'), ('decline', 'decline'), ('uphold', 'leave a decision as it is'), ('restore', 'put a decision right'), ('answer', 'answer'), ('undo', 'undo'), ('veil', 'take a passage from view'), ('unveil', 'show a passage again'), ('suspend', 'take from view for a day'), ('take_down', 'take down, as the second person'), ('leave', 'leave what was reported as it is'), ('show_reply', 'show words of support'), ('keep_reply', 'not show words of support')], max_length=16)),
                ('reason', models.CharField(blank=True, choices=[('identifies_others', 'Names or details that could point at somebody else'), ('identifies_author', 'Details that could point at you'), ('contact', 'An address, a number or a link'), ('court', 'A case that a court or the police are working on'), ('close', 'A description closer than readers here can carry'), ('attack', 'Words that attack or blame people'), ('not_told_here', 'Not a story that this wall is for'), ('spam', 'Advertising, or the same text many times'), ('other', 'Another reason, in the words beside it')], max_length=24)),
                ('notice_id', models.UUIDField(null=True)),
                ('waited_hours', models.PositiveIntegerField(null=True)),
                ('decided_on', models.DateField(default=stories.models.call.today)),
                ('moderator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to=settings.AUTH_USER_MODEL)),
                ('agreed', models.BooleanField(null=True)),
                ('first_reader', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='first_readings', to=settings.AUTH_USER_MODEL)),
                ('kind', models.CharField(default='version', max_length=12)),
                ('target', models.UUIDField(db_index=True, null=True)),
                ('version_number', models.PositiveSmallIntegerField(null=True)),
                ('undoes', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='undone_by', to='moderation.decision')),
            ],
        ),
        migrations.CreateModel(
            name='BulkItem',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('bulk', models.UUIDField(db_index=True)),
                ('decision', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='bulk_item', to='moderation.decision')),
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
            options={
                'indexes': [
                    models.Index(fields=['moderator', 'opened_at'], name='what_one_opened'),
                ],
                'constraints': [
                    models.UniqueConstraint(fields=('moderator', 'target'), name='opened_once_each'),
                ],
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
                'constraints': [
                    models.UniqueConstraint(fields=('moderator', 'story'), name='one_recusal_each'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Remark',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('sealed_words', models.BinaryField()),
                ('written_on', models.DateField(default=stories.models.call.today)),
                ('moderator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='stories.story')),
            ],
        ),
        migrations.CreateModel(
            name='Removal',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('version_id', models.UUIDField()),
                ('until', models.DateTimeField()),
                ('is_confirmed', models.BooleanField(default=False)),
                ('is_ended', models.BooleanField(default=False)),
                ('begun_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('confirmed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='removals', to='stories.story')),
            ],
            options={
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('confirmed_by', None), models.Q(('confirmed_by', models.F('begun_by')), _negated=True), _connector='OR'), name='two_people_take_down'),
                    models.UniqueConstraint(fields=('version_id', 'begun_by'), name='one_day_each_for_a_text'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('tag', models.BinaryField(max_length=16)),
                ('kind', models.CharField(choices=[('names_somebody', 'It names a private person, or points at one'), ('contact', 'It shows an address, a number or a link'), ('minor', 'It shows who a child is'), ('danger', 'Somebody may be in danger'), ('attack', 'It threatens or attacks somebody'), ('uncovered', 'It should be covered, or it tells too closely'), ('reply', 'The words of support under it are not kind'), ('no_story', 'Advertising, or no story at all'), ('unlawful', 'I think that it is against the law'), ('other', 'Something else'), ('named', 'My name, or something that points at me, is in it'), ('wrong', 'It describes me wrongly'), ('court', 'A court or the police are working on it'), ('child', 'It shows a child I am responsible for')], max_length=16)),
                ('sealed_content', models.BinaryField()),
                ('sealed_address', models.BinaryField(default=bytes)),
                ('written_on', models.DateField(default=stories.models.call.today)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='moderation.case')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('case', 'tag'), name='one_report_a_reader'),
                ],
            },
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
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('is_seen', False)), fields=('asked_by', 'listener'), name='asked_once_until_seen'),
                ],
            },
        ),
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
            name='Vote',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('verb', models.CharField(choices=[('publish', 'publish'), ('ask_for_changes', 'ask for changes'), ('decline', 'decline'), ('uphold', 'leave a decision as it is'), ('restore', 'put a decision right'), ('answer', 'answer'), ('undo', 'undo'), ('veil', 'take a passage from view'), ('unveil', 'show a passage again'), ('suspend', 'take from view for a day'), ('take_down', 'take down, as the second person'), ('leave', 'leave what was reported as it is'), ('show_reply', 'show words of support'), ('keep_reply', 'not show words of support')], max_length=16)),
                ('reason', models.CharField(blank=True, choices=[('identifies_others', 'Names or details that could point at somebody else'), ('identifies_author', 'Details that could point at you'), ('contact', 'An address, a number or a link'), ('court', 'A case that a court or the police are working on'), ('close', 'A description closer than readers here can carry'), ('attack', 'Words that attack or blame people'), ('not_told_here', 'Not a story that this wall is for'), ('spam', 'Advertising, or the same text many times'), ('other', 'Another reason, in the words beside it')], max_length=24)),
                ('sealed_words', models.BinaryField()),
                ('cast_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('moderator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='votes', to=settings.AUTH_USER_MODEL)),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='votes', to='stories.version')),
                ('risks', models.JSONField(default=list)),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('version', 'moderator'), name='one_vote_each'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Wait',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('month', models.DateField()),
                ('hours', models.PositiveIntegerField()),
                ('times', models.PositiveIntegerField(default=0)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('month', 'hours'), name='one_count_of_each_wait')],
            },
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
    ]
