from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [('stories', '0014_add_actions')]

    operations = [
        migrations.AddField(
            model_name='story',
            name='ending',
            field=models.CharField(choices=[('wall', 'They go on the wall, if a moderator agrees'), ('one_reader', 'One person here reads them and answers, and nobody else does'), ('unread', 'Nobody reads them; they are kept for you')], default='wall', max_length=12),
        ),
        migrations.AddField(
            model_name='story',
            name='kept_until',
            field=models.DateField(null=True),
        ),
        migrations.AddConstraint(
            model_name='story',
            constraint=models.CheckConstraint(condition=models.Q(('ending', 'wall'), models.Q(('state', 'published'), _negated=True), _connector='OR'), name='only_what_was_meant_for_the_wall_is_on_it'),
        ),
        migrations.AddConstraint(
            model_name='story',
            constraint=models.CheckConstraint(condition=models.Q(('ending', 'unread'), ('kept_until', None), _connector='OR'), name='only_what_is_kept_unread_has_an_end'),
        ),
    ]
