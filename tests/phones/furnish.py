"""A house that is lived in, so that every page has something to show."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from tests.phones.hand import Hand, are_a_pair, begin_a_bond, words_of
from toward.practices.registry import NAMES

HandOf = Callable[..., Hand]


def live_here(ana: Hand, ben: Hand, dan: Hand) -> None:
    """Ana was here with Dan, is here with Ben, and both have said things."""
    are_a_pair(ana, dan, "friends")
    ana.sends("/appreciation/say/news/", news="The boat is painted")
    ana.sends("/leave/")
    begin_a_bond(ana, ben.has_an_account())
    for name in NAMES:
        HABITS.get(name, lambda *_: None)(ana, ben)
    ana.sends("/invite/", kind="friends")


def appreciate(ana: Hand, ben: Hand) -> None:
    ana.sends(
        "/appreciation/say/noticed/", did="You left the lamp on", landed="I came home twice", says="You think ahead"
    )
    ana.sends("/appreciation/say/told/", said_words="That you never let a plant die", whom="my sister")
    ben.sends("/appreciation/say/news/", news="They took the short story")
    ben.sends("/appreciation/say/noticed/", did="You laughed at the broken umbrella")
    ben.sends("/appreciation/say/noticed/", did="You rang my mother")
    close = re.findall(r"/appreciation/(\w+)/receive/", ana.reads("/appreciation/"))[0]
    ana.sends(f"/appreciation/{close}/receive/", close="1")


def check_in(ana: Hand, ben: Hand) -> None:
    """Each has shared one and kept one; Ana has looked at Ben's."""
    for one, mood in ((ana, "7"), (ben, "4")):
        one.sends("/feelings/now/", audience="ours", pleasant=mood, stirred="3", mood=mood, text="Tired, and glad")
        one.sends("/feelings/now/", pleasant="2", stirred="8", connected="6", text="A little on edge")
    ana.sends("/feelings/guess/", pleasant="6", stirred="5", connected="5")


def answer_questions(ana: Hand, ben: Hand) -> None:
    """Today's is open between them; each has also answered one alone, and wished for a depth."""
    which = at(ana)
    ana.sends(f"/questions/at/{which}/", words="The dent on my chin is from a swing.")
    ben.sends(f"/questions/at/{which}/", words="A burn from my first pan of fudge.")
    alone = re.findall(r'name="question" value="([^"]+)"', ana.reads("/questions/alone/"))[0]
    ana.sends("/questions/alone/", question=alone, words="That I would rather walk than talk.")
    ana.sends("/questions/ours/", text="Which of our chairs would you save?")
    ana.sends("/questions/depth/", depth="open")


def listen(ana: Hand, ben: Hand) -> None:
    """Ben offers one, now; Ana has practised alone."""
    for one in (ana, ben):
        one.sends("/before/asked/")
    scene = re.findall(r'name="scene" value="([^"]+)"', ana.reads("/listening/alone/"))[0]
    ana.sends("/listening/alone/", scene=scene, words="You had hoped that somebody would ask.")
    ben.sends("/listening/offer/", topic="Sundays", minutes="20", how="together", speaks_first="me", start="now")


def repair(ana: Hand, ben: Hand) -> None:
    """One change is being tried, another repair has come as far as its change; Ben has said a small thing."""
    for one in (ana, ben):
        one.sends("/before/asked/")
    soon = str((datetime.now(UTC) + timedelta(days=3)).date())
    for what in ("Phones in the bowl", "One line when it gets late"):
        for one in (ana, ben):
            one.sends("/repair/alone/aloud/")
        path = re.findall(r"/repair/[\w-]{22}/", ana.reads("/repair/"))[0]
        for step in ("on/listened/", "on/owned/"):
            ana.sends(path + step)
            ben.sends(path + step)
        ana.sends(f"{path}change/", what=what, who="both", look_back=soon)
        if what == "Phones in the bowl":
            agree = re.findall(rf"{path}agree/[\w-]+/", ben.reads(path))[0]
            ben.sends(agree)
    ana.sends("/repair/alone/camera/", words="At seven the plates stood in the sink.", later="1")
    ben.sends("/repair/small/", line="Can we start over?")


def say_boundaries(ana: Hand, ben: Hand) -> None:
    """Each has said one; Ana has honoured Ben's, and noted for herself that hers was crossed."""
    for one in (ana, ben):
        one.sends("/boundaries/say/home/", stance="no", words="Please leave my desk as it is", helps="A shelf each")
    page = ana.reads("/boundaries/")
    theirs, own = (re.findall(rf"/boundaries/([\w-]+)/{act}/", page)[0] for act in ("honour", "crossed"))
    ana.sends(f"/boundaries/{theirs}/honour/", wording=re.findall(r'name="wording" value="([^"]+)"', page)[0])
    ana.sends(f"/boundaries/{own}/crossed/", happened="My desk was bare", would_say="Ask me first")


