"""Talking as two would: every field of every practice gets a word that occurs nowhere else.

A crawl meets a form only when the two have come to it. Here both go the whole way, and tests/test_canaries.py
fails when a field is left out.
"""

import re
from collections.abc import Callable, Collection
from datetime import timedelta

from django.utils import timezone

from toward.measure import days, own
from toward.measure.cast import Actor
from toward.measure.hands import Hands
from toward.practices.another_view import alone
from toward.practices.another_view import forms as another_view
from toward.practices.empathy import forms as empathy
from toward.practices.empathy.moments import Situation, View
from toward.practices.listening import forms as listening
from toward.practices.listening import scenes
from toward.practices.listening.moments import Offered
from toward.practices.repair import forms as repair
from toward.practices.repair import short_forms
from toward.practices.repair.moments import Proposed, Started
from toward.practices.small_repairs import forms as small_repairs


def all(hands: Hands, but: Collection[str] = ()) -> None:
    """Go the whole way."""
    hands.each("/before/asked/")
    hands.each("/before/now/")
    for practice, way in WAYS.items():
        if practice not in but:
            way(hands)


def listen(hands: Hands) -> None:
    """A listening in which both steps are written; a line for both and one for oneself; and a scene alone."""
    ana, ben = hands.both
    hands.types(
        ana, "/listening/offer/", listening.OfferForm, minutes="10", how="together", speaks_first="me", start="now"
    )
    here = f"/listening/{hands.newest(Offered).id}/"
    for actor in (ben, ana):
        hands.post(actor, f"{here}come/")
    hands.post(ana, f"{here}move/", move="spoke", step="0")
    for step in "12":
        hands.types(ben, f"{here}write/", listening.SaidBackForm, step=step)
    hands.post(ana, f"{here}move/", move="stop", step="0")
    for actor, audience in ((ana, "ours"), (ben, "mine")):
        hands.types(actor, f"{here}keep/", listening.KeepForm, audience=audience)
    hands.types(ana, "/listening/alone/", listening.PractiseForm, scene=scenes.scenes()[0].id)


def look(hands: Hands) -> None:
    """One situation from both sides, put right and answered; and one for oneself."""
    hands.types(hands.ana, "/empathy/name/", empathy.SituationForm)
    for actor in hands.both:
        hands.types(actor, f"/empathy/{hands.newest(Situation).id}/write/", empathy.ViewForm)
    for actor in hands.both:
        guess = hands.newest(View, by=hands.other(actor))
        hands.types(actor, f"/empathy/guess/{guess.id}/mark/", empathy.MarkForm)
    for actor in hands.both:
        hands.types(actor, f"/empathy/guess/{hands.newest(View, by=actor).id}/answer/", empathy.AnswerForm)
    hands.types(hands.ana, "/empathy/alone/", empathy.ImaginedForm)


def mend(hands: Hands) -> None:
    """A repair from what each writes alone to the look back."""
    ana, ben = hands.both
    for actor in hands.both:
        _opens(hands, actor)
    here = f"/repair/{hands.newest(Started).id}/"
    hands.each(f"{here}on/listened/")
    for actor in hands.both:
        hands.types(actor, f"{here}own/", repair.OwnForm)
    hands.each(f"{here}on/owned/")
    day = str(timezone.localdate() + timedelta(days=3))
    hands.types(ana, f"{here}change/", repair.ChangeForm, who="both", look_back=day)
    hands.post(ben, f"{here}agree/{hands.newest(Proposed).id}/")
    for actor in hands.both:
        hands.types(actor, f"{here}check/", short_forms.CheckForm, then="let_go")
    hands.types(ana, f"{here}line/", repair.LineForm)


def say_something_small(hands: Hands) -> None:
    """In own words, and one of the lines."""
    hands.types(hands.ana, "/small_repairs/", small_repairs.SmallForm, own="")
    hands.types(hands.ben, "/small_repairs/", small_repairs.SmallForm, line="")


def look_again(hands: Hands) -> None:
    """Seven minutes."""
    hands.types(hands.ana, "/another_view/seven/", another_view.ReappraisedForm)


def _opens(hands: Hands, actor: Actor) -> None:
    for step in alone.STEPS[:-1]:
        hands.types(actor, f"/another_view/write/{step}/", another_view.StepForm)
    hands.types(actor, "/another_view/write/opening/", another_view.OpeningForm)
    page = hands.post(actor, "/repair/share/", show="words")
    seal = re.findall(r'name="seal" value="([^"]+)"', page)[0]
    hands.post(actor, "/repair/share/", show="words", seal=seal, give="1")


WAYS: dict[str, Callable[[Hands], None]] = {
    "feelings": days.feel,
    "questions": days.ask,
    "appreciation": days.notice,
    "listening": listen,
    "empathy": look,
    "repair": mend,
    "small_repairs": say_something_small,
    "another_view": look_again,
    "bids": days.call,
    "promises": days.promise,
    "weekly": days.talk_weekly,
    "yearly": days.talk_yearly,
    "boundaries": own.say_where,
    "needs": own.tell,
    "meaning": own.mean,
    "touch": own.touch,
    "values": own.sort,
    "interests": own.like,
    "reach": own.be_reached,
    "journal": own.write,
    "record": own.keep_a_record,
    "fears": own.fear,
}
