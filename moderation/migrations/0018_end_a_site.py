import stories.models.call
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('moderation', '0017_decide_in_bulk'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ClosingStep',
            fields=[
                ('code', models.CharField(max_length=24, primary_key=True, serialize=False)),
                ('done_on', models.DateField(default=stories.models.call.today)),
            ],
        ),
    ]
