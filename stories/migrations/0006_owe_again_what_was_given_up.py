from django.db import migrations
from django.utils import timezone

from stories.models.erasure import Erasure, veiled_as

MESSAGES = ["notice", "mail"]


def know(apps, schema_editor):
    """The ledger knew that passages of a text are veiled, and not which. The key store has it within the hour."""
    month = timezone.now().date().replace(day=1)
    lines = apps.get_model("stories", "Erasure").objects
    for pk, veils in apps.get_model("stories", "Version").objects.exclude(veils=[]).values_list("pk", "veils"):
        lines.get_or_create(tag=Erasure.tag_of(pk, veiled_as(veils)), defaults={"erased_on": month})


def owe_again(apps, schema_editor):
    """What was given up and may not be: texts unchecked, approved and not on the wall, from view for more than a day."""
    given_up = apps.get_model("stories", "OutboxRow").objects.filter(is_dead=True)
    given_up.exclude(errand__in=MESSAGES).update(is_dead=False, due_at=timezone.now())


class Migration(migrations.Migration):
    dependencies = [("stories", "0005_hold_back_what_its_author_wants_from_view")]
    operations = [
        migrations.RunPython(know, migrations.RunPython.noop),
        migrations.RunPython(owe_again, migrations.RunPython.noop),
    ]
