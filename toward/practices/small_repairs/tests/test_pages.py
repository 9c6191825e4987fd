"""What ana, ben and eve see of a small repair."""

from django.test import Client

from tests.cast import Phone, same
from toward.practices.small_repairs import deck
from toward.practices.small_repairs.deck import warm
from toward.practices.small_repairs.story import Small, tell


def told(phone: Phone) -> list[Small]:
    return phone.me.evening().story(tell)


def test_two_taps_and_a_warm_answer(ana: Phone, ben: Phone, eve: Phone) -> None:
    ana.post("/small_repairs/", line="Can we start over?")
    assert ben.sees("/today/", "Can we start over?") and not eve.sees("/today/", "Can we start over?")
    id = told(ben)[0].said.id
    quick, slow = warm(id)
    assert all(line in ben.get(f"/small_repairs/{id}/").content.decode() for line in (quick[0], slow[0]))
    ben.post(f"/small_repairs/{id}/", line="I’d like to sleep on it. I’m not leaving it.")
    assert told(ana)[0].asks_for_time
    assert ana.sees("/today/", "I’d like to sleep on it.") and not ben.sees("/today/", "Can we start over?")


def test_putting_it_away_is_only_bens(ana: Phone, ben: Phone, eve: Phone) -> None:
    ana.post("/small_repairs/", own="I was sharp.")
    id = told(ben)[0].said.id
    assert ben.sees("/today/", "I was sharp.") and ben.sees(f"/small_repairs/{id}/", "I was sharp.")
    ana.get("/today/")
    before = [ana.get(path).content for path in ("/today/", "/small_repairs/", "/ours/")]
    ben.post(f"/small_repairs/{id}/read/")
    assert not ben.sees("/today/", "I was sharp.")
    assert all(
        same(one, ana.get(p).content) for one, p in zip(before, ("/today/", "/small_repairs/", "/ours/"), strict=True)
    )
    assert ana.get(f"/small_repairs/{id}/").status_code == 404
    assert eve.post(f"/small_repairs/{id}/", line="Hello").status_code == 404


def test_nothing_said_comes_back(ana: Phone, ben: Phone) -> None:
    assert ana.post("/small_repairs/", own=" ").status_code == 422


def test_six_lines_lie_open_and_the_rest_is_folded(ana: Phone, ben: Phone, stranger: Client) -> None:
    shown, _, folded = ana.get("/small_repairs/").content.decode().partition("<details")
    assert shown.count('name="line"') == 6
    assert all(line in shown for line in ("I’m sorry.", "Can we start over?", "I see you."))
    assert folded.count('name="line"') == len(deck.words("lines")) - 6
    assert stranger.get("/small_repairs/").status_code == 302


def test_an_address_that_was_kept_leads_on_and_a_page_from_before_arrives(ana: Phone, ben: Phone) -> None:
    assert ana.get("/repair/small/").redirect_chain[-1][0] == "/small_repairs/"  # type: ignore[attr-defined]
    ana.post("/repair/small/", line="Can we start over?")
    id = told(ben)[0].said.id
    ben.post(f"/repair/small/{id}/", line="Come here.")
    assert ana.sees("/small_repairs/", "Can we start over?") and ana.sees("/small_repairs/", "Come here.")
