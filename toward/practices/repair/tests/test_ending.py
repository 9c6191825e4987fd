"""How a repair ends: one page of what was agreed, a kept line and the date; and what each step shows first."""

import re
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from tests.cast import Phone
from tests.lying import Shared, lies, opens_last
from toward.practices.repair.moments import CheckedBack, KeptLine, Onward, Opening, OwnPart, Proposed, Started
from toward.practices.repair.tests.acts import WHOLE, Clock, at, page, phase, repair

LINE, DID, WILL = "Plates can wait, we cannot.", "I left the plates.", "I say it at once."
WORDS = "It is in us now."
READY = "Ana is ready to go on with your repair"
STEPS = {"listened": READY, "owned": READY, "close": "Ana would close your repair as it is"}


def trying(ana: Phone, ben: Phone) -> str:
    """One change is being tried since two days, and the day to look back has come; the id of the repair."""
    ours, theirs = ana.ours.log, ben.ours.log
    id = ours.append(Started(by=ana.bond)).id
    for log in (ours, theirs):
        log.append(Opening(of=id, words=WHOLE if log is ours else "", aloud=log is theirs))
    for step in ("listened", "owned"):
        ours.append(Onward(of=id, step=step, by=ana.bond))
    change = ours.append(Proposed(of=id, what="Phones in the bowl", look_back=timezone.now() + timedelta(days=2)))
    ben.post(f"/repair/{id}/agree/{change.id}/")
    return id


def helped(ana: Phone, ben: Phone, clock: Clock) -> None:
    trying(ana, ben)
    clock.lets(ana, ben, days=3)
    ana.post(at(ana, "check/"), happened="yes, mostly", helped="yes", then="keep", words=WORDS)
    ben.post(at(ben, "check/"), helped="yes", then="keep")


def owns(ana: Phone, ben: Phone) -> str:
    """They have listened, and Ana owned her part; its id."""
    id = ana.ours.log.append(Started(by=ana.bond)).id
    ana.ours.log.append(Opening(of=id, words=WHOLE))
    ben.ours.log.append(Opening(of=id, aloud=True))
    ana.ours.log.append(Onward(of=id, step="listened", by=ana.bond))
    return ana.ours.log.append(OwnPart(of=id, did=DID)).id


def first(told: str, *words: str) -> bool:
    """Whether these stand in this order."""
    places = [told.index(one) for one in words]
    return places == sorted(places)


def test_it_ends_with_one_page_of_what_was_agreed_a_line_and_the_date(two: tuple[Phone, Phone], clock: Clock) -> None:
    helped(*two, clock)
    for phone in two:
        assert phase(phone) == "done"
        told = page(phone, at(phone))
        assert first(told, "You came through this one", "Ended: ", "Phones in the bowl", WORDS, "One line to keep")
        assert first(told, "One line to keep", "</main>") and 'aria-label="Steps"' not in told
        assert told.count(WORDS) == 1 and re.search(r"<details[^>]*>\s*<summary>\s*How you came through it", told)
        assert "Phones in the bowl" in page(phone, "/promises/") and "in the repair it came from" not in told
    ana, ben = two
    ana.post(at(ana, "line/"), line=LINE)
    for phone in two:
        assert "Each of you says it alone" not in page(phone, "/today/")
    assert LINE in page(ana, at(ana)) and "One line to keep" not in page(ana, at(ana))
    assert ben.sees("/today/", "Ana keeps a line from your repair") and not ben.sees(at(ben), LINE)
    clock.lets(ana, ben, days=60)
    assert not any(phone.sees("/today/", "Your repair</p>") for phone in two)


def test_whoever_sealed_first_finds_what_came_of_it_on_today(two: tuple[Phone, Phone], clock: Clock) -> None:
    ana, ben = two
    helped(ana, ben, clock)
    back = next(m for m in reversed(ben.ours.log.moments) if isinstance(m, CheckedBack) and m.by == ben.person)
    said = Shared(back.id, "Ben has looked back on your change", "", at(ana))
    assert lies(ana, said) and page(ana, "/today/").count("Your repair</p>") == 1  # the line to keep
    ana.post(f"/table/{back.id}/")
    assert re.search(rf'href="{at(ana)}"[^>]*>Go on', page(ana, "/today/"))


def test_one_of_the_two_wants_one_more_look_back_and_nobody_else_can(
    two: tuple[Phone, Phone], eve: Phone, stranger: Client, clock: Clock
) -> None:
    ana, ben = two
    helped(ana, ben, clock)
    day = str(timezone.localdate() + timedelta(days=5))
    for path, said in ((at(ana, "rest/"), {"day": day}), (at(ana, "line/"), {"line": "x"})):
        assert eve.post(path, **said).status_code == 404 and stranger.post(path, said).status_code in (302, 403)
        assert eve.browser.post(path, {**said, "bond": ana.bond}).status_code == 404
    assert phase(ana) == "done" and not [m for m in ana.ours.log.moments if isinstance(m, KeptLine)]
    assert "Look back on it once more" in page(ben, at(ben))
    ben.post(at(ben, "rest/"), day=day)
    assert phase(ana) == "trying" and "Look back: " in page(ana, at(ana))
    clock.lets(ana, ben, days=6)
    assert ana.sees("/today/", "Did it help?")
    for phone, then in ((ana, "keep"), (ben, "again")):
        phone.post(at(phone, "check/"), then=then)
    assert phase(ana) == "trying", "one of the two wants to look back once more"


