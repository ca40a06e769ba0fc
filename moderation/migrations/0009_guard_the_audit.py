"""On PostgreSQL the database itself refuses to change or delete a row of the audit younger than two years."""

from django.db import migrations

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


def guard(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(GUARD)


def unguard(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(UNGUARD)


class Migration(migrations.Migration):
    dependencies = [("moderation", "0008_keep_an_audit")]
    operations = [migrations.RunPython(guard, unguard)]
