"""Whatever Ben does for himself alone, no byte of what Ana gets is another, and ours has not moved."""

from collections.abc import Iterator

from django.utils import timezone

from tests.cast import Phone, same
from toward.practices.appreciation.moments import Noticed
from toward.practices.bids.moments import Bid
from toward.practices.boundaries.moments import Boundary
from toward.practices.feelings.moments import CheckIn
from toward.practices.journal.moments import Offered, Shared
from toward.practices.needs.moments import Card
from toward.practices.promises.moments import Accepted, Kept, PromiseMade
from toward.practices.reach.moments import ReachPage
from toward.practices.touch.moments import Agreed, Invitation, Ritual

PAGES: tuple[str, ...] = ("/today/", "/ours/", "/talk/", "/together/", "/us/", "/me/", "/mine/", "/me/reminders/")
PAGES += ("/bids/", "/promises/", "/boundaries/", "/touch/", "/touch/theirs/", "/touch/invite/", "/reach/", "/journal/")
PAGES += ("/feelings/", "/appreciation/", "/needs/")
Act = tuple[str, dict[str, object]]


def set_the_table(ana: Phone, ben: Phone) -> dict[str, str]:
    """Something of Ana's for Ben to leave unanswered, and something of his own."""
    for who, text in ((ana, "Ten minutes of your ear?"), (ana, "A hug?")):
        who.post("/bids/call/", text=text, family="touch" if "hug" in text else "", stays="tomorrow")
    ana.post("/promises/make/", text="I’ll ring about the leak", rhythm="weekly")
    ben.post("/promises/make/", text="I’ll take the bins out", rhythm="daily")
    for who in (ana, ben):
        who.post("/boundaries/say/home/", stance="no", words="Please leave my desk")
    ana.post("/touch/invite/", words="Your hand, on the way home", hours="4")
    ana.post("/touch/rituals/", when="sleep", words="One page aloud")
    ritual = newest(ana, Ritual)
    ben.post(f"/touch/{ritual}/agree/", yes="1")
    ana.post("/touch/rituals/", when="parting", words="A wave from the window")
    ana.post("/feelings/now/", audience="ours", text="Thin today.")
    ana.post("/appreciation/say/noticed/", did="You left the lamp on")
    ana.post("/reach/mine/", signs_own="I hum.")
    for key in ("comfort-food", "ill-illwant"):
        ana.post(f"/needs/card/{key}/", words="Soup, in the blue bowl.", now="1")
    ana.post("/journal/write/", words="The hall was cold.")
    entry = ana.me.mine.moments[-1].id
    for how, slot in (("both", "a" * 22), ("now", "b" * 22)):
        ana.post(f"/journal/{entry}/share/", words="I minded.", how=how, slot=slot, sure="1")
    kinds: tuple[type, ...] = (Bid, PromiseMade, Boundary, Invitation, Ritual, Agreed, Offered, Shared, CheckIn)
    kinds += (Noticed, ReachPage, Card)
    assert all(any(isinstance(m, kind) for m in ana.ours.log.moments) for kind in kinds)
    return {"agreed": ritual, "offered": newest(ana, Ritual)}


def newest(phone: Phone, kind: type, by: str = "") -> str:
    return next(m.id for m in reversed(phone.ours.log.moments) if isinstance(m, kind) and by in ("", m.by))


def private_acts(ana: Phone, ben: Phone, rituals: dict[str, str]) -> Iterator[Act]:
    theirs, mine = ana.person, ben.person
    yield f"/bids/{newest(ana, Bid)}/not-now/", {}
    yield "/bids/noticed/", {"words": "You sighed."}
    promised, own = newest(ana, PromiseMade, theirs), newest(ana, PromiseMade, mine)
    yield f"/table/{promised}/away/", {}
    yield f"/promises/{own}/not-this-time/", {}
    for kind in (Boundary, CheckIn, Noticed, ReachPage, Shared):
        for way in ("", "away/", "back/", "away/"):
            yield f"/table/{newest(ana, kind, theirs)}/{way}", {}
    yield f"/table/{newest(ana, Noticed, theirs)}/close/", {}
    yield f"/boundaries/{newest(ana, Boundary, mine)}/crossed/", {"happened": "My desk was bare."}
    yield "/touch/mine/home/", {"t-long-hug": "no"}
    yield f"/touch/{newest(ana, Invitation)}/answer/", {"not_now": "1"}
    yield f"/touch/{rituals['offered']}/agree/", {"not_now": "1"}
    yield f"/touch/{rituals['agreed']}/hour/", {"at": "22:00", "days": ["0"]}
    yield "/touch/away/", {}
    yield "/reach/week/", {"there-found": "2"}
    yield "/fears/name/", {"fear": "Their anger"}
    yield "/fears/exercises/breath/", {"note": "Calmer"}
    yield "/journal/write/", {"words": "I am not sure of this any more."}
    yield f"/journal/offered/{'a' * 22}/rest/", {}
    yield "/record/write/", {"what": "The door was slammed"}
    yield "/before/asked/", {"again": "00"}
    yield "/before/now/", {}
    card = newest(ana, Card)
    yield f"/needs/{card}/guess/", {"words": "Toast?"}
    yield f"/needs/{card}/when/", {"words": "make it", "day": str(timezone.localdate())}
    yield f"/table/{newest(ana, Card)}/away/", {}
    yield "/needs/card/comfort-food/", {"words": "Toast."}
    yield "/needs/guesses/", {}
    yield "/journal/guard/", {"on": "1"}
    yield "/me/reminders/wishes/", {"w-arrived": "on", "w-agreed": "on", "w-hour": "09:00"}
    yield "/me/reminders/time/", {"t-days": ["3"], "t-at": "21:00"}


def test_no_private_act_shows_anywhere(ana: Phone, ben: Phone) -> None:
    rituals = set_the_table(ana, ben)
    before, head = {page: ana.get(page).content for page in PAGES}, ana.ours.log.head()
    for path, said in private_acts(ana, ben, rituals):
        answer = ben.post(path, **said)
        assert answer.status_code == 200, (path, answer.status_code)
    assert not any(isinstance(m, Accepted | Kept) for m in ana.ours.log.moments)
    assert ana.ours.log.head() == head
    assert all(same(seen, ana.get(page).content) for page, seen in before.items())
