"""A house that is lived in, so that every page has something to show."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from tests.phones import habits
from tests.phones.hand import Hand, are_a_pair, begin_a_bond, may_talk, words_of
from toward.practice.names import NAMES

HandOf = Callable[..., Hand]
Habit = Callable[[Hand, Hand], None]


def live_here(
    ana: Hand, ben: Hand, dan: Hand, habits: Mapping[str, Habit] | None = None, news: str = "The boat is painted"
) -> None:
    """Ana was here with Dan, is here with Ben, and both have said things."""
    are_a_pair(ana, dan, "friends")
    ana.sends("/appreciation/say/news/", news=news)
    ana.sends("/leave/")
    begin_a_bond(ana, ben.has_an_account())
    for name in NAMES:
        if habit := (habits or HABITS).get(name):
            habit(ana, ben)
    ana.sends("/invite/", kind="friends")


def appreciate(ana: Hand, ben: Hand) -> None:
    ana.sends(
        "/appreciation/say/noticed/", did="You left the lamp on", landed="I came home twice", says="You think ahead"
    )
    ana.sends("/appreciation/say/told/", said_words="That you never let a plant die", whom="my sister")
    ben.sends("/appreciation/say/news/", news="They took the short story")
    ben.sends("/appreciation/say/noticed/", did="You laughed at the broken umbrella")
    ben.sends("/appreciation/say/noticed/", did="You rang my mother")
    close = habits.first(ana, "/appreciation/", habits.THING)
    ana.sends(f"/table/{close}/")
    ana.sends(f"/table/{close}/close/")


def check_in(ana: Hand, ben: Hand) -> None:
    """Each has shared one and kept one; Ana has looked at Ben's."""
    for one, mood in ((ana, "7"), (ben, "4")):
        one.sends("/feelings/now/", audience="ours", pleasant=mood, stirred="3", mood=mood, text="Tired, and glad")
        one.sends("/feelings/now/", pleasant="2", stirred="8", connected="6", text="A little on edge")
    ana.sends("/feelings/guess/", pleasant="6", stirred="5", connected="5")


def answer_questions(
    ana: Hand,
    ben: Hand,
    one: str = "The dent on my chin is from a swing.",
    other: str = "A burn from my first pan of fudge.",
) -> None:
    """Today's is open between them; each has also answered one alone, and wished for a depth."""
    which = at(ana)
    ana.sends(f"/questions/at/{which}/", words=one)
    ben.sends(f"/questions/at/{which}/", words=other)
    alone = re.findall(r'name="question" value="([^"]+)"', ana.reads("/questions/alone/"))[0]
    ana.sends("/questions/alone/", question=alone, words="That I would rather walk than talk.")
    ana.sends("/questions/ours/", text="Which of our chairs would you save?")
    ana.sends("/questions/depth/", depth="open")


def listen(ana: Hand, ben: Hand) -> None:
    """Ben offers one, now; Ana has practised alone."""
    may_talk(ana, ben)
    scene = re.findall(r'name="scene" value="([^"]+)"', ana.reads("/listening/alone/"))[0]
    ana.sends("/listening/alone/", scene=scene, words="You had hoped that somebody would ask.")
    ben.sends("/listening/offer/", topic="Sundays", minutes="20", how="together", speaks_first="me", start="now")


def repair(ana: Hand, ben: Hand) -> None:
    """One repair has ended, one change is being tried, a third is at its change; Ben said a small thing."""
    may_talk(ana, ben)
    soon = str((datetime.now(UTC) + timedelta(days=3)).date())
    for what in ("The plates in turn", "Phones in the bowl", "One line when it gets late"):
        for one in (ana, ben):
            one.sends("/repair/aloud/")
        path = re.findall(r"/repair/[\w-]{22}/", ana.reads("/repair/"))[0]
        for step in ("on/listened/", "on/owned/"):
            ana.sends(path + step)
            ben.sends(path + step)
        ana.sends(f"{path}change/", what=what, who="both", look_back=soon)
        if what != "One line when it gets late":
            agree = re.findall(rf"{path}agree/[\w-]+/", ben.reads(path))[0]
            ben.sends(agree)
        if what == "The plates in turn":
            ana.sends(f"{path}check/", then="let_go")
            ben.sends(f"{path}check/", then="let_go")
    ana.sends("/another_view/write/camera/", words="At seven the plates stood in the sink.", later="1")
    ben.sends("/small_repairs/", line="Can we start over?")


def at(one: Hand) -> str:
    """Which question is today's."""
    found = re.search(r"/questions/at/(\w+)/", one.reads("/questions/"))
    assert found
    return found[1]


