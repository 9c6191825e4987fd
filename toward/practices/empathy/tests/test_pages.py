"""What ana, ben, eve, a stranger and somebody alone see of a situation."""

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.cast import PASSPHRASE, Phone, bare, may_talk, same, sign_up
from toward.log import log as the_log
from toward.log.models import MomentRow, WaitingRow
from toward.practices.empathy.moments import Marked, Opened, OwnView, PutAside, Rested, View
from toward.practices.empathy.story import Topic, tell

DINNER = "The dinner at your sister’s"
HERS = {"for_me": "I waited from the soup on.", "for_you": "You were having a fine evening. You forgot me."}
HIS = {"for_me": "I counted the minutes.", "for_you": "You looked cross. Perhaps you were hungry."}
PAGES = ("/today/", "/empathy/", "/talk/", "/ours/", "/empathy/back/", "/empathy/name/", "/empathy/alone/")


def page(answer: HttpResponse) -> str:
    return answer.content.decode()


def named(ana: Phone, ben: Phone, text: str = DINNER) -> str:
    may_talk(ana, ben)
    ana.post("/empathy/name/", text=text)
    return tell(ana.me.evening()).topics[0].id


def opened(ana: Phone, ben: Phone) -> str:
    id = named(ana, ben)
    ana.post(f"/empathy/{id}/write/", **HERS)
    ben.post(f"/empathy/{id}/write/", **HIS)
    return id


def topic(phone: Phone, id: str) -> Topic:
    found = tell(phone.me.evening()).find(id)
    assert found is not None
    return found


def view_of(phone: Phone) -> str:
    return next(m.id for m in phone.ours.log.moments if isinstance(m, View) and m.by == phone.person)


def seen_by(phone: Phone, id: str) -> list[list[bytes]]:
    paths = (*PAGES, f"/empathy/{id}/", f"/empathy/{id}/write/")
    return [bare(phone.get(path).content) for path in paths]


def test_a_named_situation_waits_for_both(ana: Phone, ben: Phone, eve: Phone, stranger: Client) -> None:
    id = named(ana, ben)
    assert ben.sees("/today/", DINNER) and ana.sees("/today/", DINNER)
    assert ben.sees("/today/", "A situation that Ana named")
    for path in PAGES:
        assert not eve.sees(path, DINNER)
        assert stranger.get(path).status_code == 302
    may_talk(eve)
    for path in (f"/empathy/{id}/", f"/empathy/{id}/write/"):
        assert eve.get(path).status_code == 404
        assert stranger.get(path).status_code == 302


def test_the_four_questions_come_first_and_hold_no_words_up(ana: Phone, ben: Phone) -> None:
    assert "before" in str(ana.browser.get("/empathy/name/")["Location"])
    id = named(ana, ben)
    assert ana.browser.get("/empathy/name/").status_code == 200
    assert ana.browser.get(f"/empathy/{id}/write/").status_code == 200


@pytest.mark.parametrize("act", ["write", "change", "withdraw", "rest", "asked", "alone", "unsafe"])
def test_what_ben_receives_is_byte_equal_whatever_ana_did(ana: Phone, ben: Phone, act: str) -> None:
    id = named(ana, ben)
    seen_by(ben, id)  # marks what was read, once a sitting
    before, seq, rows = seen_by(ben, id), ben.ours.log.head(), WaitingRow.objects.count()
    match act:
        case "write":
            ana.post(f"/empathy/{id}/write/", **HERS)
        case "change":
            ana.post(f"/empathy/{id}/write/", **HERS)
            ana.post(f"/empathy/{id}/write/", for_me="Short.", for_you="You too.")
        case "withdraw":
            ana.post(f"/empathy/{id}/write/", **HERS)
            ana.post(f"/empathy/{id}/withdraw/")
        case "rest":
            ana.post(f"/empathy/{id}/rest/")
        case "asked":
            ana.post("/before/asked/")
        case "alone":
            ana.post("/empathy/alone/", words="I am tired of being late.")
        case "unsafe":
            ana.get("/before/")
            ana.get("/help/")
    assert seen_by(ben, id) == before
    assert ben.ours.log.head() == seq
    assert WaitingRow.objects.count() == rows == 2


