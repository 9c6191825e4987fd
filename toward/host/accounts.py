"""What the person who hosts may do with accounts: count them, shut one, open it again."""

from toward.machine.place import Refused
from toward.people import here
from toward.people.models import OpenSession, Person


def count() -> str:
    shut = Person.objects.filter(is_active=False).count()
    return f"{Person.objects.count()} accounts, {shut} of them disabled"


def let(id: str, *, in_: bool) -> str:
    """Let this account in, or keep it out and close what it has open. Nothing it wrote is touched."""
    if not Person.objects.filter(pk=id).update(is_active=in_):
        raise Refused("There is no account with that id.")
    if not in_:
        OpenSession.objects.filter(person_id=id).delete()
        here.drop(id)
    return "enabled" if in_ else "disabled"
