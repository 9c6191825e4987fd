"""What ana, ben, eve, a stranger and somebody alone see of a sort, of what is opened, and of what is agreed on."""

import re
from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.cast import Phone, at, bare, later, may_talk, sign_up
from toward.log.models import MomentRow, WaitingRow
from toward.me import draft as half_written
from toward.practice import sealed
from toward.practices.values import deck
from toward.practices.values.moments import Draft, MineIsIn, Opened, Said
from toward.practices.values.story import SORT, TRUE, tell

HERS = ("honesty", "freedom", "humour", "nature", "hospitality")
HIS = ("privacy", "closeness", "humour", "thrift", "peace")
PAINT, DRAWER = "No paint over the damp.", "A drawer is a drawer."
PAGES = ("/today/", "/values/", "/values/sort/", "/values/true/", "/values/years/", "/us/", "/ours/")
PAIR = "/values/pair/honesty-privacy/"


def page(answer: HttpResponse) -> str:
    return answer.content.decode()


def deals(one: Phone, *five: str) -> None:
    for nth, cards in enumerate(deck.pages(one.person), 1):
        one.post(f"/values/sort/{nth}/", chosen=[card for card in cards if card in five])


def sorts(one: Phone, *five: str, **words: str) -> HttpResponse:
    """As if all cards had been dealt before; and sealed."""
    sealed.keep(one.me, draft(one).again(dealt=6, liked=five, values=five))
    return one.post("/values/seal/", **words)


def opened(ana: Phone, ben: Phone) -> None:
    """Both have sorted, and opened what the other put first."""
    sorts(ana, *HERS, first=PAINT)
    sorts(ben, *HIS, first=DRAWER)
    for one, other in ((ana, ben), (ben, ana)):
        one.post(f"/table/{said_by(other)}/")


def told(one: Phone) -> int:
    return sum(isinstance(m, MineIsIn) for m in one.ours.log.moments)


def said_by(one: Phone, what: str = SORT) -> str:
    return next(m.id for m in one.ours.log.moments if isinstance(m, Said) and m.by == one.person and what in m.slot)


def draft(one: Phone, what: str = SORT) -> Draft:
    return tell(one.me.evening()).draft(what)


@pytest.mark.parametrize("act", ["left", "sealed", "again", "true", "true out", "asked", "tonight", "too long"])
def test_what_ben_receives_is_byte_equal_whatever_ana_did(ana: Phone, ben: Phone, act: str) -> None:
    def seen() -> list[list[bytes]]:
        return [bare(ben.get(path).content) for path in PAGES]

    before, head = seen(), ben.ours.log.head()
    match act:
        case "left":
            deals(ana, *HERS)
            ana.post("/values/sort/five/", chosen=HERS)
        case "sealed" | "again":
            sorts(ana, *HERS, first=PAINT)
            if act == "again":
                ana.post("/values/out/sort/")
                ana.post("/values/seal/", first=PAINT, second="Again.")
        case "true" | "true out":
            ana.post("/values/true/", words=PAINT)
            if act == "true out":
                ana.post("/values/out/true/")
        case "asked":
            ana.post("/before/asked/")
        case "tonight":
            ana.post("/tonight/", short="1")
            ana.post("/values/sort/1/", chosen=deck.pages(ana.person)[0][:1], to="/tonight/")
        case "too long":
            sorts(ana, *HERS, **dict.fromkeys(("first", "second", "third", "fourth", "fifth"), "x" * 5000))
    assert seen() == before and ben.ours.log.head() == head
    assert draft(ana).id or draft(ana, TRUE).id or act == "asked"
    rows = WaitingRow.objects.all()
    assert len({len(row.box) for row in rows}) <= 1 and len(rows) in (0, 2), "both places are made at once, alike"


