"""Before the moment, not in it: what the private questions and the line leave behind, and what the other sees of it."""

import logging
import re
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import PASSPHRASE, Phone, at, bare, may_talk, pair, same, sign_up
from tests.markup import Page
from toward.help import before
from toward.help.moments import AskedBefore, FreeNow
from toward.help.texts import words
from toward.log.models import MomentRow
from toward.log.moment import Moment
from toward.me.models import Sent
from toward.practices.empathy.moments import Situation
from toward.practices.listening.moments import Offered

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 29, 22, 0, tzinfo=timezone.get_default_timezone())
DAYS = st.integers(0, 40 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))
PAGES = ("/today/", "/talk/", "/ours/", "/me/", "/listening/", "/empathy/", "/repair/", "/before/", "/before/now/")
CHOICES = ("00", "30")


def kept(phone: Phone, kind: type[Moment]) -> list[Moment]:
    return [m for m in phone.me.mine.moments if isinstance(m, kind)]


def questions(page: str) -> list[str]:
    return [one.attributes["name"] for one in Page(page).elements if one.attributes.get("value") == "yes"]


class TestWhenTheyCome:
    def test_first_after_a_month_and_where_i_said_next_time_after_this_sitting(self) -> None:
        assert before.due([], "b", NOW)
        for days, ago, comes in ((30, 29, False), (30, 30, True), (0, 1, True), (0, 0, False)):
            asked = AskedBefore(bond="b", days=days, at=NOW - timedelta(days=ago))
            assert before.due([asked], "b", NOW) is comes

    def test_each_bond_has_its_own_and_what_is_older_than_that_counts_for_each(self) -> None:
        assert before.due([AskedBefore(bond="another", at=NOW)], "b", NOW)
        assert not before.due([AskedBefore(at=NOW)], "b", NOW)
        assert before.line_due([FreeNow(bond="another", at=NOW)], "b", NOW)

    @given(ago=DAYS, days=st.sampled_from([0, 30]), others=st.lists(DAYS))
    def test_the_newest_choice_holds_and_nothing_is_asked_twice_in_a_sitting(
        self, ago: timedelta, days: int, others: list[timedelta]
    ) -> None:
        said = [AskedBefore(bond="b", days=0, at=NOW - ago - one - before.SITTING) for one in others]
        said.append(AskedBefore(bond="b", days=days, at=NOW - ago))
        assert before.due(said, "b", NOW) is (ago >= max(timedelta(days=days), before.SITTING))
        assert before.line_due([FreeNow(bond="b", at=NOW - ago)], "b", NOW) is (ago >= before.SITTING)

    def test_a_clock_that_was_set_back_does_not_hold_the_line_up_for_days(self) -> None:
        assert before.line_due([FreeNow(bond="b", at=NOW + timedelta(days=3))], "b", NOW)


