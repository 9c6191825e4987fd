"""What arrives of a journal, when, and what its writer can still do."""

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests import lying
from tests.cast import PASSPHRASE, Phone, later, look_alike
from tests.lying import opens_last
from toward.log.models import WaitingRow
from toward.log.moment import new_id
from toward.practices.journal.moments import Entry, Read, Shared
from toward.practices.journal.tests.hands import (
    BENS,
    PART,
    WORDS,
    alike,
    gives,
    page,
    plans,
    seen_by,
    slot_of,
    writes,
)

HEAD = "Ana gave you something to read"


def test_ben_sees_the_part_and_nothing_else(ana: Phone, ben: Phone, eve: Phone) -> None:
    entry = writes(ana)
    look = page(gives(ana, entry, sure=""))  # any "sure" is sure
    assert "What Ben has of it" in look
    assert ben.sees("/today/", HEAD) and ben.sees("/ours/", HEAD) and not ben.sees("/ours/", PART)
    opens_last(ben)
    assert ben.sees("/ours/", PART) and not ben.sees("/ours/", WORDS)
    assert not eve.sees("/ours/", PART)
    kept = ana.me.mine.find(entry)
    assert isinstance(kept, Entry) and kept.words == WORDS and not kept.edited


def test_the_preview_writes_nothing_and_shows_what_ben_gets(ana: Phone, ben: Phone) -> None:
    entry = writes(ana)
    head = ana.me.mine.head(), ana.ours.log.head()
    look = page(ana.post(f"/journal/{entry}/share/", words=PART, how="now", slot=new_id()))
    assert (ana.me.mine.head(), ana.ours.log.head()) == head
    gives(ana, entry)
    stands = re.compile('<p class="said__text"[^>]*>' + re.escape(PART))
    opens_last(ben)
    assert stands.search(look) and stands.search(page(ben.get("/ours/")))
    back = page(ana.post(f"/journal/{entry}/share/", words=PART, how="now", slot=new_id(), change="1"))
    assert "Look at what Ben will see" in back and PART in back


def test_a_second_tap_gives_nothing_twice(ana: Phone, ben: Phone) -> None:
    entry, slot = writes(ana), new_id()
    for how in ("now", "now", "both", "later"):
        gives(ana, entry, how, slot=slot, at="2027-01-01T10:00")
    assert sum(isinstance(m, Shared) for m in ben.ours.log.moments) == 1
    assert not plans(ana)


def test_what_was_given_is_taken_back_and_the_original_stays(ana: Phone, ben: Phone) -> None:
    entry = writes(ana)
    gives(ana, entry)
    id = next(m.id for m in ana.ours.log.moments if isinstance(m, Shared))
    assert ben.post(f"/take-back/ours/{id}/").status_code == 403
    ana.post(f"/take-back/ours/{id}/")
    assert not ben.sees("/ours/", PART) and ben.sees("/ours/", "Ana took something back")
    assert ana.sees(f"/journal/{entry}/", WORDS) and not ana.sees(f"/journal/{entry}/", "What Ben has of it")


def test_taking_back_an_entry_leaves_what_was_given(ana: Phone, ben: Phone) -> None:
    entry = writes(ana)
    gives(ana, entry)
    ana.post(f"/take-back/mine/{entry}/")
    opens_last(ben)
    assert ben.sees("/ours/", PART)
    assert "took something back" not in page(ana.get("/mine/"))


def gave(ana: Phone) -> lying.Say:
    def give() -> lying.Shared:
        gives(ana, writes(ana))
        return lying.Shared(ana.ours.log.moments[-1].id, HEAD, PART, "/journal/")

    return give


