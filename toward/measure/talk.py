"""Talking as two would: every field of listening, empathy and repair gets a word that occurs nowhere else.

A crawl meets a form only when the two have come to it. Here both go the whole way, and tests/test_canaries.py
fails when a field is left out.
"""

import re
from datetime import timedelta

from django import forms
from django.utils import timezone

from toward.log.moment import Moment
from toward.measure.cast import Actor, canary
from toward.measure.crawl import SENTENCE
from toward.measure.fields import Field, words_of
from toward.practices.empathy import forms as empathy
from toward.practices.empathy.moments import Situation, View
from toward.practices.listening import forms as listening
from toward.practices.listening import scenes
from toward.practices.listening.moments import Offered
from toward.practices.repair import alone, short_forms
from toward.practices.repair import forms as repair
from toward.practices.repair.moments import Proposed, Started


class Talk:
    """Two people who talk, and the fields that they have written in."""

    def __init__(self, ana: Actor, ben: Actor, bond: str) -> None:
        self.ana, self.ben, self.bond = ana, ben, bond
        self.done: set[Field] = set()
        self.words: list[str] = []

    def all(self) -> None:
        """Go the whole way."""
        for actor in (self.ana, self.ben):
            self._post(actor, "/before/asked/")
        self.listen()
        self.look()
        self.mend()

    def lost(self) -> list[str]:
        """What was typed and taken, and stands in no log of the two."""
        told = [repr(moment) for actor in (self.ana, self.ben) for log in actor.logs for moment in log.read()]
        kept = "\n".join(told)
        return [word for word in self.words if word not in kept]

    def listen(self) -> None:
        """A listening in which both steps are written; a line for both and one for oneself; and a scene alone."""
        self._types(
            self.ana, "/listening/offer/", listening.OfferForm,
            minutes="10", how="together", speaks_first="me", start="now",
        )  # fmt: skip
        here = f"/listening/{self._last(Offered).id}/"
        for actor in (self.ben, self.ana):
            self._post(actor, f"{here}come/")
        self._post(self.ana, f"{here}move/", move="spoke", step="0")
        for step in "12":
            self._types(self.ben, f"{here}write/", listening.SaidBackForm, step=step)
        self._post(self.ana, f"{here}move/", move="stop", step="0")
        for actor, audience in ((self.ana, "ours"), (self.ben, "mine")):
            self._types(actor, f"{here}keep/", listening.KeepForm, audience=audience)
        self._types(self.ana, "/listening/alone/", listening.PractiseForm, scene=scenes.scenes()[0].id)

    def look(self) -> None:
        """One situation from both sides, put right and answered; and one for oneself."""
        self._types(self.ana, "/empathy/name/", empathy.SituationForm)
        for actor in (self.ana, self.ben):
            self._types(actor, f"/empathy/{self._last(Situation).id}/write/", empathy.ViewForm)
        for actor in (self.ana, self.ben):
            guess = self._last(View, by=self._other(actor))
            self._types(actor, f"/empathy/guess/{guess.id}/mark/", empathy.MarkForm)
        for actor in (self.ana, self.ben):
            self._types(actor, f"/empathy/guess/{self._last(View, by=actor).id}/answer/", empathy.AnswerForm)
        self._types(self.ana, "/empathy/alone/", empathy.ImaginedForm)

    def mend(self) -> None:
        """A repair from what each writes alone to the look back; small ones; and seven minutes."""
        for actor in (self.ana, self.ben):
            self._opens(actor)
        here = f"/repair/{self._last(Started).id}/"
        self._both(f"{here}on/listened/")
        for actor in (self.ana, self.ben):
            self._types(actor, f"{here}own/", repair.OwnForm)
        self._both(f"{here}on/owned/")
        day = str(timezone.localdate() + timedelta(days=3))
        self._types(self.ana, f"{here}change/", repair.ChangeForm, who="both", look_back=day)
        self._post(self.ben, f"{here}agree/{self._last(Proposed).id}/")
        for actor in (self.ana, self.ben):
            self._types(actor, f"{here}check/", short_forms.CheckForm, then="let_go")
        self._types(self.ana, "/repair/small/", short_forms.SmallForm, own="")
        self._types(self.ben, "/repair/small/", short_forms.SmallForm, line="")
        self._types(self.ana, "/repair/view/", repair.ReappraisedForm)

    def _opens(self, actor: Actor) -> None:
        for step in alone.STEPS[:-1]:
            self._types(actor, f"/repair/alone/{step}/", repair.StepForm)
        self._types(actor, "/repair/alone/opening/", repair.OpeningForm)
        page = self._post(actor, "/repair/alone/share/", show="words")
        seal = re.findall(r'name="seal" value="([^"]+)"', page)[0]
        self._post(actor, "/repair/alone/share/", show="words", seal=seal, give="1")

    def _both(self, path: str) -> None:
        for actor in (self.ana, self.ben):
            self._post(actor, path)

    def _types(self, actor: Actor, path: str, form: type[forms.Form], **given: str) -> None:
        """Send a form with a new word in each of its fields."""
        room = {name: size for name, size in words_of(form).items() if name not in given}
        words = {name: canary() for name in room}
        self._post(actor, path, **given, **{name: SENTENCE.format(word)[: room[name]] for name, word in words.items()})
        actor.typed += words.values()
        self.words += words.values()
        self.done |= {(form.__name__, name) for name in words}

    def _post(self, actor: Actor, path: str, **said: str) -> str:
        answer = actor.browser.post(path, {"bond": self.bond, **said})
        if answer.status not in (200, 302):
            raise RuntimeError(f"{path} answered {answer.status}")
        return answer.text

    def _last(self, kind: type[Moment], by: Actor | None = None) -> Moment:
        ours = next(bond.log for bond in self.ana.me.bonds if bond.id == self.bond)
        who = by.keys.person_id if by and by.keys else ""
        return [m for m in ours.read() if isinstance(m, kind) and (not who or m.by == who)][-1]

    def _other(self, actor: Actor) -> Actor:
        return self.ben if actor is self.ana else self.ana
