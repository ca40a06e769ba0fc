import django.db.models.deletion
import uuid

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('stories', '0006_owe_mail_to_others'),
    ]

    operations = [
        migrations.CreateModel(
            name='Reply',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('waiting', 'waits to be read'), ('approved', 'goes up when the minute is over'), ('published', 'under the story'), ('declined', 'not shown')], default='waiting', max_length=12)),
                ('receipt_tag', models.BinaryField(max_length=32, null=True, unique=True)),
                ('sealed_words', models.BinaryField()),
                ('waiting_since', models.DateTimeField(null=True)),
                ('is_urgent', models.BooleanField(default=False)),
                ('reason', models.CharField(blank=True, choices=[('identifies_others', 'Names or details that could point at somebody else'), ('identifies_author', 'Details that could point at you'), ('contact', 'An address, a number or a link'), ('court', 'A case that a court or the police are working on'), ('close', 'A description closer than readers here can carry'), ('attack', 'Words that attack or blame people'), ('not_told_here', 'Not a story that this wall is for'), ('spam', 'Advertising, or the same text many times'), ('other', 'Another reason, in the words beside it')], max_length=24)),
                ('sealed_answer', models.BinaryField(default=bytes)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='stories.story')),
            ],
            options={
                'verbose_name': 'reply',
                'verbose_name_plural': 'replies',
                'indexes': [models.Index(fields=['state', 'waiting_since', 'id'], name='replies_that_wait')],
            },
        ),
    ]
