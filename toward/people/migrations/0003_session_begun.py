"""The day on which a browser was opened is told by the same clock by which it is swept; nothing in the table changes."""

from django.db import migrations, models

import toward.people.models


class Migration(migrations.Migration):
    dependencies = [("people", "0002_attempt_day")]

    operations = [
        migrations.AlterField(
            model_name="opensession",
            name="begun",
            field=models.DateField(default=toward.people.models.today, editable=False),
        ),
    ]
