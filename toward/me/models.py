"""Forms that were sent, for two days: so that a second tap does nothing."""

from django.db import models


class Sent(models.Model):
    """One form that did something.

    `id`: a hash of the form's one-use mark with who sent it, where and which words. `box`: where it
    led to, sealed under the mark, which stands in that page alone.
    """

    id = models.CharField(primary_key=True, max_length=43)
    day = models.DateField(db_index=True)
    box = models.BinaryField(default=b"")

    class Meta:
        db_table = "web_sent"
