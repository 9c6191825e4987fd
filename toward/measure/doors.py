"""The doors at which time could tell something, and who stands behind them."""

import random
from collections.abc import Iterator

from django.conf import settings
from django.test import Client

from toward.bond import joining
from toward.measure.timing import Door, letters
from toward.people import account, drawn_words
from toward.people.models import Attempt
from toward.people.opened import OpenKeys

MANY = 6
PASSPHRASE = "seven lamps over a quiet harbour"
NEARLY, FAR = PASSPHRASE[:-1] + "s", "twelve pears under the white table"
CODE = "7K2QX-9D3MW-4H8TB-6N5RV-2J7PCX"


def doors() -> Iterator[Door]:
    """Each door, with the people it takes."""
    names = [letters() for _ in range(MANY)]
    owner, master, _code = [account.sign_up(account.NewAccount(name, PASSPHRASE, name)) for name in names][-1]
    me = OpenKeys(owner.id, "", master)
    ids = [joining.invite(me, "Ana", "clay", "friends") for _ in range(MANY)]
    yield _named("sign-in", "/sign-in/", names, login="", password=FAR)
    yield _named("sign-up", "/sign-up/", names, name="", passphrase=FAR, shown_name="x", adult="on", consent="on")
    yield _named("sign-up twice", "/sign-up/", names, _spent(me), name="", passphrase=FAR)
    yield _named("code", "/sign-in/code/", names, name="", code=CODE, passphrase=FAR)
    yield _unlock(names[-1])
    yield _invitation(ids)


def _browser() -> Client:
    return Client(SERVER_NAME="localhost")  # a name that the real settings answer under


def _post(browser: Client, path: str, said: dict[str, str]) -> None:
    """From a network of its own each time, so that no try has to wait for the one before."""
    answer = browser.post(path, said, REMOTE_ADDR=".".join(str(random.randrange(1, 255)) for _ in range(4)))
    assert answer.status_code != 400, "turned away at the gate: no door was asked"


def _named(door: str, path: str, names: list[str], browser: Client | None = None, **said: str) -> Door:
    """A door that asks for a name first; as many names that nobody has are drawn before the clock runs."""
    who, asks, nobodys = next(iter(said)), browser or _browser(), [letters() for _ in names]
    return Door(
        door,
        lambda: _post(asks, path, {**said, who: random.choice(names)}),
        lambda: _post(asks, path, {**said, who: random.choice(nobodys)}),
    )


def _spent(me: OpenKeys) -> Client:
    """A browser that holds an invitation with which an account was made."""
    first, late, id = _browser(), _browser(), joining.invite(me, "Ana", "clay", "friends")
    first.post("/join/", {"words": joining.spoken(id, me.ring.offers[id].secret)})
    name, carried = letters(), settings.CARRY_COOKIE_NAME + "join"
    late.cookies[carried] = first.cookies[carried].value
    said = {"name": name, "shown_name": name, "passphrase": PASSPHRASE, "adult": "on", "consent": "on"}
    first.post("/sign-up/", said)
    return late


def _unlock(name: str) -> Door:
    """The lock of one browser: a passphrase that is nearly right, and one that is far from it."""
    browser = _browser()
    browser.post("/sign-in/", {"login": name, "password": PASSPHRASE})
    browser.post("/lock/")
    return Door(
        "unlock",
        lambda: _post(browser, "/unlock/", {"passphrase": NEARLY}),
        lambda: _post(browser, "/unlock/", {"passphrase": FAR}),
    )


def _invitation(ids: list[str]) -> Door:
    """Wrong words, to an invitation that is open and to one that never was; neither has been tried before."""

    def fresh() -> None:
        Attempt.objects.all().delete()

    browser, others = _browser(), ["-".join(drawn_words.some(joining.NUMBER_WORDS)) for _ in ids]

    def ask(id: str) -> None:
        secret = "-".join(drawn_words.some(joining.SECRET_WORDS))
        _post(browser, "/join/", {"words": f"{id}-{secret}"})

    return Door("invitation", lambda: ask(random.choice(ids)), lambda: ask(random.choice(others)), fresh)
