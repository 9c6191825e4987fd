"""What waited, or was only ever one's own, in a bond that has ended: its author reads it there, and nobody else."""

import re

import pytest

from tests.cast import Phone, may_talk
from toward.log.moment import Moment
from toward.measure import talk
from toward.measure.cast import Actor
from toward.measure.hands import Hands
from toward.measure.inside import Inside
from toward.paths.archive import archived
from toward.paths.tests.test_archive import part, whole
from toward.practice.archived import Archived
from toward.practice.registry import owner, practices
from toward.practices.another_view.moments import Noted
from toward.practices.empathy.moments import OwnView, Situation, View
from toward.practices.interests.moments import OwnWish
from toward.practices.journal.moments import Plan
from toward.practices.meaning.moments import Listing, Naming
from toward.practices.needs.moments import Guessing
from toward.practices.needs.moments import Plan as When
from toward.practices.questions.moments import OwnAnswer
from toward.practices.questions.tests.hands import say
from toward.practices.repair.moments import CheckNote, Started
from toward.practices.touch.moments import Draft
from toward.practices.values.moments import Draft as Sorting


def leave(ana: Phone, ben: Phone) -> None:
    """Ben leaves, and Ana acts on it."""
    part(ben, ana)
    assert ana.me.bond is None


def test_what_waited_sealed_is_read_by_whoever_wrote_it_alone(ana: Phone, ben: Phone) -> None:
    say(ana, "The bread, burning")
    situation = ben.ours.log.append(Situation(text="The dinner at hers"))
    may_talk(ana)
    ana.post(f"/empathy/{situation.id}/write/", for_me="I counted lamps", for_you="You looked for me")
    waits = ("The bread, burning", "I counted lamps", "You looked for me")
    assert [type(m) for m in ana.me.mine.moments if isinstance(m, OwnAnswer | OwnView)] == [OwnAnswer, OwnView]
    leave(ana, ben)
    page = whole(ana)
    assert [one for one in waits if one not in page] == [] and page.count("Only yours") == 2
    assert "The dinner at hers" in whole(ben) and not any(one in whole(ben) for one in waits)


def own(ana: Phone) -> list[Moment]:
    """One of each kind in mine that belongs to the bond of the two."""
    ours, other = ana.ours, ana.ours.other
    repair = ours.log.append(Started())
    return [
        ana.me.mine.append(said)
        for said in (
            OwnAnswer(bond=ours.log.moments[0].id, slot="a", text="Which smell?", words="own-answer"),
            OwnView(
                bond=ours.log.moments[0].id, of="gone", text="The dinner", for_me="own-for-me", for_you="own-for-you"
            ),
            Noted(of=repair.id, camera="own-camera", i_need="own-need"),
            Noted(bond=ours.id, when="own-when", fear="own-fear"),
            CheckNote(of=repair.id, words="own-check"),
            Plan(whom=other, words="own-plan"),
            Draft(about=other, words="own-draft"),
            Guessing(of=repair.id, words="own-guessing"),
            When(of=repair.id, words="own-when-it-comes"),
            Sorting(bond=ours.log.moments[0].id, slot="sort:1", values=("honesty",), words={"honesty": "own-sentence"}),
            OwnWish(bond=other, words="own-wish"),
            Naming(bond=ours.log.moments[0].id, slot="rituals:1", rituals=({"name": "own-ritual"},)),
            Listing(bond=ours.log.moments[0].id, slot="work:1", own="own-work", own_guess="own-guess"),
        )
    ]


