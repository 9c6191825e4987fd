"""What each of two people says of their own: where a boundary lies, how to be reached, and what is only mine."""

from datetime import timedelta

from django.utils import timezone

from toward.log.moment import new_id
from toward.me.private import AgainForm
from toward.measure.hands import Hands
from toward.practices.boundaries import deck as themes
from toward.practices.boundaries import forms as boundaries
from toward.practices.boundaries.moments import Boundary
from toward.practices.fears import deck as exercises
from toward.practices.fears import forms as fears
from toward.practices.fears.moments import Fear
from toward.practices.interests import forms as interests
from toward.practices.interests.moments import Passion
from toward.practices.journal import forms as journal
from toward.practices.journal.moments import Entry
from toward.practices.meaning import chosen_forms as chosen
from toward.practices.meaning import forms as meaning
from toward.practices.meaning.chosen_moments import Goal, Role, Turn, Word
from toward.practices.meaning.moments import Handed, Ritual
from toward.practices.needs import forms as needs
from toward.practices.needs.moments import Card, Guess
from toward.practices.reach import forms as reach
from toward.practices.record.forms import RecordForm
from toward.practices.touch import forms as touches
from toward.practices.values import deck as cards
from toward.practices.values import forms as values
from toward.practices.values.moments import Agreement
from toward.practices.values.sorting import FIVE


def say_where(hands: Hands) -> None:
    """A boundary, and a note that it was crossed."""
    hands.types(hands.ana, f"/boundaries/say/{themes.OWN}/", boundaries.BoundaryForm, stance="no")
    hands.types(hands.ana, f"/boundaries/{hands.newest(Boundary).id}/crossed/", boundaries.CrossedForm)


def tell(hands: Hands) -> None:
    """A card, a guess at it, and what its reader will do when it comes."""
    hands.types(hands.ana, "/needs/card/comfort-food/", needs.CardForm, now="1")
    card = f"/needs/{hands.newest(Card).id}/"
    hands.types(hands.ben, f"{card}guess/", needs.GuessForm)
    hands.post(hands.ben, f"{card}give/")
    hands.types(hands.ana, f"/needs/{hands.newest(Guess).id}/near/", needs.NearnessForm, how="nearly")
    hands.types(hands.ben, f"{card}when/", needs.PlanForm, day="")


def mean(hands: Hands) -> None:
    """A ritual of each, the work that nobody sees of each, and one thing that changes hands and comes back."""
    for actor in hands.both:
        hands.types(actor, "/meaning/name/", meaning.RitualForm, rhythm="weekly")
        hands.post(actor, "/meaning/seal/")
        hands.types(actor, "/meaning/work/", meaning.WorkForm, carry="presents", guess="low")
    hands.types(hands.ana, "/meaning/work/hand/", meaning.HandForm)
    thing, ritual = f"/meaning/thing/{hands.newest(Handed).id}/", f"/meaning/ritual/{hands.newest(Ritual).id}/"
    for way in (f"{thing}take/", f"{thing}back/", f"{ritual}too/"):
        for actor in hands.both:
            hands.post(actor, way)
    hands.types(hands.ben, thing, meaning.BackForm)
    hands.types(hands.ana, f"{ritual}change/", meaning.ChangeForm, rhythm="daily")
    hold(hands)


def hold(hands: Hands) -> None:
    """A goal that is ours, with a step done and another named; a role, and a word that is said."""
    hands.types(hands.ana, "/meaning/ours/goals/new/", chosen.GoalForm, who="both", day="")
    goal = hands.newest(Goal).id
    for way in ("yes", "done"):
        hands.post(hands.ben, f"/meaning/chosen/{goal}/{way}/")
    seen = hands.newest(Turn).id
    hands.types(hands.ben, f"/meaning/goals/{goal}/", chosen.GoalForm, who="", day="", seen=seen)
    hands.types(hands.ana, "/meaning/ours/roles/new/", chosen.RoleForm, who="both")
    hands.post(hands.ben, f"/meaning/chosen/{hands.newest(Role).id}/yes/")
    hands.types(hands.ana, "/meaning/ours/words/new/", chosen.WordForm)
    hands.post(hands.ana, f"/meaning/words/{hands.newest(Word).id}/say/")


