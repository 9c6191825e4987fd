"""What ana notices is hers."""

from tests.cast import Phone, same

PAGES = ("/today/", "/bids/", "/ours/")


def test_what_i_notice_is_mine_with_or_without_a_bond(ana: Phone) -> None:
    ana.post("/bids/noticed/", start="You sighed so that I could hear it.", words="I looked up for once.")
    for page in ("/bids/noticed/", "/mine/"):
        assert ana.sees(page, "I looked up for once.")
    id = ana.me.mine.moments[-1].id
    ana.post(f"/bids/noticed/{id}/", start="You sighed.", words="I nearly looked up.")
    assert ana.sees("/mine/", "I nearly looked up.")
    assert ana.post("/bids/noticed/", words="  ").status_code == 422
    assert ana.get("/bids/").status_code == 200
    assert ana.post("/bids/call/", text="An ear?", stays="evening").status_code == 409


def test_noticing_changes_nothing_for_the_other(ana: Phone, ben: Phone) -> None:
    before = {page: ben.get(page).content for page in PAGES}
    ana.post("/bids/noticed/", words="I looked up for once.")
    assert all(same(seen, ben.get(page).content) for page, seen in before.items())
    id = ana.me.mine.moments[-1].id
    assert ben.get(f"/bids/noticed/{id}/").status_code == 404
