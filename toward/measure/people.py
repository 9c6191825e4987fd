"""People to measure with, made in the house directly; they sign in through the real door."""

from dataclasses import dataclass

from django.db import transaction
from django.test import Client

from toward.bond import joining
from toward.log.log import Log
from toward.log.moment import Moment, new_id
from toward.me.me import Me
from toward.measure.browser import Browser
from toward.people import account
from toward.people.opened import OpenKeys
from toward.practices.appreciation.moments import GoodNews, Met, Noticed, Received, ToldSomeone

PASSPHRASE = "nine kettles along a slow canal"
UNREAD = 3


@dataclass
class Someone:
    """Somebody with open keys and a browser that is signed in."""

    name: str
    keys: OpenKeys
    client: Client
    bond: str = ""

    @property
    def me(self) -> Me:
        """Mine and ours, opened anew."""
        return Me(self.keys, self.bond)

    def unlock(self) -> None:
        """Open what half an hour without a request has locked."""
        self.client.post("/unlock/", {"passphrase": PASSPHRASE})

    def browser(self, port: int) -> Browser:
        """The same sign-in, over HTTP."""
        return Browser(port, {name: said.value for name, said in self.client.cookies.items()})


def somebody(name: str, hue: str = "clay") -> Someone:
    """Make an account and sign in."""
    login = new_id()
    person, master, _code = account.sign_up(account.NewAccount(login, PASSPHRASE, name, hue))
    client = Client(SERVER_NAME="localhost")
    answer = client.post("/sign-in/", {"login": login, "password": PASSPHRASE})
    if answer.status_code != 302:
        raise RuntimeError(f"signing in answered {answer.status_code}")
    return Someone(name, OpenKeys(person.id, "", master), client)


def pair() -> tuple[Someone, Someone]:
    """Two people with a bond."""
    one, two = somebody("Ana"), somebody("Ben", "sea")
    id = joining.invite(one.keys, one.name, "clay", "partners")
    joining.accept(two.keys, id, one.keys.ring.offers[id].secret, two.name, "sea")
    one.bond = joining.confirm(one.keys, id, one.name, "clay")
    two.bond = joining.collect(two.keys)[0]
    return one, two


def said(number: int, of: str = "") -> Moment:
    """Something that somebody might say, of about 300 bytes; the tenth answers an earlier one."""
    words = f"No. {number}: you scraped the ice off my windscreen before six, and left the heater running."
    match number % 10:
        case 0 if of:
            return Met(of=of, words=f"{words} I did not think you would notice. Thank you for saying so.")
        case 3:
            return ToldSomeone(said=f"{words} I told them how you waited until the glass was clear.", whom="my sister")
        case 7:
            return GoodNews(news=f"{words} And the thing I had been waiting for since spring has come today.")
    return Noticed(did=words, landed="I stood there in my coat and grinned at nobody.", says="You think ahead for me.")


def fill(log: Log, count: int, authors: tuple[str, str]) -> list[Moment]:
    """Write `count` moments by both in turn, in one transaction."""
    kept: list[Moment] = []
    with transaction.atomic():
        for number in range(1, count + 1):
            of = kept[number // 2].id if number > 10 else ""
            kept.append(log.append(said(number, of).again(by=authors[number % 2])))
    return kept


def evening_of_two(count: int) -> Someone:
    """Somebody whose log of ours holds `count` moments; all but the last few are read."""
    one, two = pair()
    ours, mine = Log(one.bond, one.keys.ring.bonds[one.bond].key, one.keys.person_id), one.me.mine
    theirs = [m for m in fill(ours, count, (one.keys.person_id, two.keys.person_id)) if m.by == two.keys.person_id]
    with transaction.atomic():
        for moment in theirs[:-UNREAD]:
            if not isinstance(moment, Met):
                mine.append(Received(of=moment.id))
    return one