def test_everything_of_mine_that_belongs_to_it_stands_there_and_can_be_taken_back(ana: Phone, ben: Phone) -> None:
    every = own(ana)
    kinds = {one.kind for practice in practices() for one in practice.archived if one.named_by}
    assert kinds == {type(moment) for moment in every}
    elsewhere = ana.me.mine.append(OwnAnswer(bond="another", text="Which smell?", words="not-of-this-bond"))
    leave(ana, ben)
    page = whole(ana)
    said = re.findall(r"own-[a-z-]+", repr(every))
    assert len(said) > len(every) and [one for one in said if one not in page] == []
    assert "not-of-this-bond" not in page and elsewhere in ana.me.mine.moments and "own-" not in whole(ben)
    for moment in every:
        assert f"/take-back/mine/{moment.id}/" in page, moment.kind
        where = {"Referer": f"http://testserver/archive/{ana.bond}/"}
        answer = ana.browser.post(f"/take-back/mine/{moment.id}/", headers=where)
        assert answer.headers["Location"] == f"/archive/{ana.bond}/"
    assert "own-" not in whole(ana)


def test_what_was_opened_stands_there_once(ana: Phone, ben: Phone) -> None:
    id = ana.ours.log.append(Situation(text="The dinner at hers")).id
    may_talk(ana, ben)
    for phone in (ana, ben):
        phone.post(f"/empathy/{id}/write/", for_me=f"{phone.name} counted lamps", for_you="You looked for me")
    assert [type(m) for m in ana.ours.log.moments].count(View) == 2
    assert any(isinstance(m, OwnView) for m in ana.me.mine.moments)
    leave(ana, ben)
    assert whole(ana).count("Ana counted lamps") == 1 and "Only yours" not in whole(ana)


def test_a_journal_that_asks_first_does_not_open_here(ana: Phone, ben: Phone) -> None:
    ana.me.mine.append(Plan(whom=ana.ours.other, words="own-plan"))
    leave(ana, ben)
    assert "own-plan" in whole(ana)
    ana.browser.post("/journal/guard/", {"on": "1"})
    assert "own-plan" not in whole(ana) and "Your journal asks for your passphrase" in whole(ana)


@pytest.fixture
def hands(ana: Phone, ben: Phone) -> Hands:
    one, two = (Actor(Inside(each.browser), keys=each.keys) for each in (ana, ben))
    hands = Hands(one, two, ana.bond)
    talk.all(hands)
    return hands


def test_every_kind_that_holds_words_is_shown_or_its_practice_says_why_not(hands: Hands) -> None:
    met: dict[type[Moment], list[Moment]] = {}
    for moment in (moment for actor in hands.both for log in actor.logs for moment in log.read()):
        if owner(moment) and any(word in repr(moment) for word in hands.kept):
            met.setdefault(type(moment), []).append(moment)
    shown = {kind for practice in practices() for kind in practice.shows}
    left_out = {one.kind for practice in practices() for one in practice.archived if one.why_not}
    assert {OwnAnswer, OwnView, CheckNote, Plan, Draft} <= met.keys() - shown - left_out
    for kind, moments in met.items():
        if kind in shown | left_out:
            continue
        said = [(one, archived(one, mine=False) or archived(one, mine=True)) for one in moments]
        silent = [word for one, how in said for word in hands.kept if word in repr(one) and not _reads(how, one, word)]
        assert silent == [], f"{kind.__name__}: its practice does not say how these read once a bond has ended"


def _reads(how: Archived | None, moment: Moment, word: str) -> bool:
    return how is not None and any(word in one for one in how.words(moment))


def test_what_the_archive_links_to_opens(hands: Hands, ana: Phone, ben: Phone) -> None:
    situation = ana.ours.log.append(Situation(text="The dinner at hers"))
    assert ben.sees("/ours/", f'href="/empathy/{situation.id}/"')
    leave(ana, ben)
    for phone in (ana, ben):
        page = whole(phone)
        assert "What you two wrote is still here" in page
        days = "".join(part.partition("</main>")[0] for part in page.split('id="now"')[1:])
        links = set(re.findall(r'href="(/[^"?#]*)"', days))
        answers = {link: phone.browser.get(link) for link in links if not link.startswith("/static/")}
        assert [
            link for link, got in answers.items() if got.status_code != 200 or b"This is for two" in got.content
        ] == []
        acting = re.findall(r'action="(/[^"]*)"', days)
        assert len(acting) > 10 and [one for one in acting if "/take-back/" not in one] == []
