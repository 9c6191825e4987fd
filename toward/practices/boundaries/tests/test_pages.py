"""What ana, ben, eve and a stranger see of boundaries."""

from django.test import Client

from tests.cast import Phone, same
from toward.practices.boundaries.moments import Boundary, Crossed, Honoured

WORDS = "Nobody reads my post but me."
HELPS = "Leave it on the shelf, shut."
PAGES = ("/today/", "/boundaries/", "/ours/", "/mine/", "/us/", "/boundaries/notes/")


def says(phone: Phone, words: str = WORDS, theme: str = "home", stance: str = "no") -> str:
    answer = phone.post(f"/boundaries/say/{theme}/", stance=stance, words=words, helps=HELPS)
    assert answer.status_code == 200, answer.content.decode()
    return next(m.id for m in reversed(phone.ours.log.moments) if isinstance(m, Boundary))


def opens(phone: Phone, id: str) -> int:
    return phone.post(f"/table/{id}/").status_code


def honours(phone: Phone, id: str) -> int:
    found = phone.ours.log.find(id)
    assert isinstance(found, Boundary)
    return phone.post(f"/boundaries/{id}/honour/", wording=found.wording).status_code


def nods(phone: Phone) -> int:
    return sum(isinstance(m, Honoured) for m in phone.ours.log.moments)


def test_what_ana_says_lies_there_for_ben_and_for_nobody_else(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client
) -> None:
    id = says(ana)
    assert ben.sees("/today/", "From Ana’s boundaries")
    assert not ben.sees("/today/", WORDS)
    assert opens(ben, id) == 200
    for page in ("/today/", "/boundaries/", "/ours/"):
        assert ben.sees(page, WORDS)
        assert ben.sees(page, HELPS)
        assert not eve.sees(page, WORDS)
        assert stranger.get(page).status_code == 302
    assert not ana.sees("/today/", WORDS)


def test_an_example_stands_in_the_form(ana: Phone, ben: Phone) -> None:
    page = ana.get("/boundaries/say/phone/", **{"from": "2"}).content.decode()
    assert "passcode or my messages, and I won’t ask for yours.</textarea>" in page
    assert ana.get("/boundaries/say/phone/", **{"from": "99999"}).status_code == 200
    assert ana.get("/boundaries/say/nothing/").status_code == 404


def test_ben_can_say_one_thing(ana: Phone, ben: Phone) -> None:
    id = says(ana)
    assert not ana.sees("/boundaries/", "will honour it")
    assert honours(ben, id) == honours(ben, id) == 200
    assert nods(ben) == 1
    assert ana.sees("/boundaries/", "Ben has read it and will honour it.")
    assert ben.sees("/boundaries/", "You have read it and will honour it.")
    assert not ben.sees("/today/", "From Ana’s boundaries")
    ana.post(f"/boundaries/{id}/change/", stance="care", words="Ask before you open my post.")
    assert not ana.sees("/boundaries/", "Ben has read it")
    assert ben.sees("/today/", "From Ana’s boundaries")
    opens(ben, id)
    assert ben.sees("/today/", "Ask before you open my post.")


def test_words_that_changed_while_ben_read_are_not_honoured(ana: Phone, ben: Phone) -> None:
    id = says(ana)
    old = ben.ours.log.find(id)
    assert isinstance(old, Boundary)
    ana.post(f"/boundaries/{id}/change/", stance="no", words="Nobody opens my post or my parcels.")
    answer = ben.post(f"/boundaries/{id}/honour/", wording=old.wording)
    assert answer.status_code == 409
    assert "Nobody opens my post or my parcels." in answer.content.decode()
    assert nods(ben) == 0


