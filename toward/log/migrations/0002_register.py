from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("log", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="RegisterRow",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "log", "part", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("log", models.CharField(max_length=22)),
                ("part", models.BigIntegerField()),
                ("box", models.BinaryField()),
            ],
        ),
    ]
