"""Who stands behind a sign-in name: the same work, in time and kind, whether anybody does.

A name that nobody has is answered by a person made of noise, whom no passphrase and no code opens.
"""

import os
from functools import cache
from typing import Any

from django.conf import settings

from toward.log.moment import new_id
from toward.people import keys
from toward.people.models import Person

APART = ("ring", "public", "begun", "doors")  # read when they are asked for
FIELDS = tuple(field.attname for field in Person._meta.concrete_fields if field.attname not in APART)


def named(name: str) -> tuple[Person, bool]:
    """The person who signs in with this name, and True; or somebody made of noise, and False."""
    row = Person.objects.filter(username=keys.blind(name), is_active=True).values_list(*FIELDS).first()
    return Person.from_db("default", FIELDS, row or _noise(settings.PASSPHRASE_COST)), row is not None


@cache
def _noise(cost: tuple[int, int, int]) -> tuple[Any, ...]:
    box = keys.wrap(os.urandom(32), os.urandom(32), "", "nobody")
    password = f"toward1${','.join(map(str, cost))}${'A' * 22}==${'A' * 43}="
    said = {"id": new_id(), "username": "", "password": password, "is_active": True, "wrapped": box, "recovery": box}
    return tuple(said[field] for field in FIELDS)
