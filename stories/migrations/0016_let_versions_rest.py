from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('stories', '0015_let_stories_end_otherwise')]

    operations = [
        migrations.RemoveConstraint(
            model_name='version',
            name='one_version_under_review',
        ),
        migrations.AlterField(
            model_name='version',
            name='state',
            field=models.CharField(choices=[('waiting', 'waits to be read'), ('approved', 'goes up next'), ('changes_asked', 'waits for its author'), ('declined', 'not published here'), ('read', 'read by one person, and answered'), ('kept', 'kept unread'), ('aside', 'set aside while a withdrawal can be taken back'), ('standing', 'stands')], default='waiting', max_length=16),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['approved', 'aside', 'changes_asked', 'declined', 'kept', 'read', 'waiting'])), fields=('story',), name='one_open_version'),
        ),
    ]
