"""Making the two people and their year."""

import secrets
from datetime import UTC, datetime

from django.conf import settings
from django.db import transaction

from toward.bond import begin as bonds
from toward.demo.year import Said, entries, told
from toward.log.log import Log
from toward.paths.evening import evening
from toward.people import begin, operator
from toward.people.me import Me
from toward.people.models import Person
from toward.people.opened import Opened
from toward.practices.questions.moments import Answer, AskedAgain, OwnAnswer
from toward.practices.questions.sealing import put_answer
from toward.practices.questions.told import tell

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
    id = bonds.invite(keys["ana"], "Ana", "clay", "partners")
    bonds.accept(keys["ben"], id, keys["ana"].ring.offers[id].secret, "Ben", "sea")
    bonds.confirm(keys["ana"], id, "Ana", "clay")
    bonds.collect(keys["ben"])
    me = {who: Me(opened) for who, opened in keys.items()}
    _tell(me)
    _leave_one_waiting({who: Me(opened) for who, opened in keys.items()})


def _person(who: str) -> Opened:
    name, hue = PEOPLE[who]
    person, master, _code = begin.sign_up(begin.NewAccount(who, passphrase(who), name, hue))
    return Opened(person.id, "", master)


def _tell(me: dict[str, Me]) -> None:
    ids: dict[str, str] = {}
    for one in told(datetime.now(UTC)):
        moment = one.moment.again(of=ids[one.of]) if one.of else one.moment
        if hasattr(moment, "bond"):
            moment = moment.again(bond=_seed(me))
        ids[one.key] = _log(one, me).append(moment, at=one.at).id


def _leave_one_waiting(me: dict[str, Me]) -> None:
    """Ana asks the year's first question once more, and has answered; her letter waits for Ben's."""
    entry = next(e for e in reversed(entries()) if e["kind"] == "question")
    first = next(e for e in entries() if e["kind"] == "question" and e["text"] == entry["text"])
    bond = me["ana"].bond
    if bond is None:
        return
    about = {"question": f"demo{first['day']}", "theme": entry["theme"], "text": entry["text"]}
    bond.log.append(AskedAgain(**about))
    told = tell(evening(me["ana"]))
    about["slot"] = told.again[0].slot
    own = OwnAnswer(bond=told.seed, words=entry["ana"], **about)
    put_answer(bond, me["ana"].mine, told, told.again[0], Answer(words=entry["ana"], **about), own)


def _log(one: Said, me: dict[str, Me]) -> Log:
    if one.log != "ours":
        return me[one.log].mine
    bond = me[one.by or "ana"].bond
    assert bond is not None
    return bond.log


def _seed(me: dict[str, Me]) -> str:
    bond = me["ana"].bond
    return bond.log.moments[0].id if bond else ""
