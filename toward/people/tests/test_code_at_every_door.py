"""What was sent after the lock waits at a door that this phone's code opens, as every other door here."""

import re
from html import unescape
from typing import Any
from urllib.parse import quote

import pytest

from tests.cast import PASSPHRASE, Phone
from toward.me.moments import Guard
from toward.paths.moments import Tonight
from toward.people import here
from toward.people.tests.phone import CODE, WRONG, locks, phone, unlock
from toward.practice.moments import Answered
from toward.practices.feelings.moments import CheckIn

__all__ = ["phone"]
LINE = "reading"
FIELD = r'<(?:input|textarea)[^>]* name="([^"]+)"(?: value="([^"]*)"|[^>]*>\n?([^<]*)</textarea>)'


def form(page: Any) -> dict[str, str]:
    """What the page carries on, as a browser sends it."""
    part = page.content.decode().partition('action="/unlock/"')[2].partition("</form>")[0]
    return {name: unescape(value or text) for name, value, text in re.findall(FIELD, part)}


def answers(phone: Phone, id: str, at: str) -> Any:
    said = {"bond": phone.bond, "line": LINE}
    return phone.browser.post(f"/table/{id}/answer/", said, headers={"Referer": f"http://testserver{at}"})


def test_a_tap_that_comes_after_the_lock_goes_on_by_the_code(phone: Phone, ben: Phone) -> None:
    of = ben.ours.log.append(CheckIn(text="Thin today")).id
    phone.me.mine.append(Tonight(other=ben.person))
    locks(phone)
    asked = answers(phone, of, f"/tonight/?at={quote(f'table {of}')}")
    assert asked.status_code == 423
    page = asked.content.decode()
    assert 'name="phone_code"' in page and 'name="passphrase"' not in page and "I lost my passphrase" in page
    wrong = phone.browser.post("/unlock/", {**form(asked), "phone_code": WRONG})
    sent = form(wrong)
    assert sent["line"] == LINE and 'name="phone_code"' in wrong.content.decode()
    opened = phone.browser.post("/unlock/", {**sent, "phone_code": CODE})
    assert (opened.status_code, opened.headers["Location"]) == (307, f"/table/{of}/answer/")
    led = phone.browser.post(opened.headers["Location"], sent)
    assert [m.of for m in ben.ours.log.moments if isinstance(m, Answered)] == [of]
    assert led.headers["Location"].startswith("/tonight/"), "and the evening goes on"


def test_a_form_that_says_where_it_was_begun_goes_on_to_its_own_address(phone: Phone, ben: Phone) -> None:
    locks(phone)
    asked = phone.post("/appreciation/say/noticed/", did="the gate", to="/appreciation/")
    sent = form(asked)
    opened = phone.browser.post("/unlock/", {**sent, "phone_code": CODE})
    assert opened.headers["Location"] == "/appreciation/say/noticed/" and sent["to"] == "/appreciation/"


def test_where_the_code_is_gone_the_door_asks_for_the_passphrase(phone: Phone, ben: Phone) -> None:
    locks(phone)
    asked = phone.post("/appreciation/say/noticed/", did="the gate").content.decode()
    assert 'name="phone_code"' in asked
    for _ in range(5):
        unlock(phone, WRONG)
    asked = phone.post("/appreciation/say/noticed/", did="the gate").content.decode()
    assert here.of(phone.person) == [] and 'name="passphrase"' in asked and 'name="phone_code"' not in asked


@pytest.mark.parametrize("way", [{"phone_code": CODE}, {"passphrase": PASSPHRASE}])
def test_what_the_door_asked_is_in_no_page_that_asks_once_more(phone: Phone, ben: Phone, way: dict[str, str]) -> None:
    phone.me.mine.append(Guard(on=True))
    locks(phone)
    sent = form(phone.post("/journal/write/", words="The hall was cold", once="a" * 12)) | way
    opened = phone.browser.post("/unlock/", sent)
    asked = phone.browser.post(opened.headers["Location"], sent)
    page = asked.content.decode()
    assert asked.status_code == 423 and "The hall was cold" in page and next(iter(way.values())) not in page


@pytest.mark.parametrize("at_the_door_first", [True, False])
def test_a_form_is_kept_once_whether_it_came_through_the_door_or_not(
    phone: Phone, ben: Phone, at_the_door_first: bool
) -> None:
    page = "/appreciation/say/noticed/"
    said = {"bond": phone.bond, "did": "You rang the gate", "once": "d" * 12}

    def straight() -> None:
        phone.browser.post(page, said, headers={"Referer": f"http://testserver{page}"})

    def through_the_door() -> None:
        locks(phone)
        asked = phone.browser.post(page, said, headers={"Referer": f"http://testserver{page}"})
        sent = form(asked) | {"phone_code": CODE}
        phone.browser.post(phone.browser.post("/unlock/", sent).headers["Location"], sent)

    ways = [straight, through_the_door]
    for way in reversed(ways) if at_the_door_first else ways:
        way()
    assert [getattr(m, "did", "") for m in phone.ours.log.moments].count("You rang the gate") == 1
