from django.db import migrations
from django.utils import timezone

MESSAGES = ["notice", "mail"]


def owe_again(apps, schema_editor):
    """What was given up and may not be: texts unchecked, approved and not on the wall, from view for more than a day."""
    given_up = apps.get_model("stories", "OutboxRow").objects.filter(is_dead=True)
    given_up.exclude(errand__in=MESSAGES).update(is_dead=False, due_at=timezone.now())


class Migration(migrations.Migration):
    dependencies = [("stories", "0005_hold_back_what_its_author_wants_from_view")]
    operations = [migrations.RunPython(owe_again, migrations.RunPython.noop)]
