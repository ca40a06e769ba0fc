import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stories", "0013_say_who_helps_to_stop")]

    operations = [
        migrations.CreateModel(
            name='Action',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=120, verbose_name='title')),
                ('words', models.TextField(max_length=600, verbose_name='in a few sentences')),
                ('link', models.URLField(blank=True, verbose_name='address')),
                ('is_shown', models.BooleanField(default=True, verbose_name='shown')),
                ('order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('call', models.ForeignKey(blank=True, help_text='Empty: it belongs to all of them.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='actions', to='stories.call', verbose_name='invitation')),
            ],
            options={
                'verbose_name': 'action or resource',
                'verbose_name_plural': 'actions and resources',
            },
        ),
    ]
