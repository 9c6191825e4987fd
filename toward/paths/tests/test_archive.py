"""What an ended bond leaves is there to be read, whole, for whoever left and for whoever was left and knows it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Phone, later
from toward.log.moment import Moment
from toward.measure import talk
from toward.measure.cast import Actor
from toward.measure.hands import Hands
from toward.measure.inside import Inside
from toward.practice.registry import owner
from toward.practices.bids.moments import Answered, Bid, is_no
from toward.practices.listening.moments import Moved, Offered
from toward.practices.reach.moments import Signal
from toward.practices.touch.moments import HideTouch, Invitation, Ritual, Statement


def whole(phone: Phone) -> str:
    """Every page of the archive, one after the other."""
    pages, page = [""], 1
    while page == 1 or f"?page={page}" in pages[-1]:
        pages.append(phone.get(f"/archive/{phone.bond}/", page=page).content.decode())
        page += 1
    return "\n".join(pages)


def part(ana: Phone, ben: Phone) -> None:
    """Ana leaves, and Ben acts on it."""
    ana.browser.post("/leave/", {"bond": ana.bond})
    assert ben.post("/appreciation/say/noticed/", did="You rang.").status_code == 409


def passed(moment: Moment, reader: str) -> bool:
    practice = owner(moment)
    return bool(practice and practice.passing(moment, reader))


def test_every_word_that_either_said_in_ours_is_found_by_both(ana: Phone, ben: Phone) -> None:
    one, two = (Actor(Inside(each.browser), keys=each.keys) for each in (ana, ben))
    hands = Hands(one, two, ana.bond)
    talk.all(hands)
    said = [moment for moment in ana.ours.log.moments if any(word in repr(moment) for word in hands.kept)]
    assert {Bid, Ritual, Moved, Offered, Signal, Invitation} <= {type(moment) for moment in said}
    noes = {moment.of for moment in ana.ours.log.moments if isinstance(moment, Answered) and is_no(moment)}
    part(ana, ben)
    for phone in (ana, ben):
        page, shown = (
            whole(phone),
            [moment for moment in said if moment.id not in noes and not passed(moment, phone.person)],
        )
        words = [(moment.kind, word) for moment in shown for word in hands.kept if word in repr(moment)]
        passing = [word for m in said if isinstance(m, Signal) for word in hands.kept if word in repr(m)]
        assert passing and not any(word in page for word in passing), "no list keeps it"
        words = [(kind, word) for kind, word in words if word not in passing]
        assert len(words) > 30 and [(kind, word) for kind, word in words if word not in page] == []


def test_what_was_taken_back_is_not_there_and_each_can_take_back_the_rest(ana: Phone, ben: Phone) -> None:
    ritual = ana.ours.log.append(Ritual(when="sleep", words="One page aloud"))
    gone = ben.ours.log.append(Bid(text="Ten minutes of your ear"))
    ana.ours.log.append(Statement(marks={"home.long-hug": "love"}))
    part(ana, ben)
    assert (
        "One page aloud" in whole(ben)
        and "Ten minutes of your ear" in whole(ana)
        and "three slow breaths" in whole(ben)
    )
    ben.browser.post(f"/archive/{ben.bond}/take-back/{gone.id}/")
    assert "Ten minutes of your ear" not in whole(ana) + whole(ben)
    assert f"take-back/{ritual.id}/" in whole(ana) and f"take-back/{ritual.id}/" not in whole(ben)


def test_what_was_promised_to_go_by_itself_has_gone(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    until = timezone.now() + timedelta(hours=4)
    ana.ours.log.append(Invitation(words="Your head on my knees", until=until))
    part(ana, ben)
    assert "Your head on my knees" in whole(ben)
    later(monkeypatch, ana, ben, days=1)
    for one in (ana, ben):
        assert "Your head on my knees" not in whole(one)


def test_no_list_keeps_a_word_for_a_day_or_what_was_said_to_it(ana: Phone, ben: Phone) -> None:
    hello = ana.ours.log.append(Signal(what="hello", words="Good night, you"))
    ana.ours.log.append(Ritual(when="sleep", words="One page aloud"))
    assert "Sleep well too" in ben.post(f"/table/{hello.id}/answer/", words="Sleep well too").content.decode()
    part(ana, ben)
    for one in (ana, ben):
        page = whole(one)
        assert "One page aloud" in page and "Good night, you" not in page and "Sleep well too" not in page


def test_whoever_put_touch_away_reads_nothing_of_it_and_a_no_stays_with_whoever_said_it(ana: Phone, ben: Phone) -> None:
    ana.ours.log.append(Ritual(when="sleep", words="One page aloud"))
    asked = ana.ours.log.append(Bid(text="Ten minutes of your ear"))
    ben.ours.log.append(Answered(of=asked.id, how="cannot", words="I’m empty this evening"))
    ben.me.mine.append(HideTouch(about=ana.person))
    part(ana, ben)
    assert "One page aloud" in whole(ana) and "One page aloud" not in whole(ben)
    assert "I’m empty this evening" in whole(ben) and "I’m empty this evening" not in whole(ana)