def test_a_sort_is_broken_off_and_goes_on_where_it_was(ana: Phone) -> None:
    pages = deck.pages(ana.person)
    ana.post("/values/sort/1/", chosen=pages[0][:3])
    ana.post("/values/sort/2/", chosen=[])
    here = page(ana.get("/values/sort/"))
    assert re.findall(r'name="chosen" value="([^"]+)"', here) == pages[2]
    back = page(ana.get("/values/sort/1/"))
    assert re.findall(r'value="([^"]+)" checked', back) == pages[0][:3]
    assert len([m for m in ana.me.mine.moments if isinstance(m, Draft)]) == 1, "of a tap before nothing stays"


def test_to_ten_to_five_and_no_other_number(ana: Phone, ben: Phone) -> None:
    pages = deck.pages(ana.person)
    for nth, cards in enumerate(pages, 1):
        ana.post(f"/values/sort/{nth}/", chosen=cards[:2])
    liked = [card for cards in pages for card in cards[:2]]
    assert ana.sees("/values/sort/", "Which ten of these?")
    for some, fine in ((liked[:11], False), (liked[:4], False), (liked[:10], True)):
        answer = ana.post("/values/sort/ten/", chosen=some)
        assert answer.status_code == (200 if fine else 422), some
    refused = ana.post("/values/sort/five/", chosen=liked[:6])
    assert refused.status_code == 422 and "Choose five, no more and no fewer." in page(refused)
    assert re.findall(r'value="([^"]+)" checked', page(refused)) == liked[:6], "what was tapped is still tapped"
    assert ana.post("/values/sort/five/", chosen=[liked[11], *liked[:4]]).status_code == 422, "it was not in the ten"
    assert ana.post("/values/sort/5000/", chosen=[]).status_code == 200 and draft(ana).ten == tuple(liked[:10])
    assert "One sentence on each" in page(ana.post("/values/sort/five/", chosen=liked[:5]))


def test_both_open_together_and_nothing_shows_before_it_is_opened(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client
) -> None:
    assert "Yours is sealed." in page(sorts(ana, *HERS, first=PAINT))
    assert not ben.sees("/values/", PAINT) and not ben.sees("/today/", "put first")
    sorts(ben, *HIS, first=DRAWER)
    assert [type(m) for m in ana.ours.log.moments][-3:] == [Opened, Said, Said]
    assert ana.ours.log.moments[-3].by == ana.bond and WaitingRow.objects.count() == 0
    for one, theirs in ((ana, DRAWER), (ben, PAINT)):
        assert one.sees("/today/", "put first") and one.sees("/values/", "put first")
        for path in (*PAGES, PAIR):
            assert not one.sees(path, theirs) and not one.sees(path, "Where you meet"), path
    for one, other, theirs in ((ana, ben, DRAWER), (ben, ana, PAINT)):
        one.post(f"/table/{said_by(other)}/")
        assert one.sees("/values/", theirs) and one.sees("/values/", "Where you meet")
        assert one.sees(PAIR, theirs) and one.sees("/values/years/", theirs) and one.sees("/ours/", theirs)
    for path in PAGES:
        assert not eve.sees(path, PAINT) and not eve.sees(path, DRAWER) and stranger.get(path).status_code == 302
    assert eve.get(PAIR).status_code == 404 and stranger.get(PAIR).status_code == 302


def test_where_we_meet_differ_and_what_may_pull_stand_there_without_a_number(ana: Phone, ben: Phone) -> None:
    opened(ana, ben)
    for one in (ana, ben):
        here = page(one.get("/values/")).partition("<h1>")[2].partition("All that each of you put first")[0]
        meet, _, rest = here.partition("Where you differ")
        differ, _, pull = rest.partition("What may pull")
        assert "Humour" in meet and "Honesty" not in meet
        assert all(name in differ for name in ("Honesty", "Freedom", "Privacy", "Closeness")) and "Humour" not in differ
        assert "Honesty and Privacy" in pull and "Freedom and Closeness" in pull and "Humour and Respect" not in pull
        shown = re.sub(r"<[^>]+>", "", here.partition("</header>")[2])
        assert "Humour" in shown and re.findall(r"\d+|%", shown) == []


