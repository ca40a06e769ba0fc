from django.db import migrations


def forget(apps, schema_editor):
    """What was withdrawn before withdrawals could be taken back keeps neither words nor list."""
    Story = apps.get_model("stories", "Story")
    withdrawn = Story.objects.filter(state="withdrawn")
    for name in ("Notice", "Version"):
        apps.get_model("stories", name).objects.filter(story__in=withdrawn).delete()
    withdrawn.update(receipt_tag=None, account=None, replies_open=False)


class Migration(migrations.Migration):
    dependencies = [("stories", "0017_let_withdrawals_be_taken_back")]
    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
