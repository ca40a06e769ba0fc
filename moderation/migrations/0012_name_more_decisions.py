from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('moderation', '0011_write_the_first_messages'),
    ]

    operations = [
        migrations.AlterField(
            model_name='decision',
            name='verb',
            field=models.CharField(choices=[('publish', 'publish'), ('ask_for_changes', 'ask for changes'), ('decline', 'decline'), ('uphold', 'leave a decision as it is'), ('restore', 'put a decision right'), ('answer', 'answer'), ('undo', 'undo'), ('veil', 'take a passage from view'), ('unveil', 'show a passage again'), ('suspend', 'take from view for a day'), ('take_down', 'take down, as the second person'), ('leave', 'leave what was reported as it is'), ('show_reply', 'show words of support'), ('keep_reply', 'not show words of support')], max_length=16),
        ),
        migrations.AlterField(
            model_name='messagetemplate',
            name='verb',
            field=models.CharField(choices=[('publish', 'publish'), ('ask_for_changes', 'ask for changes'), ('decline', 'decline'), ('uphold', 'leave a decision as it is'), ('restore', 'put a decision right'), ('answer', 'answer'), ('undo', 'undo'), ('veil', 'take a passage from view'), ('unveil', 'show a passage again'), ('suspend', 'take from view for a day'), ('take_down', 'take down, as the second person'), ('leave', 'leave what was reported as it is'), ('show_reply', 'show words of support'), ('keep_reply', 'not show words of support')], max_length=16, verbose_name='for'),
        ),
        migrations.AlterField(
            model_name='vote',
            name='verb',
            field=models.CharField(choices=[('publish', 'publish'), ('ask_for_changes', 'ask for changes'), ('decline', 'decline'), ('uphold', 'leave a decision as it is'), ('restore', 'put a decision right'), ('answer', 'answer'), ('undo', 'undo'), ('veil', 'take a passage from view'), ('unveil', 'show a passage again'), ('suspend', 'take from view for a day'), ('take_down', 'take down, as the second person'), ('leave', 'leave what was reported as it is'), ('show_reply', 'show words of support'), ('keep_reply', 'not show words of support')], max_length=16),
        ),
    ]
