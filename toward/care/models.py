"""When to ring whom. No word of why stands here, and no address in the clear."""

from django.db import models

from toward.log.moment import new_id
from toward.people.models import Person


class Bell(models.Model):
    """Somebody who asked to be reminded. Without this row nothing ever rings.

    `next`: when to look at it again. `claimed`: since when one loop has it in hand. `box`: their
    channels and wishes (care.wishes), sealed under a key from the pepper, for the loop alone.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True)
    next = models.DateTimeField(null=True, db_index=True)
    claimed = models.DateTimeField(null=True)
    box = models.BinaryField()


class Reminder(models.Model):
    """One time to ring a bell. `about`: a blinded handle; `at` is null once it has rung."""

    id = models.CharField(primary_key=True, max_length=22, default=new_id)
    bell = models.ForeignKey(Bell, on_delete=models.CASCADE)
    bond = models.CharField(max_length=22, default="", db_index=True)
    about = models.CharField(max_length=43)
    at = models.DateTimeField(null=True)
    box = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint("bell", "about", name="reminder_once_per_bell")]
