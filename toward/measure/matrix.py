"""Everybody asks for everything: every address, for every kind of thing that is not theirs."""

from collections.abc import Iterable, Sequence
from contextlib import closing

from toward.log.moment import new_id
from toward.measure import routes
from toward.measure.browser import Browser
from toward.measure.cast import Actor

NOBODY = ""
STREAM = "/live/"
WAY_OUT = "leave"  # whoever asks for it has left, and would ask for the rest as nobody


def objects(owner: Actor, others: Iterable[Actor], most: int) -> list[str]:
    """Ids to ask for: of what is mine and ours, one of each kind, of other bonds, and one that is not there."""
    found = [new_id()]
    for actor in (owner, *others):
        for log in actor.logs:
            kinds = {moment.kind: moment.id for moment in log.read()}
            found += [log.id, *list(kinds.values())[:most]]
    return list(dict.fromkeys(found))


def paths(ids: Sequence[str], seen: Iterable[str], bond: str) -> list[str]:
    """Every address with every id in its gaps; every page that anybody has been to; and each with a foreign bond."""
    every = [route.path(id) for route in routes.routes() if route.parts for id in ids]
    plain = [route.path() for route in routes.routes() if not route.parts and route.name != WAY_OUT]
    foreign = [f"{path}?bond={bond}" for path in plain]
    return list(dict.fromkeys([*plain, *foreign, *every, *seen]))


def probe(name: str, browser: Browser, asked: Iterable[str], may: dict[str, set[str]]) -> tuple[int, int]:
    """Ask for each; return how many were asked, and in how many answers stood a word that is not for this person."""
    forbidden = [word.encode() for word, who in may.items() if name not in who]
    probes = leaks = 0
    for path in asked:
        answer = browser.get(path)
        probes += 1
        leaks += any(word in answer.body for word in forbidden)
    return probes, leaks


def overheard(browser: Browser, foreign: str) -> int:
    """Whether the stream names a bond that is not this person's."""
    with closing(browser.listen(f"{STREAM}?after={foreign}:0")) as line:
        line.settimeout(0.5)
        try:
            return int(foreign.encode() in line.recv(65536))
        except TimeoutError:
            return 0
