"""What was sent after the lock waits at a door that this phone's code opens, as every other door here."""

import re
from html import unescape
from typing import Any
from urllib.parse import quote

from tests.cast import Phone
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
