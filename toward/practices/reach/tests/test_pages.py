"""What ana, ben, eve and a stranger see of reach."""

from datetime import UTC, datetime, timedelta

from django.test import Client

from tests.cast import Phone, same
from toward.fields.times import zone_name
from toward.log.log import Log
from toward.log.moment import Moment
from toward.practices.reach.moments import ReachPage, Signal, Week
from toward.practices.reach.week import monday_of

PAGES = ("/today/", "/reach/", "/ours/", "/mine/", "/us/", "/reach/weeks/", "/reach/week/")
SIGN = "I hum when I’m afraid."
LINE = "Slept in the car. Go gently."
AHEAD = (datetime.now(UTC) + timedelta(days=30)).date()


def kinds(log: Log, kind: type[Moment]) -> list[Moment]:
    return [m for m in log.moments if isinstance(m, kind)]


def writes(phone: Phone, **said: object) -> None:
    answer = phone.post("/reach/mine/", **{"signs_own": SIGN, "usually": ["0.morning"], **said})
    assert answer.status_code == 200, answer.content.decode()


def says(phone: Phone, **said: object) -> None:
    answer = phone.post("/reach/today/", **{"what": "low", "words": LINE, "hours": "4", **said})
    assert answer.status_code == 200, answer.content.decode()


def test_ana_writes_her_page_and_ben_reads_it(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    writes(ana, helps=["Bring the dog."], first0=AHEAD.isoformat(), words0="On the boat")
    for words in (SIGN, "Bring the dog.", "On the boat"):
        assert ben.sees("/reach/", words) and ana.sees("/reach/", words)
        assert not eve.sees("/reach/", words)
    assert ben.sees("/reach/", "Tuesday – Sunday")
    assert ben.sees("/ours/", "Ana wrote how to be there for them")
    assert stranger.get("/reach/").status_code == 302


def test_it_is_changed_as_a_whole_and_only_by_its_author(ana: Phone, ben: Phone, eve: Phone) -> None:
    writes(ana, helps=["Bring the dog."])
    page = ana.get("/reach/mine/").content.decode()
    assert SIGN in page and 'value="Bring the dog." checked' in page and 'value="0.morning" checked' in page
    ana.post("/reach/mine/", signs_own="I go quiet.")
    assert [m.by for m in kinds(ana.ours.log, ReachPage)] == [ana.person]
    assert ben.sees("/reach/", "I go quiet.") and not ben.sees("/reach/", SIGN)
    id = kinds(ana.ours.log, ReachPage)[0].id
    ben.post("/reach/mine/", signs_own="I slam doors.", id=id, by=ana.person)
    assert ben.sees("/reach/", "I go quiet.")
    assert ben.post(f"/take-back/ours/{id}/").status_code == 403
    assert eve.browser.post("/reach/mine/", {"bond": ana.bond, "signs_own": "x"}).status_code == 404


def test_a_word_for_today_leaves_no_history(ana: Phone, ben: Phone, eve: Phone) -> None:
    says(ana)
    assert ben.sees("/today/", LINE) and ben.sees("/reach/", LINE)
    assert not eve.sees("/today/", LINE)
    says(ana, what="here", words="Near the phone till ten")
    assert len(kinds(ben.ours.log, Signal)) == 1
    assert ben.sees("/today/", "Near the phone till ten")
    ana.post("/reach/today/clear/")
    for phone in (ana, ben):
        for page in PAGES:
            assert not phone.sees(page, LINE) and not phone.sees(page, "Near the phone")
    assert kinds(ben.ours.log, Signal) == [] and not ben.sees("/ours/", "took something back")


def test_it_is_over_by_itself(ana: Phone, ben: Phone) -> None:
    says(ana)
    assert all(phone.sees("/reach/", LINE) for phone in (ana, ben))
    over = datetime.now(UTC) - timedelta(seconds=1)
    ana.ours.log.edit(kinds(ana.ours.log, Signal)[0].id, Signal(what="low", words=LINE, until=over))
    assert not any(phone.sees(page, LINE) for phone in (ana, ben) for page in PAGES)
    ben.post("/reach/today/clear/")
    assert len(kinds(ana.ours.log, Signal)) == 1


def test_the_week_is_only_anas(ana: Phone, ben: Phone, eve: Phone) -> None:
    before, seq = [ben.get(page).content for page in PAGES], ben.ours.log.head()
    ana.post("/reach/week/", **{"there-found": "7", "stay-hard": "3"})
    answer = ana.post("/reach/week/", **{"there-found": "6"})
    assert "<circle" not in answer.content.decode() and "From the third on" in answer.content.decode()
    kept = kinds(ana.me.mine, Week)
    assert [m.answers for m in kept if isinstance(m, Week)] == [{"there-found": 6}]
    assert all(same(one, ben.get(page).content) for one, page in zip(before, PAGES, strict=True))
    assert ben.ours.log.head() == seq
    for ago in (1, 2):
        at = datetime.now(UTC) - timedelta(weeks=ago)
        ana.me.mine.append(Week(about=ben.person, monday=monday_of(at.date()), answers={"there-found": 4}), at=at)
    assert ana.sees("/reach/weeks/", "<circle")
    assert not eve.sees("/reach/weeks/", "<circle")


def test_a_zone_is_told_as_people_say_it(ana: Phone, ben: Phone) -> None:
    writes(ana)
    old = kinds(ana.ours.log, ReachPage)[0]
    ana.ours.log.edit(old.id, ReachPage(zone="Asia/Kolkata", usually=("0.morning",)))
    assert ben.sees("/reach/", "By the clock of Kolkata (UTC+5:30).")
    assert [zone_name(zone) for zone in ("Etc/UTC", "Not/A_Zone", "")] == ["UTC", "A Zone", ""]
    assert zone_name("America/New_York") in ("New York (UTC−5)", "New York (UTC−4)")


def test_days_that_make_no_sense_come_back(ana: Phone, ben: Phone) -> None:
    soon = AHEAD.isoformat()
    for said in (
        {"first0": "9999-12-31"},
        {"first0": soon, "last0": "9999-12-31"},
        {"first0": soon, "last0": "2001-01-01"},
        {"first0": "0001-01-01", "last0": "0001-01-02"},
        {"first0": "99999-01-01"},
        {"first0": "2027-02-30"},
        {"last0": soon},
        {"words0": "Somewhere"},
    ):
        answer = ana.post("/reach/mine/", signs_own=SIGN, **said)
        assert answer.status_code == 422, said
        assert SIGN in answer.content.decode()
    assert kinds(ana.ours.log, ReachPage) == []


def test_other_bad_input_comes_back_too(ana: Phone, ben: Phone) -> None:
    assert ana.post("/reach/mine/").status_code == 422
    assert ana.post("/reach/mine/", signs_own="a" * 5001).status_code == 422
    assert ana.post("/reach/mine/", usually=["7.morning"]).status_code == 422
    assert ana.post("/reach/mine/", helps=["Whatever I say"]).status_code == 422
    for said in ({"hours": "999999999"}, {"hours": "-4"}, {"what": "furious"}, {"words": "a" * 301}):
        assert ana.post("/reach/today/", **{"what": "low", "hours": "4", **said}).status_code == 422
    for said in ({}, {"there-found": "11"}, {"there-found": "-1"}, {"there-found": "many"}):
        assert ana.post("/reach/week/", **said).status_code == 422
    assert ana.get("/reach/today/", what="x", **{"from": "9999999"}).status_code == 200
    assert kinds(ana.ours.log, Signal) == kinds(ana.me.mine, Week) == []
