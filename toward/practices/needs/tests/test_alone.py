"""Cards that were finished with nobody here yet are mine, until I let somebody know them."""

from tests.cast import pair, sign_up
from toward.practices.needs.moments import Card
from toward.practices.needs.tests.test_pages import KEY, PAGE, PAGES, WORDS, writes


def test_alone_one_draws_writes_and_takes_back(db: None) -> None:
    ana = sign_up("Ana")
    assert ana.sees("/needs/draw/", "Another card")
    writes(ana)
    assert ana.sees(PAGE, WORDS) and ana.sees("/mine/", WORDS) and ana.sees(f"/needs/card/{KEY}/preview/", WORDS)
    assert ana.post(f"/needs/card/{KEY}/say/").status_code == 409
    ana.post(f"/take-back/mine/{ana.me.mine.moments[-1].id}/")
    assert not ana.sees(PAGE, WORDS)


def test_nothing_moves_into_ours_unless_it_is_said(db: None) -> None:
    ana, ben = sign_up("Ana"), sign_up("Ben", "sea")
    writes(ana)
    pair(ana, ben)
    assert ana.sees(PAGE, WORDS) and not any(ben.sees(page, WORDS) for page in PAGES)
    ana.post(f"/needs/card/{KEY}/say/")
    assert [m.words for m in ben.ours.log.moments if isinstance(m, Card)] == [WORDS]
