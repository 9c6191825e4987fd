"""The focus stays with what was opened by the keyboard: one thing, or a row of lines."""

import re

from tests.phones.hand import SOON, Hand

GIVEN = ("celebrate", "how-feel", "what-next")  # each asks something back
AT = "() => document.activeElement.closest('[id^=thing-]')?.id ?? ''"


def test_a_row_that_was_opened_keeps_the_focus_also_when_the_page_renews_itself(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    for nth, line in enumerate(GIVEN):
        ana.sends("/appreciation/say/news/", news=f"The gate {nth}")
        id = re.findall(r'action="/table/([^/"]+)/"', ben.reads("/today/"))[0]
        ben.sends(f"/table/{id}/answer/", line=line)
    ana.opens("/today/")
    same_page = ana.without_reload()
    ana.page.get_by_role("button", name="Open them").press("Enter")
    ana.page.locator("[id^=thing-]").nth(2).wait_for()
    ana.page.wait_for_function(AT)
    first = ana.page.locator("[id^=thing-]").first.get_attribute("id")
    assert ana.runs(AT) == first
    ben.sends("/appreciation/say/noticed/", did="You rang twice")
    ana.sees("Ben noticed you", within=SOON)
    ana.page.wait_for_function(AT)
    assert ana.runs(AT) == first
    same_page()
