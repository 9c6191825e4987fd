"""Accounts and open sessions. No name, address or time of day stands here in the clear."""

from datetime import date

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone

from toward.log.moment import new_id


def today() -> date:
    """The day, UTC."""
    return timezone.now().date()


class People(BaseUserManager["Person"]):
    """Finds people by the blinded name only."""


class Person(AbstractBaseUser):
    """One account: a blinded sign-in name, a verifier, and the master key wrapped twice."""

    id = models.CharField(primary_key=True, max_length=22, default=new_id)
    username = models.CharField(max_length=43, unique=True)
    is_active = models.BooleanField(default=True)
    begun = models.DateField(auto_now_add=True)
    last_login = None  # nobody learns when somebody was here
    wrapped = models.BinaryField()
    recovery = models.BinaryField()
    public = models.BinaryField()
    ring = models.BinaryField()
    doors = models.CharField(max_length=22, default=new_id)  # the cookies of known browsers are bound to it

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = []
    objects = People()


class OpenSession(models.Model):
    """A signed-in browser: the master key, wrapped by a secret that only its cookie holds."""

    id = models.CharField(primary_key=True, max_length=43)
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    begun = models.DateField(default=today, editable=False)
    box = models.BinaryField()


class Attempt(models.Model):
    """Tries at one door (a blinded name with a network, or one known browser); the row goes after a day or two."""

    door = models.CharField(primary_key=True, max_length=43)
    day = models.DateField(default=today)
    wrong = models.PositiveIntegerField(default=0)
    until = models.DateTimeField(null=True)


class HostNote(models.Model):
    """What this server says of itself before anybody signs in: who runs it, what it calls itself."""

    key = models.CharField(primary_key=True, max_length=20)
    text = models.CharField(max_length=200)
