"""Two people answer questions in any order, and each looks wherever words of the other could show too early."""

import random
from collections.abc import Iterable, Sequence

from toward.log.moment import Moment
from toward.measure import crawl, pages
from toward.measure.cast import Actor, bind
from toward.measure.house import tell
from toward.measure.pages import Form

FRONT = "/questions/"
LOOKS = ("/today/", "/questions/", "/questions/opened/", "/questions/depth/", "/questions/ours/", "/ours/", "/talk/")


def play(ana: Actor, ben: Actor, *, rounds: int, steps: int, chance: random.Random) -> tuple[int, int]:
    """Play on a new bond each round; return the steps taken and the bytes that were seen before their time."""
    taken = early = opened = 0
    for _ in range(rounds):
        bond = bind(ana, ben)
        for actor in (ana, ben):
            actor.browser.post("/switch/", {"bond": bond})
        for _ in range(steps):
            actor, other = chance.sample([ana, ben], 2)
            _act(actor, chance)
            early += _early(actor, other, bond)
            taken += 1
        opened += sum(moment.was_sealed for moment in _ours(ana, bond))
    tell(f"{taken} steps, after which {opened} sealed answers stood open")
    return taken, early


def _act(actor: Actor, chance: random.Random) -> None:
    """Send any one of the forms that the questions offer now: words, a pass, a withdrawal, a wish."""
    forms = _forms(actor)
    if not forms:
        return
    form = chance.choice(forms)
    button = chance.choice(form.buttons) if form.buttons else None
    form.buttons = [button] if button else []
    crawl.say(actor, form)


def _forms(actor: Actor) -> list[Form]:
    front = actor.browser.get(FRONT)
    forms, links = pages.read(front.path, front.text)
    for link in [link for link in links if link.startswith((f"{FRONT}at/", f"{FRONT}depth/"))]:
        page = actor.browser.get(link)
        forms += pages.read(page.path, page.text)[0]
    return [form for form in forms if form.method == "post" and form.action.startswith(FRONT)]


def _early(author: Actor, other: Actor, bond: str) -> int:
    """Bytes of the author's that the other's pages show and that no log of both holds, or half a pair that stands."""
    moments = _ours(other, bond)
    told = repr(moments)
    hidden = [word for word in author.typed[-40:] if word not in told and word != author.shown]
    shown = b"".join(other.browser.get(path).body for path in LOOKS)
    return sum(len(word) for word in hidden if word.encode() in shown) + len(halves(moments))


def _ours(actor: Actor, bond: str) -> list[Moment]:
    return next(each.log.read() for each in actor.me.bonds if each.id == bond)


def halves(moments: Sequence[Moment]) -> list[Moment]:
    """What was sealed and stands in the log without the other's next to it."""
    beside = [(moments[:i][-1:], moments[i + 1 : i + 2]) for i in range(len(moments))]
    return [m for m, sides in zip(moments, beside, strict=True) if m.was_sealed and not _paired(m, sides)]


def _paired(moment: Moment, sides: Iterable[Sequence[Moment]]) -> bool:
    return any(type(m) is type(moment) and m.by != moment.by for side in sides for m in side)