def sort(hands: Hands) -> None:
    """A sort of the cards, what being true means, something agreed on for now, and a look back on it."""
    five = [card for page in cards.pages("")[:1] for card in page][:FIVE]
    for actor in hands.both:
        assert actor.keys is not None
        pages = cards.pages(actor.keys.person_id)
        for nth, page in enumerate(pages, 1):
            hands.post(actor, f"/values/sort/{nth}/", chosen=[card for card in page if card in five])
        hands.post(actor, "/values/sort/five/", chosen=five)
        hands.types(actor, "/values/seal/", values.SentencesForm)
        hands.types(actor, "/values/true/", values.TrueForm)
    day = timezone.localdate() + timedelta(days=1)
    hands.types(hands.ana, "/values/agree/true/", values.AgreeForm, until=str(day))
    here = f"/values/agreement/{hands.newest(Agreement).id}/"
    hands.post(hands.ben, f"{here}agree/")
    hands.seeks(hands.ana, here, values.BackForm, fine=(409,), how="holds")


def touch(hands: Hands) -> None:
    """An invitation, a small ritual, and what no list has."""
    hands.types(hands.ana, "/touch/invite/", touches.InvitationForm, touch="", hours="4")
    hands.types(hands.ben, "/touch/rituals/", touches.RitualForm, when="sleep")
    hands.types(hands.ana, "/touch/mine/", touches.OwnWordsForm)


def like(hands: Hands) -> None:
    """A card of our own, how much time, a proposal for it, and a passion with its big day."""
    ana = hands.ana
    hands.types(ana, "/interests/own/", interests.OwnActivityForm)
    hands.types(ana, "/interests/time/wish/", interests.WishForm, together="more")
    hands.types(ana, "/interests/time/propose/", interests.ProposalForm)
    hands.types(ana, "/interests/passions/write/", interests.PassionForm)
    hands.post(ana, f"/interests/passions/{hands.newest_of(ana, Passion).key}/look/")
    of, day = hands.newest(Passion).id, str(timezone.localdate())
    hands.types(ana, f"/interests/passions/{of}/day/", interests.BigDayForm, day=day)


def be_reached(hands: Hands) -> None:
    """My page, whole, and a word for today."""
    hands.types(hands.ana, "/reach/mine/", reach.PageForm, first0=str(timezone.localdate()))
    hands.types(hands.ana, "/reach/today/", reach.SignalForm, what="low", hours="8")


def write(hands: Hands) -> None:
    """An entry, a part of it given for a part of the other's; and words to find."""
    ana, ben = hands.both
    hands.types(ana, "/journal/write/", journal.EntryForm)
    entry, slot = hands.newest_of(ana, Entry).id, new_id()
    hands.types(ana, f"/journal/{entry}/share/", journal.ShareForm, how="both", slot=slot, sure="1")
    hands.types(ben, f"/journal/offered/{slot}/", journal.GiveForm, sure="1")
    hands.seeks(ana, "/journal/find/", journal.FindForm)


def keep_a_record(hands: Hands) -> None:
    """An item of the record; and a wrong passphrase where it is taken out."""
    hands.types(hands.ana, "/record/write/", RecordForm)
    hands.seeks(hands.ana, "/record/take-out/", AgainForm, fine=(422,))


def fear(hands: Hands) -> None:
    """A fear, what happened when it came, a note after an exercise, and a sentence for the other."""
    hands.types(hands.ana, "/fears/name/", fears.FearForm, passing="lent")
    here = f"/fears/{hands.newest_of(hands.ana, Fear).id}/"
    hands.types(hands.ana, here, fears.CameForm)
    hands.types(hands.ana, f"/fears/exercises/{exercises.exercises()[0].id}/", fears.NoteForm)
    hands.types(hands.ana, f"{here}sentence/", fears.SentenceForm, sure="1")
