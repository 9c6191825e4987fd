from django.db import migrations, models

import toward.log.moment


class Migration(migrations.Migration):
    dependencies = [("people", "0003_session_begun")]

    operations = [
        migrations.AddField(
            model_name="person",
            name="doors",
            field=models.CharField(default=toward.log.moment.new_id, max_length=22),
        ),
    ]
