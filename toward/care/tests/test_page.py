"""The page of reminders: what ana sees and sets, that ben sees nothing of it, and eve and a stranger nothing at all."""

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.core import mail as outbox
from django.db import connection
from django.test import Client
from django.utils import timezone

from tests.cast import Phone, same
from toward.care import attend, bell, channels
from toward.care.models import Bell, Reminder
from toward.care.tests.receiver import Browser, to64
from toward.care.wishes import Channel, Night, Wishes
from toward.measure.search import search
from toward.people import keys
from toward.practice.due import EVERY_DAY, Weekly

PAGE = "/me/reminders/"
AGENT = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"


def wishes_of(phone: Phone) -> Wishes:
    return bell.of(phone.person) or Wishes()


def add_push(phone: Phone, browser: Browser, **other: str) -> str:
    said = {"endpoint": browser.endpoint, "p256dh": to64(browser.public), "auth": to64(browser.auth), **other}
    return phone.post(f"{PAGE}push/", **said).content.decode()


def says(phone: Phone, path: str, **said: object) -> str:
    """What a page answers to what it cannot take."""
    answer = phone.post(f"{PAGE}{path}", **said)
    assert answer.status_code == 422
    return answer.content.decode()


class TestWhatAnaSees:
    def test_at_first_nothing_is_set_up(self, ana: Phone) -> None:
        page = ana.get(PAGE).content.decode()
        for words in (
            "Nothing is set up, so nothing rings.",
            "At most six a day",
            "you choose here for what it rings",
        ):
            assert words in page
        assert "Stop everything" not in page and "Ring me once now" not in page
        assert not Bell.objects.exists()
        assert ana.sees("/me/", "Off until you ask for them.")

    def test_it_says_that_push_needs_https(self, ana: Phone) -> None:
        assert ana.sees(PAGE, "Push needs https")
        there = ana.browser.get(PAGE, HTTP_HOST="localhost").content.decode()
        assert "Push needs https" not in there and f'data-push="{keys.vapid_public()}"' in there

    def test_push_on_this_phone(self, ana: Phone) -> None:
        browser = Browser()
        ana.browser.defaults["HTTP_USER_AGENT"] = AGENT
        assert "Push: iPhone" in add_push(ana, browser)
        assert wishes_of(ana).open_channels == (Channel(browser.channel.id, "push", browser.channel.address, "iPhone"),)
        add_push(ana, browser)
        assert len(wishes_of(ana).channels) == 1
        assert browser.endpoint not in ana.get(PAGE).content.decode()

    def test_another_service(self, ana: Phone) -> None:
        url = "ntfys://8.8.8.8/canary-topic"
        page = ana.post(f"{PAGE}other/", url=url, called="the bell in the hall").content.decode()
        assert "Another service: the bell in the hall" in page and "canary-topic" not in page
        assert [one.address for one in wishes_of(ana).open_channels] == [url]

    def test_taking_a_way_away(self, ana: Phone) -> None:
        add_push(ana, Browser())
        ana.post(f"{PAGE}away/", channel=wishes_of(ana).channels[0].id)
        assert wishes_of(ana).channels == ()

    def test_what_for_and_when_not(self, ana: Phone) -> None:
        said = {"w-agreed": "on", "w-rests": "on", "w-night_from": "22:30", "w-night_to": "06:15", "w-hour": "08:05"}
        ana.post(f"{PAGE}wishes/", **said)
        kept = wishes_of(ana)
        assert (kept.arrived, kept.agreed, kept.night, kept.minute) == (False, True, Night(1350, 375), 485)
        page = ana.get(PAGE).content.decode()
        assert 'value="22:30"' in page and 'value="06:15"' in page and 'value="08:05"' in page
        ana.post(f"{PAGE}wishes/", **{"w-hour": "08:05"})
        kept = wishes_of(ana)
        assert kept.night.start == kept.night.end and not kept.agreed
        assert 'value="23:00"' in ana.get(PAGE).content.decode()

    def test_by_default_it_rests_from_eleven_to_seven(self, ana: Phone) -> None:
        ana.post(f"{PAGE}time/", **{"t-days": ["1"], "t-at": "20:30"})
        page = ana.get(PAGE).content.decode()
        assert 'value="23:00"' in page and 'value="07:00"' in page
        assert Wishes().night == Night(23 * 60, 7 * 60)

    def test_own_times_and_what_is_ahead(self, ana: Phone) -> None:
        ana.post(f"{PAGE}time/", **{"t-days": ["1", "3"], "t-at": "20:30"})
        page = ana.post(f"{PAGE}time/", **{"t-days": list("0123456"), "t-at": "07:00"}).content.decode()
        assert wishes_of(ana).times == (Weekly((1, 3), 1230), Weekly(EVERY_DAY, 420))
        assert "Tuesday, Thursday" in page and "every day" in page
        assert len(bell.ahead(ana.person)) == 2
        ana.post(f"{PAGE}time/away/", time="1230-13")
        assert wishes_of(ana).times == (Weekly(EVERY_DAY, 420),)
        assert len(bell.ahead(ana.person)) == 1

    def test_a_try(self, ana: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
        rung: list[str] = []
        assert "Choose a way first" in ana.post(f"{PAGE}once/").content.decode()
        add_push(ana, Browser())

        def ring(one: Channel, mark: str, _language: str) -> str:
            rung.append(one.kind)
            return "rang"

        monkeypatch.setattr(channels, "ring", ring)
        ana.post(f"{PAGE}once/")
        ana.post(f"{PAGE}once/")
        assert Reminder.objects.count() == 1
        assert attend.once(timezone.now() + timedelta(seconds=1)) == 1 and rung == ["push"]
        assert attend.once(timezone.now() + timedelta(minutes=20)) == 0

    def test_stopping_everything(self, ana: Phone) -> None:
        add_push(ana, Browser())
        ana.post(f"{PAGE}time/", **{"t-days": ["1"], "t-at": "20:30"})
        ana.post(f"{PAGE}once/")
        assert "Everything is stopped" in ana.post(f"{PAGE}stop/").content.decode()
        assert not Bell.objects.exists() and not Reminder.objects.exists()
        assert ana.sees(PAGE, "Nothing is set up, so nothing rings.")
        assert ana.post(f"{PAGE}stop/").status_code == 200

    def test_the_time_zone_is_the_one_of_how_she_wants_it(self, ana: Phone) -> None:
        said = {"shown_name": "Ana", "hue": "clay", "theme": "", "lock_minutes": "5"}
        ana.post("/me/wishes/", **said, timezone="Asia/Tokyo")
        assert not Bell.objects.exists()
        ana.post(f"{PAGE}time/", **{"t-days": list("0123456"), "t-at": "20:30"})
        assert wishes_of(ana).zone == "Asia/Tokyo" and ana.sees(PAGE, "Tokyo (UTC+9)")
        ana.post("/me/wishes/", **said, timezone="America/New_York")
        assert wishes_of(ana).zone == "America/New_York"
        (at,) = bell.ahead(ana.person)
        wall = at.astimezone(ZoneInfo("America/New_York"))
        assert (wall.hour, wall.minute) == (20, 30)


class TestBadInput:
    def test_a_private_endpoint(self, ana: Phone) -> None:
        for endpoint in ("https://127.0.0.1/x", "http://fcm.googleapis.com/x", "https://example.org/x", ""):
            assert "not known here" in says_push(ana, endpoint)
        assert "not known here" in says(ana, "push/", endpoint=Browser().endpoint, p256dh="x", auth="y")
        assert wishes_of(ana).channels == ()

    def test_apple_asks_who_runs_the_server(self, ana: Phone, settings: object) -> None:
        endpoint = "https://web.push.apple.com/x"
        assert "TOWARD_CONTACT" in says_push(ana, endpoint)
        settings.CONTACT = "mailto:ann@lindens.net"  # type: ignore[attr-defined]
        assert "will ring" in add_push(ana, Browser(endpoint=endpoint))

    @pytest.mark.parametrize(
        ("url", "words"),
        [
            ("json://127.0.0.1/", "own network"),
            ("ntfy://localhost:8080/topic", "own network"),
            ("dbus://", "no address that can be used"),
            ("ntfys://nowhere.invalid/topic", "could not be found"),
        ],
    )
    def test_a_service_that_is_none(self, ana: Phone, url: str, words: str) -> None:
        page = says(ana, "other/", url=url, called="a name to keep")
        assert words in page and url in page and "a name to keep" in page
        assert wishes_of(ana).channels == ()

    @pytest.mark.parametrize(
        ("said", "words"),
        [
            ({"t-days": ["1"], "t-at": "25:00"}, "no time of day"),
            ({"t-days": ["1"], "t-at": "soon"}, "no time of day"),
            ({"t-days": ["1"], "t-at": ""}, "At what time?"),
            ({"t-days": [], "t-at": "20:30"}, "On which day?"),
            ({"t-days": ["9"], "t-at": "20:30"}, "no day of the week"),
            ({"t-days": ["x"], "t-at": "20:30"}, "no day of the week"),
        ],
    )
    def test_a_time_that_is_none(self, ana: Phone, said: dict[str, object], words: str) -> None:
        page = says(ana, "time/", **said)
        assert words in page
        assert not said["t-at"] or f'value="{said["t-at"]}"' in page
        assert wishes_of(ana).times == ()

    def test_a_night_that_is_none(self, ana: Phone) -> None:
        night = {"w-rests": "on", "w-hour": "09:00"}
        assert "These two are alike" in says(
            ana, "wishes/", **night, **{"w-night_from": "22:00", "w-night_to": "22:00"}
        )
        assert "From when until when?" in says(ana, "wishes/", **night, **{"w-night_from": "22:00"})
        assert "no time of day" in says(ana, "wishes/", **night, **{"w-night_from": "x", "w-night_to": "07:00"})
        assert wishes_of(ana) == Wishes()

    def test_more_than_eight_ways(self, ana: Phone) -> None:
        for number in range(8):
            add_push(ana, Browser(endpoint=f"https://fcm.googleapis.com/{number}"))
        assert "eight ways" in says_push(ana, "https://fcm.googleapis.com/9")
        assert "eight ways" in says(ana, "other/", url="ntfys://8.8.8.8/x")
        assert len(wishes_of(ana).channels) == 8
        add_push(ana, Browser(endpoint="https://fcm.googleapis.com/3"))

    def test_more_than_twelve_times(self, ana: Phone) -> None:
        for hour in range(12):
            ana.post(f"{PAGE}time/", **{"t-days": ["1"], "t-at": f"{hour:02}:00"})
        page = says(ana, "time/", **{"t-days": ["2"], "t-at": "21:45"})
        assert "twelve times" in page and 'value="21:45"' in page
        assert len(wishes_of(ana).times) == 12

    def test_what_is_not_there_is_no_trouble(self, ana: Phone) -> None:
        for path, said in (("away/", {"channel": "x"}), ("time/away/", {"time": "x"}), ("mail/code/", {"code": "1"})):
            assert ana.post(f"{PAGE}{path}", **said).status_code == 200

    @pytest.mark.parametrize(
        "path", ["wishes/", "time/", "time/away/", "push/", "mail/", "mail/code/", "other/", "away/"]
    )
    def test_nothing_is_done_by_looking(self, ana: Phone, path: str) -> None:
        assert ana.get(f"{PAGE}{path}").status_code == 405
        assert not Bell.objects.exists()


def says_push(phone: Phone, endpoint: str) -> str:
    """The page, over https as browsers ask for push, when it cannot take an endpoint."""
    browser = Browser()
    said = {"endpoint": endpoint, "p256dh": to64(browser.public), "auth": to64(browser.auth), "bond": phone.bond}
    answer = phone.browser.post(f"{PAGE}push/", said, HTTP_HOST="localhost")
    assert answer.status_code == 422
    return answer.content.decode()


OURS = ("/today/", "/talk/", "/together/", "/us/", "/me/", "/ours/", "/mine/", PAGE)


class TestTheOthers:
    def test_ben_sees_nothing_of_it(self, ana: Phone, ben: Phone) -> None:
        before = [ben.get(path).content for path in OURS]
        heads = ben.me.heads
        add_push(ana, Browser())
        ana.post(f"{PAGE}time/", **{"t-days": ["1"], "t-at": "20:30"})
        ana.post(f"{PAGE}wishes/", **{"w-hour": "08:05"})
        ana.post(f"{PAGE}once/")
        assert ben.me.heads == heads
        assert all(same(old, ben.get(path).content) for old, path in zip(before, OURS, strict=True))

    def test_ben_and_eve_change_nothing_of_it(self, ana: Phone, ben: Phone, eve: Phone) -> None:
        add_push(ana, Browser())
        ana.post(f"{PAGE}time/", **{"t-days": ["1"], "t-at": "20:30"})
        before = wishes_of(ana)
        for other in (ben, eve):
            other.post(f"{PAGE}away/", channel=before.channels[0].id)
            other.post(f"{PAGE}time/away/", time="1230-1")
            other.post(f"{PAGE}stop/")
            assert other.sees(PAGE, "Nothing is set up, so nothing rings.")
        assert wishes_of(ana) == before

    def test_a_stranger_is_asked_to_sign_in(self, stranger: Client) -> None:
        answer = stranger.get(PAGE)
        assert answer.status_code == 302 and answer.headers["Location"].startswith("/sign-in/")
        for path in ("wishes/", "time/", "push/", "mail/", "other/", "away/", "once/", "stop/"):
            assert stranger.post(f"{PAGE}{path}").status_code == 302
        assert not Bell.objects.exists() and not outbox.outbox


def test_no_address_stands_in_the_clear(
    ana: Phone, settings: object, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Everything in every table, and every line of the log, is looked through in every spelling."""
    caplog.set_level("DEBUG")
    settings.EMAIL_HOST = "smtp.example.org"  # type: ignore[attr-defined]
    browser = Browser(endpoint="https://fcm.googleapis.com/fcm/send/cinnabar-endpoint")
    add_push(ana, browser)
    ana.post(f"{PAGE}mail/", address="cinnabar.address@example.org")
    ana.post(f"{PAGE}other/", url="ntfys://8.8.8.8/cinnabar-topic", called="cinnabar name")
    assert len(wishes_of(ana).channels) == 3
    ana.post(f"{PAGE}mail/code/", channel=wishes_of(ana).channels[1].id, code=outbox.outbox[0].body.split()[1])
    assert ana.sees(PAGE, "cinnabar name")
    file = tmp_path / "everything"
    file.write_bytes(everything())
    words = ["cinnabar", "8.8.8.8", "fcm.googleapis.com", to64(browser.auth), to64(browser.public)[:40]]
    assert search([file], words) == []
    (tmp_path / "log").write_text(caplog.text)
    assert search([tmp_path / "log"], words) == []


def everything() -> bytes:
    """Every value of every row of every table."""
    found = b""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                found += b"\n".join(bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode() for v in row)
    return found
