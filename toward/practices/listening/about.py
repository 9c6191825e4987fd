"""What a listening is about: something that one of the two shared, as it stands on the table."""

from dataclasses import dataclass

from django.urls import reverse

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice.registry import owner, shares, table
from toward.practice.share import Share


@dataclass(frozen=True)
class About:
    """One thing and how it is named; never its words. `address`: where it is found again."""

    moment: Moment
    share: Share
    address: str


def about(evening: Evening, id: str) -> About | None:
    """What an offer names, for either, while it stands: not once it is taken back, or over."""
    m = next((m for m in evening.ours if id and m.id == id), None)
    share = shares().get(type(m)) if m else None
    if m is None or share is None or "talk" not in share.takes or not _stands(m, share, evening):
        return None
    return About(m, share, _page(m) if m.by == evening.me else reverse("table:thing", args=[id]))


def _stands(m: Moment, share: Share, evening: Evening) -> bool:
    until = share.until(m)
    return share.when(m, evening) and not (until and until <= evening.now)


def _page(m: Moment) -> str:
    practice = owner(m)
    return practice.address if practice else reverse("today")


def offered_about(evening: Evening, id: str) -> str:
    """The id of a thing that I may offer to talk about: the other shared it with me."""
    return id if evening.story(table).thing(id) and about(evening, id) else ""
