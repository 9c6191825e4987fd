"""What ana and ben see of a question, from asking to opening."""

import html
import re

import pytest

from tests.cast import Phone
from toward.log.models import MomentRow, WaitingRow
from toward.practice import content
from toward.practices.questions.moments import Answer, Asked, OwnAnswer
from toward.practices.questions.tests.hands import ANAS, BENS, both, page, say, seen_by, today, told
from toward.practices.questions.told import alone, tell


def test_both_are_asked_the_same_question_today(ana: Phone, ben: Phone) -> None:
    text = today(ana).question.text
    assert text == today(ben).question.text
    for phone in (ana, ben):
        assert text in page(phone.get("/today/")).replace("&#x27;", "'")
        assert text in page(phone.get("/questions/")).replace("&#x27;", "'")


def test_reading_writes_nothing(ana: Phone, ben: Phone) -> None:
    seen_by(ana)
    before = MomentRow.objects.count(), WaitingRow.objects.count()
    seen_by(ana)
    assert (MomentRow.objects.count(), WaitingRow.objects.count()) == before


@pytest.mark.parametrize("act", ["answer", "pass", "not now", "never", "withdraw", "wish", "edit", "alone"])
def test_what_ben_receives_is_byte_equal_whatever_ana_did(ana: Phone, ben: Phone, act: str) -> None:
    seen_by(ben)  # marks what was read, once a sitting
    before, seq, which = seen_by(ben), ben.ours.log.head(), today(ana).which
    at = f"/questions/at/{which}/"
    match act:
        case "answer":
            say(ana, ANAS)
        case "pass":
            say(ana, passed="1")
        case "not now":
            ana.post(f"{at}rest/")
        case "never":
            ana.post(f"{at}rest/", never="1")
        case "withdraw":
            say(ana, ANAS)
            ana.post(f"{at}withdraw/")
        case "edit":
            say(ana, ANAS)
            say(ana, "Shorter.")
        case "wish":
            ana.post("/questions/depth/", depth="easy")
        case "alone":
            ana.post("/questions/alone/", words="For me.")
    assert seen_by(ben) == before
    assert ben.ours.log.head() == seq


def test_the_second_answer_opens_both(ana: Phone, ben: Phone) -> None:
    which = today(ana).which
    assert "Yours is sealed" in page(say(ana, ANAS))
    assert not ben.sees("/questions/", "kettle")
    opened = page(say(ben, BENS, which=which))
    assert "kettle" in opened and BENS in opened
    assert ana.sees("/today/", "You can read Ben’s answer now") and not ana.sees("/today/", BENS)
    assert ben.sees("/today/", "kettle"), "whoever came second has read them on this visit"
    for phone in (ana, ben):
        assert phone.sees("/questions/", "kettle") and phone.sees("/questions/", BENS)
        assert phone.sees("/ours/", BENS)
    kinds = [type(m) for m in ana.ours.log.moments][-3:]
    assert kinds == [Asked, Answer, Answer]
    assert ana.ours.log.moments[-3].by == ana.bond
    assert WaitingRow.objects.count() == 0


def test_a_pass_is_an_answer_and_shows_only_then(ana: Phone, ben: Phone) -> None:
    which = today(ana).which
    say(ana, "this is not kept")
    assert ana.sees("/questions/", "this is not kept")
    say(ana, "this is not kept", passed="1")
    assert "Ana passed" not in page(ben.get("/questions/"))
    opened = page(say(ben, BENS, which=which))
    assert "Ana passed." in opened
    assert not ben.sees("/questions/", "this is not kept")
    assert "You passed." in page(ana.get("/questions/"))


def test_changing_and_taking_out_what_waits(ana: Phone, ben: Phone) -> None:
    which = today(ana).which
    say(ana, ANAS)
    say(ana, "Only this.")
    assert ana.sees(f"/questions/at/{which}/", "Only this.")
    out = page(ana.post(f"/questions/at/{which}/withdraw/"))
    assert "as if you had never" in out and "Only this.</textarea>" in out.replace("\n", "")
    assert f'action="/questions/at/{which}/"' in out and not ana.sees(f"/questions/at/{which}/", "Only this.")
    assert "Yours is sealed" in page(say(ben, BENS))
    assert not any(isinstance(m, Answer) for m in ana.ours.log.moments)
    assert "It is out again" not in ana.post(f"/questions/at/{which}/withdraw/").content.decode()
    assert "Only this." in page(say(ana, "Only this."))
    assert not ben.sees("/questions/", "kettle")


