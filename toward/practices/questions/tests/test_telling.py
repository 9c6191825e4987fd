"""“Tell Ben that I have answered” is its author’s, chosen anew each time; without it nothing shows."""

import re
from itertools import product

import pytest
from django.test import Client

from tests.cast import PLACE, Phone, at, bare, later, look_alike, same
from tests.lying import EVENING
from toward.care.models import Reminder
from toward.measure.parting import with_bell
from toward.measure.ways import Side
from toward.practices.questions.cards import tonight
from toward.practices.questions.moments import MineIsIn
from toward.practices.questions.tests.hands import ANAS, BENS, PAGES, both, page, say, today, told

IN = "Ana’s answer to a question is in"


def looks(phone: Phone) -> list[bytes]:
    return [phone.get(page).content for page in PAGES]


def alike(one: list[bytes], two: list[bytes]) -> bool:
    return all(same(before, after) for before, after in zip(one, two, strict=True))


def alike_but_for_how_far(one: list[bytes], two: list[bytes]) -> bool:
    return all(look_alike(before, after) for before, after in zip(one, two, strict=True))


def tells(phone: Phone) -> str:
    which = today(phone).which
    assert phone.post(f"/questions/at/{which}/say/").status_code == 200
    return which


def test_it_is_said_by_a_tap_and_lies_on_the_others_today(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    before = looks(ben)
    say(ana, ANAS)
    assert ana.sees("/questions/", "that I have answered") and alike(before, looks(ben))
    which = tells(ana)
    tells(ana)
    assert [m.by for m in ana.ours.log.moments if isinstance(m, MineIsIn)] == [ana.person]
    assert ben.sees("/today/", IN) and not ana.sees("/today/", IN) and not eve.sees("/today/", IN)
    assert ana.sees("/questions/", "You have told Ben that you have answered") and not ben.sees("/ours/", IN)
    say(ben, BENS, which=which)
    assert not ben.sees("/today/", IN)
    assert stranger.post(f"/questions/at/{which}/say/").status_code in (302, 403)


def test_it_is_ticked_with_the_answer_in_an_evening_of_a_few_minutes(ana: Phone, ben: Phone) -> None:
    ana.post(f"/questions/at/{today(ana).which}/", words=ANAS, question=today(ana).question.id, tell="on")
    assert [m.by for m in ana.ours.log.moments if isinstance(m, MineIsIn)] == [ana.person] and ben.sees("/today/", IN)
    ben.post(f"/questions/at/{today(ben).which}/", words=BENS, question=today(ben).question.id, tell="on")
    assert not ana.sees("/today/", IN)


def test_nobody_says_it_who_has_nothing_in(ana: Phone, ben: Phone, eve: Phone) -> None:
    which = today(ana).which
    assert ana.post(f"/questions/at/{which}/say/").status_code == 200
    say(ana, ANAS)
    assert ben.post(f"/questions/at/{which}/say/").status_code == 200
    assert eve.browser.post(f"/questions/at/{which}/say/", {"bond": ana.bond}).status_code == 404
    assert not any(isinstance(m, MineIsIn) for m in ana.ours.log.moments)
    tells(ana)


@pytest.mark.parametrize("word", [True, False])
def test_taking_it_out_takes_it_along_and_it_is_chosen_anew(ana: Phone, ben: Phone, word: bool) -> None:
    before = looks(ben)
    say(ana, ANAS)
    which = tells(ana)
    assert ben.sees("/today/", IN)
    if word:
        ana.post(f"/questions/at/{which}/withdraw/")
    else:
        ana.post(f"/take-back/ours/{ana.ours.log.moments[-1].id}/")
    assert alike_but_for_how_far(before, looks(ben))
    say(ana, ANAS, which=which)
    assert alike_but_for_how_far(before, looks(ben)) and ana.sees("/questions/", "that I have answered")


def test_a_pass_looks_the_same(monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone) -> None:
    at(monkeypatch, EVENING, ana, ben)
    seen = []
    for passed in ("", "1"):
        say(ana, "" if passed else ANAS, passed=passed)
        which = tells(ana)
        ids = re.compile(rb"thing-[\w-]+|/table/[\w-]+/")
        seen.append(bare(PLACE.sub(b"", ids.sub(b"", ben.get("/today/").content))))
        ana.post(f"/questions/at/{which}/withdraw/")
    assert seen[0] == seen[1] and any(IN.encode() in line for line in seen[0])


def test_it_can_be_put_away_and_nothing_of_it_rings(ana: Phone, ben: Phone) -> None:
    with_bell(Side(ben.browser, ben.keys, ben.bond))
    before = set(Reminder.objects.filter(bell_id=ben.person).values_list("about", "at"))
    say(ana, ANAS)
    tells(ana)
    assert ben.sees("/today/", IN)
    assert set(Reminder.objects.filter(bell_id=ben.person).values_list("about", "at")) == before
    seen = looks(ana)
    id = ana.ours.log.moments[-1].id
    for way in ("", "away/"):
        ben.post(f"/table/{id}/{way}")
    assert alike(seen, looks(ana)) and IN not in ben.get("/today/").content.decode().partition('id="away"')[0]


def test_it_waits_however_long(monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone, eve: Phone) -> None:
    slot = today(ana).slot
    say(ana, ANAS)
    which = tells(ana)
    later(monkeypatch, ana, ben, days=13)
    assert ben.sees("/today/", IN)
    later(monkeypatch, ana, ben, days=200)
    assert ben.sees("/today/", IN) and ben.sees("/questions/", "Ana has answered this one")
    assert ana.sees("/questions/", "Yours is in") and not eve.sees("/questions/", "has answered this one")
    ben.post(f"/questions/at/{today(ben).which}/rest/")
    assert [one.about["one"].which for one in tonight(ben.me.evening())] == [f"{which}:{slot.rpartition(':')[2]}"]
    say(ben, "Now.", which=which)
    assert ana.sees("/today/", "You can read Ben’s answer now") and not ben.sees(
        "/questions/", "Ana has answered this one"
    )
    assert ben.browser.get(f"/questions/at/{which}/").status_code == 302, "an old link leads to both answers"
    assert "has closed" in ben.browser.get("/questions/at/700001/").content.decode()


def test_its_card_leads_to_that_very_question(monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone) -> None:
    asked = both(ana, ben)
    later(monkeypatch, ana, ben, days=183)
    ana.post(f"/questions/opened/{asked}/again/")
    again = told(ana).again[0]
    say(ana, ANAS, which=again.which)
    ana.post(f"/questions/at/{again.which}/say/")
    (card,) = re.findall(rf"<article[^>]*>(?:(?!</article>).)*{IN}.*?</article>", page(ben.get("/today/")), re.DOTALL)
    assert f'href="/questions/at/{again.which}/"' in card
    assert ben.sees(f"/questions/at/{again.which}/", again.question.text)
    say(ana, ANAS)
    assert ben.sees("/today/", f'href="/questions/at/{tells(ana)}/"')


def test_nobody_tells_of_a_wish(ana: Phone, ben: Phone) -> None:
    ana.post("/questions/depth/", depth="deep")
    for which, where in product(("depth:1", "1"), ("/questions/depth/",)):
        assert ana.post(f"/questions/at/{which}/say/").status_code == 200
        assert not any(isinstance(m, MineIsIn) for m in ana.ours.log.moments)
        assert "that I have answered" not in ana.get(where).content.decode()
    say(ana, ANAS)
    assert ana.sees("/questions/", "that I have answered")