class TestACalmPlace:
    def test_it_has_a_line_of_its_own_under_me_alike_for_all_and_none_on_today(self, ana: Phone, ben: Phone) -> None:
        seen = ana.get("/me/").content
        assert b'href="/before/"' in seen
        for again in CHOICES:
            ana.post("/before/asked/", again=again)
            assert same(seen, ana.get("/me/").content)
        for page in ("/today/", "/talk/", "/together/", "/us/"):
            assert b"/before/" not in ana.get(page).content, page

    def test_every_question_is_answered_the_same_way_round_and_none_asks_of_dying(self, ana: Phone) -> None:
        page = ana.get("/before/").content.decode()
        assert len(questions(page)) == len(words("before")["question"]) == 4 and "unsafe" not in page
        asked = " ".join(one["text"] for one in words("before")["question"])
        assert not re.search(r"\b(die|dying|suicid\w*|ending your life|sober)\b", asked)

    def test_nothing_can_be_sent_but_the_choice_which_stands_on_a_month_for_everybody(self, ana: Phone) -> None:
        for _ in CHOICES:
            page = Page(ana.get("/before/").content.decode())
            asked = [one for one in page.elements if re.fullmatch(r"q\d", one.attributes.get("name", ""))]
            assert len(asked) == 8 and all(one.attributes["autocomplete"] == "off" for one in asked)
            assert not any("form" in one.attributes or "form" in [outer.tag for outer in one.inside] for one in asked)
            choice = [one.attributes for one in page.elements if one.attributes.get("name") == "again"]
            assert [one["value"] for one in choice if "checked" in one] == ["30"] and len(choice) == 2
            ana.post("/before/asked/", again="00")

    def test_either_end_begins_alike_and_leads_back_alike(self, ana: Phone) -> None:
        assert words("before")["fine"]["title"] == words("before")["not_safe"]["title"]
        for way, back in (("/before/", "/me/"), ("/before/?next=/talk/", "/today/")):
            page = ana.browser.get(way).content.decode()
            fine, unsafe = re.findall(r"<section[^>]*data-before-(?:fine|not)[^>]*>(.*?)</section>", page, re.DOTALL)
            assert f'class="btn btn--second" href="{back}"' in fine and re.findall(r'href="([^"]+)"', unsafe) == [back]
            assert "<form" not in unsafe + fine

    def test_who_is_alone_may_read_them_and_that_counts_for_nobody_who_comes(self, stranger: Client) -> None:
        eve = sign_up("Eve")
        assert len(questions(eve.get("/before/").content.decode())) == 4
        eve.post("/before/asked/")
        pair(eve, sign_up("Cy"))
        assert eve.browser.get("/listening/offer/")["Location"].startswith("/before/")
        assert stranger.get("/before/").status_code == stranger.get("/before/now/").status_code == 302


