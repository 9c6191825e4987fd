"""Touch marked with nobody here yet is mine, and stays mine when somebody comes."""

from tests.cast import Phone, pair, same, sign_up
from toward.practices.touch.moments import Draft

HUG = "A hug that lasts three slow breaths"
PAGES = ("/today/", "/touch/", "/touch/theirs/", "/ours/", "/together/")


def marks(ana: Phone) -> None:
    assert ana.post("/touch/mine/home/", **{"t-long-hug": "love"}).status_code == 200
    assert ana.post("/touch/mine/", words="Warm hands first").status_code == 200


def test_alone_one_marks_and_nothing_can_be_shared(db: None) -> None:
    ana = sign_up("Ana")
    marks(ana)
    assert ana.sees("/touch/mine/", HUG) and ana.sees("/touch/mine/", "Warm hands first")
    assert ana.get("/touch/mine/nowhere/").status_code == 404
    for act in ("share", "carry-over", "unshare"):
        assert ana.post(f"/touch/mine/{act}/").status_code == 409
    assert len([m for m in ana.me.mine.moments if isinstance(m, Draft)]) == 1


def test_with_somebody_here_it_is_begun_with_and_shared_only_when_i_say_so(db: None) -> None:
    ana, ben = sign_up("Ana"), sign_up("Ben", "sea")
    marks(ana)
    pair(ana, ben)
    before = {page: ben.get(page).content for page in PAGES}
    assert ana.sees("/touch/mine/", "Begin with that") and not ana.sees("/touch/mine/", HUG)
    for _ in range(2):
        ana.post("/touch/mine/carry-over/")
    assert ana.sees("/touch/mine/", HUG) and not ana.sees("/touch/mine/", "Begin with that")
    assert [m.about for m in ana.me.mine.moments if isinstance(m, Draft)] == ["", ben.person]
    assert all(same(seen, ben.get(page).content) for page, seen in before.items())
    ana.post("/touch/mine/share/")
    assert ben.sees("/touch/theirs/", HUG)