def test_a_part_lies_there_whatever_the_date(
    ana: Phone, ben: Phone, eve: Phone, stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    lying.lies_whatever_the_date(monkeypatch, ana, ben, eve, stranger, gave(ana))


def test_met_a_part_stays_and_is_answered(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.met_it_stays_and_is_answered(monkeypatch, ana, ben, gave(ana), "your-voice")


def test_put_away_a_part_comes_back(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    lying.put_away_it_comes_back(monkeypatch, ana, ben, gave(ana), "your-voice")


def test_taken_back_a_part_is_gone(ana: Phone, ben: Phone) -> None:
    lying.taken_back_it_is_gone(ana, ben, gave(ana))


def test_what_was_read_by_an_older_word_is_read(ana: Phone, ben: Phone) -> None:
    old, new = gave(ana)(), gave(ana)()
    assert lying.lies(ben, old) and PART not in page(ben.get("/journal/"))
    ben.me.mine.append(Read(of=old.id), at=ben.ours.log.moments[-1].at - lying.VISIT)
    assert ben.sees("/journal/", PART) and page(ben.get("/today/")).count(HEAD) == 1
    ben.post(f"/table/{new.id}/away/")
    assert not lying.lies(ben, new)


def test_all_that_was_given_is_found_page_by_page(ana: Phone, ben: Phone, eve: Phone) -> None:
    assert ben.sees("/journal/given/", "it stands here")
    for number in range(14):
        gives(ana, writes(ana), words=f"Line {number}.")
    gives(ben, writes(ben), words="A line of mine.")
    first, second = page(ben.get("/journal/given/")), page(ben.get("/journal/given/", page=2))
    assert first.count(HEAD) == 11 and second.count(HEAD) == 3 and "A line of mine." in first
    ben.post(f"/table/{ben.ours.log.moments[-2].id}/")
    assert ben.sees("/journal/given/", "Line 13.") and not ben.sees("/journal/given/", "Line 12.")
    assert not eve.sees("/journal/given/", "Line 13.")
    ben.post("/journal/guard/", on="1")
    assert not ben.sees("/journal/given/", "Line 13.") and ben.sees("/ours/", "Line 13.")


def test_sealed_until_both_have_given(ana: Phone, ben: Phone, eve: Phone) -> None:
    gives(ana, writes(ana), "both")
    slot = slot_of(ben)
    assert ben.sees("/today/", "Share something of your own?") and not any(PART.encode() in one for one in seen_by(ben))
    assert eve.get(f"/journal/offered/{slot}/").status_code == 404
    assert ana.post(f"/journal/offered/{slot}/", words=BENS, sure="1").status_code == 409
    look = page(ben.post(f"/journal/offered/{slot}/", words=BENS))
    assert BENS in look and PART not in look
    assert HEAD in page(ben.post(f"/journal/offered/{slot}/", words=BENS, sure="1"))
    assert ben.sees("/today/", HEAD)
    given = {m.by: m.id for m in ana.ours.log.moments if isinstance(m, Shared)}
    for phone, other, words in ((ana, ben, BENS), (ben, ana, PART)):
        assert not phone.sees("/ours/", words)
        phone.post(f"/table/{given[other.person]}/")
        assert phone.sees("/ours/", words)
    assert not ben.sees("/today/", "Share something of your own?")
    assert not ana.sees("/journal/", "Sealed until both")
    assert WaitingRow.objects.count() == 0


@pytest.mark.parametrize("act", ["rest", "look", "begin"])
def test_not_now_and_silence_look_alike_to_ana(ana: Phone, ben: Phone, act: str) -> None:
    gives(ana, writes(ana), "both")
    slot = slot_of(ben)
    seen_by(ana)
    before, seq = seen_by(ana), ana.ours.log.head()
    if act == "rest":
        ben.post(f"/journal/offered/{slot}/rest/")
        assert not ben.sees("/today/", "Share something of your own?")
        assert ben.sees("/journal/", "Share something of your own?")
    elif act == "look":
        ben.get(f"/journal/offered/{slot}/")
    else:
        ben.post(f"/journal/offered/{slot}/", words=BENS)
    assert alike(before, seen_by(ana)) and ana.ours.log.head() == seq


def test_taken_out_it_was_never_there(ana: Phone, ben: Phone) -> None:
    before = page(ben.get("/ours/"))
    gives(ana, writes(ana), "both")
    slot, plan = slot_of(ben), plans(ana)[0].id
    assert ben.post(f"/journal/waiting/{plan}/out/").status_code == 404
    ana.post(f"/journal/waiting/{plan}/out/")
    answer = ben.post(f"/journal/offered/{slot}/", words=BENS, sure="1")
    assert answer.status_code == 409 and BENS in page(answer)
    assert not ben.sees("/today/", "Share something of your own?")
    assert WaitingRow.objects.count() == 0 and not plans(ana)
    assert look_alike(before.encode(), ben.get("/ours/").content)


def test_taking_out_too_late_says_so(ana: Phone, ben: Phone) -> None:
    gives(ana, writes(ana), "both")
    plan = plans(ana)[0].id
    ben.post(f"/journal/offered/{slot_of(ben)}/", words=BENS, sure="1")
    assert ana.post(f"/journal/waiting/{plan}/out/").status_code == 404
    assert ana.post(f"/journal/waiting/{plan}/give/").status_code == 404


def test_not_before_a_time_it_stays_anas_and_then_takes_one_tap(
    ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    gives(ana, writes(ana), "later", at=f"{timezone.now() + timedelta(days=2):%Y-%m-%dT%H:%M}")
    plan = plans(ana)[0].id
    assert ana.post(f"/journal/waiting/{plan}/give/").status_code == 409
    assert not ana.sees("/today/", "You kept something for Ben")
    later(monkeypatch, ana, ben, days=3)
    assert not ben.sees("/ours/", PART)
    assert ana.sees("/today/", "You kept something for Ben") and not ana.sees("/today/", PART)
    assert not ben.sees("/ours/", PART)
    ana.post(f"/journal/waiting/{plan}/give/")
    assert ben.sees("/today/", HEAD) and not plans(ana)
    assert ana.post(f"/journal/waiting/{plan}/give/").status_code == 404


@pytest.mark.parametrize(
    ("at", "why"),
    [
        ("2020-01-01T10:00", "That time is over"),
        ("0001-01-01T00:00", "That time is over"),
        ("9999-12-31T23:59", "more than five years away"),
        ("2027-03-28T02:30", "the clocks go forward"),
        ("tomorrow", "Set a day and a time"),
        ("", "Set a day and a time"),
        ("2027-02-30T10:00", "Set a day and a time"),
    ],
)
def test_a_time_that_cannot_be(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch, at: str, why: str) -> None:
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 11, 23, 20, tzinfo=timezone.get_fixed_timezone(0)))
    ana.browser.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    ana.post("/me/wishes/", shown_name="Ana", hue="clay", theme="", lock_minutes="5", timezone="Europe/Berlin")
    answer = gives(ana, writes(ana), "later", at=at)
    assert answer.status_code == 422 and why in page(answer) and PART in page(answer)
    assert not plans(ana)


def test_forged_wishes_are_refused(ana: Phone, ben: Phone) -> None:
    entry = writes(ana)
    assert gives(ana, entry, "loudly").status_code == 422
    assert gives(ana, entry, slot="x").status_code == 422
    assert ana.post(f"/journal/offered/{new_id()}/rest/").status_code == 200
    assert not any(isinstance(m, Shared) for m in ana.ours.log.moments)


def test_when_the_bond_has_ended_nothing_is_given_and_nothing_is_lost(ana: Phone, ben: Phone) -> None:
    entry = writes(ana)
    gives(ana, entry, "both")
    gives(ana, entry, "later", at=f"{timezone.now() + timedelta(days=2):%Y-%m-%dT%H:%M}")
    ben.post("/leave/")
    assert len(plans(ana)) == 2
    for plan in plans(ana):
        assert ana.post(f"/journal/waiting/{plan.id}/out/").status_code == 200
    assert not plans(ana) and ana.sees(f"/journal/{entry}/", WORDS) and ana.sees(f"/journal/{entry}/", "Give a part")
    answer = gives(ana, entry, words=PART + " Still.")
    assert answer.status_code == 409 and PART + " Still." in page(answer)
    assert gives(ana, entry, "both").status_code == 409
    assert not ana.sees(f"/journal/{entry}/", "Give a part") and ana.sees(f"/journal/{entry}/", WORDS)
