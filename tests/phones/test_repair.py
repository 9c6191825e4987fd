"""A repair on two phones: a pause that both see, words marked as they are typed, and the path to its end."""

from playwright.sync_api import Request, Route

from tests.phones.hand import SOON, Hand, may_talk

MAID = "I told myself that I am the maid here"
WHOLE = "When the plates stood in the sink, I felt worn out. I need a hand. Would you dry tonight?"


def opens_up(ana: Hand) -> None:
    """Ana writes alone, looks at what Ben would see, and gives it."""
    ana.opens("/another_view/write/story/")
    ana.writes("In your own words", MAID)
    ana.taps("Next")
    ana.is_at("/another_view/write/fear/")
    ana.opens("/another_view/write/opening/")
    ana.writes("When …", "the plates stood in the sink")
    ana.writes("I felt …", "worn out")
    ana.writes("I need …", "a hand")
    ana.writes("Would you …?", "dry tonight")
    ana.taps("Choose what to show")
    ana.taps("Look at it first")
    ana.sees("This is what Ben sees")
    ana.sees(WHOLE)
    ana.does_not_see(MAID)
    ana.taps("Give it to Ben")


def test_a_pause_shows_on_both_phones(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/today/")
    same_page = ben.without_reload()
    ana.opens("/repair/")
    ana.taps("I need a pause")
    ana.ticks("1 hour")
    ana.taps("Ask for the pause")
    ana.sees("Get calm")
    ben.sees("A pause, until", within=SOON)
    same_page()
    ben.opens("/repair/pause/")
    ben.sees("A pause is running already")


def test_a_whole_repair(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    may_talk(ana, ben)
    ben.opens("/repair/")
    opens_up(ana)
    ben.sees("Ana has opened", within=SOON)
    ben.taps("Open")
    ben.does_not_see(WHOLE)
    ben.taps("Open")
    ben.sees(WHOLE)
    ben.does_not_see(MAID)
    ben.taps("I would rather say it aloud")
    ana.sees("Both have opened", within=SOON)
    for one in (ana, ben):
        one.taps("We have listened")
    ana.sees("What was mine in it", within=SOON)
    ben.taps("Say what was mine")
    ben.writes("What I did", "I left them there")
    ben.taps("Give it to Ana")
    ana.sees("Ben has said an own part in it", within=SOON)
    ana.taps("Open")
    ana.sees("I left them there")
    ana.taps("Go on without words")
    ana.sees("You have said so.")
    ben.taps("Go on from here")
    ana.sees("One small change", within=SOON)
    ana.taps("Propose one")
    ana.writes("One small thing", "Phones in the bowl")
    ana.taps("Propose it")
    ben.sees("Phones in the bowl", within=SOON)
    ben.taps("Agree")
    ana.sees("Look back: ", within=SOON)
    looks_back(ana, "It is in us now")
    ana.sees("Yours is sealed.")
    ben.does_not_see("It is in us now")
    looks_back(ben, "Easier than I thought")
    ana.sees("This one is over", within=SOON)
    ana.sees("Easier than I thought")
    ben.sees("It is in us now")
    ben.page.set_viewport_size({"width": 1280, "height": 800})
    high = ben.page.locator(".pair dd").evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
    assert high and max(high) < 40, "no answer is broken up, side by side on a wide screen either"


def looks_back(one: Hand, words: str) -> None:
    one.taps("Look back sooner")
    one.ticks("not really")
    one.ticks("let it go")
    one.writes("Anything you would like to say to it", words)
    one.taps("Seal it")


def test_either_stops_it_for_both(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    may_talk(ana, ben)
    opens_up(ana)
    ben.opens("/repair/")
    ben.taps("Open")
    ben.page.locator("summary", has_text="End this repair").click()
    ben.taps("End it")
    for one in (ben, ana):
        one.sees("This repair has ended.", within=SOON)
        one.does_not_see("Ben ended")


def test_words_are_marked_as_they_are_typed_and_never_stopped(pair: tuple[Hand, Hand]) -> None:
    ana, _ben = pair
    ana.opens("/another_view/write/camera/")
    asked: list[str] = []
    ana.page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    ana.writes("In your own words", "You never listen to me")
    ana.sees("this may sound like blame")
    ana.sees("A kinder way, for example:")
    ana.writes("In your own words", "On Friday you read while I spoke")
    ana.does_not_see("this may sound like blame")
    assert not [one for one in asked if "GET" not in one or "isten" in one], asked
    ana.writes("In your own words", "You never ring, you always forget, and you never ask")
    ana.sees("You never")
    assert ana.page.locator(".marks mark").all_inner_texts() == ["You never", "you always", "you never"]
    assert ana.page.locator(".marks li").count() == 1, "one reason is said once"
    ana.writes("In your own words", "You never listen to me")
    ana.taps("Next")
    ana.is_at("/another_view/write/felt/")
    ana.writes("In your own words", "that you are selfish")
    ana.sees("not a feeling")
    ana.opens("/another_view/write/opening/")
    ana.writes("Would you …?", "dry the plates")
    ana.sees("It asks for something one can say yes or no to.")  # the "?" stands after the field


def test_a_second_tap_does_not_tear_off_the_first(pair: tuple[Hand, Hand]) -> None:
    """The answer is slow, and a thumb has less patience."""
    ana, _ben = pair
    posted: list[str] = []
    held: list[Route] = []

    def note(request: Request) -> None:
        if request.method == "POST" and not request.url.endswith("/draft/"):  # kept beside it, and not the form
            posted.append(request.url)

    ana.page.on("request", note)
    ana.page.on("requestfailed", note)
    ana.opens("/another_view/write/camera/")

    ana.page.route("**/another_view/write/camera/", lambda route: held.append(route))
    ana.writes("In your own words", "At seven the plates stood in the sink, and the tap ran.")
    taps = """async (next) => {
        for (const after of [0, 2300, 2300]) {
            await new Promise((done) => setTimeout(done, after));
            next.click();
        }
    }"""
    ana.page.get_by_role("button", name="Next", exact=True).evaluate(taps)  # waits for the third
    while not held:
        ana.page.wait_for_timeout(20)  # between two looks
    for route in held:
        route.continue_()
    ana.is_at("/another_view/write/felt/", within=SOON)
    assert len(posted) == 1, posted


def test_more_than_two_reasons_are_folded_and_every_place_is_marked(pair: tuple[Hand, Hand]) -> None:
    ana, _ben = pair
    ana.opens("/another_view/write/camera/")
    hard = "You never ring. Calm down. You should know what I want. You're like your father. It's your fault. Or else!"
    ana.writes("In your own words", hard)
    fold = ana.page.locator(".marks details")
    fold.wait_for()
    assert ana.page.locator(".marks mark").count() == 6
    assert fold.locator("mark").count() == 5 and fold.get_attribute("open") is None
    fold.locator("summary").click()
    ana.sees("somebody who is not here")
    ana.writes("In your own words", hard + " You always shout.")
    ana.page.locator(".marks mark").nth(6).wait_for(state="attached")
    ana.sees("somebody who is not here")
