from django.db import migrations

RISKS = ("named", "minor", "court", "danger", "legal", "take_down")


def write(apps, schema_editor):
    Rule = apps.get_model("moderation", "TwoPeopleRule")
    for risk in RISKS:
        Rule.objects.get_or_create(risk=risk)


class Migration(migrations.Migration):
    replaces = [("moderation", "0007_write_the_rules")]
    dependencies = [("moderation", "0002_make_the_groups")]
    operations = [migrations.RunPython(write, migrations.RunPython.noop)]