class TestDone:
    def test_rows_sizes_log_lines_and_answer_are_equal_for_either_choice(
        self, ana: Phone, ben: Phone, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        seen = ben.get("/today/").content
        told = [self.done(ana, again, caplog) for again in (*CHOICES, *CHOICES)]
        assert len(told[0][0]) == 1 and [one for one in told if one != told[0]] == []
        assert [m.days for m in kept(ana, AskedBefore) if isinstance(m, AskedBefore)] == [0, 30, 0, 30]
        assert same(seen, ben.get("/today/").content)

    def done(self, ana: Phone, again: str, caplog: pytest.LogCaptureFixture) -> tuple[list[int], int, object, object]:
        """What it leaves: new rows with their sizes, marks, log lines, and the answer."""
        once = re.findall(r'name="once" value="([^"]*)"', ana.get("/before/").content.decode())[0]
        rows, marks = set(MomentRow.objects.values_list("id", flat=True)), Sent.objects.count()
        caplog.clear()
        form = {"bond": ana.bond, "next": "/me/", "once": once, "again": again}
        answer = ana.browser.post("/before/asked/", form, headers={"accept": "application/json"})
        said = [(one.name, one.getMessage()) for one in caplog.records if one.name != "django.db.backends"]
        new = [len(row.box or b"") for row in MomentRow.objects.exclude(id__in=rows)]
        return new, Sent.objects.count() - marks, said, (answer.status_code, answer.content)

    def test_answers_that_come_all_the_same_stand_nowhere(self, ana: Phone) -> None:
        ana.post("/before/asked/", q1="yes", q2="no", again="30")
        (asked,) = kept(ana, AskedBefore)
        assert asked.again(id="", seq=0, by="", at=NOW) == AskedBefore(bond=asked.bond, at=NOW)  # type: ignore[attr-defined]

    @pytest.mark.parametrize("again", ["", "x", "7", "-1", "000", "٣٠"])
    def test_a_choice_that_is_none_is_a_month(self, ana: Phone, ben: Phone, again: str) -> None:
        ana.post("/before/asked/", again=again)
        assert [m.days for m in kept(ana, AskedBefore) if isinstance(m, AskedBefore)] == [30]


class TestTheLine:
    @pytest.mark.urls("toward.help.tests.something_together")
    def test_it_comes_once_a_sitting_after_the_questions_and_leads_on(
        self, ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        way = "/something/together/"
        assert ana.browser.get(way)["Location"] == f"/before/?next={way}"
        ana.post("/before/asked/", next=way)
        assert ana.browser.get(way)["Location"] == f"/before/now/?next={way}"
        page = ana.get(way).content.decode()
        assert "sober, and nobody pressing?" in page and 'href="/today/"' in page
        assert ana.browser.post("/before/now/", {"bond": ana.bond, "next": way})["Location"] == way
        assert ana.browser.get(way).status_code == 200
        at(monkeypatch, timezone.now() + before.SITTING, ana)
        assert ana.browser.get(way)["Location"] == f"/before/now/?next={way}"

    def test_next_time_means_the_next_sitting_and_never_twice_on_one_way(
        self, ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        way = "/repair/share/"
        ana.post("/before/asked/", next=way, again="00")
        assert ana.browser.get(way).status_code == 200
        at(monkeypatch, timezone.now() + before.SITTING, ana)
        assert ana.browser.get(way)["Location"] == f"/before/?next={way}"

    def test_a_button_goes_on_with_the_yes_and_does_nothing_before_it(self, ana: Phone, ben: Phone) -> None:
        ana.post("/before/asked/")
        head = ana.ours.log.head()
        page = ana.post("/repair/aloud/").content.decode()
        assert "sober, and nobody pressing?" in page and ana.ours.log.head() == head
        form = {field["name"]: field["value"] for field in hidden(page)}
        assert form["free_now"] == "1" and form["bond"] == ana.bond
        answer = ana.browser.post("/repair/aloud/", form)
        assert answer.status_code == 302 and ana.ours.log.head() > head and len(kept(ana, FreeNow)) == 1

    @pytest.mark.parametrize(("way", "said"), [("/repair/aloud/", {}), ("/repair/share/", {"show": ["words", "need"]})])
    def test_what_was_pressed_is_carried_through_the_questions_too(
        self, ana: Phone, ben: Phone, way: str, said: dict[str, list[str]]
    ) -> None:
        head = ana.ours.log.head()
        page = ana.post(way, **said).content.decode()
        assert "data-before-asked" in page and ana.ours.log.head() == head
        asked, _, fine = page.partition("data-before-fine")
        assert "need" not in asked.partition("<main")[2], "what was pressed is not sent with the choice"
        ana.post("/before/asked/")
        pressed = fields(fine)
        assert pressed.get("show", []) == said.get("show", [])
        page = ana.browser.post(way, pressed).content.decode()
        assert ("sober, and nobody pressing?" in page) is not bool(said) and ana.ours.log.head() == head
        if not said:
            assert ana.browser.post(way, fields(page[page.index("<main") :])).status_code == 302
        assert (ana.ours.log.head() > head) is not bool(said) and len(kept(ana, FreeNow)) == (0 if said else 1)

    @pytest.mark.urls("toward.help.tests.something_together")
    def test_what_was_chosen_goes_on_with_it(self, ana: Phone, ben: Phone) -> None:
        ana.post("/before/asked/")
        page = ana.post("/something/together/", show=["words", "need"]).content.decode()
        assert [one["value"] for one in hidden(page) if one["name"] == "show"] == ["words", "need"]

    def test_a_listening_asks_it_on_its_own_page_and_not_for_another_day(self, ana: Phone, ben: Phone) -> None:
        for phone in (ana, ben):
            phone.post("/before/asked/")
        ana.post("/listening/offer/", topic="Sundays", minutes="10", how="together", speaks_first="me", start="now")
        id = ana.ours.log.moments[-1].id
        page = ben.browser.get(f"/listening/{id}/come/").content.decode()
        assert "sober, and nobody pressing?" in page and "I am not all right" in page
        ben.browser.post(f"/listening/{id}/come/", fields(page[page.index("<main") :]))
        assert len(kept(ben, FreeNow)) == 1 and not kept(ana, FreeNow)
        later = ana.ours.log.append(Offered(topic="The boat", when=timezone.now() + timedelta(days=1))).id
        page = ben.browser.get(f"/listening/{later}/come/").content.decode()
        assert "Yes, at that time" in page and "nobody pressing" not in page
        ben.post(f"/listening/{later}/come/")
        assert len(kept(ben, FreeNow)) == 1

    def test_locked_in_between_the_yes_waits_for_the_passphrase_and_counts_once(self, ana: Phone, ben: Phone) -> None:
        page = ana.get("/before/now/", next="/empathy/name/").content.decode()
        form = {field["name"]: field["value"] for field in hidden(page)}
        ana.browser.post("/lock/")
        assert ana.browser.post("/before/now/", form).status_code == 423
        ana.browser.post("/unlock/", {"passphrase": PASSPHRASE})
        for _ in range(2):
            assert ana.browser.post("/before/now/", form)["Location"] == "/empathy/name/"
        assert len(kept(ana, FreeNow)) == 1

    def test_a_third_bond_asks_for_itself(self, ana: Phone, ben: Phone) -> None:
        cy = sign_up("Cy", "moss")
        may_talk(ana)
        first = ana.bond
        pair(ana, cy, "friends")
        assert ana.browser.get("/empathy/name/", {"bond": ana.bond})["Location"].startswith("/before/")
        assert ana.browser.get("/empathy/name/", {"bond": first}).status_code == 200
        assert "about you and Cy" in ana.get("/before/", bond=ana.bond).content.decode()
        for form in ("/before/asked/", "/before/now/"):
            ana.browser.post(form, {"bond": ana.bond})
        assert ana.browser.get("/empathy/name/", {"bond": ana.bond}).status_code == 200
        assert {m.bond for m in kept(ana, FreeNow) if isinstance(m, FreeNow)} == {first, ana.bond}


def hidden(page: str) -> list[dict[str, str]]:
    """The hidden fields of the form of the page itself."""
    main = page[page.index("<main") : page.index("</form>", page.index("<main"))]
    return [one.attributes for one in Page(main).elements if one.attributes.get("type") == "hidden"]


def fields(part: str) -> dict[str, list[str]]:
    """What the first form of a part of a page sends by itself."""
    sent: dict[str, list[str]] = {}
    for field in hidden(f"<main>{part}"):
        sent.setdefault(field["name"], []).append(field["value"])
    return sent


class TestTheOther:
    @pytest.mark.parametrize("end", ["plain", "not_now", "unwell", "unsafe", "yes"])
    def test_no_byte_of_theirs_differs_however_it_ended(self, ana: Phone, ben: Phone, eve: Phone, end: str) -> None:
        """A plain "not now", the line's, help opened, an answer that is not safe, and a yes of which nothing came."""
        offer = ana.ours.log.append(Offered(topic="Sundays")).id
        ana.ours.log.append(Situation(text="The dinner at hers"))
        assert ben.sees("/today/", "Sundays")
        pages = (*PAGES, f"/listening/{offer}/")
        before, head = [bare(ana.get(page).content) for page in pages], ana.ours.log.head()
        outside = [bare(eve.get(page).content) for page in pages]
        match end:
            case "plain":
                ben.post(f"/listening/{offer}/rest/")
            case "not_now":
                ben.post("/before/asked/", again="00")
                ben.get("/before/now/", next="/empathy/name/")
                ben.get("/today/")
            case "unwell":
                ben.get("/before/now/", next="/empathy/name/")
                ben.get("/help/")
            case "unsafe":
                ben.get("/before/")
                ben.post("/before/asked/", again="30")
            case "yes":
                may_talk(ben)
                ben.get("/empathy/name/")
        assert [bare(ana.get(page).content) for page in pages] == before and ana.ours.log.head() == head
        assert [bare(eve.get(page).content) for page in pages] == outside

    def test_help_stands_in_the_page_and_asks_for_nothing(self, ana: Phone, ben: Phone) -> None:
        for way in ("/before/", "/before/now/"):
            page = Page(ana.browser.get(way, headers={"accept-language": "en-gb"}).content.decode())
            inside = [
                one for one in page.elements if any(o.attributes.get("class") == "more unwell" for o in one.inside)
            ]
            assert any(one.attributes.get("href") == "tel:999" for one in inside) and len(inside) > 40
            assert not {"img", "script", "form", "iframe", "link"} & {one.tag for one in inside}
            assert not any(key.startswith(("hx-", "src", "ping")) for one in inside for key in one.attributes)
        said = ana.get("/before/now/").content.decode()
        assert "If you think of dying" in said and "frightens you" in said
