import django.db.models.deletion
import stories.models.call
import stories.models.version
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('moderation', '0012_name_more_decisions'),
        ('stories', '0011_give_notices_a_statement'),
    ]

    operations = [
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
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['outcome', 'opened_at', 'id'], name='cases_that_wait'),
        ),
        migrations.AddConstraint(
            model_name='case',
            constraint=models.UniqueConstraint(condition=models.Q(('outcome', '')), fields=('version_id',), name='one_open_case_a_text'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.UniqueConstraint(fields=('case', 'tag'), name='one_report_a_reader'),
        ),
    ]
