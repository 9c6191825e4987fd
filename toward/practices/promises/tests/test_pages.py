"""What ana, ben and eve see of a promise."""

from datetime import date, timedelta

import pytest
from django.http import HttpResponse
from django.utils import timezone

from tests.cast import Phone, later, same
from toward.log.moment import Moment
from toward.practices.promises.moments import (
    Accepted,
    ChangeAsked,
    MadeGood,
    Missed,
    PromiseMade,
    Released,
    Renegotiated,
)

BINS = "I’ll take the bins out before you see them."
PAGES = ("/today/", "/promises/", "/ours/")
SOON = (date.today() + timedelta(days=3)).isoformat()  # noqa: DTZ011 - as a calendar says it
TODAY = date.today().isoformat()  # noqa: DTZ011


def promise(ana: Phone, **said: str) -> str:
    ana.post("/promises/make/", **{"text": BINS, "rhythm": "once", **said})
    return [m.id for m in ana.ours.log.moments if isinstance(m, PromiseMade)][-1]


def text(answer: HttpResponse) -> str:
    return answer.content.decode()


def opens(phone: Phone, kind: type[Moment]) -> None:
    id = next(m.id for m in reversed(phone.ours.log.moments) if isinstance(m, kind))
    assert phone.post(f"/table/{id}/").status_code == 200


def kinds(ana: Phone) -> list[str]:
    return [m.kind.partition(".")[2] for m in ana.ours.log.moments if m.kind.startswith("promises.")]


def test_it_waits_for_ben_who_takes_it(ana: Phone, ben: Phone, eve: Phone) -> None:
    id = promise(ana, due=SOON)
    assert ben.sees("/today/", "Ana promises you something") and not ben.sees("/today/", BINS)
    ben.post(f"/table/{id}/")
    assert ben.sees("/today/", BINS) and ben.sees("/today/", "I take it")
    assert not ana.sees("/today/", BINS)
    assert not any(eve.sees(page, BINS) for page in PAGES)
    ben.post(f"/table/{id}/answer/", line="helps")
    assert text(ben.get("/promises/")).count(BINS) == 1 and ben.sees("/promises/", "I take it")
    ben.post(f"/promises/{id}/accept/", terms=id)
    assert not ben.sees("/today/", "I take it") and text(ben.get("/promises/")).count(BINS) == 1
    assert ana.sees(f"/promises/{id}/", "Ben took it.") and ben.sees(f"/promises/{id}/", "You took it.")
    refused = ana.post(f"/promises/{id}/accept/", terms=id)
    assert refused.status_code == 403 and "for the other of you to say" in text(refused)
    assert id not in text(refused) and "data-kept" not in refused.content.decode()
    assert ben.post(f"/promises/{id}/accept/", terms=id).status_code == 409
    assert ben.sees("/ours/", BINS)


def test_days_later_it_cannot_be_taken_and_said_anew_it_can(
    monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone
) -> None:
    id = promise(ana, due=SOON)
    ben.post(f"/table/{id}/")
    assert ben.sees(f"/promises/{id}/", "I take it")
    later(monkeypatch, ana, ben, days=9)
    where = (*PAGES, f"/promises/{id}/", f"/table/{id}/")
    assert not any(ben.sees(page, "I take it") for page in where)
    assert ben.post(f"/promises/{id}/accept/", terms=id).status_code == 409
    ana.post(f"/promises/{id}/anew/", text=BINS, rhythm="once", due=str(timezone.localdate() + timedelta(days=1)))
    assert ben.sees("/today/", "Ana says it anew")
    opens(ben, Renegotiated)
    assert ben.sees(f"/promises/{id}/", "I take it")
    ben.post(f"/promises/{id}/accept/", terms=ana.ours.log.moments[-1].id)
    assert ana.sees(f"/promises/{id}/", "Ben took it.")


def test_a_word_whose_day_has_passed_unseen_lies_there_until_it_is_met(
    monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone
) -> None:
    id = promise(ana, due=SOON)
    later(monkeypatch, ana, ben, days=9)
    assert ben.sees("/today/", "Ana promises you something") and not ana.sees("/today/", "promises you")
    ben.post(f"/table/{id}/")
    page = text(ben.get("/today/"))
    assert BINS in page and "I take it" not in page and "Ask to change it" not in page
    later(monkeypatch, ben, days=1)
    assert not ben.sees("/today/", BINS) and ben.sees(f"/promises/{id}/", BINS)


