from django.db import migrations
from django.db.models import F


def fill(apps, schema_editor):
    apps.get_model("moderation", "Decision").objects.filter(target=None).update(target=F("version_id"))


class Migration(migrations.Migration):
    dependencies = [("moderation", "0004_name_what_was_decided")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
