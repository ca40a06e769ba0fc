import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('moderation', '0015_care_for_colleagues'),
    ]

    operations = [
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('tag', models.BinaryField(max_length=32, unique=True)),
                ('group', models.CharField(max_length=12)),
                ('expires_on', models.DateField()),
            ],
        ),
    ]