def touch(ana: Hand, ben: Hand) -> None:
    """Both have shared a statement; each has asked for something and proposed a ritual, and one is agreed."""
    for one in (ana, ben):
        one.sends("/touch/mine/home/1/", **{"t-long-hug": "love", "t-lifted-hug": "no"})
        one.sends("/touch/mine/share/")
        one.sends("/touch/invite/", touch="long-hug", hours="4")
        one.sends("/touch/rituals/", when="sleep", words="One page aloud")
    agreed = re.findall(r"/touch/([\w-]+)/agree/", ben.reads("/touch/"))[0]
    ben.sends(f"/touch/{agreed}/agree/", yes="1")


def be_reached(ana: Hand, ben: Hand) -> None:
    """Both have a page and a word for today; Ana has looked at her week."""
    for one in (ana, ben):
        one.sends("/reach/mine/", usually="0.evening", helps="Bring the dog.", signs_own="I get very polite")
        one.sends("/reach/today/", what="low", words="Small voices, please", hours="24")
    ana.sends("/reach/week/", **{"there-found": "7", "stay-hard": "4"})


def at(one: Hand) -> str:
    """Which question is today's."""
    return re.findall(r"/questions/at/(\w+)/", one.reads("/questions/"))[0]


def look(ana: Hand, ben: Hand) -> None:
    """One situation is opened, marked and half answered; one waits; one was put aside; Ana wrote one for herself."""
    for one in (ana, ben):
        one.sends("/before/asked/")
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


def write_for_oneself(ana: Hand, ben: Hand) -> None:
    """Ana has written, given a part, sealed one, kept one for later, and begun a record; Ben has sealed one."""
    slots = iter("abcdef")
    for one, how in ((ana, "now"), (ana, "both"), (ana, "later"), (ben, "both")):
        entry = urlsplit(one.sends("/journal/write/", words="The hall was cold, and I minded.", feelings="tired")).path
        slot = next(slots) * 22
        one.sends(f"{entry}share/", words="I minded.", how=how, at="2028-01-01T20:00", slot=slot, sure="1")
    ana.sends("/journal/record/write/", what="The door was slammed", happened="Yesterday")


def name_a_fear(ana: Hand, ben: Hand) -> None:
    """Ana has named one, written down when it came, practised, and told Ben a sentence."""
    fear = urlsplit(ana.sends("/fears/name/", name="Being left", does="cling", answer="Late is late")).path
    ana.sends(fear, words="I asked once", does="check")
    ana.sends(f"{fear}sentence/", words="When you come late I get frightened", sure="1")
    ana.sends("/fears/exercises/breath/", note="Calmer")


def call(ana: Hand, ben: Hand) -> None:
    """Ben calls, and Ana has not answered; Ana's was answered; Ana has noticed something."""
    ana.sends("/bids/call/", bid="ear-ten", stays="evening")
    which = re.findall(r"/bids/([\w-]+)/answer/here/", ben.reads("/bids/"))[0]
    ben.sends(f"/bids/{which}/answer/here/")
    ben.sends("/bids/call/", text="Come and see what the cat is doing", stays="tomorrow")
    ana.sends("/bids/noticed/", start="You sighed so that I could hear it.", words="I put the phone down")


def promise(ana: Hand, ben: Hand) -> None:
    """One of Ana's did not hold, which only she has noted; Ben has promised her something."""
    made = ana.sends("/promises/make/", text="I’ll take the bins out", rhythm="daily", sure="8", obstacle="The rain")
    ana.sends(f"/promises/{made.split('/')[-2]}/not-this-time/")
    ben.sends("/promises/make/", text="I’ll ring about the leak", rhythm="once")


HABITS: dict[str, Callable[[Hand, Hand], None]] = {
    "appreciation": appreciate,
    "bids": call,
    "promises": promise,
    "boundaries": say_boundaries,
    "feelings": check_in,
    "listening": listen,
    "empathy": look,
    "questions": answer_questions,
    "journal": write_for_oneself,
    "fears": name_a_fear,
    "reach": be_reached,
    "repair": repair,
    "touch": touch,
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
    one.sees("What you were writing is still on this page.")
    return one


def nothing_here(hand: HandOf, _ana: Hand) -> Hand:
    one = hand("Kim")
    one.expects("404")
    one.opens("/guide/nothing-of-that-name/")
    one.sees("Nothing here")
    return one


def invitation_of(one: Hand) -> str:
    return re.findall(r"/invite/[a-z]+-[a-z]+/", one.reads("/invite/"))[0]


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
