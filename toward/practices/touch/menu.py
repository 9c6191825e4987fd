"""What can be asked for: a few first, the others behind one tap, and what is for two who are apart behind another."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from toward.bond.moments import Begun
from toward.practice import content
from toward.practices.touch import deck
from toward.practices.touch.deck import Item
from toward.practices.touch.moments import Statement
from toward.practices.touch.story import FAR, Story, refused, welcome

FEW = 8
Asked = Callable[[Statement | None, str, tuple[str, ...]], bool]


@dataclass(frozen=True)
class Menu:
    """`liked`: what the other loves or likes; `few`: some of the rest; then `more`, and what is from `further` away."""

    liked: list[Item]
    few: list[Item]
    more: list[Item]
    further: list[Item]

    @property
    def every(self) -> list[Item]:
        """All of it."""
        return [*self.liked, *self.few, *self.more, *self.further]

    def with_first(self, id: str) -> "Menu":
        """With what was chosen in sight."""
        chosen = [item for item in (*self.more, *self.further) if item.id == id]
        more, further = ([item for item in items if item.id != id] for items in (self.more, self.further))
        return replace(self, few=[*chosen, *self.few], more=more, further=further)


def of(story: Story, begun: Begun) -> Menu:
    """Never what the other has said is not for them; what is for two who are apart comes first where they live so."""
    near, far = ([one for one in deck.touches(at, begun) if not _is(refused, story, one)] for at in ("home", FAR))
    here = [*far, *near] if begun.far else near
    liked = [one for one in here if _is(welcome, story, one)][:FEW]
    rest = [one for one in here if one not in liked]
    first, day = [one for one in rest if one in far] or rest, story.evening.now.date()
    few = content.few(first, max(FEW - len(liked), 3), seed=f"{day}")
    return Menu(liked, few, [one for one in rest if one not in few], [] if begun.far else far)


def _is(how: Asked, story: Story, one: Item) -> bool:
    return how(story.theirs, one.id, deck.times(one.id))
