"""What ana, ben, eve and a stranger see of reach."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from tests import lying
from tests.cast import Phone, at, same
from tests.lying import EVENING, VISIT, Shared, opens_last
from toward.fields.times import zone_name
from toward.log.log import Log
from toward.log.moment import Moment
from toward.practice.moments import Answered
from toward.practices.reach.cards import tonight
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
    assert ben.sees("/reach/", "Ana wrote what helps on a bad evening") and not ben.sees("/reach/", SIGN)
    opens_last(ben)
    for words in (SIGN, "Bring the dog.", "On the boat"):
        assert ben.sees("/reach/", words) and ana.sees("/reach/", words)
        assert not eve.sees("/reach/", words)
    assert ben.sees("/reach/", "Tuesday – Sunday")
    assert ben.sees("/ours/", "Ana wrote what helps on a bad evening")
    assert stranger.get("/reach/").status_code == 302


def test_it_is_changed_as_a_whole_and_only_by_its_author(ana: Phone, ben: Phone, eve: Phone) -> None:
    writes(ana, helps=["Bring the dog."])
    page = ana.get("/reach/mine/").content.decode()
    assert SIGN in page and 'value="Bring the dog." checked' in page and 'value="0.morning" checked' in page
    ana.post("/reach/mine/", signs_own="I go quiet.")
    assert [m.by for m in kinds(ana.ours.log, ReachPage)] == [ana.person]
    opens_last(ben)
    assert ben.sees("/reach/", "I go quiet.") and not ben.sees("/reach/", SIGN)
    id = kinds(ana.ours.log, ReachPage)[0].id
    ben.post("/reach/mine/", signs_own="I slam doors.", id=id, by=ana.person)
    assert ben.sees("/reach/", "I go quiet.")
    assert ben.post(f"/take-back/ours/{id}/").status_code == 403
    assert eve.browser.post("/reach/mine/", {"bond": ana.bond, "signs_own": "x"}).status_code == 404


def opens(phone: Phone, of: Phone, kind: type[Moment] = Signal) -> str:
    id = next(m.id for m in reversed(of.ours.log.moments) if isinstance(m, kind))
    assert phone.post(f"/table/{id}/").status_code == 200
    return id


def page_of(ana: Phone) -> lying.Say:
    def write() -> Shared:
        writes(ana)
        id = kinds(ana.ours.log, ReachPage)[0].id
        return Shared(id, "Ana wrote what helps on a bad evening", SIGN, "/reach/")

    return write


def here_from(ana: Phone) -> lying.Say:
    def say() -> Shared:
        says(ana, what="here", words="Near the phone", hours="0")
        return Shared(kinds(ana.ours.log, Signal)[-1].id, "Ana: Here for you", "Near the phone", "/reach/")

    return say


SAYS = {"page": (page_of, "read"), "here": (here_from, "will-come")}


@pytest.fixture(params=SAYS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_here_for_you_lies_there_whatever_the_date(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, here_from(ana))


def test_a_page_lies_there_whatever_the_date(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, page_of(ana))


def test_met_it_stays_and_is_answered(ana: Phone, ben: Phone, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    say, line = SAYS[kind]
    lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, say(ana), line)


def test_put_away_it_comes_back(ana: Phone, ben: Phone, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    say, line = SAYS[kind]
    lying.put_away_it_comes_back(monkeypatch, ana, ben, say(ana), line)


def test_taken_back_it_is_gone(ana: Phone, ben: Phone, kind: str) -> None:
    lying.taken_back_it_is_gone(ana, ben, SAYS[kind][0](ana))


def test_a_page_that_was_changed_is_a_new_thing_to_meet(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, EVENING, ana, ben)
    said = page_of(ana)()
    opens(ben, ana, ReachPage)
    at(monkeypatch, EVENING + VISIT, ana, ben)
    assert not lying.lies(ben, said)
    ana.post("/reach/mine/", signs_own="I go quiet.")
    assert lying.lies(ben, said) and not ben.sees("/today/", "I go quiet.")
    opens(ben, ana, ReachPage)
    assert ben.sees("/today/", "I go quiet.")


def test_low_today_is_gone_at_its_end_met_or_not(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    end = timedelta(hours=4)
    for opened in (False, True):
        at(monkeypatch, EVENING, ana, ben)
        says(ana)
        low = Shared("", "Ana: Low today", LINE, "/reach/")
        at(monkeypatch, EVENING + end - timedelta(minutes=5), ana, ben)
        assert lying.lies(ben, low) and ben.sees("/reach/", low.head)
        if opened:
            opens(ben, ana)
            assert ben.sees("/today/", LINE)
        at(monkeypatch, EVENING + end, ana, ben)
        assert not lying.lies(ben, low) and not any(ben.sees(page, low.head) for page in PAGES)
    assert ana.post("/reach/today/", what="low", hours="0").status_code == 422


def test_i_am_here_is_one_tap_and_what_helps_another(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, EVENING, ana, ben)
    writes(ana, helps=["Bring the dog."], hinders_own="Advice before supper")
    says(ana)
    id = opens(ben, ana)
    shown = ben.get("/today/").content.decode()
    assert "What helps Ana" in shown and "Bring the dog." in shown and "Advice before supper" in shown
    assert 'name="line" value="here"' in shown
    ben.post(f"/table/{id}/answer/", line="here")
    at(monkeypatch, EVENING + timedelta(hours=5), ana, ben)
    assert ana.sees("/today/", "Ben has answered")
    opens(ana, ben, Answered)
    assert ana.sees("/today/", "I’m here.")
    for phone in (ana, ben):
        assert not phone.sees("/ours/", "I’m here.")


def test_a_word_for_today_leaves_no_history(ana: Phone, ben: Phone, eve: Phone) -> None:
    says(ana)
    opens(ben, ana)
    assert ben.sees("/today/", LINE) and ben.sees("/reach/", LINE)
    assert not eve.sees("/today/", LINE)
    says(ana, what="here", words="Near the phone till ten")
    assert len(kinds(ben.ours.log, Signal)) == 1
    opens(ben, ana)
    assert ben.sees("/today/", "Near the phone till ten")
    ana.post("/reach/today/clear/")
    for phone in (ana, ben):
        for page in PAGES:
            assert not phone.sees(page, LINE) and not phone.sees(page, "Near the phone")
    assert kinds(ben.ours.log, Signal) == [] and not ben.sees("/ours/", "took something back")


def test_it_is_over_by_itself(ana: Phone, ben: Phone) -> None:
    says(ana)
    opens(ben, ana)
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


def test_the_six_surface_in_their_week_and_not_two_evenings_running(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes(ana)
    friday = EVENING + timedelta(days=(4 - EVENING.weekday()) % 7 + 7)
    shown = []
    for days in (-1, 0, 1, 2):
        at(monkeypatch, friday + timedelta(days=days), ana)
        shown.append("Were you there this week?" in ana.get("/today/").content.decode())
    assert shown == [False, True, False, True]
    ana.post("/reach/week/", **{"there-found": "7"})
    assert not ana.sees("/today/", "Were you there this week?")


def test_the_six_surface_for_whoever_has_written_no_page(
    ana: Phone, ben: Phone, eve: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    friday = EVENING + timedelta(days=(4 - EVENING.weekday()) % 7 + 7)
    at(monkeypatch, friday, ana, ben, eve)
    assert ana.sees("/today/", "Were you there this week?")
    step = next(one for one in tonight(ana.me.evening()) if one.key == "week")
    ana.post("/tonight/begin/")
    page = ""
    while "Your week with Ben" not in page:
        page = ana.get("/tonight/").content.decode()
        step_key = re.findall(r'name="step" value="([^"]+)"', page)
        assert step_key, "the six did not come"
        ana.post("/tonight/on/", step=step_key[0])
    assert (
        step.template == "reach/week_tonight.html" and "When Ben came looking for me" in page and "Only yours" in page
    )
    before, seq = [ben.get(path).content for path in PAGES], ben.ours.log.head()
    ana.post("/reach/week/", **{"there-found": "7"})
    assert not ana.sees("/today/", "Were you there this week?")
    assert not any(one.key == "week" for one in tonight(ana.me.evening()))
    assert ben.ours.log.head() == seq and all(
        same(one, ben.get(path).content) for one, path in zip(before, PAGES, strict=True)
    )
    assert "When Dan came" in eve.get("/reach/week/").content.decode()


def test_a_zone_is_told_as_people_say_it(ana: Phone, ben: Phone) -> None:
    writes(ana)
    old = kinds(ana.ours.log, ReachPage)[0]
    ana.ours.log.edit(old.id, ReachPage(zone="Asia/Kolkata", usually=("0.morning",)))
    opens_last(ben)
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