def test_whoever_gave_their_word_is_told_once_that_it_was_taken(
    monkeypatch: pytest.MonkeyPatch, ana: Phone, ben: Phone, eve: Phone
) -> None:
    id = promise(ana, due=SOON)
    assert not ana.sees("/today/", "Ben takes it")
    ben.post(f"/promises/{id}/accept/", terms=id)
    assert ana.sees("/today/", "Ben takes it") and not any(one.sees("/today/", "Ben takes it") for one in (ben, eve))
    opens(ana, Accepted)
    assert ana.sees("/today/", BINS)
    later(monkeypatch, ana, days=1)
    assert not ana.sees("/today/", "Ben takes it") and ana.sees(f"/promises/{id}/", "Ben took it.")


def test_what_came_since_speaks_for_it(ana: Phone, ben: Phone) -> None:
    id = promise(ana, due=TODAY)
    ben.post(f"/promises/{id}/accept/", terms=id)
    assert ana.sees("/today/", "Ben takes it")
    ana.post(f"/promises/{id}/kept/")
    assert not ana.sees("/today/", "Ben takes it")


def test_ben_asks_to_change_it_and_ana_says_it_anew(ana: Phone, ben: Phone) -> None:
    id = promise(ana)
    assert ben.post(f"/promises/{id}/say/change/").status_code == 422
    ben.post(f"/promises/{id}/say/change/", words="Only Mondays would do.")
    assert ana.sees("/today/", "Ben asks to change it")
    asked = next(m.id for m in ana.ours.log.moments if isinstance(m, ChangeAsked))
    ana.post(f"/table/{asked}/")
    assert ana.sees("/today/", "Only Mondays would do.")
    assert ana.sees(f"/promises/{id}/anew/", "Only Mondays would do.")
    assert ben.post(f"/promises/{id}/anew/", text="Mine", rhythm="once").status_code == 403
    ana.post(f"/promises/{id}/anew/", text="The bins, on Mondays.", rhythm="weekly", words="You are right.")
    where = ("/today/", "/promises/", f"/promises/{id}/")
    assert all(ben.sees(page, "Ana says it anew") and not ben.sees(page, "The bins, on Mondays.") for page in where)
    opens(ben, Renegotiated)
    assert all(ben.sees(page, "The bins, on Mondays.") for page in where)
    assert ben.post(f"/promises/{id}/accept/", terms=id).status_code == 409
    assert not ana.sees("/today/", "Only Mondays would do.")


def test_a_promise_taken_back_takes_its_makers_words_along_and_never_the_others(ana: Phone, ben: Phone) -> None:
    id, other = promise(ana), promise(ana)
    ben.post(f"/promises/{other}/accept/", terms=other)
    ben.post(f"/promises/{id}/say/change/", words="Only Mondays would do.")
    ana.post(f"/promises/{id}/anew/", text="The bins, on Mondays.", rhythm="weekly", words="You are right.")
    ana.post(f"/promises/{id}/straight/", words="I forgot them.")
    for said in (Renegotiated, Missed):
        opens(ben, said)
    assert ben.sees(f"/promises/{id}/", "You are right.") and ben.sees(f"/promises/{id}/", "I forgot them.")
    ana.post(f"/promises/{id}/not-this-time/")
    ana.post(f"/take-back/ours/{id}/")
    assert kinds(ana) == ["made", "accepted", "change_asked"]
    for one in (ana, ben):
        assert one.sees("/ours/", "Only Mondays would do.")
        assert one.sees("/ours/", "About a promise that was taken back.")
        assert not one.sees("/ours/", "You are right.") and not one.sees("/ours/", "I forgot them.")
    late = ben.post(f"/promises/{id}/say/change/", words="Only Tuesdays would do.")
    assert late.status_code == 404 and "Only Tuesdays would do." in text(late)


