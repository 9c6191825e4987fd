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
    for act in ("share", "carry-over", "unshare", "alone/take-back"):
        assert ana.post(f"/touch/mine/{act}/").status_code == 409
    assert len([m for m in ana.me.mine.moments if isinstance(m, Draft)]) == 1


def test_with_somebody_here_it_is_begun_with_and_shared_only_when_i_say_so(db: None) -> None:
    ana, ben = sign_up("Ana"), sign_up("Ben", "sea")
    marks(ana)
    pair(ana, ben)
    before = {page: ben.get(page).content for page in PAGES}
    assert ana.sees("/touch/mine/", "Begin with that") and not ana.sees("/touch/mine/", "As it would be read")
    ana.post("/touch/mine/carry-over/")
    assert "There was nothing in it to add" in ana.post("/touch/mine/carry-over/").content.decode()
    assert ana.sees("/touch/mine/", HUG) and not ana.sees("/touch/mine/", "Begin with that")
    assert [m.about for m in ana.me.mine.moments if isinstance(m, Draft)] == ["", ben.person]
    assert all(same(seen, ben.get(page).content) for page, seen in before.items())
    ana.post("/touch/mine/share/")
    assert ben.sees("/touch/theirs/", HUG)


def test_keeping_something_here_first_loses_nothing_that_i_marked_alone(db: None) -> None:
    ana, ben = sign_up("Ana"), sign_up("Ben", "sea")
    marks(ana)
    pair(ana, ben)
    ana.post("/touch/mine/", words="")
    ana.post("/touch/mine/public/", **{"t-long-hug": "no"})
    assert ana.sees("/touch/mine/", "Begin with that")
    ana.post("/touch/mine/carry-over/")
    here = [m for m in ana.me.mine.moments if isinstance(m, Draft) and m.about]
    assert [(m.about, m.marks, m.words) for m in here] == [
        (ben.person, {"home.long-hug": "love", "public.long-hug": "no"}, "Warm hands first")
    ]


def test_what_i_marked_alone_can_be_read_and_taken_back_with_somebody_here(db: None) -> None:
    ana, ben = sign_up("Ana"), sign_up("Ben", "sea")
    marks(ana)
    pair(ana, ben)
    before = {page: ben.get(page).content for page in PAGES}
    ana.post("/touch/mine/carry-over/")
    ana.post("/touch/mine/", words="Only when I ask")
    page = ana.get("/touch/mine/").content.decode()
    assert "What you marked then" in page and "Warm hands first" in page and "Take it back" in page
    ana.post("/touch/mine/alone/take-back/")
    assert not ana.sees("/touch/mine/", "Warm hands first") and not ana.sees("/touch/mine/", "What you marked then")
    assert [m.words for m in ana.me.mine.moments if isinstance(m, Draft)] == ["Only when I ask"]
    assert ana.sees("/touch/mine/", HUG)
    assert all(same(seen, ben.get(page).content) for page, seen in before.items())
