"""The tables, written anew in one step from those that made them one after the other, of which the last is named below.
A database that stands somewhere between is refused; it goes there first with the release it belongs to."""

import django.db.models.deletion
import django.db.models.functions.datetime
import stories.models.call
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('stories', '0033_call_colleagues')]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Collection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, unique=True, verbose_name='name')),
                ('consent', models.TextField(verbose_name='what the people who told them agreed to')),
                ('brought_on', models.DateField(default=stories.models.call.today)),
            ],
        ),
        migrations.CreateModel(
            name='Call',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(unique=True, verbose_name='address')),
                ('title', models.CharField(max_length=120, verbose_name='title')),
                ('invitation', models.TextField(help_text='The sentence that invites people to answer.', verbose_name='invitation')),
                ('is_standing', models.BooleanField(default=False, verbose_name='is the standing one')),
                ('opens_on', models.DateField(blank=True, null=True, verbose_name='opens on')),
                ('closes_on', models.DateField(blank=True, null=True, verbose_name='closes on')),
                ('places', models.PositiveBigIntegerField(default=0, editable=False)),
            ],
            options={
                'verbose_name': 'invitation',
                'verbose_name_plural': 'invitations',
                'constraints': [models.UniqueConstraint(condition=models.Q(('is_standing', True)), fields=('is_standing',), name='one_standing_call')],
            },
        ),
        migrations.CreateModel(
            name='Story',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('told', 'it happened to me'), ('i_have', 'I caused harm')], default='told', max_length=8)),
                ('state', models.CharField(choices=[('unpublished', 'not on the wall yet'), ('published', 'on the wall'), ('hidden', 'taken from view by its author'), ('suspended', 'taken from view for a day by the desk'), ('taken_down', 'taken down by two people of the desk'), ('leaving', 'off the wall; its author can still take that back'), ('withdrawn', 'withdrawn')], default='unpublished', max_length=12)),
                ('told_on', models.DateField()),
                ('receipt_tag', models.BinaryField(max_length=32, null=True, unique=True)),
                ('is_signed', models.BooleanField(default=False)),
                ('replies_open', models.BooleanField(default=False)),
                ('public_id', models.CharField(default=None, max_length=32, null=True, unique=True)),
                ('place', models.PositiveBigIntegerField(null=True)),
                ('published_on', models.DateField(null=True)),
                ('words', models.TextField(blank=True)),
                ('name', models.CharField(blank=True, max_length=60)),
                ('notes', models.JSONField(default=list)),
                ('country', models.CharField(blank=True, max_length=2)),
                ('setting', models.CharField(blank=True, choices=[('work', 'at work'), ('home', 'at home'), ('school', 'at school or university'), ('street', 'in the street'), ('transport', 'on the way, by bus or train'), ('online', 'online'), ('night_out', 'on a night out'), ('care', 'in care or treatment'), ('faith', 'in a faith community'), ('sport', 'in sport'), ('service', 'in the forces or the police'), ('custody', 'in custody'), ('elsewhere', 'somewhere else')], max_length=12)),
                ('decade', models.CharField(blank=True, choices=[('2020', 'in the 2020s'), ('2010', 'in the 2010s'), ('2000', 'in the 2000s'), ('1990', 'in the 1990s'), ('1980', 'in the 1980s'), ('1970', 'in the 1970s'), ('1960', 'in the 1960s'), ('before', 'before the 1960s')], max_length=8)),
                ('language', models.CharField(blank=True, max_length=8)),
                ('thread', models.CharField(choices=[('undyed', 'Undyed'), ('woad', 'Blue'), ('madder', 'Rose'), ('straw', 'Straw'), ('lichen', 'Green'), ('heather', 'Heather')], default='undyed', max_length=8)),
                ('length', models.PositiveSmallIntegerField(default=0)),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='stories', to=settings.AUTH_USER_MODEL)),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='stories', to='stories.call')),
                ('collection', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='stories', to='stories.collection')),
                ('is_veiled', models.BooleanField(default=False)),
                ('suspended_until', models.DateTimeField(null=True)),
                ('ending', models.CharField(choices=[('wall', 'They go on the wall, if a moderator agrees'), ('one_reader', 'One person here reads them and answers, and nobody else does'), ('unread', 'Nobody reads them; they are kept for you')], default='wall', max_length=12)),
                ('kept_until', models.DateField(null=True)),
                ('leaves_from', models.CharField(blank=True, choices=[('unpublished', 'not on the wall yet'), ('published', 'on the wall'), ('hidden', 'taken from view by its author'), ('suspended', 'taken from view for a day by the desk'), ('taken_down', 'taken down by two people of the desk'), ('leaving', 'off the wall; its author can still take that back'), ('withdrawn', 'withdrawn')], max_length=12)),
                ('is_minor', models.BooleanField(default=False)),
                ('stays', models.PositiveSmallIntegerField(choices=[(0, 'Until I take it down'), (1, 'One year'), (5, 'Five years')], default=0)),
                ('hope', models.TextField(blank=True)),
                ('may_travel', models.BooleanField(default=False)),
                ('note_bits', models.PositiveIntegerField(default=0)),
                ('gentle', models.BigIntegerField(default=0)),
                ('shuffle', models.BigIntegerField(default=0)),
                ('belief_count', models.BigIntegerField(db_default=0, default=0)),
                ('me_too_count', models.BigIntegerField(db_default=0, default=0)),
                ('taps_open', models.BooleanField(db_default=True, default=True)),
            ],
            options={
                'verbose_name': 'story',
                'verbose_name_plural': 'stories',
                'indexes': [
                    models.Index(fields=['call', 'state', '-place'], name='the_wall'),
                    models.Index(fields=['call', 'state', 'country', '-place'], name='the_wall_by_country'),
                    models.Index(fields=['call', 'state', 'setting', '-place'], name='the_wall_by_setting'),
                    models.Index(fields=['call', 'state', 'decade', '-place'], name='the_wall_by_decade'),
                    models.Index(fields=['call', 'state', 'language', '-place'], name='the_wall_by_language'),
                    models.Index(fields=['call', 'state', 'gentle'], name='the_wall_gently'),
                    models.Index(fields=['call', 'state', 'shuffle'], name='the_wall_at_random'),
                    models.Index(fields=['call', 'state', 'may_travel', '-place'], name='the_feed'),
                    models.Index(condition=models.Q(('hope', ''), _negated=True), fields=['call', 'state', '-place'], name='the_kind_words'),
                ],
                'constraints': [
                    models.CheckConstraint(condition=models.Q(('is_signed', True), ('account', None), _connector='OR'), name='an_anonymous_story_has_no_account'),
                    models.CheckConstraint(condition=models.Q(models.Q(('state', 'published'), models.Q(('words', ''), _negated=True)), models.Q(models.Q(('state', 'published'), _negated=True), ('hope', ''), ('name', ''), ('words', '')), _connector='OR'), name='plain_words_exactly_while_published'),
                    models.CheckConstraint(condition=models.Q(('ending', 'wall'), models.Q(('state', 'published'), _negated=True), _connector='OR'), name='only_what_was_meant_for_the_wall_is_on_it'),
                    models.CheckConstraint(condition=models.Q(('ending', 'unread'), ('kept_until', None), _connector='OR'), name='only_what_is_kept_unread_has_an_end'),
                    models.UniqueConstraint(fields=('call', 'place'), name='one_story_at_each_place'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField(default=1)),
                ('state', models.CharField(choices=[('waiting', 'waits to be read'), ('approved', 'goes up next'), ('changes_asked', 'waits for its author'), ('declined', 'not published here'), ('read', 'read by one person, and answered'), ('kept', 'kept unread'), ('aside', 'set aside while a withdrawal can be taken back'), ('standing', 'stands')], default='waiting', max_length=16)),
                ('sealed_telling', models.BinaryField()),
                ('waiting_since', models.DateTimeField(null=True)),
                ('length', models.PositiveSmallIntegerField(default=1)),
                ('language', models.CharField(blank=True, max_length=8)),
                ('checked_with', models.CharField(blank=True, max_length=24)),
                ('unchecked_parts', models.JSONField(default=list)),
                ('notes', models.JSONField(default=list)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='stories.story')),
                ('veils', models.JSONField(default=list)),
                ('lane', models.CharField(choices=[('urgent', 'may be urgent'), ('new', 'new'), ('changed', 'came back from its author'), ('second', 'waits for a second reader'), ('lead', 'two readers disagreed')], default='new', max_length=8)),
                ('sorted_at', models.DateTimeField(null=True)),
                ('intensity', models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                'indexes': [
                    models.Index(condition=models.Q(('state', 'waiting')), fields=['lane', 'sorted_at', 'id'], name='the_lanes'),
                ],
                'constraints': [
                    models.UniqueConstraint(fields=('story', 'number'), name='versions_are_numbered'),
                    models.UniqueConstraint(condition=models.Q(('state__in', ['approved', 'aside', 'changes_asked', 'declined', 'kept', 'read', 'waiting'])), fields=('story',), name='one_open_version'),
                    models.UniqueConstraint(condition=models.Q(('state', 'standing')), fields=('story',), name='one_standing_version'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Erasure',
            fields=[
                ('tag', models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ('erased_on', models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name='OwedMail',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('stays', 'it stays as it is'), ('veiled', 'a passage was taken from view'), ('taken_down', 'it is not shown any more'), ('changed', 'it was changed or taken away meanwhile'), ('answer', 'an answer in words'), ('desk', 'something waits at the desk')], max_length=12)),
                ('sealed_address', models.BinaryField()),
                ('sealed_words', models.BinaryField(default=bytes)),
            ],
        ),
        migrations.CreateModel(
            name='SupportLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('country_code', models.CharField(db_index=True, max_length=4, verbose_name='country (ISO, two letters)')),
                ('country', models.CharField(max_length=80, verbose_name='country')),
                ('name', models.CharField(max_length=160, verbose_name='name')),
                ('purpose', models.CharField(max_length=120, verbose_name='for')),
                ('phone', models.CharField(blank=True, max_length=80, verbose_name='telephone')),
                ('text', models.CharField(blank=True, max_length=80, verbose_name='text message')),
                ('chat_url', models.URLField(blank=True, verbose_name='chat')),
                ('website', models.URLField(blank=True, verbose_name='website')),
                ('hours', models.CharField(blank=True, max_length=160, verbose_name='hours')),
                ('languages', models.CharField(blank=True, max_length=240, verbose_name='languages')),
                ('source', models.TextField(blank=True, verbose_name='where this is from')),
                ('checked_on', models.DateField(verbose_name='checked against its source on')),
                ('is_shown', models.BooleanField(default=False, verbose_name='shown')),
                ('order', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('helps_to_stop', models.BooleanField(default=False, help_text='Help to stop, for whoever hurt somebody or is afraid to. Shown on the page “If you caused harm” too.', verbose_name='for people who caused harm')),
            ],
            options={
                'verbose_name': 'support line',
                'verbose_name_plural': 'support lines',
            },
        ),
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
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('measure', models.CharField(choices=[('voices', 'Voices'), ('stories', 'Stories'), ('country', 'Country'), ('setting', 'Setting'), ('decade', 'Decade'), ('language', 'Language'), ('mark', 'Mark')], max_length=8)),
                ('key', models.CharField(blank=True, max_length=16)),
                ('amount', models.IntegerField()),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='stories.call')),
            ],
        ),
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('story', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, serialize=False, to='stories.story')),
                ('sealed_address', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='Belief',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tag', models.BinaryField(max_length=16, unique=True)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='beliefs', to='stories.story')),
            ],
        ),
        migrations.CreateModel(
            name='Course',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('marks', models.BinaryField()),
                ('drawing', models.BinaryField()),
                ('height', models.PositiveIntegerField(default=0)),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='courses', to='stories.call')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('call', 'number'), name='courses_are_numbered'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Echo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('me_too', 'Me Too'), ('belief', 'Belief')], max_length=6)),
                ('amount', models.IntegerField()),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='stories.story')),
            ],
        ),
        migrations.CreateModel(
            name='Feedback',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('month', models.DateField()),
                ('engine', models.CharField(max_length=24)),
                ('language', models.CharField(blank=True, max_length=8)),
                ('category', models.CharField(max_length=24)),
                ('verdict', models.CharField(choices=[('kept', 'kept as suggested'), ('changed', 'kept with another intensity'), ('added', 'added by its author or a moderator'), ('removed', 'removed by a moderator')], max_length=8)),
                ('times', models.PositiveIntegerField(default=0)),
                ('kind', models.CharField(choices=[('note', 'content note'), ('identifying', 'identifying detail'), ('urgent', 'urgency'), ('hostile', 'hostility')], default='note', max_length=12)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('month', 'engine', 'language', 'kind', 'category', 'verdict'), name='one_count_of_each_verdict')],
            },
        ),
        migrations.CreateModel(
            name='Figures',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField()),
                ('numbers', models.JSONField()),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='figures', to='stories.call')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('call', 'day'), name='figures_once_a_day'),
                ],
            },
        ),
        migrations.CreateModel(
            name='MeToo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tag', models.BinaryField(max_length=16, unique=True)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='me_toos', to='stories.story')),
            ],
        ),
        migrations.CreateModel(
            name='OutboxRow',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('errand', models.CharField(choices=[('check', 'check a version'), ('publish', 'publish an approved version'), ('notice', 'deliver a notice'), ('lift', 'put a story back that the desk took from view for a day'), ('reply', 'check a reply'), ('settle', 'show a reply that was read, or not'), ('mail', 'send a mail to somebody who is no author'), ('withdraw', 'end a withdrawal')], max_length=8)),
                ('target', models.UUIDField()),
                ('due_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('lease', models.UUIDField(db_index=True, null=True)),
                ('leased_until', models.DateTimeField(null=True)),
                ('is_dead', models.BooleanField(default=False)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('is_dead', False)), fields=['errand', 'due_at'], name='outbox_due')],
                'constraints': [models.UniqueConstraint(fields=('errand', 'target'), name='one_row_for_each_errand')],
            },
        ),
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
        migrations.CreateModel(
            name='Reply',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('waiting', 'waits to be read'), ('approved', 'goes up when the minute is over'), ('published', 'under the story'), ('declined', 'not shown')], default='waiting', max_length=12)),
                ('receipt_tag', models.BinaryField(max_length=32, null=True, unique=True)),
                ('sealed_words', models.BinaryField()),
                ('waiting_since', models.DateTimeField(null=True)),
                ('is_urgent', models.BooleanField(default=False)),
                ('reason', models.CharField(blank=True, choices=[('identifies_others', 'Names or details that could point at somebody else'), ('identifies_author', 'Details that could point at you'), ('contact', 'An address, a number or a link'), ('court', 'A case that a court or the police are working on'), ('close', 'A description closer than readers here can carry'), ('attack', 'Words that attack or blame people'), ('not_told_here', 'Not a story that this wall is for'), ('spam', 'Advertising, or the same text many times'), ('other', 'Another reason, in the words beside it')], max_length=24)),
                ('sealed_answer', models.BinaryField(default=bytes)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='stories.story')),
                ('was_asked_about', models.BooleanField(default=False)),
            ],
            options={
                'verbose_name': 'reply',
                'verbose_name_plural': 'replies',
                'indexes': [
                    models.Index(fields=['state', 'waiting_since', 'id'], name='replies_that_wait'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Sketch',
            fields=[
                ('version', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='sketch', serialize=False, to='stories.version')),
                ('numbers', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('published', 'goes on the wall'), ('changes_asked', 'a question first'), ('declined', 'not published here'), ('answered', 'read by one person, and answered'), ('veiled', 'a passage is taken from view'), ('unveiled', 'a passage is shown again'), ('suspended', 'taken from view for a day'), ('taken_down', 'taken from the wall'), ('restored', 'back on the wall'), ('message', 'a word to you')], max_length=16)),
                ('reason', models.CharField(blank=True, choices=[('identifies_others', 'Names or details that could point at somebody else'), ('identifies_author', 'Details that could point at you'), ('contact', 'An address, a number or a link'), ('court', 'A case that a court or the police are working on'), ('close', 'A description closer than readers here can carry'), ('attack', 'Words that attack or blame people'), ('not_told_here', 'Not a story that this wall is for'), ('spam', 'Advertising, or the same text many times'), ('other', 'Another reason, in the words beside it')], max_length=24)),
                ('sealed_words', models.BinaryField()),
                ('written_on', models.DateField(default=stories.models.call.today)),
                ('is_delivered', models.BooleanField(default=False)),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notices', to='stories.story')),
                ('version', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='notices', to='stories.version')),
                ('number', models.PositiveSmallIntegerField(default=1)),
                ('sealed_statement', models.BinaryField(default=bytes)),
                ('corrections', models.JSONField(default=dict)),
            ],
        ),
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('answer', 'an answer'), ('appeal', 'somebody else should look')], max_length=8)),
                ('sealed_words', models.BinaryField()),
                ('waiting_since', models.DateTimeField(null=True)),
                ('outcome', models.CharField(blank=True, choices=[('read', 'read'), ('upheld', 'somebody else looked; it stays as it was decided'), ('overturned', 'somebody else looked, and decided otherwise'), ('overtaken', 'what it was about has changed since')], max_length=12)),
                ('notice', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='letters', to='stories.notice')),
                ('story', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='letters', to='stories.story')),
                ('version', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='letters', to='stories.version')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['outcome', 'waiting_since'], name='waiting_letters'),
                ],
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('kind', 'appeal')), fields=('notice',), name='one_appeal_against_each_decision'),
                    models.UniqueConstraint(condition=models.Q(('kind', 'answer'), ('outcome', '')), fields=('notice',), name='one_answer_waits_for_each_notice'),
                    models.CheckConstraint(condition=models.Q(models.Q(('outcome', ''), ('waiting_since__isnull', False)), models.Q(models.Q(('outcome', ''), _negated=True), ('waiting_since', None)), _connector='OR'), name='a_letter_waits_exactly_until_it_is_settled'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('note', 'content note'), ('identifying', 'identifying detail'), ('urgent', 'urgency'), ('hostile', 'hostility')], max_length=12)),
                ('name', models.CharField(max_length=24)),
                ('intensity', models.PositiveSmallIntegerField(null=True)),
                ('sealed', models.BinaryField()),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='stories.version')),
            ],
        ),
        migrations.CreateModel(
            name='Suggestion',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('sealed_changes', models.BinaryField()),
                ('state', models.CharField(choices=[('open', 'waits for its author'), ('accepted', 'its author said yes'), ('refused', 'its author said no'), ('agreed', 'done, as its author had agreed')], default='open', max_length=8)),
                ('notice', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='suggestion', to='stories.notice')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='suggestions', to='stories.version')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('version',), name='one_open_suggestion_for_each_version'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Tally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('measure', models.CharField(choices=[('voices', 'Voices'), ('stories', 'Stories'), ('country', 'Country'), ('setting', 'Setting'), ('decade', 'Decade'), ('language', 'Language'), ('mark', 'Mark')], max_length=8)),
                ('key', models.CharField(blank=True, max_length=16)),
                ('count', models.BigIntegerField(default=0)),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tallies', to='stories.call')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('call', 'measure', 'key'), name='one_tally_for_each_point'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Voice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('tag', models.BinaryField(max_length=16, unique=True)),
                ('said_at', models.DateTimeField()),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='voices', to='stories.call')),
            ],
        ),
    ]
