from django.db import migrations, models


class Migration(migrations.Migration):
    """The table stands already: it was the web's."""

    initial = True
    dependencies = [("web", "0001_initial")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Sent",
                    fields=[
                        ("id", models.CharField(max_length=43, primary_key=True, serialize=False)),
                        ("day", models.DateField(db_index=True)),
                        ("box", models.BinaryField(default=b"")),
                    ],
                    options={"db_table": "web_sent"},
                )
            ],
        )
    ]
