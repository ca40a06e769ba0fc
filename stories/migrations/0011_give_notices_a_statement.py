from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("stories", "0010_sort_what_waits_already")]
    operations = [
        migrations.AddField(model_name="notice", name="sealed_statement", field=models.BinaryField(default=bytes)),
    ]
