"""People who sign up through the forms and type words that occur nowhere else, so that each can be looked for."""

import secrets
import string
from collections.abc import Iterable
from dataclasses import dataclass, field

from toward.bond import joining
from toward.log.log import Log
from toward.me.me import Me
from toward.measure.browser import Browser
from toward.people import account, keys
from toward.people.models import Person
from toward.people.opened import OpenKeys


def canary() -> str:
    """A word that nobody has ever written."""
    return "zq" + "".join(secrets.choice(string.ascii_lowercase) for _ in range(14))


@dataclass
class Actor:
    """Somebody with a browser, and everything that they have typed."""

    browser: Browser
    login: str = field(default_factory=canary)
    shown: str = field(default_factory=canary)
    passphrase: str = field(default_factory=lambda: f"{canary()} {canary()}")
    typed: list[str] = field(default_factory=list)
    seen: dict[str, None] = field(default_factory=dict)
    keys: OpenKeys | None = None

    def sign_up(self) -> None:
        """Make an account through the form; its keys are opened here as well, to know what stands where."""
        self.browser.get("/sign-up/")
        said = {"name": self.login, "shown_name": self.shown, "passphrase": self.passphrase}
        answer = self.browser.post("/sign-up/", {**said, "hue": "clay", "adult": "on", "consent": "on"})
        if answer.status != 302:
            raise RuntimeError(f"signing up answered {answer.status}")
        self.typed += [self.login, self.shown, *self.passphrase.split()]
        person = Person.objects.get(username=keys.blind(self.login))
        master = account.master_by_passphrase(person, self.passphrase)
        self.keys = OpenKeys(person.id, "", master or b"")

    @property
    def me(self) -> Me:
        """Mine and ours, opened anew."""
        assert self.keys is not None
        return Me(OpenKeys(self.keys.person_id, "", self.keys.master))

    @property
    def logs(self) -> list[Log]:
        """Every log that this person may read."""
        return [self.me.mine, *(bond.log for bond in (*self.me.bonds, *self.me.archives))]


def signed_up(port: int) -> Actor:
    """Somebody new."""
    actor = Actor(Browser(port))
    actor.sign_up()
    return actor


def bind(one: Actor, two: Actor) -> str:
    """Begin a bond between two people and return its id."""
    mine, theirs = one.me.keys, two.me.keys
    id = joining.invite(mine, one.shown, "clay", "partners")
    joining.accept(theirs, id, mine.ring.offers[id].secret, two.shown, "sea")
    bond = joining.confirm(mine, id, one.shown, "clay")
    joining.collect(theirs)
    return bond


def audience(actors: Iterable[Actor]) -> dict[str, set[str]]:
    """Who may see each word: whoever typed it, and whoever can open a log in which it stands."""
    everybody = list(actors)
    may = {word: {actor.login} for actor in everybody for word in actor.typed}
    for actor in everybody:
        told = "\n".join(repr(moment) for log in actor.logs for moment in log.read())
        for word, who in may.items():
            if word in told:
                who.add(actor.login)
    return may
