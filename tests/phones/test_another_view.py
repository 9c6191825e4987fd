"""Seven minutes of another view: one step at a time, and each is kept."""

from playwright.sync_api import Request, Route

from tests.phones.hand import Hand


def test_seven_minutes_go_one_step_at_a_time(pair: tuple[Hand, Hand]) -> None:
    ana, _ben = pair
    ana.opens("/another_view/seven/")
    ana.sees("Pick one")
    ana.does_not_see("Next time")
    ana.sees("for this step. You can go on sooner.")
    ana.sees("1 of 5")
    for words in ("Plates", "Both tired", "A tidy house", "Ten at night"):
        ana.page.locator("textarea:visible").fill(words)
        ana.taps("Next")
    ana.page.locator("textarea:visible").fill("When I hear plates, I breathe")
    ana.taps("Keep it for myself")
    ana.page.locator("summary", has_text="What you wrote before").click()
    ana.sees("When I hear plates, I breathe")


def test_the_whole_goes_behind_a_step_that_is_still_on_its_way(pair: tuple[Hand, Hand]) -> None:
    """At one moment the step and the whole would each put new words in place of the other's, and one found it gone."""
    ana, _ben = pair
    late: list[Route] = []
    came: list[str] = []
    ana.opens("/another_view/seven/")
    step = '() => !document.querySelector("form[data-steps] [data-end]").hidden'
    for words in ("Plates", "Both tired", "A tidy house", "Ten at night"):
        if words == "Ten at night":
            ana.page.route(
                "**/another_view/seven/", lambda route: late.append(route) if not late else route.continue_()
            )
        ana.page.locator("textarea:visible").fill(words)
        ana.taps("Next")
    ana.page.wait_for_function(step)
    while not late:
        ana.page.wait_for_timeout(20)  # between two looks
    ana.page.on("request", lambda one: came.append("sent") if one.method == "POST" else None)
    ana.page.on("response", lambda one: came.append("answered") if one.request.method == "POST" else None)
    ana.page.locator("textarea:visible").fill("When I hear plates, I breathe")
    ana.page.get_by_role("button", name="Keep it for myself").click(no_wait_after=True)
    ana.page.locator("html[data-sending]").wait_for(state="attached")
    late[0].continue_()
    ana.page.locator("summary", has_text="What you wrote before").click()
    ana.sees("When I hear plates, I breathe")
    assert came[:2] == ["answered", "sent"]


def test_a_step_that_arrives_late_does_not_undo_the_next(pair: tuple[Hand, Hand]) -> None:
    """The network is slow with the first of two steps."""
    ana, _ben = pair
    late: list[Route] = []
    answered: list[Request] = []

    def slowly(route: Route) -> None:
        if route.request.method == "POST" and not late:
            late.append(route)
        else:
            route.continue_()

    ana.opens("/another_view/seven/")
    ana.page.route("**/another_view/seven/", slowly)
    ana.page.on("requestfinished", lambda request: answered.append(request) if request.method == "POST" else None)
    for words in ("Plates", "Both tired"):
        ana.page.locator("textarea:visible").fill(words)
        ana.taps("Next")
    while not late:
        ana.page.wait_for_timeout(20)  # between two looks
    late[0].continue_()
    while len(answered) < 2:
        ana.page.wait_for_timeout(20)  # between two looks
    ana.opens("/another_view/seven/")
    assert ana.page.locator("main textarea").evaluate_all("(all) => all.map((one) => one.value)")[:2] == [
        "Plates",
        "Both tired",
    ]
