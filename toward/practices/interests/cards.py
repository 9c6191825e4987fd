"""What interests put on Today, bring to an evening, and how they lie on the table."""

from collections.abc import Iterable

from toward.log.moment import Moment
from toward.me.evening import Evening
from toward.practice import content
from toward.practice.by_tap import by_tap
from toward.practice.practice import Bring, Card, Coming
from toward.practices.interests import deck, meetings
from toward.practices.interests.moments import BigDay, Passion
from toward.practices.interests.story import Story

LINES = 3


def sort(m: Moment) -> str:
    """Which lines and guides a line about my big day takes: those of a question, or of a kind word."""
    return "question" if getattr(m, "part", "") == "after" else "reply"


def wording(m: Moment) -> str:
    """Which words of it these are: new ones are a new thing to meet."""
    return m.wording if isinstance(m, Passion) else ""


def proposed(m: Moment, evening: Evening) -> bool:
    """Whether it waits for my yes; with a yes, a “not now” or its time it is gone from the table."""
    return any(one.moment == m and one.open(evening.now) for one in evening.story(Story).offers)


def agreed(m: Moment, evening: Evening) -> bool:
    """A yes to what I proposed lies there while it holds."""
    return any(one.yes == m and one.mine and one.stands for one in evening.story(Story).offers)


def to_come(m: Moment, evening: Evening) -> bool:
    """A big day lies there until it has come, a card of our own until it is there to be marked."""
    story = evening.story(Story)
    return m.day >= story.today if isinstance(m, BigDay) else m in story.to_come


def waits(m: Moment, evening: Evening) -> bool:
    """Whether what is in still waits for mine."""
    story = evening.story(Story)
    marks = story.round is not None and story.round.moment.id == m.thread and not story.round.sealed
    return marks or (m.thread == story.asking and story.own_wish is None)


def still_open(evening: Evening) -> Iterable[str]:
    """Passions as they stand, with their big days, and drafts of them."""
    story = evening.story(Story)
    yield from (m.id for who in (evening.me, evening.other) for m in story.passions(who))
    yield from (m.id for m in story.drafts)


def coming(evening: Evening) -> Iterable[Coming]:
    """The big days of both."""
    story = evening.story(Story)
    stand = {m.id for who in (evening.me, evening.other) for m in story.passions(who)}
    yield from (Coming(m.day, m.what, "interests:passions", m.of) for m in story.days if m.of in stand)


def cards(evening: Evening) -> Iterable[Card]:
    """The other's big day, what a round has opened, and now and then cards to mark."""
    story = evening.story(Story)
    for one in story.near:
        about = {"near": one, "lines": content.few(deck.lines(one.part, story.begun), LINES, one.day.id)}
        yield Card("waits", "interests/near.html", about, rank=25, timed=True, of=f"{one.day.id} {one.part}")
    if story.news:
        yield Card("new", "interests/news.html", {"one": story.news}, rank=30, of=story.news.moment.id)
    for one in content.few(deck.cards(story.curious, story), 1, f"{evening.now.date()}"):
        if meetings.to_plan(one.id):
            yield Card("worth", "interests/curious.html", {"one": one}, rank=64, of=one.id)
    if evening.other and not (story.round and story.round.sealed):
        yield Card("worth", "interests/worth.html", {"one": story.round}, rank=66, of="cards")


def tonight(evening: Evening) -> Iterable[Bring]:
    """One card of the round that lies open, by one tap; where there is none, laying one out."""
    story = evening.story(Story)
    if evening.other and not story.round:
        yield by_tap("begin", 46, "interests:begin", "", [("", content.common("by_tap")["begin"]["tap"])])
    if evening.other and story.round and (card := deck.to_mark(story.round, story)):
        about = {"one": story.round, "card": card, "ways": deck.words("marks")}
        yield Bring("small", "mark", "interests/tonight.html", about, rank=30)
