"""Once somebody knows that a bond has ended, first pages and old links lead to what is left to be read."""

from tests.cast import Phone, pair, sign_up
from toward.practices.listening.moments import Offered
from toward.practices.promises.moments import PromiseMade

FRONTS = ("/promises/", "/feelings/", "/boundaries/", "/touch/", "/listening/", "/repair/")


def test_fronts_for_one_say_where_the_words_are_once_they_know(ana: Phone, ben: Phone) -> None:
    line = "What you and Ana wrote stays readable for you"
    ana.browser.post("/leave/", {"bond": ana.bond})
    assert not any(ben.sees(path, line) for path in FRONTS)
    ben.post("/appreciation/say/noticed/", did="You rang.")
    for path in FRONTS:
        page = ben.get(path).content.decode()
        assert page.count(line) == 1 and f"/archive/{ben.bond}/" in page, path
    assert ana.sees("/promises/", "What you and Ben wrote stays readable for you")


def test_an_old_link_leads_to_the_archive_for_them_alone(ana: Phone, ben: Phone, eve: Phone) -> None:
    promise = ana.ours.log.append(PromiseMade(text="I’ll put the shelf up"))
    offer = ana.ours.log.append(Offered(topic="The summer"))
    links = [f"/promises/{promise.id}/", f"/listening/{offer.id}/", f"/repair/{offer.id}/"]
    cy = sign_up("Cy", "moss")
    pair(ben, cy)
    ben.bond = ana.bond
    ana.browser.post("/leave/", {"bond": ana.bond})
    ben.post("/appreciation/say/noticed/", did="You rang.")
    for link in links:
        answer = ben.browser.get(link)
        assert answer.status_code == 302 and answer.headers["Location"] == f"/archive/{ana.bond}/", link
        assert ben.sees(link, "You and Ana are not connected here any more. What you two wrote stands here.")
        for stranger in (eve, cy):
            assert stranger.browser.get(link).status_code == 404, link
