"""On PostgreSQL the database itself refuses to change or delete a row of the audit younger than two years, and the role
that runs the site gives up changing the audit and emptying it in one go. (Deleting stays, for what is older: the trigger
refuses the rest.) A superuser is bound by nothing; do not run the site as one."""

from django.db import migrations

from moderation.models.audit import GIVE_UP

GUARD = """
CREATE FUNCTION keep_the_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.done_on < CURRENT_DATE - 729 THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the audit is only added to';
END $$;
CREATE TRIGGER keep_the_audit BEFORE UPDATE OR DELETE ON moderation_audit
    FOR EACH ROW EXECUTE FUNCTION keep_the_audit();
"""
UNGUARD = """
DROP TRIGGER keep_the_audit ON moderation_audit;
DROP FUNCTION keep_the_audit();
"""
TAKE_BACK = "GRANT UPDATE, TRUNCATE ON moderation_audit TO CURRENT_USER"


def guard(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(GUARD)
        schema_editor.execute(GIVE_UP)


def unguard(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(TAKE_BACK)
        schema_editor.execute(UNGUARD)


class Migration(migrations.Migration):
    replaces = [("moderation", "0009_guard_the_audit"), ("moderation", "0021_give_up_emptying_the_audit")]
    dependencies = [("moderation", "0003_write_the_rules")]
    operations = [migrations.RunPython(guard, unguard)]