def look(ana: Hand, ben: Hand) -> None:
    """One situation is opened, marked and half answered; one waits; one was put aside; Ana wrote one for herself."""
    may_talk(ana, ben)
    for text in ("The boat", "The walk up the hill", "The dinner at your sister's"):
        at = ana.sends("/empathy/name/", text=text).removesuffix("write/").partition("/empathy/")[2]
        if text == "The boat":
            ben.sends(f"/empathy/{at}aside/")
        else:
            ana.sends(
                f"/empathy/{at}write/", for_me="I waited from the soup on.", for_you="You were fine. You forgot me."
            )
    ben.sends(f"/empathy/{at}write/", for_me="I counted the minutes.", for_you="You looked cross. Perhaps hungry.")
    guess = re.findall(r"/empathy/guess/([^/]+)/mark/", ben.reads(f"/empathy/{at}"))[0]
    ben.sends(f"/empathy/guess/{guess}/mark/", mark0="partly", mark1="no", missing="I had not forgotten.")
    ana.sends("/empathy/alone/", happened="The train", words="I was ashamed to be late.")


def weekly(ana: Hand, ben: Hand) -> None:
    may_talk(ana, ben)
    habits.talk_weekly(ana, ben)


def yearly(ana: Hand, ben: Hand) -> None:
    may_talk(ana, ben)
    habits.talk_yearly(ana, ben)


HABITS: dict[str, Habit] = {
    "appreciation": appreciate,
    "bids": habits.call,
    "promises": habits.promise,
    "weekly": weekly,
    "yearly": yearly,
    "boundaries": habits.say_boundaries,
    "needs": habits.tell_of_oneself,
    "feelings": check_in,
    "listening": listen,
    "empathy": look,
    "questions": answer_questions,
    "journal": habits.write_for_oneself,
    "record": habits.keep_a_record,
    "fears": habits.name_a_fear,
    "meaning": habits.name_rituals,
    "reach": habits.be_reached,
    "repair": repair,
    "touch": habits.touch,
    "values": habits.sort_values,
    "interests": habits.like_things,
}


def states(hand: HandOf, ana: Hand) -> list[tuple[Hand, str]]:
    """What no address opens by itself: pages in the middle of something, each on a phone of its own."""
    return [(found, name) for name, make in MIDDLE.items() if (found := make(hand, ana))]


def code_shown(hand: HandOf, _ana: Hand) -> Hand:
    one = hand("Kim")
    one.opens("/sign-up/")
    one.fills_in_sign_up()
    one.sees("Your recovery code")
    return one


def sign_up_with_mistakes(hand: HandOf, _ana: Hand) -> Hand:
    one = hand("Kim")
    one.expects("422")
    one.opens("/sign-up/")
    one.fills_in_sign_up("too short")
    one.sees("At least 15 characters. A few words")
    return one


def invited(hand: HandOf, ana: Hand) -> Hand:
    one = hand("Kim")
    one.opens(f"/join/#{words_of(ana, invitation_of(ana))}")
    one.sees("would like to be here with you")
    return one


def waits_for_confirmation(hand: HandOf, ana: Hand) -> Hand:
    one = hand("Kim").has_an_account()
    one.sends("/join/", words=words_of(ana, urlsplit(ana.sends("/invite/", kind="family")).path))
    one.sends("/join/accept/")
    one.opens("/join/pending/")
    return one


def asked_to_confirm(hand: HandOf, _ana: Hand) -> Hand:
    one, two = hand("Kim").has_an_account(), hand("Lou").has_an_account()
    address = urlsplit(one.sends("/invite/", kind="friends")).path
    two.sends("/join/", words=words_of(one, address))
    two.sends("/join/accept/")
    one.opens(address)
    one.sees("Is this Lou?")
    return one


def locked_while_sending(hand: HandOf, _ana: Hand) -> Hand:
    one = hand("Kim").has_an_account()
    one.expects("423")
    one.opens("/me/wishes/")
    one.context.clear_cookies(name="toward_key")
    one.taps("Keep")
    one.sees("They go on as soon as you unlock")
    return one


def lock_dialog(hand: HandOf, _ana: Hand) -> Hand:
    one = hand("Kim").has_an_account()
    one.opens("/today/")
    one.taps("Lock")
    one.sees("Sign out instead")
    return one


def nothing_here(hand: HandOf, _ana: Hand) -> Hand:
    one = hand("Kim")
    one.expects("404")
    one.opens("/guide/nothing-of-that-name/")
    one.sees("Nothing here")
    return one


def invitation_of(one: Hand) -> str:
    found = re.search(r"/invite/[a-z]+-[a-z]+/", one.reads("/invite/"))
    assert found
    return found[0]


MIDDLE: dict[str, Callable[[HandOf, Hand], Hand]] = {
    "sign-up-code": code_shown,
    "sign-up-mistakes": sign_up_with_mistakes,
    "join-invited": invited,
    "join-waits": waits_for_confirmation,
    "invitation-answered": asked_to_confirm,
    "unlock-with-words": locked_while_sending,
    "lock": lock_dialog,
    "nothing-here": nothing_here,
}
