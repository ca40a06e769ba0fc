import uuid

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('stories', '0005_take_from_view'),
    ]

    operations = [
        migrations.CreateModel(
            name='OwedMail',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('stays', 'it stays as it is'), ('veiled', 'a passage was taken from view'), ('taken_down', 'it is not shown any more'), ('changed', 'it was changed or taken away meanwhile'), ('answer', 'an answer in words')], max_length=12)),
                ('sealed_address', models.BinaryField()),
                ('sealed_words', models.BinaryField(default=bytes)),
            ],
        ),
        migrations.AlterField(
            model_name='outboxrow',
            name='errand',
            field=models.CharField(choices=[('check', 'check a version'), ('publish', 'publish an approved version'), ('notice', 'deliver a notice'), ('lift', 'put a story back that the desk took from view for a day'), ('reply', 'check a reply'), ('settle', 'show a reply that was read, or not'), ('mail', 'send a mail to somebody who is no author')], max_length=8),
        ),
    ]
