from django.db import migrations


class Migration(migrations.Migration):
    """Forms that were sent belong to the one who asks; the table stays as it is."""

    dependencies = [("web", "0001_initial"), ("me", "0001_initial")]

    operations = [migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel(name="Sent")])]
