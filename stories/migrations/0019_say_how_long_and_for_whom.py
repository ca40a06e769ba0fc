from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('stories', '0018_forget_what_was_withdrawn')]

    operations = [
        migrations.AddField(
            model_name='story',
            name='is_minor',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='story',
            name='stays',
            field=models.PositiveSmallIntegerField(choices=[(0, 'Until I take it down'), (1, 'One year'), (5, 'Five years')], default=0),
        ),
        migrations.AlterField(
            model_name='suggestion',
            name='state',
            field=models.CharField(choices=[('open', 'waits for its author'), ('accepted', 'its author said yes'), ('refused', 'its author said no'), ('agreed', 'done, as its author had agreed')], default='open', max_length=8),
        ),
    ]
