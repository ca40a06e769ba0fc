from django.db import migrations, models

import stories.models.call


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0007_write_the_rules"),
    ]

    operations = [
        migrations.CreateModel(
            name='Audit',
            fields=[
                ('number', models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ('done_on', models.DateField(default=stories.models.call.today)),
                ('actor', models.BigIntegerField(null=True)),
                ('act', models.CharField(max_length=24)),
                ('kind', models.CharField(blank=True, max_length=12)),
                ('target', models.UUIDField(null=True)),
                ('code', models.CharField(blank=True, max_length=32)),
                ('seal', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='AuditHead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveBigIntegerField(default=0)),
                ('seal', models.BinaryField(default=b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00')),
                ('forgotten', models.PositiveBigIntegerField(default=0)),
                ('forgotten_seal', models.BinaryField(default=b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00')),
            ],
        ),
    ]