def test_five_thousand_characters_fit_and_more_come_back(ana: Phone, ben: Phone) -> None:
    assert "Yours is sealed" in page(say(ana, "\N{SMILING FACE WITH SUNGLASSES}" * 5000))
    much = say(ben, "x" * 5001)
    assert much.status_code == 422 and "x" * 5001 in page(much)
    nothing = say(ben, " \u0000 ")
    assert nothing.status_code == 422 and "or pass" in page(nothing)


def test_what_comes_too_late_is_handed_back(ana: Phone, ben: Phone) -> None:
    which = today(ana).which
    both(ana, ben)
    late = say(ana, "I had more to say.", which=which)
    assert late.status_code == 409 and "I had more to say." in page(late)
    assert WaitingRow.objects.count() == 0
    other = ana.post("/questions/at/12345/", words="old page")
    assert other.status_code == 409 and "old page" in page(other)
    assert ana.get("/questions/at/12345/").status_code == 404


def test_words_for_another_question_are_not_sealed_under_this_one(ana: Phone, ben: Phone) -> None:
    answer = say(ana, "for the old one", question="fears-somethingelse")
    assert answer.status_code == 409 and "for the old one" in page(answer)


def test_pressing_twice_while_the_other_opens_it_writes_no_second_pair(ana: Phone, ben: Phone) -> None:
    from toward.practices.questions import sealing

    before, place = told(ana), today(ana)
    both(ana, ben)
    mine = Answer(slot=place.slot, words="twice")
    own = OwnAnswer(bond=before.seed, slot=place.slot, words="twice")
    with pytest.raises(sealing.AlreadyOpen):
        sealing.put_answer(ana.ours, ana.me.mine, before, place, mine, own)
    assert WaitingRow.objects.count() == 0


def test_what_was_kept_twice_is_taken_out_whole(ana: Phone, ben: Phone) -> None:
    place = today(ana)
    say(ana, ANAS)
    ana.me.mine.append(OwnAnswer(bond=told(ana).seed, slot=place.slot, words=ANAS))
    ana.post(f"/questions/at/{place.which}/withdraw/")
    assert today(ana).own is None
    assert not any(isinstance(m, OwnAnswer) for m in ana.me.mine.moments)


def test_plainer_questions_for_myself_are_a_wish_of_my_own(ana: Phone, ben: Phone) -> None:
    """Asked again and again, only plain ones come; the question of the day follows nobody's wish."""
    theirs = tell(ben.me.evening()).today
    said = {"shown_name": "Ana", "hue": "clay", "theme": "", "lock_minutes": "5", "timezone": ""}

    def asked(times: int) -> set[bool]:
        kinds = set()
        for _ in range(times):
            one = alone(ana.me.evening()).question
            assert one
            kinds.add(one.plain)
            ana.post("/questions/alone/rest/", question=one.id)
        return kinds

    assert asked(20) == {True, False}
    ana.post("/me/wishes/", **said, plainer="on")
    assert asked(20) == {True} and tell(ana.me.evening()).today == theirs
    ana.post("/me/wishes/", **said)
    assert asked(20) == {True, False}


def test_a_tap_answers_counts_and_opens_both(ana: Phone, ben: Phone) -> None:
    which = today(ana).which
    offered = re.findall(r'name="words" value="([^"]+)"', page(ana.get(f"/questions/at/{which}/")))
    lines, whole = [html.unescape(one) for one in offered], {row["text"] for row in content.common("ready")["line"]}
    taps = [*today(ana).question.taps]
    assert today(ana).question.depth == "easy" and 3 <= len(lines) == len(set(lines)) and set(lines) < {*whole, *taps}
    assert lines[: len(taps)] == taps, "what answers it stands first"
    assert [one for one in lines if "wants more than a line" in one] == [], (
        "nothing that could alarm, under an easy one"
    )
    say(ana, lines[0], which=which, question=today(ana).question.id)
    assert not ben.sees("/questions/", lines[0])
    say(ben, lines[1], which=which, question=today(ben).question.id)
    assert {a.words for a in told(ben).pairs[0].answers} == set(lines[:2])
    assert not any(a.passed for a in told(ben).pairs[0].answers), "a tap is an answer, not a pass"
