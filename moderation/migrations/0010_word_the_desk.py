import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import stories.models.call


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0009_guard_the_audit"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
            name='MessageTemplate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=80, verbose_name='title')),
                ('verb', models.CharField(choices=[('publish', 'publish'), ('ask_for_changes', 'ask for changes'), ('decline', 'decline'), ('uphold', 'leave a decision as it is'), ('restore', 'put a decision right'), ('answer', 'answer'), ('undo', 'undo')], max_length=16, verbose_name='for')),
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
                ('words', models.CharField(choices=[('shut', 'Covered: I open one part after the other'), ('blurred', 'Blurred until I open a part'), ('dimmed', 'Dimmed until I open a part'), ('open', 'Open at once')], default='shut', max_length=8)),
                ('is_low_stimulus', models.BooleanField(default=False)),
                ('single_keys', models.BooleanField(default=True)),
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
            name='Remark',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('sealed_words', models.BinaryField()),
                ('written_on', models.DateField(default=stories.models.call.today)),
                ('moderator', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='stories.story')),
            ],
        ),
    ]