def test_reading_writes_nothing(ana: Phone, ben: Phone) -> None:
    id = opened(ana, ben)
    seen_by(ana, id)
    before = MomentRow.objects.count(), WaitingRow.objects.count()
    seen_by(ana, id)
    assert (MomentRow.objects.count(), WaitingRow.objects.count()) == before


def test_the_second_side_opens_both(ana: Phone, ben: Phone) -> None:
    id = named(ana, ben)
    assert "Yours is sealed" in page(ana.post(f"/empathy/{id}/write/", **HERS))
    assert not ben.sees(f"/empathy/{id}/", "soup")
    assert "soup" in page(ben.post(f"/empathy/{id}/write/", **HIS))
    for phone in (ana, ben):
        assert phone.sees(f"/empathy/{id}/", HERS["for_me"]) and phone.sees(f"/empathy/{id}/", HIS["for_me"])
        assert phone.sees("/today/", "’s side now")
        assert phone.sees("/ours/", HIS["for_me"])
    kinds = [type(m) for m in ana.ours.log.moments][-3:]
    assert kinds == [Opened, View, View]
    assert ana.ours.log.moments[-3].by == ana.bond
    assert WaitingRow.objects.count() == 0


def test_changing_and_taking_out_what_waits(ana: Phone, ben: Phone) -> None:
    id = named(ana, ben)
    ana.post(at := f"/empathy/{id}/write/", **HERS)
    assert ana.sees(at, HERS["for_me"])
    ana.post(at, for_me="Shorter.", for_you="Perhaps fine.")
    assert "Shorter." in page(ana.post(f"/empathy/{id}/withdraw/")) and not ana.sees(at, "Shorter.")
    assert not [m for m in ana.me.mine.moments if isinstance(m, OwnView)]
    ben.post(f"/empathy/{id}/write/", **HIS)
    assert not topic(ben, id).opened
    ana.post(at, for_me="Third try.", for_you="Perhaps fine.")
    assert ben.sees(f"/empathy/{id}/", "Third try.") and not ben.sees(f"/empathy/{id}/", "Shorter.")


@pytest.mark.parametrize("who", ["ana", "ben"])
def test_not_this_one_closes_it_for_both_and_names_nobody(ana: Phone, ben: Phone, who: str) -> None:
    id = named(ana, ben)
    ana.post(f"/empathy/{id}/write/", **HERS)
    (ana if who == "ana" else ben).post(f"/empathy/{id}/aside/")
    assert "This one has ended." in page(ana.get(f"/empathy/{id}/"))
    assert ana.sees(f"/empathy/{id}/", HERS["for_me"]), "what she wrote stays hers"
    assert not ben.sees(f"/empathy/{id}/", HERS["for_me"])
    assert next(m.by for m in ben.ours.log.moments if isinstance(m, PutAside)) == ben.bond
    assert not ana.sees("/today/", DINNER) and not ben.sees("/today/", DINNER)
    late = ben.post(f"/empathy/{id}/write/", **HIS)
    assert late.status_code == 409 and HIS["for_me"] in page(late) and HIS["for_you"] in page(late)
    assert WaitingRow.objects.count() == 0


def test_marks_stand_for_both_at_once_and_are_answered(ana: Phone, ben: Phone) -> None:
    id = opened(ana, ben)
    mark = f"/empathy/guess/{view_of(ben)}/mark/"
    assert ana.post(mark).status_code == 422
    ana.post(mark, mark0="partly", mark1="no", missing="I was lonely in all that noise.")
    for phone in (ana, ben):
        assert phone.sees(f"/empathy/{id}/", "I was lonely in all that noise.")
        assert phone.sees("/empathy/back/", "not quite")
    assert ben.sees("/today/", "You can read Ana’s side now")
    answer = f"/empathy/guess/{view_of(ben)}/answer/"
    assert ben.post(answer).status_code == 422
    ben.post(answer, start="", words="I did not see that.")
    assert all(ana.sees(path, "Ben answered what you added") for path in (f"/empathy/{id}/", "/today/"))
    ana.post(f"/table/{ana.ours.log.moments[-1].id}/")
    assert ana.sees(f"/empathy/{id}/", "I did not see that.")
    assert "%" not in page(ana.get("/empathy/back/")).partition("<main")[2].partition("</main>")[0]


