"""A reply on a phone: from the opened thing to a field that has the focus, under its guide."""

from playwright.sync_api import expect

from tests.phones.hand import Hand
from tests.phones.test_appreciation import notices

MINE = "I saw it from the street"


def opened(pair: tuple[Hand, Hand]) -> Hand:
    ana, ben = pair
    notices(ana)
    ben.opens("/today/")
    ben.taps("Open")
    return ben


def test_the_guide_is_one_tap_from_the_field_and_another_way_takes_no_word(pair: tuple[Hand, Hand]) -> None:
    ben = opened(pair)
    step = ben.page.locator(".guide")
    said = step.inner_text().removesuffix("Answer in this way").strip()
    step.click()
    field = ben.field(said)
    expect(field).to_be_focused()
    ben.page.keyboard.type(MINE)
    ben.page.get_by_text("Another way").first.click()
    expect(field).to_have_value(MINE)
    expect(ben.page.locator("details[open] > p")).to_have_count(1)
    ben.taps("Give it to Ana")
    ben.sees(MINE)
    expect(ben.page.locator(".guide")).to_have_count(0)


def test_a_beginning_is_gone_on_from_where_it_ends(pair: tuple[Hand, Hand]) -> None:
    begins = "When that comes again, I will "
    ben = opened(pair)
    ben.page.locator(".guide").click()
    field = ben.page.locator("#id_words")
    expect(field).to_be_focused()
    ben.page.route("**/answer/", lambda route: route.fulfill(body=begun(ben, begins), content_type="text/html"))
    ben.page.reload()
    expect(field).to_be_focused()
    expect(field).to_have_value(begins)
    with ben.page.expect_response(lambda answer: answer.url.endswith("/draft/")):
        ben.page.keyboard.type("ring you")
    expect(field).to_have_value(f"{begins}ring you")
    ben.page.reload()
    expect(field).to_have_value(f"{begins}ring you")


def begun(one: Hand, begins: str) -> str:
    """The page as it is where a guide begins the sentence."""
    page = one.page.context.request.get(one.page.url).text()
    return page.replace(' id="id_words"', f' data-begins="{begins.strip()}" id="id_words"').replace(
        "</textarea>", f"{begins}</textarea>"
    )
