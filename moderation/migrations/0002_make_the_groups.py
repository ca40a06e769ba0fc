from django.db import migrations


def make(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for name in ("moderator", "lead"):
        Group.objects.get_or_create(name=name)


class Migration(migrations.Migration):
    dependencies = [("moderation", "0001_make_the_tables"), ("auth", "0012_alter_user_first_name_max_length")]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