def test_a_line_to_begin_with_is_enough(ana: Phone, ben: Phone) -> None:
    id = opened(ana, ben)
    ana.post(f"/empathy/guess/{view_of(ben)}/mark/", missing="The noise.")
    assert 'name="start"' not in page(ben.get(f"/empathy/{id}/")), "one form at a time"
    shown = page(ben.get(f"/empathy/{id}/", first="answer"))
    line = shown.partition('name="start" value="')[2].partition('"')[0]
    assert line
    ben.browser.post(f"/empathy/guess/{view_of(ben)}/answer/", {"bond": ben.bond, "start": line.replace("&#x27;", "'")})
    assert topic(ana, id).about_me.answered is not None


def test_a_guess_about_somebody_else_is_not_mine_to_mark(ana: Phone, ben: Phone, eve: Phone) -> None:
    id = opened(ana, ben)
    wrong = ben.post(f"/empathy/guess/{view_of(ben)}/mark/", mark0="yes", missing="It was fine, I promise.")
    assert wrong.status_code == 403
    assert "Only the one a guess is about" in page(wrong) and "It was fine, I promise." in page(wrong)
    assert ana.post(f"/empathy/guess/{view_of(ben)}/answer/", words="No.").status_code == 403
    assert eve.post(f"/empathy/guess/{view_of(ben)}/mark/", mark0="yes").status_code == 404
    assert eve.browser.post(f"/empathy/{id}/aside/", {"bond": ana.bond}).status_code == 404
    assert not [m for m in ana.ours.log.moments if isinstance(m, Marked)]
    assert ana.post(f"/empathy/{id}/aside/").status_code == 409  # open for her, and too late


def test_old_tabs_and_skipped_steps_get_a_sentence_and_their_words(ana: Phone, ben: Phone) -> None:
    id = opened(ana, ben)
    late = ana.post(f"/empathy/{id}/write/", for_me="Cold.", for_you="Colder.")
    assert late.status_code == 409 and "Cold." in page(late) and "Colder." in page(late)
    assert ana.post(f"/empathy/{id}/aside/").status_code == 409
    assert ana.post(f"/empathy/{id}/withdraw/").status_code == 409
    early = ben.post(f"/empathy/guess/{view_of(ben)}/answer/", words="Before it was marked.")
    assert early.status_code == 409 and "Before it was marked." in page(early)
    mark = f"/empathy/guess/{view_of(ben)}/mark/"
    ana.post(mark, mark0="yes")
    assert ana.post(mark, mark0="no", missing="Pressed twice").status_code == 409
    assert len([m for m in ana.ours.log.moments if isinstance(m, Marked)]) == 1


def test_five_thousand_characters_of_each_and_what_does_not_fit(ana: Phone, ben: Phone) -> None:
    id = named(ana, ben)
    long = ("I sat there. " * 400)[:5000].strip()
    assert ana.post(f"/empathy/{id}/write/", for_me=long, for_you=long).status_code == 200
    too_long = ben.post(f"/empathy/{id}/write/", for_me="長" * 5000, for_you="い。" * 2500)
    assert too_long.status_code == 422 and "longer than the envelope" in page(too_long)
    assert "長" * 5000 in page(too_long)
    assert ben.post(f"/empathy/{id}/write/", for_me="長" * 3000, for_you="い。" * 1500).status_code == 200
    marks = {f"mark{number}": "partly" for number in range(60)}
    assert ana.post(f"/empathy/guess/{view_of(ben)}/mark/", missing="x" * 5000, **marks).status_code == 200
    assert ana.post(f"/empathy/{id}/write/", for_me="x" * 5001, for_you="y").status_code == 409
    assert topic(ana, id).opened


