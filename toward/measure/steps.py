"""Leaving in the middle: does it show when one of two leaves after any step of what they do together?"""

import re

from django.test import Client

from toward.log.moment import ID
from toward.measure import leaving
from toward.measure.cast import Actor
from toward.measure.hands import FINE, Hands
from toward.measure.inside import Inside
from toward.measure.leaving import Pages
from toward.measure.ways import Side, leave

UNDER_WAY = re.compile(r"/(listening|empathy|repair)/(?!alone/(?!share/))")  # what is written alone tells nobody


class Steps(Hands):
    """Whoever has just taken a step leaves, and it is undone.

    `near`: the pages that were looked at; `shown`: what of the other's differed.
    """

    def __init__(self, ana: Side, ben: Side) -> None:
        one, two = (Actor(Inside(each.browser), keys=each.keys) for each in (ana, ben))
        super().__init__(one, two, ana.bond)
        self.sides = ana, ben
        self.steps: list[str] = []
        self.near: set[str] = set()
        self.shown: Pages = {}

    def post(self, actor: Actor, path: str, fine: tuple[int, ...] = FINE, **said: str | list[str]) -> str:
        """Send a form, and look."""
        answer = super().post(actor, path, fine, **said)
        if met := UNDER_WAY.match(path):
            one, other = self.sides if actor is self.ana else reversed(self.sides)
            seen = leaving.differing_by(one, other, [leave], lambda browser: near(browser, met[1]))
            self.steps.append(path)
            self.near |= seen.looked_at
            self.shown |= seen.differing
        return answer


def near(browser: Client, practice: str) -> Pages:
    """Today, a practice's first page, and the things that these lead to."""
    found: Pages = {}
    for path in ("/today/", f"/{practice}/"):
        found |= leaving.look(browser, path)
    things = [link for path in list(found) for link in leaving.links(path, found)]
    for path in dict.fromkeys(things):
        if re.match(rf"/{practice}/{ID}/", path):
            found |= leaving.look(browser, path)
    return found
