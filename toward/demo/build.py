"""Making the two people and their year."""

import secrets
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from toward.bond import joining
from toward.demo import waiting
from toward.demo.said import Said
from toward.demo.year import told
from toward.log.log import Log
from toward.me.me import Me
from toward.people import account, operator
from toward.people.models import Person
from toward.people.moments import CodeConfirmed
from toward.people.opened import OpenKeys

PEOPLE = {"ana": ("Ana", "clay"), "ben": ("Ben", "sea")}


def build() -> dict[str, str]:
    """Write the year where it is not written yet; return who can be looked at, and by which path."""
    if not Person.objects.exists():
        with transaction.atomic():
            _write()
    return {name: f"/demo/{who}/" for who, (name, _hue) in PEOPLE.items()}


def passphrase(who: str) -> str:
    """The passphrase of somebody in the demo; drawn once, kept beside the demo's keys."""
    path = settings.DATA / "keys" / f"demo-{who}"
    if not path.exists():
        path.write_text(secrets.token_urlsafe(24))
        path.chmod(0o600)
    return path.read_text()


def _write() -> None:
    operator.rename("the demo")
    keys = {who: _person(who) for who in PEOPLE}
    id = joining.invite(keys["ana"], "Ana", "clay", "partners")
    joining.accept(keys["ben"], id, keys["ana"].ring.offers[id].secret, "Ben", "sea")
    joining.confirm(keys["ana"], id, "Ana", "clay")
    joining.collect(keys["ben"])
    me = {who: Me(opened) for who, opened in keys.items()}
    _tell(me)
    waiting.leave(Me(keys["ana"]))


def _person(who: str) -> OpenKeys:
    name, hue = PEOPLE[who]
    person, master, _code = account.sign_up(account.NewAccount(who, passphrase(who), name, hue))
    account.own_log(person.id, master).append(CodeConfirmed())
    return OpenKeys(person.id, "", master)


def _tell(me: dict[str, Me]) -> None:
    known = _known(me)
    for one in told(datetime.now(UTC)):
        named = {field: known[name] for field, name in one.names.items()}
        said = _log(one, me).append(one.moment.again(**named), at=one.at)
        known[f"@{one.key}"], known[f"#{one.key}"] = said.id, said.seq


def _known(me: dict[str, Me]) -> dict[str, Any]:
    """What entries may name before anything is said."""
    bond = me["ana"].bond
    assert bond is not None
    people = {f"@{who}": one.id for who, one in me.items()}
    return {**people, "@bond": bond.id, "@seed": bond.log.moments[0].id, "@zone": settings.TIME_ZONE}


def _log(one: Said, me: dict[str, Me]) -> Log:
    if one.log != "ours":
        return me[one.log].mine
    bond = me[one.by or "ana"].bond
    assert bond is not None
    return bond.log