def test_one_word_that_both_put_first_shows_both_ways_to_read_it(ana: Phone, ben: Phone) -> None:
    both = ("honesty", "privacy", "humour", "nature", "home")
    sorts(ana, *both, first=PAINT, second="Mine is the drawer.")
    sorts(ben, *both, first="Not today, I say.", second=DRAWER)
    ana.post(f"/table/{said_by(ben)}/")
    here = page(ana.get("/values/")).partition("Where you meet")[2].partition("All that each")[0]
    assert PAINT in here and "Not today, I say." in here
    there = page(ana.get(PAIR))
    pull = page(ana.get("/values/")).partition("What may pull")[2].partition("All that each")[0]
    assert "Each of you put both first." in pull and "the one of you" not in pull.lower()
    assert "You may read them differently." in there
    assert all(words in there for words in (PAINT, "Mine is the drawer.", "Not today, I say.", DRAWER))


def test_a_sort_is_taken_out_before_it_opened(ana: Phone, ben: Phone) -> None:
    sorts(ana, *HERS, first=PAINT)
    assert PAINT in page(ana.post("/values/out/sort/")), "the words stand in the form again"
    assert not draft(ana).sealed and draft(ana).values == HERS
    sorts(ben, *HIS)
    assert not any(isinstance(m, Opened) for m in ben.ours.log.moments)
    ana.post("/values/seal/", first="Shorter.")
    ben.post(f"/table/{said_by(ana)}/")
    assert ben.sees("/values/", "Shorter.") and not ben.sees("/values/", PAINT)
    shown = ana.post("/values/out/sort/")
    assert shown.status_code == 200 and "It is out again" not in page(shown), "it is open: its page shows both"


