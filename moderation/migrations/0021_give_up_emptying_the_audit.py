"""On PostgreSQL the role that runs the site gives up changing the audit and emptying it in one go. (Deleting stays, for
what is older than two years: the trigger refuses the rest.) A superuser is bound by nothing; do not run the site as one."""

from django.db import migrations

GIVE_UP = "REVOKE UPDATE, TRUNCATE ON moderation_audit FROM CURRENT_USER"
TAKE_BACK = "GRANT UPDATE, TRUNCATE ON moderation_audit TO CURRENT_USER"


def give_up(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(GIVE_UP)


def take_back(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(TAKE_BACK)


class Migration(migrations.Migration):
    dependencies = [("moderation", "0020_show_what_was_ticked")]
    operations = [migrations.RunPython(give_up, take_back)]
