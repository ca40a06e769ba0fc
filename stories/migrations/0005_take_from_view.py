from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('stories', '0004_add_letters_and_suggestions'),
    ]

    operations = [
        migrations.AddField(
            model_name='story',
            name='is_veiled',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='story',
            name='suspended_until',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='version',
            name='veils',
            field=models.JSONField(default=list),
        ),
        migrations.AlterField(
            model_name='notice',
            name='kind',
            field=models.CharField(choices=[('published', 'goes on the wall'), ('changes_asked', 'a question first'), ('declined', 'not published here'), ('veiled', 'a passage is taken from view'), ('unveiled', 'a passage is shown again'), ('suspended', 'taken from view for a day'), ('taken_down', 'taken from the wall'), ('restored', 'back on the wall')], max_length=16),
        ),
        migrations.AlterField(
            model_name='story',
            name='state',
            field=models.CharField(choices=[('unpublished', 'not on the wall yet'), ('published', 'on the wall'), ('hidden', 'taken from view by its author'), ('suspended', 'taken from view for a day by the desk'), ('taken_down', 'taken down by two people of the desk'), ('withdrawn', 'withdrawn')], default='unpublished', max_length=12),
        ),
    ]
