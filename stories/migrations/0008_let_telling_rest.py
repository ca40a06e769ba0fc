import stories.models.call
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('stories', '0007_read_replies'),
    ]

    operations = [
        migrations.CreateModel(
            name='Pause',
            fields=[
                ('number', models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('why', models.CharField(choices=[('chosen', 'a lead paused it'), ('nobody', 'nobody is reading at present'), ('closing', 'the site is ending')], max_length=8)),
                ('back_on', models.DateField(blank=True, null=True)),
                ('since', models.DateField(default=stories.models.call.today)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('number', 1)), name='one_pause')],
            },
        ),
    ]
