"""What was promised, and what was said to a promise, lies on the other's table until it is met."""

import re

import pytest
from django.test import Client

from tests import lying
from tests.cast import Phone
from tests.lying import Shared
from toward.practices.promises.moments import Missed
from toward.practices.promises.tests.test_pages import BINS, promise

STRAIGHT = "I heard the lorry, and stayed in bed."


def word(ana: Phone) -> lying.Say:
    def say() -> Shared:
        return Shared(promise(ana), "Ana promises you something", BINS, "/promises/")

    return say


def owned(ana: Phone) -> lying.Say:
    def say() -> Shared:
        id = promise(ana, rhythm="daily")
        ana.post(f"/promises/{id}/not-this-time/")
        ana.post(f"/promises/{id}/straight/", words=STRAIGHT)
        said = next(m.id for m in ana.ours.log.moments if isinstance(m, Missed))
        return Shared(said, "Ana says it straight: it did not hold", STRAIGHT, f"/promises/{id}/")

    return say


@pytest.mark.parametrize("what", [word, owned])
def test_it_lies_there_whatever_the_date(
    monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone, eve: Phone, stranger: Client, what: object
) -> None:
    say = word(ana) if what is word else owned(ana)
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, say)


def test_met_it_stays_and_is_answered(monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone) -> None:
    lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, owned(ana), "rather-know")


def test_put_away_it_comes_back(monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone) -> None:
    lying.put_away_it_comes_back(monkeypatch, ana, ben, owned(ana), "rather-know")


def test_taken_back_it_is_gone(ana: Phone, ben: Phone) -> None:
    lying.taken_back_it_is_gone(ana, ben, owned(ana))


def test_while_it_waits_for_a_yes_its_lines_are_folded(ana: Phone, ben: Phone) -> None:
    """Eleven things to press hid the one that counts: a warm line is no yes."""
    id = promise(ana)
    ben.post(f"/table/{id}/")
    page = ben.get("/today/").content.decode().partition(f'id="thing-{id}"')[2].partition("</article>")[0]
    shown = re.sub(r"<details.*?</details>", "", page, flags=re.DOTALL)
    assert 'class="chip"' in page and 'class="chip"' not in shown and "I take it" in shown
