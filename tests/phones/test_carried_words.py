"""Words that a page only carries on are not lost without a question either."""

from tests.phones.hand import PASSPHRASE, Hand
from tests.phones.test_leaving_words import asked, types_long


def test_it_asks_before_words_are_lost_that_a_page_only_carries(pair: tuple[Hand, Hand]) -> None:
    """A reload does not send them again."""
    ana, _ = pair
    ana.expects("423")
    types_long(ana)
    ana.context.clear_cookies(name="toward_key")
    ana.taps("Give it to Ben")
    ana.sees("They go on as soon as you unlock")
    said = asked(ana)
    ana.page.locator("#unlock-pass").click()
    ana.reloads(and_stays=True)
    ana.writes("Passphrase", PASSPHRASE)
    assert said == ["beforeunload"]
    ana.taps("Unlock")
    ana.is_at("/appreciation/")
    assert said == ["beforeunload"]