def test_letting_the_maker_off(ana: Phone, ben: Phone) -> None:
    id = promise(ana)
    assert ana.post(f"/promises/{id}/say/release/").status_code == 403
    ben.post(f"/promises/{id}/say/release/", words="You have enough on your plate.")
    assert ana.sees("/today/", "Ben says: you needn’t")
    opens(ana, Released)
    assert ana.sees("/today/", "You have enough on your plate.")
    assert ana.post(f"/promises/{id}/kept/").status_code == 409


def test_kept_and_felt_and_never_twice(ana: Phone, ben: Phone) -> None:
    id = promise(ana, rhythm="daily")
    assert ben.post(f"/promises/{id}/kept/").status_code == 403
    ana.post(f"/promises/{id}/kept/")
    again = ana.post(f"/promises/{id}/kept/")
    assert again.status_code == 409 and "Nothing was changed" in text(again)
    mark = ana.ours.log.moments[-1].id
    assert ben.sees("/today/", "Ana kept it, today")
    assert ana.post(f"/promises/{id}/felt/", mark=mark).status_code == 403
    ben.post(f"/promises/{id}/felt/", mark=mark)
    assert ben.post(f"/promises/{id}/felt/", mark=mark).status_code == 409
    assert ana.sees("/today/", "Ben felt it")
    assert kinds(ana) == ["made", "kept", "felt"]


def test_below_seven_it_offers_to_make_it_smaller_and_never_insists(ana: Phone, ben: Phone) -> None:
    said = {"text": BINS, "rhythm": "once", "sure": "4", "obstacle": "I forget", "if_so": "it is late"}
    offered = ana.post("/promises/make/", **said)
    assert offered.status_code == 200 and "Make it smaller first?" in text(offered)
    assert all(words in text(offered) for words in (BINS, "I forget", "it is late"))
    assert kinds(ana) == []
    assert '<input type="hidden" name="anyway" value="1">' in offered.content.decode()  # it asks once
    ana.post("/promises/make/", **said, anyway="1")
    assert kinds(ana) == ["made"]


def test_how_sure_i_am_is_mine_unless_i_share_it(ana: Phone, ben: Phone) -> None:
    id = promise(ana, sure="8", obstacle="The rain", if_so="it rains", then="I take the coat")
    assert ana.sees(f"/promises/{id}/", "The rain") and ana.sees("/mine/", "The rain")
    assert not any(ben.sees(page, "The rain") for page in (*PAGES, f"/promises/{id}/"))
    shared = promise(ana, sure="8", obstacle="The snow", share="on")
    assert ben.sees(f"/promises/{shared}/", "The snow")


def test_a_mark_for_myself_changes_nothing_for_the_other(ana: Phone, ben: Phone) -> None:
    id = promise(ana, due=TODAY)
    assert ana.sees("/today/", "How did it go?")
    pages = (*PAGES, f"/promises/{id}/")
    before = {page: ben.get(page).content for page in pages}
    head = ben.ours.log.head()
    assert "Say it straight" in text(ana.post(f"/promises/{id}/not-this-time/"))
    assert not ana.sees("/today/", "How did it go?")
    assert ana.sees("/mine/", "did not hold this time")
    assert ben.ours.log.head() == head
    assert all(same(seen, ben.get(page).content) for page, seen in before.items())
    assert ben.get(f"/promises/{id}/straight/").status_code == 403


def test_what_is_needed_is_not_called_optional(ana: Phone, ben: Phone) -> None:
    id = promise(ana)
    assert not ben.sees(f"/promises/{id}/say/change/", "if you like") and ben.sees(
        f"/promises/{id}/say/release/", "if you like"
    )


def test_said_straight_made_good_and_felt(ana: Phone, ben: Phone) -> None:
    id = promise(ana)
    assert ana.post(f"/promises/{id}/straight/").status_code == 422
    led = ana.post(f"/promises/{id}/straight/", words="I forgot. You waited.")
    assert "Make it good" in text(led)
    assert ben.sees("/today/", "it did not hold") and not ben.sees("/today/", "I forgot. You waited.")
    assert ana.post(f"/promises/{id}/straight/", words="Again").status_code == 409
    ana.post(f"/promises/{id}/say/good/", words="Tonight, and I bring the soup.")
    opens(ben, MadeGood)
    for words in ("Tonight, and I bring the soup.", "I forgot. You waited."):
        assert ben.sees("/today/", words)
    assert ben.sees("/promises/", "offered to make it good") and not ben.sees("/promises/", "Made good.")
    ben.post(f"/promises/{id}/felt/", mark=ana.ours.log.moments[-1].id)
    assert ana.sees("/promises/", "Made good.")


