from django.db import migrations

RISKS = ("named", "minor", "court", "danger", "legal", "take_down")


def write(apps, schema_editor):
    Rule = apps.get_model("moderation", "TwoPeopleRule")
    for risk in RISKS:
        Rule.objects.get_or_create(risk=risk)


class Migration(migrations.Migration):
    dependencies = [("moderation", "0006_ask_two_people")]
    operations = [migrations.RunPython(write, migrations.RunPython.noop)]
