"""At the end of the first evening each is asked, alone and once, for one quiet time of day, or none."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import Phone, at, later, same
from toward.care import attend, bell, channels
from toward.care.models import Bell
from toward.care.moments import NudgeAsked
from toward.care.ring_lines import line
from toward.care.tests.receiver import Browser, to64
from toward.care.wishes import Channel, Wishes
from toward.paths.tests.test_tonight import begins, go, steps
from toward.practice.due import EVERY_DAY, Weekly
from toward.practices.appreciation.moments import Noticed

ASKED = 'id="nudge"'
NUDGE = "/me/reminders/nudge/"
PAGES = ("/today/", "/us/", "/me/", "/ours/", "/me/reminders/")


def times(one: Phone) -> tuple[Weekly, ...]:
    return (bell.of(one.person) or Wishes()).times


@pytest.fixture
def evening(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> tuple[Phone, Phone]:
    """Nine in the evening, at both."""
    at(monkeypatch, timezone.now().replace(hour=21, minute=0), ana, ben)
    return ana, ben


def rings() -> dict[str, str]:
    """What a browser says of itself that may ring."""
    browser = Browser()
    return {"endpoint": browser.endpoint, "p256dh": to64(browser.public), "auth": to64(browser.auth)}


def ends(one: Phone) -> None:
    begins(one)
    go(one, "/tonight/enough/")


def test_it_is_asked_at_the_end_and_not_before(evening: tuple[Phone, Phone], eve: Phone, stranger: Client) -> None:
    ana, ben = evening
    assert not ana.sees("/today/", ASKED)
    begins(ana)
    assert not ana.sees("/today/", ASKED)
    go(ana, "/tonight/enough/")
    page = ana.get("/today/").content.decode()
    assert ASKED in page and page.index("You stopped for tonight") < page.index(ASKED)
    assert not ben.sees("/today/", ASKED) and not eve.sees("/today/", ASKED)
    assert stranger.get("/today/").status_code == 302


def test_whoever_takes_the_table_as_it_lies_is_asked_once_too(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    go(ana, "/tonight/lead/")
    assert not ana.sees("/today/", ASKED), "nothing was said yet"
    ana.ours.log.append(Noticed(did="The gate"))
    assert ana.sees("/today/", ASKED)
    ben.ours.log.append(Noticed(did="The hall"))
    assert not ben.sees("/today/", ASKED), "Tonight is offered"
    later(monkeypatch, ana, ben, days=1)
    assert ben.sees("/today/", ASKED) and not ana.sees("/today/", ASKED), "it was asked, and went by"


def test_it_goes_by_with_its_evening(evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = evening
    ends(ana)
    assert ana.sees("/today/", ASKED) and ana.sees("/today/", ASKED), "all that evening"
    at(monkeypatch, timezone.now() + timedelta(hours=6), ana, ben)
    assert ana.sees("/today/", ASKED), "it is one evening until four"
    at(monkeypatch, timezone.now() + timedelta(hours=2), ana, ben)
    assert not ana.sees("/today/", ASKED)


def test_no_thank_you_is_one_tap_and_for_good(evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = evening
    ends(ana)
    assert ana.sees("/today/", "No, thank you")
    ana.post(NUDGE, no="1")
    assert not ana.sees("/today/", ASKED) and not Bell.objects.exists()
    later(monkeypatch, ana, ben, days=1)
    ends(ana)
    assert not ana.sees("/today/", ASKED)


def test_a_time_rings_on_the_day_after_and_leads_back(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    bell.change(ana.person, lambda w: w.but(channels=(Channel("one", "apprise", "json://192.0.2.1/"),)))
    heard: list[str] = []

    def ring(_one: Channel, mark: str, language: str) -> str:
        heard.append(line(mark, language))
        return "rang"

    monkeypatch.setattr(channels, "ring", ring)
    ends(ana)
    found = re.findall(r'name="at" value="(\d\d:\d\d)"', ana.get("/today/").content.decode())
    assert found == ["08:00", "12:30", "19:00", "21:00"]
    assert "Kept" in ana.post(NUDGE, at="19:00").content.decode() and not ana.sees("/today/", ASKED)
    assert times(ana) == (Weekly(EVERY_DAY, 19 * 60),)
    tomorrow = timezone.now().replace(hour=19, second=0, microsecond=0) + timedelta(days=1)
    assert bell.ahead(ana.person) == [tomorrow]
    assert [attend.once(tomorrow + timedelta(seconds=s)) for s in (-1, 1, 2)] == [0, 1, 0]
    assert len(heard) == 1 and "Ben" not in heard[0] and "Toward" not in heard[0]
    at(monkeypatch, tomorrow + timedelta(minutes=1), ana, ben)
    assert ana.sees("/today/", 'id="tonight"') and not ana.sees("/today/", ASKED)
    ana.post("/me/reminders/time/away/", time="1140-0123456")
    assert times(ana) == (), "it is changed on the page of reminders"


def test_where_nothing_can_ring_it_says_so_and_is_one_tap_all_the_same(
    evening: tuple[Phone, Phone], settings: object
) -> None:
    ana, _ = evening
    ends(ana)
    page = ana.get("/today/").content.decode()
    assert "a phone cannot ring yet. Whoever hosts this place can switch on https." in page
    assert 'href="/me/reminders/#ways"' in page
    settings.EMAIL_HOST = "smtp.example.org"  # type: ignore[attr-defined]
    assert ana.sees("/today/", "it can come by e-mail")
    there = ana.browser.get("/today/", HTTP_HOST="localhost").content.decode()
    assert "One tap on a time." in there and "plain http" not in there and "data-rings" in there
    assert "data-rings" not in page
    said = ana.browser.post(NUDGE, {"bond": ana.bond, "at": "08:00"}, follow=True)
    assert said.redirect_chain == [("/today/", 302)]
    assert "It rings once you choose, under Me, Reminders, how it reaches you." in said.content.decode()


def test_whoever_chose_a_time_of_day_gets_that_and_nothing_else_rings(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    for one in evening:
        ends(one)
    said = ana.browser.post(NUDGE, {"bond": ana.bond, "at": "08:00", **rings()}, follow=True)
    assert said.redirect_chain == [("/today/", 302)]
    wishes = bell.of(ana.person)
    assert wishes and [one.kind for one in wishes.open_channels] == ["push"] and times(ana)
    assert not wishes.arrived and not wishes.agreed
    page = ana.get("/me/reminders/").content.decode()
    assert all("checked" not in re.findall(f'<input[^>]*name="w-{it}"[^>]*>', page)[0] for it in ("arrived", "agreed"))
    ben.post("/me/reminders/wishes/", **{"w-arrived": "on", "w-hour": "09:00"})
    ben.post(NUDGE, at="08:00")
    kept = bell.of(ben.person)
    assert kept and kept.arrived and times(ben), "what was chosen before stays"


@pytest.mark.parametrize("point", [{"endpoint": "https://evil.example/x"}, {"endpoint": "x" * 9000, "auth": "x"}])
def test_what_a_browser_says_wrongly_keeps_the_time_alone(evening: tuple[Phone, Phone], point: dict[str, str]) -> None:
    ana, _ = evening
    ends(ana)
    ana.post(NUDGE, at="08:00", **{**rings(), **point})
    assert times(ana) and not (bell.of(ana.person) or Wishes()).channels


@pytest.mark.parametrize("said", ["", "25:00", "soon"])
def test_a_time_that_is_none_is_asked_again(evening: tuple[Phone, Phone], said: str) -> None:
    ana, _ = evening
    ends(ana)
    answer = ana.post(NUDGE, at=said)
    assert answer.status_code == 422 and 'name="t-at"' in answer.content.decode()
    assert times(ana) == () and ana.sees("/today/", ASKED)


def test_whoever_has_a_time_is_not_asked(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    ana.post("/me/reminders/time/", **{"t-days": ["1"], "t-at": "20:30"})
    ends(ana)
    ends(ben)
    assert ben.sees("/today/", ASKED) and not ana.sees("/today/", ASKED)
    ana.post("/me/reminders/stop/")
    assert not ana.sees("/today/", ASKED)


def test_nothing_of_it_reaches_the_other(evening: tuple[Phone, Phone], eve: Phone, stranger: Client) -> None:
    ana, ben = evening
    steps(ana, begins(ana))
    before, head = [ben.get(path).content for path in PAGES], ben.ours.log.head()
    go(ana, "/tonight/enough/")
    assert ana.sees("/today/", ASKED)
    ana.post(NUDGE, at="21:00")
    assert [m.answered for m in ana.me.mine.moments if isinstance(m, NudgeAsked)] == [False, True]
    assert ben.ours.log.head() == head
    assert all(same(was, ben.get(path).content) for path, was in zip(PAGES, before, strict=True))
    assert stranger.post(NUDGE, {"at": "08:00"}).status_code == 302
    eve.post(NUDGE, no="1")
    assert times(ana) == (Weekly(EVERY_DAY, 21 * 60),) and times(eve) == ()


def test_whoever_has_left_is_not_asked(evening: tuple[Phone, Phone]) -> None:
    ana, ben = evening
    for one in evening:
        ends(one)
    ana.post("/leave/", sure="on")
    assert ana.me.bond is None
    assert not ana.sees("/today/", ASKED) and ben.sees("/today/", ASKED), "the other's evening is as it was"


def test_what_was_to_be_said_is_not_lost_to_a_part_that_renews_itself(evening: tuple[Phone, Phone]) -> None:
    ana, _ = evening
    ends(ana)
    ana.browser.post(NUDGE, {"bond": ana.bond, "no": "1"})
    part = ana.browser.get("/today/", headers={"HX-Request": "true"})
    assert part.status_code == 200
    assert ana.sees("/today/", "All right, nothing rings.")


def test_whoever_likes_the_table_as_it_lies_has_it_tonight_and_for_good_where_that_is_said(
    evening: tuple[Phone, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = evening
    said = ana.post("/tonight/lead/").content.decode()
    assert "Me, How you want it" in said and 'id="tonight"' not in said
    assert not ana.sees("/today/", 'id="tonight"') and ben.sees("/today/", 'id="tonight"')
    at(monkeypatch, timezone.now() + timedelta(days=1), ana, ben)
    assert ana.sees("/today/", 'id="tonight"'), "it held for one evening"
    assert ana.sees("/me/wishes/", "Tonight: in the evening")
    wishes = {"shown_name": "Ana", "hue": "clay", "theme": "", "lock_minutes": "5", "timezone": ""}
    go(ana, "/me/wishes/", **wishes)
    assert not ana.sees("/today/", 'id="tonight"'), "there it is switched off for good"
    go(ana, "/me/wishes/", **wishes, leads="on")
    assert ana.sees("/today/", 'id="tonight"')
