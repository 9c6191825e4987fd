"""What ana, ben, eve, a stranger and somebody alone see of a fear."""

import html
import re

import pytest
from django.http import HttpResponse
from django.test import Client

from tests import lying
from tests.cast import Phone, same, sign_up
from toward.log.models import MomentRow
from toward.practices.fears import deck
from toward.practices.fears.moments import Came, Fear, Practised, Sentence

NAME = "Being left on the platform"
SAID = "When you come late I get frightened. It isn’t about you."
PAGES = ("/today/", "/fears/", "/fears/months/", "/fears/exercises/", "/ours/", "/mine/", "/me/", "/us/", "/talk/")


def page(answer: HttpResponse) -> str:
    return html.unescape(answer.content.decode())


def names(phone: Phone, **more: object) -> str:
    answer = phone.post("/fears/name/", **{"fear": NAME, "does": ["cling", "check"], **more})
    assert answer.status_code == 200, answer.content.decode()
    return next(m.id for m in reversed(phone.me.mine.moments) if isinstance(m, Fear))


def seen_by(phone: Phone) -> list[bytes]:
    return [phone.get(path).content for path in PAGES]


def kept(phone: Phone, kind: type) -> int:
    return sum(isinstance(m, kind) for m in phone.me.mine.moments)


def test_nothing_of_it_reaches_ben_in_any_byte(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    seen_by(ben)
    before, seq = seen_by(ben), ben.ours.log.head()
    id = names(ana, protects="A love", answer="Late is late.")
    ana.post(f"/fears/{id}/", words="I rang four times", does=["cling"])
    ana.post(f"/fears/{id}/edit/", name=NAME + ", again")
    ana.post("/fears/exercises/breath/", note="Calmer")
    ana.post(f"/fears/{id}/sentence/", words=SAID)  # looked at, and not given
    assert all(same(one, two) for one, two in zip(before, seen_by(ben), strict=True))
    assert ben.ours.log.head() == seq
    for path in (f"/fears/{id}/", f"/fears/{id}/edit/", f"/fears/{id}/sentence/"):
        assert ben.get(path).status_code == 404 and eve.get(path).status_code == 404
        assert ben.post(path, name="x", words="x", sure="1").status_code == 404
        assert stranger.get(path).status_code == 302
    assert NAME not in page(ana.get("/today/")) and NAME not in page(ana.get("/ours/"))
    assert not any(NAME in page(eve.get(path)) for path in PAGES)


def test_it_never_stands_on_today(ana: Phone, ben: Phone) -> None:
    names(ana)
    for phone in (ana, ben):
        assert "/fears/" not in page(phone.get("/today/"))


def test_one_of_the_list_brings_examples_and_lends_an_answer(ana: Phone, ben: Phone) -> None:
    left = deck.one("left")
    assert left is not None
    begun = page(ana.post("/fears/name/", pick="left", when="On Fridays", does=["joke"]))
    assert left["title"] in begun and left["answers"][0] in begun and "On Fridays" in begun
    assert 'value="joke" checked' in begun and kept(ana, Fear) == 0
    id = names(ana, name=left["title"], listed="left", lent=left["answers"][0])
    assert left["answers"][0] in page(ana.get(f"/fears/{id}/"))
    assert "Name it" in page(ana.post("/fears/name/", pick="no such fear"))


def test_a_few_of_the_list_lie_open_and_the_others_are_a_tap_away_without_a_script(ana: Phone) -> None:
    shown = page(ana.get("/fears/name/"))
    field, open_ones, folded = (
        part.count('name="pick"') for part in re.split(r"<details class=\"more", shown, maxsplit=2)
    )
    assert (field, open_ones, open_ones + folded) == (0, 6, len(deck.listed()))
    last = deck.listed()[-1]
    assert f'value="{last["title"]}"' in page(ana.post("/fears/name/", pick=last["id"]))


def test_only_what_is_offered_can_be_borrowed(ana: Phone, ben: Phone) -> None:
    id = names(ana, listed="no such fear", lent="Words from nowhere")
    fear = ana.me.mine.find(id)
    assert isinstance(fear, Fear) and (fear.listed, fear.answer) == ("", "")
    own = names(ana, listed="left", lent="Late is late. It isn’t gone.", answer="My own")
    assert "My own" in page(ana.get(f"/fears/{own}/"))


@pytest.mark.parametrize("said", [{"name": " \u0000 "}, {"name": "x" * 121}, {"name": "a", "does": ["no such way"]}])
def test_bad_input_comes_back_and_loses_nothing(ana: Phone, ben: Phone, said: dict[str, object]) -> None:
    answer = ana.post("/fears/name/", **{"when": "In the hall", **said})
    assert answer.status_code == 422 and "In the hall" in page(answer) and kept(ana, Fear) == 0


def test_five_thousand_characters(ana: Phone, ben: Phone) -> None:
    id = names(ana)
    assert ana.post(f"/fears/{id}/", words="ä" * 5000).status_code == 200
    assert ana.post(f"/fears/{id}/", words="ä" * 5001).status_code == 422
    assert ana.post(f"/fears/{id}/").status_code == 422
    assert kept(ana, Came) == 1


def test_what_happened_stands_by_month_and_goes_with_the_fear(ana: Phone, ben: Phone) -> None:
    id = names(ana)
    ana.post(f"/fears/{id}/", words="I asked once, and waited", does=["quiet"])
    months = page(ana.get("/fears/months/"))
    assert NAME in months and "I asked once, and waited" in months and "I go quiet" in months
    ana.post(f"/take-back/mine/{id}/")
    assert "I asked once" not in page(ana.get("/fears/months/")) and NAME not in page(ana.get("/fears/"))
    assert "took something back" not in page(ana.get("/mine/"))


@pytest.mark.parametrize("which", [one.id for one in deck.exercises()])
def test_every_exercise_reads_without_a_script(ana: Phone, which: str) -> None:
    shown = page(ana.get(f"/fears/exercises/{which}/"))
    found = deck.exercise(which)
    assert found is not None and all(step.text in shown for step in found.steps)


def test_a_note_afterwards_is_kept(ana: Phone, ben: Phone) -> None:
    ana.post("/fears/exercises/senses/", note="The clock in the hall")
    ana.post("/fears/exercises/senses/")
    assert "The clock in the hall" in page(ana.get("/fears/exercises/")) and kept(ana, Practised) == 2
    assert ana.get("/fears/exercises/nothing/").status_code == 404


def test_a_sentence_goes_when_wanted_and_comes_back(ana: Phone, ben: Phone, eve: Phone) -> None:
    id = names(ana)
    look = page(ana.post(f"/fears/{id}/sentence/", words=SAID))
    assert f">{SAID}</p>" in look and SAID not in page(ben.get("/ours/"))
    assert "Look at what Ben will see" in page(ana.post(f"/fears/{id}/sentence/", words=SAID, change="1"))
    for _ in range(2):
        ana.post(f"/fears/{id}/sentence/", words=SAID, sure="1")
    assert not any(SAID in page(ben.get(path)) for path in ("/today/", "/ours/")) and SAID not in page(
        eve.get("/ours/")
    )
    lying.opens_last(ben)
    ours = page(ben.get("/ours/"))
    assert f">{SAID}</p>" in ours and NAME not in ours
    sentences = [m for m in ana.ours.log.moments if isinstance(m, Sentence)]
    assert len(sentences) == 1
    assert ben.post(f"/take-back/ours/{sentences[0].id}/").status_code == 403
    ana.post(f"/take-back/ours/{sentences[0].id}/")
    assert SAID not in page(ben.get("/ours/")) and NAME in page(ana.get(f"/fears/{id}/"))
    assert ana.post(f"/fears/{id}/sentence/", words="x" * 501, sure="1").status_code == 422


def tells(ana: Phone) -> lying.Say:
    def tell() -> lying.Shared:
        ana.post(f"/fears/{names(ana)}/sentence/", words=SAID, sure="1")
        return lying.Shared(ana.ours.log.moments[-1].id, "Ana told you of a fear", SAID, "/fears/")

    return tell


def test_a_sentence_lies_there_whatever_the_date(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, tells(ana))


def test_met_a_sentence_stays_and_is_answered(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, tells(ana), "careful")


def test_put_away_a_sentence_comes_back(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.put_away_it_comes_back(monkeypatch, ana, ben, tells(ana), "careful")


def test_taken_back_a_sentence_is_gone(ana: Phone, ben: Phone) -> None:
    lying.taken_back_it_is_gone(ana, ben, tells(ana))


def test_reading_writes_nothing(ana: Phone, ben: Phone) -> None:
    id = names(ana)
    seen_by(ana)
    rows = MomentRow.objects.count()
    seen_by(ana)
    for path in ("name/", "someone/", f"{id}/", f"{id}/edit/", f"{id}/sentence/", "exercises/breath/"):
        ana.get(f"/fears/{path}")
    assert MomentRow.objects.count() == rows


def test_alone_everything_but_the_sentence_is_there(db: None) -> None:
    zoe = sign_up("Zoe")
    zoe.browser.post("/fears/name/", {"fear": NAME})
    id = next(m.id for m in zoe.me.mine.moments if isinstance(m, Fear))
    assert zoe.sees("/fears/", NAME) and not zoe.sees(f"/fears/{id}/", "A sentence to share")
    assert zoe.browser.post(f"/fears/{id}/sentence/", {"words": "x", "sure": "1"}).status_code == 409
    assert zoe.sees("/fears/someone/", "When going together is not advised")
