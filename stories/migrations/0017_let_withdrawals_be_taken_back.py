from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('stories', '0016_let_versions_rest')]

    operations = [
        migrations.AddField(
            model_name='story',
            name='leaves_from',
            field=models.CharField(blank=True, choices=[('unpublished', 'not on the wall yet'), ('published', 'on the wall'), ('hidden', 'taken from view by its author'), ('suspended', 'taken from view for a day by the desk'), ('taken_down', 'taken down by two people of the desk'), ('leaving', 'off the wall; its author can still take that back'), ('withdrawn', 'withdrawn')], max_length=12),
        ),
        migrations.AlterField(
            model_name='outboxrow',
            name='errand',
            field=models.CharField(choices=[('check', 'check a version'), ('publish', 'publish an approved version'), ('notice', 'deliver a notice'), ('lift', 'put a story back that the desk took from view for a day'), ('reply', 'check a reply'), ('settle', 'show a reply that was read, or not'), ('mail', 'send a mail to somebody who is no author'), ('withdraw', 'end a withdrawal')], max_length=8),
        ),
        migrations.AlterField(
            model_name='story',
            name='state',
            field=models.CharField(choices=[('unpublished', 'not on the wall yet'), ('published', 'on the wall'), ('hidden', 'taken from view by its author'), ('suspended', 'taken from view for a day by the desk'), ('taken_down', 'taken down by two people of the desk'), ('leaving', 'off the wall; its author can still take that back'), ('withdrawn', 'withdrawn')], default='unpublished', max_length=12),
        ),
    ]
