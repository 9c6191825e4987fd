"""The hands of two people who write to each other through the forms, and the fields that they have written in."""

from typing import TypeVar

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.me.me import Me
from toward.measure import pages
from toward.measure.cast import Actor, canary
from toward.measure.crawl import SENTENCE
from toward.measure.fields import Field, Form, names, words_of
from toward.people.opened import OpenKeys

FINE = (200, 302)
Kind = TypeVar("Kind", bound=Moment)


class Hands:
    """Two people with a bond. `kept`: words that must stand in one of their logs afterwards."""

    def __init__(self, ana: Actor, ben: Actor, bond: str) -> None:
        self.ana, self.ben, self.bond = ana, ben, bond
        self.both = (ana, ben)
        self.done: set[Field] = set()
        self.words: list[str] = []
        self.kept: list[str] = []

    def lost(self) -> list[str]:
        """What was typed to be kept, and stands in no log of the two."""
        told = "\n".join(repr(moment) for actor in self.both for log in actor.logs for moment in log.read())
        return [word for word in self.kept if word not in told]

    def types(self, actor: Actor, path: str, form: Form, *, passing: str = "", **given: str) -> None:
        """Send a form with a new word in each of its fields; what stands in the one named `passing` is not kept."""
        words = self._fill(actor, path, form, given)
        self.kept += [word for name, word in words.items() if name != passing]

    def seeks(self, actor: Actor, path: str, form: Form, fine: tuple[int, ...] = FINE, **given: str) -> None:
        """Send a form whose words are kept nowhere, such as one to look for something."""
        self._fill(actor, path, form, given, fine)

    def _fill(
        self, actor: Actor, path: str, form: Form, given: dict[str, str], fine: tuple[int, ...] = FINE
    ) -> dict[str, str]:
        asked = words_of(form) or self._shown(actor, path)
        room = {name: size for name, size in asked.items() if name not in given}
        words = {name: canary() for name in room}
        said = {name: SENTENCE.format(word)[: room[name]] for name, word in words.items()}
        self.post(actor, path, fine, **given, **said)
        actor.typed += words.values()
        self.words += words.values()
        self.done |= names(form, words)
        return words

    def _shown(self, actor: Actor, path: str) -> dict[str, int]:
        """The fields of a form that makes them as it is made: as its page shows them."""
        page = actor.browser.get(path)
        found = [form.words for form in pages.read(page.path, page.text)[0] if form.action == path and form.words]
        return found[0]

    def post(self, actor: Actor, path: str, fine: tuple[int, ...] = FINE, **said: str | list[str]) -> str:
        """Send a form."""
        answer = actor.browser.post(path, {"bond": self.bond, **said})
        if answer.status not in fine:
            raise RuntimeError(f"{path} answered {answer.status}")
        return answer.text

    def each(self, path: str) -> None:
        """Both send a form that asks for nothing."""
        for actor in self.both:
            self.post(actor, path)

    def evening(self, actor: Actor) -> Evening:
        """What this person's stories are told from now."""
        assert actor.keys is not None
        return Me(OpenKeys(actor.keys.person_id, "", actor.keys.master), self.bond).evening()

    def newest(self, kind: type[Kind], by: Actor | None = None) -> Kind:
        """The newest of a kind in ours."""
        who = by.keys.person_id if by and by.keys else ""
        return [m for m in self.evening(self.ana).ours if isinstance(m, kind) and (not who or m.by == who)][-1]

    def newest_of(self, actor: Actor, kind: type[Kind]) -> Kind:
        """The newest of a kind in somebody's mine."""
        return [m for m in self.evening(actor).mine if isinstance(m, kind)][-1]

    def other(self, actor: Actor) -> Actor:
        """The other of the two."""
        return self.ben if actor is self.ana else self.ana
