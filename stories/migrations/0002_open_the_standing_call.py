from django.db import migrations


def open_it(apps, schema_editor):
    Call = apps.get_model("stories", "Call")
    Call.objects.get_or_create(
        is_standing=True,
        defaults={
            "slug": "me-too",
            "title": "Me too",
            "invitation": "If it happened to you, say so here: in two words or in two thousand.",
        },
    )


class Migration(migrations.Migration):
    dependencies = [("stories", "0001_make_the_tables")]
    operations = [migrations.RunPython(open_it, migrations.RunPython.noop)]
