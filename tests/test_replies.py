"""Whatever one of the two shared, and takes words, is answered under its guide: at most two taps, for every kind."""

import re
from html.parser import HTMLParser

import pytest

from tests.cast import Phone, at, look_alike
from tests.lived import live_together
from tests.lying import EVENING, VISIT, answers
from toward.log.models import MomentRow
from toward.log.moment import Moment
from toward.practice import guide
from toward.practice.moments import Answered, Met
from toward.practice.registry import practices, shares, table
from toward.practice.table import Thing
from toward.practices.appreciation.moments import Noticed
from toward.practices.empathy.moments import Answered as Understood
from toward.practices.empathy.moments import View
from toward.practices.feelings.moments import CheckIn
from toward.practices.listening.moments import Kept, Offered
from toward.practices.meaning.moments import Handed
from toward.practices.meaning.moments import LookedBack as ThingLookedBack
from toward.practices.promises.moments import PromiseMade, Released, Renegotiated
from toward.practices.questions.moments import Answer, Response
from toward.practices.repair.moments import CheckedBack, KeptLine, Opening, OwnPart
from toward.practices.small_repairs.moments import SmallMet, SmallSaid
from toward.practices.values.moments import Agreement, LookedBack

pytestmark = pytest.mark.django_db
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Steps(HTMLParser):
    """The guides of a page, each with the folds between it and the opened thing; and the field that has the focus."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.within: list[tuple[str, dict[str, str | None]]] = []
        self.guides: dict[str, int] = {}
        self.focused: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag not in VOID:
            self.within.append((tag, said))
        if tag == "a" and "guide" in str(said.get("class")).split():
            self.guides[str(said["href"]).removesuffix("#")] = self._folds()
        if "autofocus" in said:
            self.focused.append(str(said.get("id")))

    def handle_endtag(self, tag: str) -> None:
        while self.within and self.within.pop()[0] != tag:
            pass

    def _folds(self) -> int:
        """Folds that are closed, from the card outwards no further."""
        cards = [n for n, (tag, _) in enumerate(self.within) if tag in ("article", "section")]
        return sum(tag == "details" and "open" not in said for tag, said in self.within[cards[-1] if cards else 0 :])


def newest(phone: Phone, kind: type[Moment]) -> str:
    return next(m.id for m in reversed(phone.ours.log.moments) if isinstance(m, kind))


def say_the_rest(ana: Phone, ben: Phone) -> None:
    """What two people say in answer to one another, and so not in an evening of habits."""
    for by in (ana, ben):
        log, promised = by.ours.log, newest(by, PromiseMade)
        log.append(Understood(of=newest(by, View), words="So that was it."))
        log.append(Kept(of=newest(by, Offered), topic="The flat", line="It can be small."))
        log.append(Renegotiated(of=promised, terms=promised, text="On Sundays, then."))
        log.append(Released(of=promised, words="Let it be."))
        log.append(Response(of=newest(by, Answer), words="I like that."))
        log.append(OwnPart(of=newest(by, Opening), did="I shouted."))
        log.append(CheckedBack(of=newest(by, Opening), helped="yes", words="It is easier."))
        log.append(KeptLine(of=newest(by, Opening), line="Plates can wait."))
        log.append(ThingLookedBack(of=newest(by, Handed), words="A tray by the door would help."))
        log.append(SmallMet(of=newest(by, SmallSaid), line="Come here."))
        log.append(LookedBack(of=newest(by, Agreement), how="partly", words="On most days."))
    ben.ours.log.append(
        Answered(of=next(m.id for m in ben.ours.log.moments if isinstance(m, CheckIn)), words="Thank you.")
    )


def in_words(phone: Phone) -> dict[str, Thing]:
    """What the other shared that takes words, by its id."""
    things = phone.me.evening().story(table).things
    return {id: one for id, one in things.items() if "words" in one.share.takes}


def taps(phone: Phone, page: str, id: str) -> int:
    """From the opened thing to the field that has the focus, under its guide: the folds, and the guide itself."""
    folds = Steps(phone.get(page).content).guides[f"/table/{id}/answer/"]
    asked = phone.get(f"/table/{id}/answer/").content
    step = guide.of(in_words(phone)[id])
    assert step and Steps(asked).focused[0] == "id_words"  # behind it stands what asks for the passphrase, closed
    assert re.search(rf'<label for="id_words">{re.escape(step.text)}\s*</label>', asked.decode()), step
    return folds + 1


def test_every_kind_is_at_most_two_taps_from_its_guide_to_the_field(ana: Phone, ben: Phone) -> None:
    live_together(ana, ben)
    say_the_rest(ana, ben)
    counted: set[type[Moment]] = set()
    found: list[int] = []
    for phone in (ana, ben):
        said_to = {answer.of for answer in answers(phone) if answer.by == phone.person}
        newest_of_each = {type(one.moment): id for id, one in in_words(phone).items() if id not in said_to}
        for id in newest_of_each.values():
            phone.post(f"/table/{id}/")
            assert taps(phone, f"/table/{id}/", id) <= 2
        counted |= set(newest_of_each)
        for practice in practices():
            guides = Steps(phone.get(practice.address).content).guides
            found += [folds + 1 for folds in guides.values()]
    assert len(found) > 20 and max(found) <= 2
    assert counted == {kind for kind, share in shares().items() if "words" in share.takes}


def noticed(ana: Phone, ben: Phone) -> str:
    ana.post("/appreciation/say/noticed/", did="You left the lamp on.")
    return newest(ben, Noticed)


def the_guide(phone: Phone, id: str) -> str:
    step = guide.of(in_words(phone)[id])
    assert step is not None
    return step.text


def test_it_stays_the_same_and_the_other_sees_nothing_of_it(
    ana: Phone, ben: Phone, eve: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, EVENING, ana, ben, eve)
    id = noticed(ana, ben)
    before, head = ana.get("/appreciation/").content, ana.ours.log.head()
    assert not ben.sees("/today/", 'class="guide')
    ben.post(f"/table/{id}/")
    step = the_guide(ben, id)
    assert ben.sees("/today/", step) and not ana.sees(f"/table/{id}/", step)
    assert look_alike(before, ana.get("/appreciation/").content) and ana.ours.log.head() == head
    assert eve.get(f"/table/{id}/answer/").status_code == 404
    for other in range(3):
        ben.post(f"/table/{noticed(ana, ben)}/")
        at(monkeypatch, EVENING + VISIT * (1 + other) * 800, ben)
        assert the_guide(ben, id) == step and ben.sees(f"/table/{id}/answer/", step)


def test_an_answer_is_the_same_whether_the_guide_was_followed_or_not(ana: Phone, ben: Phone) -> None:
    id = noticed(ana, ben)
    ben.post(f"/table/{id}/")
    assert ben.sees(f"/table/{id}/answer/?way=own", "In your own words")
    assert not ben.sees(f"/table/{id}/answer/?way=own", the_guide(ben, id))
    for way in ("", "?way=own", "?way=ask"):
        ben.post(f"/table/{id}/answer/{way}", words="It was for me, too.")
    said = answers(ana)
    assert len(said) == 3 and len({(m.of, m.line, m.words, m.passing) for m in said}) == 1
    rows = MomentRow.objects.filter(log=ben.ours.log.id).order_by("-seq")[:3]
    assert len({len(row.box or b"") for row in rows}) == 1
    assert not ben.sees(f"/table/{id}/", 'class="guide')


def test_a_beginning_stands_in_the_field_and_is_no_answer_yet(ana: Phone, ben: Phone) -> None:
    ana.post("/feelings/now/", audience="ours", mood="1", text="Thin today.")
    id = newest(ben, CheckIn)
    begins = next(one for one in guide.fitting("low").values() if one.start)
    ben.me.mine.append(Met(of=id, guide=begins.id))
    assert ben.sees(f"/table/{id}/answer/", f"{begins.start} </textarea>")
    assert not ben.sees(f"/table/{id}/answer/?way=own", f"{begins.start} </textarea>")
    refused = ben.post(f"/table/{id}/answer/", words=f"{begins.start} ")
    assert refused.status_code == 422 and begins.start in refused.content.decode() and answers(ana) == []
    ben.post(f"/table/{id}/answer/", words=f"{begins.start} make you soup.")
    assert answers(ana)[-1].words == f"{begins.start} make you soup."


def test_another_way_is_one_tap_and_keeps_what_is_written(ana: Phone, ben: Phone) -> None:
    id = noticed(ana, ben)
    ben.post(f"/table/{id}/")
    page, marks = ben.get(f"/table/{id}/answer/").content.decode(), len(ben.me.mine.moments)
    ways = guide.ways(in_words(ben)[id], ben.me.evening())
    assert page.count("Another way") == len(ways) - 1 == 2 and all(way.text in page for way in ways)
    assert len(ben.me.mine.moments) == marks


def test_a_check_in_and_a_guess_lead_on_to_asking(ana: Phone, ben: Phone) -> None:
    ben.post("/feelings/guess/", pleasant="4", connected="5")
    ana.post("/feelings/now/", audience="ours", pleasant="7", connected="2", text="Half and half.")
    id = newest(ben, CheckIn)
    ben.post(f"/table/{id}/")
    asks = f'href="/table/{id}/answer/?way=ask"'
    assert ben.get("/feelings/").content.decode().count(asks) == 2 and ben.sees(f"/table/{id}/", asks)
    page = ben.get(f"/table/{id}/answer/?way=ask").content.decode()
    asked = [one for one in guide.fitting(guide.ASKING).values() if f">{one.text}" in page]
    assert len(asked) == guide.WAYS
    assert all(re.search("ask", one.text, re.IGNORECASE) for one in guide.fitting(guide.ASKING).values())


def test_what_is_opened_by_a_guess_has_a_guide_of_its_own_each(ana: Phone, ben: Phone) -> None:
    for text in ("One.", "Two."):
        ana.post("/feelings/now/", audience="ours", text=text)
    ben.post("/feelings/guess/", pleasant="4")
    marks = [m.guide for m in ben.me.mine.moments if isinstance(m, Met)]
    assert len(marks) == 2 and len(set(marks)) == 2 and all(marks)
