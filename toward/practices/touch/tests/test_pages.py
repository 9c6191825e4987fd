"""What ana, ben, eve and a stranger see of touch."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.cast import Phone, later, same
from toward.log.log import Log
from toward.log.moment import Moment
from toward.practices.touch import deck
from toward.practices.touch.moments import (
    Agreed,
    Draft,
    HideTouch,
    Invitation,
    NotNow,
    Ritual,
    RitualHour,
    SaidYes,
    Statement,
)

PAGES = ("/today/", "/touch/", "/together/", "/ours/", "/mine/", "/touch/theirs/", "/touch/invite/", "/touch/rituals/")
HUG = "A hug that lasts three slow breaths"
WORDS = "Ten minutes on the sofa, my feet in your lap"


def kinds(log: Log, kind: type[Moment]) -> list[Moment]:
    return [m for m in log.moments if isinstance(m, kind)]


def marks(phone: Phone, mark: str = "love", moment: str = "home") -> None:
    answer = phone.post(f"/touch/mine/{moment}/", **{"t-long-hug": mark})
    assert answer.status_code == 200, answer.content.decode()


def asks(phone: Phone, **said: object) -> str:
    answer = phone.post("/touch/invite/", **{"words": WORDS, "hours": "4", **said})
    assert answer.status_code == 200, answer.content.decode()
    return kinds(phone.ours.log, Invitation)[-1].id


def seen(phone: Phone) -> list[bytes]:
    return [phone.get(page).content for page in PAGES]


def unchanged(phone: Phone, before: list[bytes]) -> bool:
    return all(same(one, two) for one, two in zip(before, seen(phone), strict=True))


def test_marks_are_mine_until_they_are_shared(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    before, seq = seen(ben), ben.ours.log.head()
    marks(ana)
    marks(ana, "no", "public")
    ana.post("/touch/mine/", words="Warm hands first")
    assert len(kinds(ana.me.mine, Draft)) == 1
    assert ana.sees("/touch/mine/", HUG)
    assert unchanged(ben, before) and ben.ours.log.head() == seq
    ana.post("/touch/mine/share/")
    page = ben.get("/touch/theirs/").content.decode()
    assert HUG in page and "Warm hands first" in page and "In public" in page
    assert not eve.sees("/touch/theirs/", HUG)
    assert stranger.get("/touch/theirs/").status_code == 302
    assert not ben.sees("/ours/", HUG)


def test_a_statement_is_changed_at_any_time_and_the_old_one_is_gone(ana: Phone, ben: Phone) -> None:
    marks(ana)
    ana.post("/touch/mine/share/")
    assert ben.sees("/touch/theirs/", HUG)
    before = seen(ben)
    marks(ana, "no")
    assert unchanged(ben, before)
    assert ana.sees("/touch/", "you have changed something since")
    ana.post("/touch/mine/share/")
    said = kinds(ben.ours.log, Statement)
    assert [m.marks for m in said if isinstance(m, Statement)] == [{"home.long-hug": "no"}]
    assert not ben.sees("/ours/", "took something back")
    ana.post("/touch/mine/unshare/")
    assert not ben.sees("/touch/theirs/", HUG)
    assert ana.sees("/touch/mine/", HUG)


def test_a_page_of_marks_is_light_and_one_page_is_enough(ana: Phone, ben: Phone) -> None:
    first = ana.get("/touch/mine/home/").content
    assert len(first) < 30_000 and b"Being lifted off my feet" in first
    assert all(len(ana.get("/touch/mine/home/", part=part).content) < 30_000 for part in ("2", "3", "999999999", "x"))
    said = {"t-long-hug": "love", "rest": "ask"}
    next_one = deck.touches("home", ana.ours.begun)[deck.PART].id
    on = ana.browser.post("/touch/mine/home/", {**said, "more": "1", "bond": ana.bond})
    assert on.headers["Location"] == "/touch/mine/home/?part=2"
    page = ana.get("/touch/mine/home/", part="2")
    assert HUG not in page.content.decode()
    ana.browser.post("/touch/mine/home/?part=2", {f"t-{next_one}": "like", "rest": "ask", "bond": ana.bond})
    kept = kinds(ana.me.mine, Draft)[-1]
    assert isinstance(kept, Draft) and kept.rest == {"home": "ask"}
    assert kept.marks == {"home.long-hug": "love", f"home.{next_one}": "like"}


def test_nobody_changes_the_others_statement(ana: Phone, ben: Phone, eve: Phone) -> None:
    marks(ana)
    ana.post("/touch/mine/share/")
    id = kinds(ana.ours.log, Statement)[0].id
    marks(ben, "no")
    ben.post("/touch/mine/share/", id=id, by=ana.person, about=ana.person)
    ben.post("/touch/mine/unshare/", id=id)
    assert ben.post(f"/take-back/ours/{id}/").status_code == 403
    assert eve.browser.post("/touch/mine/unshare/", {"bond": ana.bond}).status_code == 404
    assert [m.id for m in kinds(ben.ours.log, Statement)] == [id]
    assert ben.sees("/touch/theirs/", HUG)


def test_not_now_is_like_no_answer_byte_for_byte(ana: Phone, ben: Phone, eve: Phone) -> None:
    id = asks(ana)
    assert ben.sees("/today/", WORDS) and not eve.sees("/today/", WORDS)
    before, seq = seen(ana), ana.ours.log.head()
    ben.post(f"/touch/{id}/answer/", not_now="1")
    assert len(kinds(ben.me.mine, NotNow)) == 1
    assert not ben.sees("/today/", WORDS) and not ben.sees("/touch/", WORDS)
    assert unchanged(ana, before) and ana.ours.log.head() == seq
    assert ben.post(f"/touch/{id}/answer/", yes="1").status_code == 409


def test_a_yes_is_seen_and_can_be_taken_back(ana: Phone, ben: Phone) -> None:
    id = asks(ana)
    for _ in range(2):
        assert ben.post(f"/touch/{id}/answer/", yes="1").status_code == 200
    assert len(kinds(ben.ours.log, SaidYes)) == 1
    assert ana.sees("/today/", "Ben says yes") and not ben.sees("/today/", WORDS)
    assert ana.post(f"/touch/{id}/answer/", yes="1").status_code == 409
    ben.post(f"/touch/{id}/answer/", not_now="1")
    assert not ana.sees("/today/", "Ben says yes")
    assert not ana.sees("/ours/", "took something back")


def test_an_invitation_raced_by_its_withdrawal(ana: Phone, ben: Phone, eve: Phone) -> None:
    id = asks(ana)
    ana.post("/touch/invite/withdraw/")
    answer = ben.post(f"/touch/{id}/answer/", yes="1")
    assert answer.status_code == 409
    assert "nothing waits for you" in answer.content.decode()
    assert eve.post(f"/touch/{id}/answer/", yes="1").status_code == 409
    assert kinds(ben.ours.log, SaidYes) == kinds(ben.ours.log, Invitation) == []
    two = asks(ana), asks(ana, words="A walk, arm in arm")
    assert [m.id for m in kinds(ben.ours.log, Invitation)] == [two[1]]
    assert ben.post(f"/touch/{two[0]}/answer/", yes="1").status_code == 409


def test_what_is_not_for_ben_is_not_offered_to_ana(ana: Phone, ben: Phone) -> None:
    assert ana.sees("/touch/invite/", HUG)
    marks(ben, "no")
    assert ana.sees("/touch/invite/", HUG)
    ben.post("/touch/mine/share/")
    assert not ana.sees("/touch/invite/", HUG)
    assert ana.post("/touch/invite/", touch="long-hug", hours="4").status_code == 422
    marks(ben, "love")
    ben.post("/touch/mine/share/")
    assert ana.sees("/touch/invite/", "Ben loves or likes")


def test_a_ritual_is_agreed_by_both_and_let_go_by_either(ana: Phone, ben: Phone) -> None:
    ana.post("/touch/rituals/", when="parting", words="A wave from the window")
    id = ana.ours.log.moments[-1].id
    assert ben.sees("/today/", "A wave from the window")
    assert ana.post(f"/touch/{id}/agree/", yes="1").status_code == 409
    before = seen(ana)
    ben.post(f"/touch/{id}/agree/", not_now="1")
    assert not ben.sees("/touch/", "A wave from the window") and unchanged(ana, before)
    ana.post("/touch/rituals/", when="sleep", words="One page aloud")
    two = ana.ours.log.moments[-1].id
    assert ben.post(f"/touch/{two}/let-go/").status_code == 404
    ben.post(f"/touch/{two}/agree/", yes="1")
    assert ben.post(f"/touch/{two}/agree/", yes="1").status_code == 409
    assert len(kinds(ben.ours.log, Agreed)) == 1
    assert all(one.sees("/touch/", "One page aloud") for one in (ana, ben))
    ben.post(f"/touch/{two}/let-go/")
    ana.post(f"/touch/{id}/let-go/")
    assert not any(one.sees("/touch/", words) for one in (ana, ben) for words in ("One page aloud", "A wave from"))


def test_whoever_proposed_a_ritual_is_told_once_that_it_was_agreed_on(
    ana: Phone, ben: Phone, eve: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana.post("/touch/rituals/", when="sleep", words="One page aloud")
    line = "Ben says yes to a small ritual"
    assert not ana.sees("/today/", line)
    ben.post(f"/touch/{ana.ours.log.moments[-1].id}/agree/", yes="1")
    yes = ana.ours.log.moments[-1]
    assert ana.sees("/today/", line) and not any(one.sees("/today/", line) for one in (ben, eve))
    assert not ana.sees("/today/", "One page aloud") and not any(one.sees("/ours/", line) for one in (ana, ben))
    ana.post("/touch/away/")
    assert not ana.sees("/today/", line)
    ana.post("/touch/away/", back="1")
    ana.post(f"/table/{yes.id}/")
    assert ana.sees("/today/", "One page aloud")
    later(monkeypatch, ana, days=1)
    assert not ana.sees("/today/", line)


def test_put_away_is_seen_by_nobody_else(ana: Phone, ben: Phone) -> None:
    marks(ana)
    ana.post("/touch/mine/share/")
    assert ben.sees("/touch/theirs/", HUG)
    before, seq = seen(ben), ben.ours.log.head()
    ana.post("/touch/away/")
    assert not ana.sees("/together/", "/touch/") and ben.sees("/together/", "/touch/")
    assert unchanged(ben, before) and ben.ours.log.head() == seq
    id = asks(ben)
    ben.post("/touch/rituals/", when="sleep", words="One page aloud")
    assert not any(ana.sees(page, words) for page in PAGES for words in (WORDS, "One page aloud", HUG))
    assert ana.post(f"/touch/{id}/answer/", yes="1").status_code == 409
    assert ana.sees("/mine/", "Bring it back") and kinds(ana.me.mine, HideTouch)
    ana.post("/touch/away/", back="1")
    assert ana.sees("/together/", "/touch/")
    assert ana.sees("/touch/", WORDS)


def test_bad_input_comes_back_with_a_sentence(ana: Phone, ben: Phone) -> None:
    assert ana.post("/touch/invite/", hours="4").status_code == 422
    for said in ({"words": "x" * 301, "hours": "4"}, {"words": WORDS, "hours": "87600000"}, {"words": WORDS}):
        assert ana.post("/touch/invite/", **said).status_code == 422
    assert ana.post("/touch/invite/", touch="no-such-thing", hours="1").status_code == 422
    assert ana.post("/touch/mine/", words="a" * 5001).status_code == 422
    assert ana.post("/touch/mine/home/", **{"t-long-hug": "always"}).status_code == 422
    assert ana.post("/touch/rituals/", when="breakfast", words="Toast").status_code == 422
    for path in ("nowhere", "home/1", "homes"):
        assert ana.get(f"/touch/mine/{path}/").status_code == 404
    assert kinds(ana.ours.log, Invitation) == kinds(ana.me.mine, Draft) == []
    asks(ana)
    found = kinds(ben.ours.log, Invitation)[0]
    assert isinstance(found, Invitation) and 0 < (found.until - datetime.now(UTC)).total_seconds() <= 4 * 3600


def test_an_hour_for_a_ritual_is_known_to_nobody_else(ana: Phone, ben: Phone, eve: Phone) -> None:
    ritual = ana.ours.log.append(Ritual(when="sleep", words="A hand on the back"))
    assert ana.get(f"/touch/{ritual.id}/hour/").status_code == 404  # not agreed yet
    ben.ours.log.append(Agreed(of=ritual.id))
    before = seen(ben)
    assert ana.get(f"/touch/{ritual.id}/hour/").content.decode().count(" checked") == 7  # kept as it stands, it rings
    assert ana.post(f"/touch/{ritual.id}/hour/", at="late", days=["0"]).status_code == 422
    ana.post(f"/touch/{ritual.id}/hour/", at="22:15", days=["0", "3"])
    hour = kinds(ana.me.mine, RitualHour)[-1]
    assert isinstance(hour, RitualHour) and hour.minute == 22 * 60 + 15
    assert ana.sees(f"/touch/{ritual.id}/hour/", "22:15")
    assert unchanged(ben, before)
    assert eve.get(f"/touch/{ritual.id}/hour/").status_code == 404


def test_whoever_proposes_what_the_other_proposed_has_said_yes(ana: Phone, ben: Phone) -> None:
    ana.post("/touch/rituals/", when="sleep", words="One page aloud")
    ben.post("/touch/rituals/", when="sleep", words="one page aloud")
    assert len(kinds(ana.ours.log, Ritual)) == 1
    assert all(one.sees("/touch/", "Yours together") for one in (ana, ben))


def test_a_yes_that_meets_a_taking_back_is_not_sent(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    id, write = asks(ana), Log._write

    def taken_back_meanwhile(log: Log, moment: Moment) -> tuple[int, str]:
        if isinstance(moment, SaidYes):
            ana.ours.log.take_back(id)
        return write(log, moment)

    monkeypatch.setattr(Log, "_write", taken_back_meanwhile)
    answer = ben.post(f"/touch/{id}/answer/", yes="1")
    assert answer.status_code == 409 and "Nothing was sent" in answer.content.decode()
    assert kinds(ana.ours.log, SaidYes) == []
