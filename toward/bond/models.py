"""Who is in which bond, and open invitations. No word of the two stands here in the clear."""

from django.db import models


class Bond(models.Model):
    """Two people. `ended` is the day on which either left; then nothing is added by anybody."""

    id = models.CharField(primary_key=True, max_length=22)
    begun = models.DateField(auto_now_add=True)
    ended = models.DateField(null=True)


class Invitation(models.Model):
    """A one-use invitation; only a hash of its secret stands here.

    `spent`: an account was made with it.
    `offer` tells who invites, sealed under the secret; `answer` who accepts, sealed the same way;
    `delivery` holds the bond key for the one who accepted, sealed for the two alone.
    """

    id = models.CharField(primary_key=True, max_length=40)
    proof = models.CharField(max_length=43)
    until = models.DateTimeField()
    inviter = models.CharField(max_length=22, db_index=True)
    invited = models.CharField(max_length=22, default="", db_index=True)
    offer = models.BinaryField()
    answer = models.BinaryField(null=True)
    delivery = models.BinaryField(null=True)
    bond = models.CharField(max_length=22, default="")
    spent = models.BooleanField(default=False)
