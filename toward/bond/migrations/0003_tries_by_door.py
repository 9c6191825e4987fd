from django.db import migrations


class Migration(migrations.Migration):
    """Wrong words are counted by an invitation's number, known or not, among the other tries."""

    dependencies = [
        ("bond", "0002_one_account"),
    ]

    operations = [
        migrations.RemoveField(model_name="invitation", name="tries"),
    ]
