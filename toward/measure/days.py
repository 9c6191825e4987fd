"""What two people say to each other day by day, field by field."""

from toward.measure.hands import Hands
from toward.practice.forms import AnswerForm
from toward.practices.appreciation import forms as appreciation
from toward.practices.appreciation.moments import Noticed
from toward.practices.bids import answer_forms
from toward.practices.bids import forms as bids
from toward.practices.bids.moments import Bid
from toward.practices.feelings.forms import CheckInForm
from toward.practices.promises import forms as promises
from toward.practices.promises.moments import PromiseMade
from toward.practices.questions import forms as questions
from toward.practices.questions.told import tell
from toward.practices.weekly.forms import LineForm, MoveForm
from toward.practices.weekly.moments import Begun, TimeOffered
from toward.practices.yearly import forms as of_a_year
from toward.practices.yearly import moments as yearly


def feel(hands: Hands) -> None:
    """A line for both, and one for oneself."""
    for actor, audience in ((hands.ana, "ours"), (hands.ben, "mine")):
        hands.types(actor, "/feelings/now/", CheckInForm, audience=audience)


def ask(hands: Hands) -> None:
    """Today's question, answered by both, met and put better; one of our own; one for oneself; a word to find."""
    ana, ben = hands.both
    today = tell(hands.evening(ana)).today
    assert today is not None
    for actor in hands.both:
        hands.types(actor, f"/questions/at/{today.which}/", questions.AnswerForm)
    opened = tell(hands.evening(ben)).pairs[0]
    assert opened.theirs is not None
    hands.types(ben, f"/table/{opened.theirs.id}/answer/", AnswerForm)
    hands.types(ana, f"/questions/answers/{opened.theirs.id}/edit/", questions.BetterForm)
    hands.seeks(ana, "/questions/opened/", questions.FindForm)
    hands.types(ana, "/questions/ours/", questions.OwnQuestionForm)
    hands.types(ana, "/questions/alone/", questions.AloneForm)


def notice(hands: Hands) -> None:
    """Each of the three, and an answer."""
    for about, form in appreciation.FORMS.items():
        hands.types(hands.ana, f"/appreciation/say/{about}/", form)
    hands.types(hands.ben, f"/table/{hands.newest(Noticed).id}/answer/", AnswerForm)


def call(hands: Hands) -> None:
    """Two small asks, answered with a line and in own words; and a reach that was noticed."""
    for own in ({"line": ""}, {"words": ""}):
        hands.types(hands.ana, "/bids/call/", bids.CallForm, passing="bid", stays="tomorrow")
        hands.types(hands.ben, f"/bids/{hands.newest(Bid).id}/answer/cannot/", answer_forms.AnswerForm, **own)
    hands.types(hands.ben, "/bids/noticed/", answer_forms.NoticingForm)


def promise(hands: Hands) -> None:
    """Two promises, weighed; one is broken, owned, asked to be another, and said anew."""
    ana, ben = hands.both
    for own in ({"obstacle": ""}, {"likely": ""}):
        hands.types(ana, "/promises/make/", promises.MakeForm, rhythm="daily", due="", sure="9", share="on", **own)
    made = hands.newest(PromiseMade)
    here = f"/promises/{made.id}/"
    hands.post(ben, f"{here}accept/", terms=made.id)
    hands.types(ana, f"{here}straight/", promises.WordsForm, words="")
    hands.types(ben, f"{here}say/change/", promises.WordsForm, line="")
    hands.types(ana, f"{here}anew/", promises.AnewForm, rhythm="weekly", due="")


def talk_weekly(hands: Hands) -> None:
    """A time that both want, moved once with a line; and a talk with a line of each."""
    ana, ben = hands.both
    hands.post(ana, "/weekly/time/", day="6", minute="20:00")
    hands.post(ben, f"/weekly/time/{hands.newest(TimeOffered).id}/suits/")
    hands.types(ben, "/weekly/move/", MoveForm, when="1", to="")
    hands.post(ana, "/weekly/begin/")
    for actor, part in ((ana, "wish"), (ben, "good")):
        hands.types(actor, f"/weekly/{hands.newest(Begun).id}/", LineForm, part=part)


def talk_yearly(hands: Hands) -> None:
    """A day that both want, moved once with a line; questions chosen together, and a sentence of each."""
    ana, ben = hands.both
    hands.post(ana, "/yearly/time/", which="new_year", minute="19:00")
    hands.post(ben, f"/yearly/time/{hands.newest(yearly.TimeOffered).id}/suits/")
    hands.types(ben, "/yearly/move/", of_a_year.MoveForm, when="7", to="")
    hands.post(ana, "/yearly/choose/", prompts="for-each-other")
    for actor in hands.both:
        hands.types(actor, f"/yearly/{hands.newest(yearly.Begun).id}/", of_a_year.LineForm, part="for-each-other")