def test_no_line_is_kept_before_the_end_and_whoever_has_looked_back_may_say_so(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    trying(ana, ben)
    answer = ana.post(at(ana, "line/"), line=LINE)
    assert answer.status_code == 409 and LINE in answer.content.decode()
    ana.post(at(ana, "check/"), then="keep")
    assert "Ana has looked back" not in page(ben, "/today/")
    ana.post(at(ana, "say/"))
    assert "Ana has looked back. Both answers open with yours" in page(ben, "/today/")
    ben.post(at(ben, "check/"), then="keep")
    assert "Both answers open with yours" not in page(ben, "/today/")
    assert ana.post(at(ana, "line/"), line=" ").status_code == 422


def test_after_one_has_left_the_other_reads_the_end_and_moves_nothing(two: tuple[Phone, Phone], clock: Clock) -> None:
    ana, ben = two
    helped(ana, ben, clock)
    ana.post(at(ana, "line/"), line=LINE)
    ben.post("/leave/")
    here = at(ana)
    assert ana.sees(here, LINE)
    day = str(timezone.localdate() + timedelta(days=5))
    assert ana.post(f"{here}rest/", day=day).status_code == 409 == ana.post(f"{here}line/", line="More.").status_code
    assert ana.get("/today/").status_code == ana.get("/repair/").status_code == 200


def test_an_apology_stands_first_and_the_old_complaint_folds_away(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    said, head = owns(ana, ben), "Ana has said an own part in it"
    assert first(page(ben, "/today/"), head, "Open") and "Your repair</p>" not in page(ben, "/today/")
    assert first(page(ben, "/repair/"), head, "Where you two are")
    assert first(page(ben, at(ben)), head, "Say what was mine", "How you came here", WHOLE)
    ben.post(f"/table/{said}/")
    told = page(ben, "/repair/")
    assert first(told, DID, "Thank you for saying so.", "Where you two are") and "<summary>Answer" not in told
    ben.post(f"/table/{said}/answer/", line="saying-so")
    assert DID not in page(ben, "/repair/") and "Your repair</p>" in page(ben, "/today/")


def test_a_complaint_that_was_heard_lies_on_today_no_more(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    ana.post("/repair/aloud/")
    assert ben.sees("/today/", "Ana will say it aloud. Find your own words.")
    assert "Ana has opened" not in page(ben, "/today/") and "Will say it aloud." in page(ben, at(ben))
    id = repair(ana).id
    ben.ours.log.append(Opening(of=id, words=WHOLE))
    opens_last(ana)
    assert ana.sees("/today/", WHOLE)
    ana.ours.log.append(Onward(of=id, step="listened", by=ana.bond))
    assert not ana.sees("/today/", WHOLE) and ana.sees(at(ana), WHOLE)


def test_nothing_is_typed_twice(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    mine = "I slammed the door."
    for phone in two:
        phone.post("/repair/aloud/")
    ana.ours.log.append(Onward(of=repair(ana).id, step="listened", by=ana.bond))
    ana.post("/another_view/write/my_part/", words=mine)
    assert mine in page(ana, at(ana, "own/"))
    assert not any(mine in page(ben, path) for path in ("/today/", at(ben), at(ben, "own/")))
    ana.post(at(ana, "own/"), did=DID, will=WILL)
    assert mine not in page(ana, at(ana, "own/")), "only to begin with"
    ana.ours.log.append(Onward(of=repair(ana).id, step="owned", by=ana.bond))
    assert WILL in page(ana, at(ana, "change/")) and WILL not in page(ben, at(ben, "change/"))


def test_at_each_step_its_author_may_say_that_theirs_is_in(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    for phone in two:
        phone.post("/repair/aloud/")
    for step, head in STEPS.items():
        ana.post(at(ana, f"on/{step}/"))
        says = "Tell Ben that I would close it" if step == "close" else "Tell Ben that I am ready"
        assert (
            not ben.sees("/today/", head) and says in page(ana, at(ana)) and "have answered" not in page(ana, at(ana))
        )
        ana.post(at(ana, "say/"))
        assert ben.sees("/today/", head)
        ben.post(at(ben, f"on/{step}/"))
        assert not ben.sees("/today/", head)
    assert phase(ana) == "done"


def test_months_later_it_is_read_first_and_a_line_is_only_offered(two: tuple[Phone, Phone], clock: Clock) -> None:
    ana, ben = two
    helped(ana, ben, clock)
    there = ana.browser.get(f"/repair/{repair(ana).id}/").content.decode()
    assert there.index('name="line"') < there.index('id="so-far">') and "A line to keep of it" not in there
    clock.lets(ana, ben, days=60)
    later = ana.browser.get(f"/repair/{repair(ana).id}/").content.decode()
    said = [later.index(one) for one in ("What you agreed", 'id="so-far" open', "A line to keep of it", 'name="line"')]
    assert said == sorted(said)