def test_empty_and_unknown_words_come_back(ana: Phone, ben: Phone) -> None:
    id = named(ana, ben)
    half = ana.post(f"/empathy/{id}/write/", for_me="Only this half.", for_you=" \u0000 ")
    assert half.status_code == 422 and "Only this half." in page(half)
    assert ana.post("/empathy/name/", text=" ").status_code == 422
    assert ana.post("/empathy/nothing/write/", **HERS).status_code == 404
    opened_id = opened(ana, ben)
    forged = ana.post(f"/empathy/guess/{view_of(ben)}/mark/", mark0="wonderful", missing="Kept.")
    assert forged.status_code == 422 and "Kept." in page(forged)
    assert topic(ana, opened_id).to_mark


def test_when_the_bond_has_ended_words_are_handed_back(ana: Phone, ben: Phone) -> None:
    id = named(ana, ben)
    ben.post(f"/empathy/{id}/write/", **HIS)
    ben.post("/leave/")
    before = page(ana.get(f"/empathy/{id}/write/"))
    assert DINNER in before
    sent = ana.post(f"/empathy/{id}/write/", **HERS)
    assert sent.status_code == 409 and HERS["for_me"] in page(sent)
    assert not [m for m in ana.me.mine.moments if isinstance(m, OwnView)]
    assert ana.post(f"/empathy/{id}/aside/").status_code == 409
    assert ana.post("/empathy/name/", text="Another one").status_code == 409


def test_not_now_is_only_mine(ana: Phone, ben: Phone) -> None:
    id = named(ana, ben)
    before = ben.get("/empathy/").content
    ana.post(f"/empathy/{id}/rest/")
    assert not ana.sees("/today/", DINNER) and ana.sees("/empathy/", DINNER)
    assert same(before, ben.get("/empathy/").content)
    assert [m.step for m in ana.me.mine.moments if isinstance(m, Rested)] == ["write"]


def test_taken_back_words_are_gone_and_nothing_breaks(ana: Phone, ben: Phone) -> None:
    id = opened(ana, ben)
    ana.post(f"/empathy/guess/{view_of(ben)}/mark/", mark0="no", missing="The noise.")
    ben.post(f"/take-back/ours/{view_of(ben)}/")
    for phone in (ana, ben):
        assert not phone.sees("/ours/", HIS["for_me"])
        assert "took this back" in page(phone.get(f"/empathy/{id}/"))
    ana.post(f"/take-back/ours/{id}/")
    assert "was taken back" in page(ben.get("/empathy/"))


def test_a_situation_taken_back_while_it_waits(ana: Phone, ben: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    id = named(ana, ben)
    ana.post(f"/empathy/{id}/write/", **HERS)
    ana.post(f"/take-back/ours/{id}/")
    assert ben.post(f"/empathy/{id}/write/", **HIS).status_code == 404
    assert ana.sees("/empathy/back/", HERS["for_me"]) and not ben.sees("/empathy/back/", HERS["for_me"])
    then = timezone.now() + timedelta(days=2)
    monkeypatch.setattr(timezone, "now", lambda: then)
    monkeypatch.setattr(the_log, "now", timezone.now)
    ana.browser.post("/sign-in/", {"login": "ana", "password": PASSPHRASE})
    ana.post("/empathy/name/", text="The walk")
    walk = tell(ana.me.evening()).topics[0].id
    ana.post(f"/empathy/{walk}/write/", **HERS)
    assert WaitingRow.objects.count() == 2, "the places of what was taken back are cleared"


def test_alone_it_stays_mine(ana: Phone, ben: Phone) -> None:
    solo = sign_up("Kim", "moss")
    assert "From their side" in page(solo.get("/empathy/"))
    for phone in (solo, ana):
        phone.post("/empathy/alone/", happened="The train", words="I was ashamed to be late.")
        assert phone.sees("/empathy/alone/", "I was ashamed to be late.") and phone.sees("/mine/", "ashamed")
    for path in PAGES:
        assert not ben.sees(path, "ashamed")
    id = ana.me.mine.moments[-1].id
    ana.post(f"/empathy/alone/{id}/", happened="", words="I was frightened, and late.")
    assert ana.sees("/empathy/alone/", "frightened") and not ana.sees("/empathy/alone/", "ashamed")
    assert ben.get(f"/empathy/alone/{id}/").status_code == 404
    assert ana.post("/empathy/alone/", words="").status_code == 422
