"""A nudge that one chose: asked at the end of the first evening, come the day after, pressed."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.phones.conftest import HandOf
from tests.phones.hand import are_a_pair
from tests.phones.house import TurnedHouse
from tests.phones.test_reminders import LENT, notifications, pushes
from tests.phones.test_repair_days import unlocks

PRESSED = """async () => {
    const led = new Promise((done) => {
        self.clients.openWindow = async (path) => done(path);
    });
    const [notification] = await self.registration.getNotifications();
    self.dispatchEvent(new NotificationEvent("notificationclick", { notification }));
    return led;
}"""


def comes_to_nine(house: TurnedHouse) -> None:
    """It is nine in the evening by the house's clock."""
    now = (datetime.now(UTC) + timedelta(seconds=float(house.clock.read_text()))).astimezone()
    house.lets(seconds=(now.replace(hour=21, minute=0) - now).total_seconds() % 86400)


@pytest.mark.whole
@pytest.mark.kept
def test_a_time_chosen_comes_the_day_after_and_leads_to_today(hand: HandOf, turned: TurnedHouse) -> None:
    comes_to_nine(turned)
    ana, ben = hand("Ana", at=turned), hand("Ben", "Pixel 7", at=turned, service_workers="block")
    ana.context.grant_permissions(["notifications"], origin=turned.address)
    are_a_pair(ana, ben)
    ana.opens("/today/")
    ana.taps("Begin: two minutes, taps only")
    ana.taps("Enough for tonight")
    ana.sees("A quiet reminder, once a day?")
    ben.opens("/today/")
    ben.does_not_see("A quiet reminder, once a day?")
    ana.runs(LENT)
    ana.taps("9 p.m.")
    ana.sees("Kept. You change it under Me, Reminders.")
    ana.is_at("/today/")
    ana.opens("/me/reminders/")
    expect(ana.page.get_by_label("when something arrives for me")).not_to_be_checked()
    expect(ana.page.locator("#ahead li")).to_have_count(1)
    turned.lets(hours=23, minutes=59)
    unlocks(ana)
    ana.does_not_see("A quiet reminder, once a day?")
    pushes(ana, '{"line": "Here is your small nudge", "tag": "mark"}')
    assert notifications(ana) == [{"title": "Here is your small nudge", "body": "", "tag": "mark"}]
    led = ana.context.service_workers[0].evaluate(PRESSED)
    ana.opens(led)
    ana.sees("Begin: a few minutes")


def test_none_is_one_tap_and_a_time_of_ones_own_needs_no_javascript(hand: HandOf, turned: TurnedHouse) -> None:
    comes_to_nine(turned)
    ana = hand("Ana", at=turned, java_script_enabled=False)
    ben = hand("Ben", "Pixel 7", at=turned, service_workers="block")
    are_a_pair(ana, ben)
    for one in (ana, ben):
        one.sends("/tonight/begin/")
        one.sends("/tonight/enough/")
        one.opens("/today/")
        one.sees("A quiet reminder, once a day?")
    ana.page.get_by_text("Another time", exact=True).click()
    ana.writes("At", "22:10")
    ana.page.get_by_role("button", name="Keep it").click()
    ana.is_at("/today/")
    ana.sees("It rings once you choose, under Me, Reminders, how it reaches you.")
    ana.opens("/me/reminders/")
    expect(ana.page.locator("#times")).to_contain_text("10:10 p.m.")
    ben.taps("No, thank you")
    ben.sees("All right, nothing rings.")
    ben.does_not_see("A quiet reminder, once a day?")
    ben.opens("/me/reminders/")
    ben.sees("Nothing is set up, so nothing rings.")
