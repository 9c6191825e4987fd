"""A sort as it goes: a few cards at a time, then to ten, then to five, then a sentence to each. Pure."""

from collections.abc import Collection, Sequence

from toward.practices.values.moments import Draft, Said

SIZE, TEN, FIVE = 9, 10, 5
Pages = Sequence[Sequence[str]]
ROOM = {"ten": (FIVE, TEN), "five": (FIVE, FIVE)}  # at least, at most


def step(draft: Draft, pages: Pages) -> str:
    """What comes next: the number of a page of cards, "ten", "five" or "words"."""
    if draft.dealt < len(pages):
        return str(draft.dealt + 1)
    if len(draft.liked) > TEN and not draft.ten:
        return "ten"
    return "words" if draft.values else "five"


def back(which: str, draft: Draft, pages: Pages) -> str:
    """The step before one; nothing before the first."""
    steps = [str(n) for n in range(1, len(pages) + 1)] + ["ten"] * (len(draft.liked) > TEN) + ["five", "words"]
    return steps[steps.index(which) - 1] if which in steps[1:] else ""


def offered(which: str, draft: Draft, pages: Pages) -> list[str]:
    """The cards to choose from in a step; nothing where it is not its turn."""
    every = [id for page in pages for id in page]
    if which.isdecimal():
        at = int(which)
        return list(pages[at - 1]) if 0 < at <= min(draft.dealt + 1, len(pages)) else []
    if draft.dealt < len(pages):
        return []
    liked = [id for id in every if id in draft.liked]
    if which == "ten":
        return liked if len(liked) > TEN else []
    some = draft.ten or liked
    return [] if which != "five" or len(some) > TEN else list(some) if len(some) >= FIVE else every


def before(which: str, draft: Draft) -> tuple[str, ...]:
    """What I chose in a step, when I was there before."""
    return {"ten": draft.ten, "five": draft.values}.get(which, draft.liked)


def chosen(draft: Draft, which: str, pages: Pages, ids: Collection[str]) -> Draft:
    """The draft with what was chosen in a step; what was chosen later among other cards is to be chosen anew."""
    some = tuple(ids)
    if which == "five":
        return draft.again(values=some)
    if which == "ten":
        return draft.again(ten=some, values=draft.values if set(draft.values) <= set(some) else ())
    liked = (*(id for id in draft.liked if id not in pages[int(which) - 1]), *some)
    dealt = draft.again(dealt=max(draft.dealt, int(which)))
    return dealt if set(liked) == set(draft.liked) else dealt.again(liked=liked, ten=(), values=())


def said(draft: Draft) -> Said:
    """What waits for the other's."""
    return Said(slot=draft.slot, values=draft.values, words=tuple(draft.words.get(one, "") for one in draft.values))
