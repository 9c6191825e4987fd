from django.db import migrations, models

import toward.people.models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="attempt",
            name="day",
            field=models.DateField(default=toward.people.models.today),
        ),
    ]