def test_nobody_changes_honours_or_takes_back_for_another(ana: Phone, ben: Phone, eve: Phone) -> None:
    id = says(ana)
    forged = {"stance": "yes", "words": "Read whatever you like."}
    before = ana.get("/boundaries/").content
    assert ben.post(f"/boundaries/{id}/change/", **forged).status_code == 403
    assert ben.get(f"/boundaries/{id}/change/").status_code == 403
    assert ben.post(f"/boundaries/{id}/crossed/", happened="x").status_code == 403
    assert ben.post(f"/take-back/ours/{id}/").status_code == 403
    assert eve.post(f"/boundaries/{id}/change/", **forged).status_code == 404
    assert eve.browser.post(f"/boundaries/{id}/change/", {"bond": ana.bond, **forged}).status_code == 404
    assert honours(ana, id) == 404
    assert ana.post(f"/table/{id}/away/").status_code == 404
    assert ben.get(f"/boundaries/{id}/honour/").status_code == 405
    assert same(before, ana.get("/boundaries/").content)


def test_that_it_was_crossed_is_only_anas(ana: Phone, ben: Phone, eve: Phone) -> None:
    id = says(ana)
    honours(ben, id)
    before, seq = [ben.get(page).content for page in PAGES], ben.ours.log.head()
    answer = ana.post(f"/boundaries/{id}/crossed/", happened="The envelope was open.", would_say="It was mine.")
    assert "The envelope was open." in answer.content.decode()
    assert ana.sees("/mine/", "The envelope was open.")
    assert not ana.sees("/ours/", "The envelope was open.")
    assert ana.sees("/boundaries/notes/", 'href="/help/"')
    note = next(m.id for m in ana.me.mine.moments if isinstance(m, Crossed))
    ana.post(f"/take-back/mine/{note}/")
    assert not ana.sees("/boundaries/notes/", "The envelope was open.")
    assert all(same(one, ben.get(page).content) for one, page in zip(before, PAGES, strict=True))
    assert ben.ours.log.head() == seq


def test_putting_away_is_not_noticed(ana: Phone, ben: Phone) -> None:
    id = says(ana)
    before, seq = [ana.get(page).content for page in PAGES], ana.ours.log.head()
    assert ben.sees("/today/", "From Ana’s boundaries")
    ben.post(f"/table/{id}/away/")
    assert "From Ana’s boundaries" in ben.get("/today/").content.decode().partition('id="away"')[2]
    assert ben.sees("/boundaries/", "From Ana’s boundaries")
    opens(ben, id)
    assert ben.sees("/boundaries/", WORDS)
    assert all(same(one, ana.get(page).content) for one, page in zip(before, PAGES, strict=True))
    assert ana.ours.log.head() == seq


def test_what_is_taken_back_is_gone_and_the_note_stays(ana: Phone, ben: Phone) -> None:
    id = says(ana)
    ana.post(f"/boundaries/{id}/crossed/", happened="Twice.")
    ana.post(f"/take-back/ours/{id}/")
    assert not ben.sees("/boundaries/", WORDS)
    assert ben.sees("/ours/", "Ana took something back")
    assert ana.sees("/boundaries/notes/", "Twice.")
    assert ben.post(f"/boundaries/{id}/honour/", wording="x").status_code == 404


def test_bad_words_come_back_with_a_sentence(ana: Phone, ben: Phone) -> None:
    long = ana.post("/boundaries/say/own/", stance="no", words="a" * 5001)
    assert long.status_code == 422
    assert "a" * 5001 in long.content.decode()
    for said in ({"words": "Kept words"}, {"stance": "maybe", "words": "Kept words"}):
        answer = ana.post("/boundaries/say/own/", **said)
        assert answer.status_code == 422
        assert "Kept words" in answer.content.decode()
    id = says(ana, "\u202eOnly <b>plain</b> words\u0000 🙂", "own")
    opens(ben, id)
    assert ben.sees("/boundaries/", "Only &lt;b&gt;plain&lt;/b&gt; words 🙂")
    assert ana.post(f"/boundaries/{id}/crossed/").status_code == 422
