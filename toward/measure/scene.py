"""Who plays: Ana and Ben have a bond; Eve and Dan another; Fay had one with Ana and has left; one is signed out."""

from toward.measure import crawl, matrix, talk
from toward.measure.browser import Browser
from toward.measure.cast import Actor, audience, bind, signed_up
from toward.measure.hands import Hands

QUESTIONS = "/questions/"
ROUNDS = 12


class Scene:
    """Five people at one server, and what they typed."""

    def __init__(self, port: int, most_pages: int) -> None:
        self.port, self.most = port, most_pages
        self.ana, self.ben, self.eve, self.dan, self.fay = (signed_up(port) for _ in range(5))

    @property
    def everybody(self) -> list[Actor]:
        """All five."""
        return [self.ana, self.ben, self.eve, self.dan, self.fay]

    @property
    def typed(self) -> list[str]:
        """Every word that was typed into a form and taken."""
        return [word for actor in self.everybody for word in actor.typed]

    def begin(self) -> None:
        """Type into every form. Fay leaves Ana; then Ana talks with Ben, and answers what he has not answered."""
        left = bind(self.ana, self.fay)
        talk.WAYS["questions"](Hands(self.ana, self.fay, left))
        for actor in (self.fay, self.ana):
            crawl.type_everywhere(actor, self.most)
        self.fay.browser.post("/leave/", {"bond": left})
        self.bond = bind(self.ana, self.ben)
        talk.all(Hands(self.ana, self.ben, self.bond), but=("questions",))
        bind(self.eve, self.dan)
        for actor in (self.ben, self.eve, self.dan):
            crawl.type_everywhere(actor, self.most, never=(QUESTIONS,))
        self.ana.browser.post("/switch/", {"bond": self.bond})
        crawl.type_everywhere(self.ana, self.most)

    def type_on(self, wanted: int) -> None:
        """Type until so many words are in."""
        for _ in range(ROUNDS):
            if len(self.typed) >= wanted:
                return
            for actor in (self.ben, self.ana, self.eve):
                crawl.type_everywhere(actor, self.most)

    def probe(self, kinds: int, every: int) -> tuple[int, int]:
        """The partner, the ex, a stranger with another bond, and nobody ask (for each `every`th); count the leaks."""
        may = audience(self.everybody)
        ids = matrix.objects(self.ana, (self.eve,), kinds)
        seen = dict.fromkeys(path for actor in self.everybody for path in actor.seen)
        asked = matrix.paths(ids, seen, self.bond)[::every]
        probes = leaks = 0
        for name, browser in self._askers():
            more, leaked = matrix.probe(name, browser, asked, may)
            probes, leaks = probes + more, leaks + leaked
        for actor in (self.fay, self.eve):
            probes, leaks = probes + 1, leaks + matrix.overheard(actor.browser, self.bond)
        return probes, leaks

    def _askers(self) -> list[tuple[str, Browser]]:
        known = [(actor.login, actor.browser) for actor in (self.ben, self.fay, self.eve)]
        return [*known, (matrix.NOBODY, Browser(self.port))]