def test_two_sorts_begun_and_one_abandoned(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ben stops half-way; hers waits for as long as it takes, says nothing, and can be taken out."""
    deals(ben, *HIS)
    sorts(ana, *HERS, first=PAINT)
    later(monkeypatch, ana, ben, days=400)
    assert ana.sees("/values/", "Yours is sealed.") and ben.sees("/values/", "Go on sorting")
    assert not ben.sees("/values/", PAINT) and "first" in page(ana.post("/values/out/sort/"))
    assert ben.sees("/values/sort/", "Which five of these come first?")


SCRIPTS = ("ع", "愛", "🌿")


ALL_FIVE = ("first", "second", "third", "fourth", "fifth")


@pytest.mark.parametrize("letter", SCRIPTS)
def test_five_sentences_of_800_letters_fit_in_any_script(ana: Phone, ben: Phone, letter: str) -> None:
    deals(ana, *HERS)
    ana.post("/values/sort/five/", chosen=HERS)
    words = dict.fromkeys(ALL_FIVE, letter * 800)
    name = half_written.name(ana.master, ana.bond, "/values/seal/")
    half_written.keep(ana.master, name, words)
    assert half_written.find(ana.master, name) == words
    assert ana.post("/values/seal/", **words).status_code == 200 and draft(ana).sealed
    sorts(ben, *HIS)
    ben.post(f"/table/{said_by(ana)}/")
    assert page(ben.get("/values/")).count(letter * 800) >= 5


@pytest.mark.parametrize("letter", SCRIPTS)
def test_what_is_longer_than_a_sentence_is_given_back_whole(ana: Phone, ben: Phone, letter: str) -> None:
    refused = sorts(ana, *HERS, **dict.fromkeys(ALL_FIVE, letter * 5000))
    assert refused.status_code == 422 and "longer than 800 characters" in page(refused)
    assert page(refused).count(letter * 5000) >= 5 and not draft(ana).sealed
    assert ana.post("/values/true/", words=letter * 5000).status_code == 200 and draft(ana, TRUE).sealed


def test_what_is_sent_from_an_old_page_is_given_back(ana: Phone, ben: Phone) -> None:
    sorts(ana, *HERS)
    late = ana.post("/values/seal/", first=PAINT)
    assert late.status_code == 409 and PAINT in page(late)
    ana.post("/values/true/", words=PAINT)
    late = ana.post("/values/true/", words=DRAWER)
    assert late.status_code == 409 and DRAWER in page(late)
    assert ana.post("/values/out/nothing/").status_code == 404
    opened(ana, ben)
    assert ana.post("/values/seal/", first=PAINT).status_code == 409
    assert page(ana.post("/values/sort/1/", chosen=[])).count("Where you meet") == 1, "a year has not gone by"


def test_what_one_took_back_is_gone_for_both(ana: Phone, ben: Phone) -> None:
    opened(ana, ben)
    ana.post(f"/take-back/ours/{said_by(ana)}/")
    for one in (ana, ben):
        assert not one.sees("/values/", PAINT) and not one.sees("/values/", "Where you meet")
        assert one.sees("/values/", "took") and one.get(PAIR).status_code == 404


def test_the_talk_stands_behind_the_private_questions_and_keeps_nothing(ana: Phone, ben: Phone) -> None:
    opened(ana, ben)
    assert "before" in str(ana.browser.get(f"{PAIR}talk/")["Location"])
    may_talk(ana)
    rows = MomentRow.objects.count()
    for part, shown in (("", "No, thank you" and "Ana"), ("second", "Ben"), ("bend", "can bend"), ("now", "for now")):
        assert shown in page(ana.get(f"{PAIR}talk/", part=part)), part
    guide = next(row for row in deck.pairs(ana.ours.begun) if row["id"] == "honesty-privacy")
    assert ana.sees(f"{PAIR}talk/?part=nonsense", guide["one"])
    assert ana.get("/values/pair/honesty-kindness/talk/").status_code == 404, "neither holds kindness"
    assert MomentRow.objects.count() == rows


def test_who_wants_to_says_that_theirs_is_in(ana: Phone, ben: Phone, eve: Phone) -> None:
    assert ana.post("/values/in/nothing/").status_code == 404
    assert ana.post("/values/in/sort/").status_code == 200 and not told(ana), "nothing is in"
    sorts(ana, *HERS, first=PAINT)
    for _ in range(2):
        ana.post("/values/in/sort/")
    assert ben.sees("/today/", "Ana’s side is in") and not eve.sees("/today/", "side is in")
    ana.post("/values/out/sort/")
    assert not ben.sees("/today/", "side is in"), "it went with what was taken out"
    ana.post("/values/seal/", first=PAINT)
    ana.post("/values/in/sort/")
    sorts(ben, *HIS)
    assert not ben.sees("/today/", "side is in")
    assert ana.post("/values/in/sort/").status_code == 200 and told(ana) == 1, "its page shows both"


def test_a_year_later_each_sorts_anew_and_both_years_stand_side_by_side(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(ana, ben)
    assert not ana.sees("/values/", "A year has gone by.")
    then = timezone.now() + timedelta(days=366)
    at(monkeypatch, then, ana, ben)
    assert ana.sees("/values/", "A year has gone by.")
    sorts(ana, *HERS[:4], "rest", first="Still no paint.")
    assert ana.sees("/values/", "Yours is sealed.") and ana.sees("/values/", DRAWER)
    sorts(ben, *HIS, first="A drawer, and a key.")
    ana.post(f"/table/{[m.id for m in ben.ours.log.moments if isinstance(m, Said) and m.by == ben.person][-1]}/")
    years = page(ana.get("/values/years/"))
    assert all(words in years for words in (PAINT, "Still no paint.", DRAWER, "A drawer, and a key."))
    assert years.count(f">{then.year}</th>") == 2 and ana.sees("/values/", "Still no paint.")


def test_whoever_is_alone_sorts_for_themselves_and_begins_with_it_later(db: None) -> None:
    cy = sign_up("Cy", "moss")
    assert cy.sees("/values/", "It stays with you.")
    sorts(cy, *HERS, first=PAINT)
    assert cy.sees("/values/", PAINT) and not cy.sees("/values/", "Both open together")
    assert PAINT in page(cy.post("/values/out/sort/")) and draft(cy).values == HERS
    cy.post("/values/seal/", first="Shorter.")
    assert draft(cy).sealed and cy.sees("/values/", "Shorter.")
    assert WaitingRow.objects.count() == 0
