"""Nothing of a person is left beside accounts that an older release emptied, nor do these sign stories."""

from django.db import migrations

OF_A_MODERATOR = ("Aside", "Exposure", "Preference", "Recusal")


def empty(apps, schema_editor):
    User = apps.get_model("auth", "User")
    emptied = list(User.objects.filter(username__startswith="left/", is_active=False).values_list("pk", flat=True))
    apps.get_model("stories", "Story").objects.filter(account__in=emptied).update(account=None)
    apps.get_model("mfa", "Authenticator").objects.filter(user__in=emptied).delete()
    apps.get_model("moderation", "Colleague").objects.filter(user__in=emptied).delete()
    for name in OF_A_MODERATOR:
        apps.get_model("moderation", name).objects.filter(moderator__in=emptied).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("mfa", "0001_initial"),
        ("moderation", "0006_rename_the_emptied_accounts"),
        ("stories", "0008_let_a_proposal_be_overtaken"),
    ]
    operations = [migrations.RunPython(empty, migrations.RunPython.noop)]
