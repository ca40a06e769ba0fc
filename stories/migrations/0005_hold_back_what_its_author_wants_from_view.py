from django.db import migrations, models
from django.db.models import Exists, OuterRef, Q


def fill(apps, schema_editor):
    """What an older release kept nowhere: a text that is hidden waits for what its author sent since, or else for her;
    and an address was needed where something was told."""
    Story, Version, Contact, Notice = (
        apps.get_model("stories", name) for name in ("Story", "Version", "Contact", "Notice")
    )
    versions = Version.objects.filter(story=OuterRef("pk"))
    under_review = versions.filter(state__in=["waiting", "approved", "changes_asked", "aside"])
    hidden = Story.objects.filter(
        Q(state="hidden") | Q(state="leaving", leaves_from="hidden"), Exists(versions.filter(state="standing"))
    )
    hidden.filter(Exists(under_review)).update(held_back="until_read")
    hidden.filter(held_back="").update(held_back="until_shown")
    told = Notice.objects.filter(story=OuterRef("pk"), is_delivered=True)
    Contact.objects.filter(Exists(told)).update(was_needed=True)


class Migration(migrations.Migration):
    dependencies = [("stories", "0004_make_words_searchable")]
    operations = [
        migrations.AddField(
            model_name='contact',
            name='was_needed',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='story',
            name='held_back',
            field=models.CharField(blank=True, choices=[('until_read', 'until newer words of hers stand in its place, or she puts it back'), ('until_shown', 'until she puts it back')], db_default='', default='', max_length=12),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
