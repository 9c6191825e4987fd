"""Once somebody knows that a bond has ended, first pages and old links lead to what is left to be read."""

from importlib import import_module
from re import sub

from tests.cast import Phone, may_talk, pair, sign_up
from toward.me import onward
from toward.practice.names import NAMES
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


def test_a_link_into_my_other_bond_says_with_whom_that_is_and_leads_there_in_one_tap(
    ana: Phone, ben: Phone, eve: Phone
) -> None:
    link = f"/listening/{ana.ours.log.append(Offered(topic='The summer')).id}/"
    cy = sign_up("Cy", "moss")
    pair(ben, cy)
    ben.browser.post("/switch/", {"bond": cy.bond})
    there, nowhere = ben.get(link).content.decode(), ben.get(f"/listening/{'x' * 22}/").content.decode()
    assert "That is with Ana" in there and "You are here with Cy now." in there and "That is with" not in nowhere
    assert "summer" not in there and "taken back" not in there and "taken back" in nowhere
    to = ben.browser.post("/switch/", {"bond": ana.bond, "to": link})
    assert to.headers["Location"] == link and ben.sees(link, "The summer")
    for other in (ana, cy, eve):
        assert "That is with" not in other.get(link).content.decode()
    assert cy.get(link).content.decode().count("Ana") == eve.get(link).content.decode().count("Ana") == 0


def test_every_page_about_one_thing_leads_to_the_bond_that_it_is_of(ana: Phone, ben: Phone) -> None:
    offer = ana.ours.log.append(Offered(topic="The summer"))
    links = addresses(offer.id)
    pair(ben, sign_up("Cy", "moss"))
    may_talk(ben)
    ben.browser.post("/switch/", {"bond": ben.bond})
    ways = [link for link in links if not link.startswith("/journal/offered/")]  # it names a waiting place
    assert len(ways) > 30
    assert [link for link in ways if b"That is with Ana" not in ben.get(link).content] == []


def addresses(id: str) -> list[str]:
    """Every page about one thing, in every practice."""
    found = []
    for name in NAMES:
        for pattern in import_module(f"toward.practices.{name}.urls").urlpatterns:
            rest = sub(r"<str:\w+>", id, str(pattern.pattern))
            path = sub(r"<slug:\w+>", "ours", rest)
            if id in path and onward.is_page(f"/{name}/{path}"):
                found.append(f"/{name}/{path}")
    return found


def test_every_old_link_leads_there_where_the_only_bond_has_ended(ana: Phone, ben: Phone) -> None:
    offer = ana.ours.log.append(Offered(topic="The summer"))
    links = addresses(offer.id)
    assert len(links) > 30 and f"/listening/{offer.id}/" in links and f"/empathy/{offer.id}/" in links
    assert ben.browser.get(f"/listening/{offer.id}/").status_code == 200
    ana.browser.post("/leave/", {"bond": ana.bond})
    ben.post("/appreciation/say/noticed/", did="You rang.")
    for phone in (ana, ben):
        answers = {link: phone.browser.get(link) for link in links}
        there = f"/archive/{ana.bond}/"
        assert [link for link in links if answers[link].headers.get("Location") != there] == []
    other = f"/listening/{'x' * 22}/"
    assert ben.browser.get(other).status_code == 200 and ben.sees(other, "This is for two")
