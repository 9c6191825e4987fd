"""Half-written words: they come back into their form, to their author alone, until they are sent or emptied."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import settings
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone, sign_up
from toward.care import sweep
from toward.log import seal
from toward.me import draft
from toward.people import here

WRITE = "/journal/write/"
ALONE = "/questions/alone/"
WORDS = "the shutters were never hers"
IN_FORM = f'<i data-field="words">{WORDS}</i>'


def named(one: Phone, path: str = WRITE) -> str:
    found = re.search(r'name="draft" value="([\w-]{43})"', one.get(path).content.decode())
    assert found
    return found[1]


def half_writes(one: Phone, words: str = WORDS, path: str = WRITE) -> str:
    name = named(one, path)
    assert one.post("/draft/", of=name, **{"word-words": words}).status_code == 204
    return name


def rows() -> list[tuple[str, str, bytes]]:
    with here.opened() as file:
        return file.execute("SELECT name, day, box FROM draft").fetchall()


def of(name: str) -> list[tuple[str, str, bytes]]:
    return [row for row in rows() if row[0] == name]


PAGES = ("/today/", "/us/", "/appreciation/", "/journal/", "/me/safety/")


def plain(one: Phone, path: str) -> str:
    """A page without its one-use marks."""
    return re.sub(
        r'(csrfmiddlewaretoken|once)" value="[^"]*"|content="[\w-]{64}"|"X-CSRFToken":"\w+"',
        "",
        one.get(path).content.decode(),
    )


def test_it_comes_back_into_its_form_and_no_other(ana: Phone, ben: Phone) -> None:
    half_writes(ana)
    assert ana.sees(WRITE, IN_FORM)
    assert not ana.sees("/appreciation/say/noticed/", IN_FORM)
    assert not ben.sees(WRITE, IN_FORM)


def test_it_says_from_when_it_is_once_its_evening_is_over(ana: Phone) -> None:
    half_writes(ana)
    assert ana.sees(WRITE, "What you had begun is here again.")
    with patch.object(timezone, "now", return_value=timezone.now() - timedelta(days=1)):
        half_writes(ana)
    page = ana.get(WRITE).content.decode()
    assert IN_FORM in page and re.search("Yesterday, [^<]*: what you had begun then", page)


def test_what_was_begun_to_one_question_is_not_shown_under_another(ana: Phone) -> None:
    name = named(ana, ALONE)
    half_writes(ana, path=ALONE)
    asked = re.search(r'name="question" value="([^"]+)"', ana.get(ALONE).content.decode())
    assert asked and ana.sees(ALONE, IN_FORM)
    ana.post("/questions/alone/rest/", question=asked[1])
    assert named(ana, ALONE) != name and not ana.sees(ALONE, IN_FORM)


def test_newer_words_replace_it_and_no_words_take_it_away(ana: Phone) -> None:
    name = half_writes(ana)
    half_writes(ana, "the hall")
    assert len(of(name)) == 1 and ana.sees(WRITE, '<i data-field="words">the hall</i>')
    half_writes(ana, "  ")
    assert of(name) == [] and not ana.sees(WRITE, "the hall</i>")


def test_it_is_gone_when_it_is_sent_and_stays_where_that_failed(ana: Phone) -> None:
    name = half_writes(ana)
    assert ana.post(WRITE, draft=name, words="", text="x" * 9).status_code == 422
    assert len(of(name)) == 1
    ana.post(WRITE, draft=name, once="a page", words=WORDS)
    assert draft.find(ana.master, name) == {} and ana.sees("/journal/", WORDS) and not ana.sees(WRITE, IN_FORM)


def test_what_was_on_its_way_when_it_was_sent_comes_back_no_more(ana: Phone) -> None:
    name = half_writes(ana)
    ana.post(WRITE, draft=name, once="page-of-then", words=WORDS)
    ana.post("/draft/", of=name, of_page="page-of-then", **{"word-words": WORDS})
    assert draft.find(ana.master, name) == {}
    ana.post("/draft/", of=name, of_page="another-page", **{"word-words": "the hall"})
    assert draft.find(ana.master, name) == {"words": "the hall"}


def test_nobody_s_typing_takes_anothers_away(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft, "MOST", 3)
    name, other = half_writes(ana), named(ben)
    for nth in range(9):
        draft.keep(ben.master, other, {"words": f"more {nth}"})
    for nth in range(9):
        draft.keep(ben.master, draft.name(ben.master, "", f"/{nth}/"), {"words": "more"})
    assert draft.find(ana.master, name) == {"words": WORDS} and draft.find(ben.master, other) == {"words": "more 8"}


def test_no_name_that_was_made_up_is_taken(ana: Phone, ben: Phone) -> None:
    name, before = half_writes(ana), len(rows())
    for made_up in ("x" * 43, name[:21] + named(ben)[21:], name[:-1] + "é", named(ben)):
        ana.post("/draft/", of=made_up, **{"word-words": WORDS})
        ana.post(WRITE, draft=made_up, words=WORDS)
    assert len(rows()) == before, "neither by typing nor by sending"
    ben.post("/draft/", of=name)
    assert draft.find(ana.master, name) == {"words": WORDS}, "nor does anybody empty another's"


def test_one_person_fills_no_house(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft, "OWN", 3)
    before = len(rows())
    for nth in range(9):
        draft.keep(ben.master, draft.name(ben.master, "", f"/{nth}/"), {"words": "more"})
    assert len(rows()) == before + 3
    draft.keep(ben.master, draft.name(ben.master, "", "/0/"), {"words": "what stands goes on"})
    assert draft.find(ben.master, draft.name(ben.master, "", "/0/")) == {"words": "what stands goes on"}
    assert draft.find(ana.master, half_writes(ana)) == {"words": WORDS}


def test_the_other_and_ours_differ_by_nothing(ana: Phone, ben: Phone) -> None:
    ours, mine = ben.ours.log.head(), ana.me.mine.head()
    before = {path: plain(ben, path) for path in PAGES}
    half_writes(ana)
    half_writes(ana, path="/appreciation/say/noticed/")
    assert ana.sees(WRITE, IN_FORM) and (ben.ours.log.head(), ana.me.mine.head()) == (ours, mine)
    assert {path: plain(ben, path) for path in PAGES} == before


def test_every_one_has_one_size_and_says_whose_it_is_to_nobody(ana: Phone, ben: Phone) -> None:
    one, two = half_writes(ana, "a"), half_writes(ben, "long words " * 900)
    (_, _, a), (_, _, b) = of(one)[0], of(two)[0]
    assert len(a) == len(b)
    raw = (Path(settings.DATA) / here.FILE).read_bytes()
    assert one.encode() in raw and b"long words" not in raw
    assert not any(one in str(row) for row in here.of(ana.person))
    with pytest.raises(seal.DoesNotOpen):
        seal.unlock(draft._key(ben.master), a, f"draft:1:{one}")


def test_whoever_knows_the_name_of_anothers_reads_nothing(ana: Phone, ben: Phone) -> None:
    name = half_writes(ana)
    assert draft.find(ana.master, name) == {"words": WORDS} and draft.find(ben.master, name) == {}


def test_what_is_too_long_is_left_to_the_page(ana: Phone) -> None:
    name = half_writes(ana)
    half_writes(ana, "🙂" * draft.SIZE)
    assert draft.find(ana.master, name) == {"words": WORDS}


@pytest.mark.parametrize("of", ["", "short", "x" * 44])
def test_a_name_that_is_none_keeps_nothing(ana: Phone, of: str) -> None:
    before = len(rows())
    assert ana.post("/draft/", of=of, **{"word-words": WORDS}).status_code == 204
    assert len(rows()) == before


def test_what_lies_behind_the_passphrase_comes_back_only_behind_it(ana: Phone) -> None:
    half_writes(ana)
    ana.post("/journal/guard/", on="1")
    shut = ana.get(WRITE).content.decode()
    assert IN_FORM not in shut and "private_passphrase" in shut
    ana.post(WRITE, private_passphrase=PASSPHRASE, only_look="1")
    assert ana.sees(WRITE, IN_FORM)


@pytest.mark.parametrize(
    "path", ["/before/", "/before/now/", "/unlock/code/", "/me/safety/", "/touch/own/", "/me/wishes/", "/leave/"]
)
def test_secrets_private_questions_and_touch_keep_none(ana: Phone, ben: Phone, path: str) -> None:
    assert ben.person
    assert 'name="draft"' not in ana.get(path).content.decode()


def test_it_is_swept_after_a_week(ana: Phone) -> None:
    name, now = half_writes(ana), timezone.now()
    draft.sweep(now.date() + timedelta(days=draft.DAYS))
    assert len(of(name)) == 1
    sweep.sweep(now + timedelta(days=draft.DAYS + 1))
    assert of(name) == []


def test_with_another_bond_it_is_another(ana: Phone, ben: Phone) -> None:
    alone = sign_up("Mia")
    half_writes(alone)
    assert alone.sees(WRITE, IN_FORM)
    assert draft.name(ana.master, ana.bond, WRITE) != draft.name(ana.master, "", WRITE) != named(ben)


def test_where_there_is_no_room_the_page_is_told_and_keeps_its_words(
    ana: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise here.NoRoom

    name = half_writes(ana)
    monkeypatch.setattr(draft, "keep", full)
    assert ana.post("/draft/", of=name, **{"word-words": WORDS}).status_code == 507


def test_whether_one_stands_is_asked_once(ana: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    rows, opened = here.rows, here.opened

    def looked(said: str, about: list[str]) -> list[object]:
        asked.append(said)
        return rows(said, about)

    @contextmanager
    def heard() -> Iterator[sqlite3.Connection]:
        with opened() as file:
            file.set_trace_callback(asked.append)
            yield file

    monkeypatch.setattr(here, "opened", heard)
    monkeypatch.setattr(here, "rows", looked)
    one = draft.name(ana.master, ana.bond, WRITE)
    for words in ("the shutters", "the shutters, again"):
        asked.clear()
        draft.keep(ana.master, one, {"words": words})
        assert [said for said in asked if "INSERT" in said], "it is written"
        assert len([said for said in asked if "FROM draft WHERE name" in said]) == 1
    assert draft.find(ana.master, one) == {"words": "the shutters, again"}