def test_one_that_held_yesterday_and_not_today_can_be_owned_later(ana: Phone, ben: Phone) -> None:
    id = promise(ana, rhythm="daily")
    ana.post(f"/promises/{id}/kept/", yesterday="1")
    ana.post(f"/promises/{id}/not-this-time/")
    assert ana.sees(f"/promises/{id}/", f"/promises/{id}/straight/")
    ana.post(f"/promises/{id}/straight/", words="I heard the lorry, and stayed in bed.")
    assert not ana.sees(f"/promises/{id}/", f"/promises/{id}/straight/")
    assert ana.sees(f"/promises/{id}/", "I heard the lorry")


def test_letting_go_takes_both(ana: Phone, ben: Phone) -> None:
    id = promise(ana)
    ana.post(f"/promises/{id}/say/go/", words="It fitted us in spring.")
    assert ben.sees("/today/", "Ana would let it go") and not ben.sees("/today/", "It fitted us in spring.")
    ben.post(f"/table/{ana.ours.log.moments[-1].id}/")
    assert ben.sees("/today/", "It fitted us in spring.")
    assert ana.post(f"/promises/{id}/say/go/").status_code == 409
    assert ben.sees("/promises/", BINS)
    ben.post(f"/promises/{id}/say/go/")
    assert ana.sees(f"/promises/{id}/", "You let it go, together.")


def test_putting_it_away_and_doing_nothing_look_alike(ana: Phone, ben: Phone) -> None:
    id = promise(ana)
    pages = (*PAGES, f"/promises/{id}/")
    before = {page: ana.get(page).content for page in pages}
    assert ben.sees("/today/", "Ana promises you something")
    ben.post(f"/table/{id}/away/")
    assert "promises you something" not in text(ben.get("/today/")).partition('id="away"')[0]
    assert ben.sees("/promises/", "Ana promises you something") and not ben.sees("/promises/", BINS)
    ben.post(f"/table/{id}/")
    assert ben.sees("/promises/", BINS)
    assert all(same(seen, ana.get(page).content) for page, seen in before.items())


def test_what_shows_over_months_is_for_the_maker_alone(ana: Phone, ben: Phone) -> None:
    id = promise(ana, rhythm="daily", sure="9")
    before = {page: ben.get(page).content for page in (*PAGES, f"/promises/{id}/")}
    thursdays = [date(2026, 1, 1) + timedelta(weeks=n) for n in range(8)]
    for day in thursdays[:7]:
        ana.me.mine.append(Missed(of=id, day=day))
    assert not ana.sees("/promises/", "What shows in your own")
    ana.me.mine.append(Missed(of=id, day=thursdays[7]))
    assert ana.sees("/promises/", "On a Thursday, your word holds less than you think.")
    assert all(same(seen, ben.get(page).content) for page, seen in before.items())


def test_taken_back_it_takes_its_moves_along(ana: Phone, ben: Phone) -> None:
    id = promise(ana, sure="9", obstacle="The rain", share="on")
    ana.post(f"/promises/{id}/kept/")
    assert ben.post(f"/take-back/ours/{id}/").status_code == 403
    ana.post(f"/take-back/ours/{id}/")
    assert not any(one.sees(page, BINS) for one in (ana, ben) for page in PAGES)
    assert not any(one.sees(page, "kept it,") for one in (ana, ben) for page in PAGES)
    assert ben.get(f"/promises/{id}/").status_code == 404


def test_begun_from_the_list(ana: Phone, ben: Phone) -> None:
    assert ana.sees("/promises/ideas/", "I’ll bring my cups back to the kitchen.")
    assert ana.sees("/promises/ideas/?theme=money", "I’ll pay back what I borrowed.")
    assert ana.get("/promises/ideas/?theme=nothing").status_code == 200
    begun = text(ana.get("/promises/make/?idea=cups"))
    assert "I’ll bring my cups back to the kitchen." in begun and 'value="daily" checked' in begun
