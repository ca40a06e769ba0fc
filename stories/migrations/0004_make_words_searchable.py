from django.db import migrations

from stories import search


class Migration(migrations.Migration):
    """The index that the search of the wall reads. Its statements are in stories/search.py, with the questions."""

    replaces = [("stories", "0025_make_words_searchable")]

    dependencies = [
        ("stories", "0003_load_support_lines"),
    ]

    operations = [
        migrations.RunPython(
            lambda apps, schema_editor: search.prepare(schema_editor.connection),
            lambda apps, schema_editor: search.remove(schema_editor.connection),
        ),
    ]
