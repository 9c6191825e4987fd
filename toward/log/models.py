"""The tables that hold what people say, sealed. Only this package touches them.

Every key starts with `log` (a bookmark's is its own name), nothing points at an account and no sequence
is used, so that a distributed database can split them by `log` as they stand.
"""

from django.db import models


class MomentRow(models.Model):
    """One sealed moment: the box is unreadable without the log's key, and null once erased."""

    pk = models.CompositePrimaryKey("log", "seq")
    log = models.CharField(max_length=22)
    seq = models.BigIntegerField()
    id = models.CharField(max_length=22)
    day = models.DateField()
    box = models.BinaryField(null=True)
    erased = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint("log", "id", name="moment_id_once_per_log")]


class RegisterRow(models.Model):
    """Of up to 256 moments of one log: kind, author and thread, sealed under its key; every box of one size."""

    pk = models.CompositePrimaryKey("log", "part")
    log = models.CharField(max_length=22)
    part = models.BigIntegerField()
    box = models.BinaryField()


class BookmarkRow(models.Model):
    """What one reader has still open in one bond, sealed; its name follows from the reader's own key."""

    name = models.CharField(max_length=22, primary_key=True)
    box = models.BinaryField()


class WaitingRow(models.Model):
    """A place for one member's words until both have theirs in; random bytes until used."""

    pk = models.CompositePrimaryKey("log", "prompt", "member")
    log = models.CharField(max_length=22)
    prompt = models.CharField(max_length=80)
    member = models.CharField(max_length=22)
    day = models.DateField()
    box = models.BinaryField()
