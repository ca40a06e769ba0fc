"""Accounts that were emptied get names that nobody can choose."""

from django.db import migrations


def rename(before, after):
    def run(apps, schema_editor):
        User = apps.get_model("auth", "User")
        emptied = User.objects.filter(username__startswith=before, is_active=False, password__startswith="!")
        for pk in emptied.values_list("pk", flat=True):
            User.objects.filter(pk=pk, username=f"{before}{pk}").update(username=f"{after}{pk}")

    return run


class Migration(migrations.Migration):
    dependencies = [("moderation", "0005_write_the_first_messages")]
    operations = [migrations.RunPython(rename("left-", "left/"), rename("left/", "left-"))]
