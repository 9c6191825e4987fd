"""Boundaries written with nobody here yet are mine, until I let somebody know them."""

from tests.cast import Phone, pair, same, sign_up
from toward.practices.boundaries.moments import Boundary

WORDS = "Nobody reads my post but me."
PAGES = ("/today/", "/boundaries/", "/ours/", "/us/")


def writes(ana: Phone, words: str = WORDS) -> str:
    assert ana.post("/boundaries/say/home/", stance="no", words=words).status_code == 200
    return ana.me.mine.moments[-1].id


def test_alone_one_reads_writes_and_takes_back(db: None) -> None:
    ana = sign_up("Ana")
    assert ana.sees("/boundaries/say/", "/boundaries/say/phone/")
    assert ana.post("/boundaries/say/home/", stance="no", words=" ").status_code == 422
    assert ana.get("/boundaries/say/nothing/").status_code == 404
    id = writes(ana)
    assert ana.sees("/boundaries/", WORDS) and ana.sees("/mine/", WORDS)
    assert ana.post(f"/boundaries/{id}/carry-over/").status_code == 409
    ana.post(f"/take-back/mine/{id}/")
    assert not ana.sees("/boundaries/", WORDS)


def test_nothing_moves_into_ours_unless_it_is_carried_over(db: None) -> None:
    ana, ben = sign_up("Ana"), sign_up("Ben", "sea")
    id, other = writes(ana), writes(ana, "I sleep alone on Sundays.")
    pair(ana, ben)
    assert ana.sees("/boundaries/", WORDS) and not any(ben.sees(page, WORDS) for page in PAGES)
    assert ben.post(f"/boundaries/{id}/carry-over/").status_code == 404
    ana.post(f"/boundaries/{id}/carry-over/")
    assert ana.post(f"/boundaries/{id}/carry-over/").status_code == 404
    assert ben.sees("/today/", "From Ana’s boundaries") and not ben.sees("/boundaries/", "Sundays")
    said = [m for m in ben.ours.log.moments if isinstance(m, Boundary)]
    assert [(m.words, m.stance, m.theme) for m in said] == [(WORDS, "no", "home")]
    before = {page: ben.get(page).content for page in PAGES}
    ana.post(f"/take-back/mine/{other}/")
    assert all(same(seen, ben.get(page).content) for page, seen in before.items())


def test_touch_and_promises_are_there_to_read(db: None) -> None:
    ana = sign_up("Ana")
    assert ana.sees("/touch/", "A hug that lasts three slow breaths")
    assert ana.sees("/promises/", "<li>") and ana.get("/promises/ideas/").status_code == 200
    assert ana.post("/touch/invite/", words="A hug?", hours="4").status_code == 409
