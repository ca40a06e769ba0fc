from django.db import migrations
from django.db.models import F


def sort(apps, schema_editor):
    Version = apps.get_model("stories", "Version")
    Finding = apps.get_model("stories", "Finding")
    waiting = Version.objects.filter(state="waiting")
    waiting.update(sorted_at=F("waiting_since"))
    waiting.filter(number__gt=1).update(lane="changed")
    urgent = Finding.objects.filter(kind="urgent").values("version_id")
    waiting.filter(pk__in=urgent).update(lane="urgent")


class Migration(migrations.Migration):
    dependencies = [("stories", "0009_sort_for_the_desk")]
    operations = [migrations.RunPython(sort, migrations.RunPython.noop)]
