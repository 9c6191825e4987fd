"""What ana, ben, eve, a stranger and somebody alone see of a journal."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone, sign_up
from toward.log.models import MomentRow, WaitingRow
from toward.practices.journal.moments import Entry
from toward.practices.journal.tests.hands import (
    PAGES,
    WORDS,
    alike,
    gives,
    page,
    plans,
    seen_by,
    slot_of,
    writes,
)


def test_what_ana_writes_changes_no_byte_for_ben(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    seen_by(ben)
    before, seq = seen_by(ben), ben.ours.log.head()
    entry = writes(ana, feelings=["tired", "warm"])
    ana.post(f"/journal/{entry}/edit/", words=WORDS + " Still.")
    ana.post("/record/write/", what="The door was slammed.", happened="After lunch")
    gives(ana, entry, "later", at=f"{timezone.now() + timedelta(days=9):%Y-%m-%dT%H:%M}")
    ana.post("/journal/find/", find="kettle")
    assert alike(before, seen_by(ben))
    assert ben.ours.log.head() == seq
    assert ana.sees("/journal/", "kettle") and ana.sees("/mine/", "kettle")
    assert not any(WORDS[:20] in page(one.get(path)) for one in (ben, eve) for path in PAGES)
    assert not ana.sees("/ours/", "kettle") and not ana.sees("/today/", "kettle")
    for path in ("", "write/", "find/", f"{entry}/"):
        assert stranger.get(f"/journal/{path}").status_code == 302


@pytest.mark.parametrize("path", ["{}/", "{}/edit/", "{}/share/", "waiting/{}/"])
def test_nobody_opens_what_is_anas(ana: Phone, ben: Phone, eve: Phone, path: str) -> None:
    entry = writes(ana)
    gives(ana, entry, "both")
    every = ["/journal/" + path.format(moment.id) for moment in ana.me.mine.moments]
    hers = [one for one in every if ana.get(one).status_code == 200]
    assert hers
    for one in hers:
        assert ben.get(one).status_code == eve.get(one).status_code == 404


def test_reading_writes_nothing(ana: Phone, ben: Phone) -> None:
    entry = writes(ana)
    gives(ana, entry, "both")
    seen_by(ben), seen_by(ana)
    rows = MomentRow.objects.count(), WaitingRow.objects.count()
    for phone in (ana, ben):
        seen_by(phone)
        phone.get(f"/journal/offered/{slot_of(ana)}/")
    assert (MomentRow.objects.count(), WaitingRow.objects.count()) == rows


def test_a_prompt_comes_when_asked_for_and_keeps_what_is_written(ana: Phone, ben: Phone) -> None:
    assert "big-question" not in page(ana.get("/journal/write/"))
    first = page(ana.post("/journal/write/", mood="heavy", words="Half a line", turn="0", feelings=["tired"]))
    assert "big-question" in first and "Half a line" in first and 'value="tired" checked' in first
    prompt = re.findall(r'name="prompt" value="([^"]+)"', first)[0]
    turn = re.findall(r'name="turn" value="([^"]+)"', first)[0]
    second = page(ana.post("/journal/write/", another="1", prompt=prompt, turn=turn))
    assert re.findall(r'name="prompt" value="([^"]+)"', second)[0] != prompt
    assert "big-question" not in page(ana.post("/journal/write/", without="1", prompt=prompt, turn=turn))
    assert not any(isinstance(m, Entry) for m in ana.me.mine.moments)
    writes(ana, prompt=prompt)
    kept = next(m for m in ana.me.mine.moments if isinstance(m, Entry))
    assert kept.prompt_id == prompt and kept.prompt in first.replace("&#x27;", "'").replace("&quot;", '"')


@pytest.mark.parametrize(
    "said", [{"mood": "nothing"}, {"another": "1", "prompt": "x", "turn": "-1"}, {"turn": "9" * 40}]
)
def test_strange_wishes_for_a_prompt_do_no_harm(ana: Phone, ben: Phone, said: dict[str, str]) -> None:
    assert ana.post("/journal/write/", **{"words": WORDS, **said}).status_code == 200


def test_find_shows_what_holds_the_words(ana: Phone, ben: Phone) -> None:
    writes(ana, "x " * 300 + "Café by the harbour " + "y " * 300)
    writes(ana, "Nothing of the kind")
    found = page(ana.post("/journal/find/", find="CAFE harbour"))
    assert "Café by the harbour" in found and "Nothing of the kind" not in found
    assert "Nothing you wrote holds" in page(ana.post("/journal/find/", find="windmill"))
    assert "harbour" not in page(ana.get("/journal/find/", find="harbour"))
    assert "harbour" not in page(ben.post("/journal/find/", find="harbour")).replace('value="harbour"', "").replace(
        "“harbour”", ""
    )


def test_five_thousand_characters_and_no_more(ana: Phone, ben: Phone) -> None:
    entry = writes(ana, "ä🙂" * 2500)
    gives(ana, entry, "both", words="🙂" * 5000)
    assert len(plans(ana)[0].words) == 5000
    answer = ana.post("/journal/write/", words="z" * 5001)
    assert answer.status_code == 422 and "z" * 5001 in page(answer)
    assert ana.post("/journal/write/", words=" \u0000 ", feelings=["tired"]).status_code == 422
    assert ana.post("/journal/write/", words="a", feelings=["no such word"]).status_code == 422


def test_somebody_alone_writes_and_cannot_give(db: None) -> None:
    zoe = sign_up("Zoe")
    zoe.browser.post("/journal/write/", {"words": WORDS})
    entry = next(m.id for m in zoe.me.mine.moments if isinstance(m, Entry))
    assert zoe.sees("/journal/", "kettle") and not zoe.sees(f"/journal/{entry}/", "Give a part")
    assert zoe.browser.post(f"/journal/{entry}/share/", {"words": "x", "how": "now"}).status_code == 409


def test_the_passphrase_can_be_asked_for_again(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = writes(ana)
    seen_by(ben)
    before = seen_by(ben)
    ana.post("/journal/guard/", on="1")
    for path in ("/journal/", f"/journal/{entry}/", "/mine/", "/record/", "/fears/"):
        assert not ana.sees(path, "kettle")
    assert ana.sees("/fears/", "before this opens")
    asked = ana.post("/journal/write/", words="Still here")
    assert asked.status_code == 423 and "Still here" in page(asked)
    assert "not your passphrase" in page(ana.post("/journal/", private_passphrase="wrong", only_look="1"))
    ana.post("/journal/write/", words="Still here", private_passphrase=PASSPHRASE)
    assert ana.sees("/journal/", "Still here") and ana.sees(f"/journal/{entry}/", "kettle")
    assert alike(before, seen_by(ben))
    then = timezone.now() + timedelta(minutes=11)
    monkeypatch.setattr(timezone, "now", lambda: then)
    assert not ana.sees("/journal/", "kettle")
    ana.post("/journal/", private_passphrase=PASSPHRASE, only_look="1")
    ana.post("/journal/guard/")
    assert ana.sees("/mine/", "kettle")
