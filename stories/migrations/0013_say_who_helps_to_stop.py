from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stories", "0012_count_in_tallies")]

    operations = [
        migrations.AddField(
            model_name='supportline',
            name='helps_to_stop',
            field=models.BooleanField(default=False, help_text='Help to stop, for whoever hurt somebody or is afraid to. Shown on the page “If you caused harm” too.', verbose_name='for people who caused harm'),
        ),
    ]
