"""What somebody writes alone belongs to the repair that runs, and some of it may be shown there."""

from django.urls import reverse

from toward.me.evening import Evening
from toward.me.me import Me
from toward.practices.another_view import alone, deck, steps
from toward.practices.another_view import meetings as another_view
from toward.practices.another_view.moments import Noted
from toward.practices.another_view.story import tell as tell_written
from toward.practices.repair import meetings as repair
from toward.practices.repair import sealing
from toward.practices.repair.meetings import Piece
from toward.practices.repair.story import tell


@another_view.running.answered_by
def running(evening: Evening) -> str:
    """The one that asks something of us now."""
    one = evening.story(tell).running
    return one.id if one else ""


@another_view.to_show.answered_by
def to_show() -> str:
    """Piece by piece, looked at first."""
    return reverse("repair:share")


@another_view.whole.answered_by
def whole() -> str:
    """The front of repair."""
    return reverse("repair:page")


@repair.written.answered_by
def written(evening: Evening, bond: str) -> list[Piece]:
    """The opening in one piece, and what each step says."""
    note = evening.story(tell_written).note(bond)
    texts = alone.texts(note or Noted(), alone.whole(note, deck.frame()))
    return [Piece(name, str(steps.STEPS[name][0]), text) for name, text in texts.items()]


@sealing.given.answered_by
def given(me: Me, id: str) -> None:
    """A note for a repair to come is of this one now."""
    note = me.evening().story(tell_written).note(me.bond.id) if me.bond else None
    if note and note.of != id:
        me.mine.edit(note.id, note.again(of=id, earlier=()))


@repair.to_write.answered_by
def to_write(*, on: str = "") -> str:
    """One step of writing, or the first that is empty."""
    return reverse("another_view:write", args=[on]) if on else reverse("another_view:go_on")


@repair.rules.answered_by
def rules() -> str:
    """The same list that marks what is written alone."""
    return reverse("another_view:words")


@repair.to_view.answered_by
def to_view() -> str:
    """Seven minutes."""
    return reverse("another_view:seven")
