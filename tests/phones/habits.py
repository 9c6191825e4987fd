"""What two people do every day, so that the pages of the every-day practices are full."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from tests.phones.hand import Hand, may_talk


def in_days(days: int, clock: str = "") -> str:
    """A day ahead, as a form takes it."""
    day = str((datetime.now(UTC) + timedelta(days=days)).date())
    return f"{day}T{clock}" if clock else day


THING = r'id="thing-([\w-]+)"'


CLOSED = r'(?:action="/table/|name="of" value=")([\w-]{22})["/]'


def opens(one: Hand, path: str) -> None:
    """What lies closed on a page is opened."""
    for id in dict.fromkeys(re.findall(CLOSED, one.reads(path))):
        one.sends(f"/table/{id}/")


def first(one: Hand, path: str, pattern: str) -> str:
    """The first id on a page that a pattern finds, once what lies closed there is opened."""
    opens(one, path)
    return str(re.findall(pattern, one.reads(path))[0])


def call(ana: Hand, ben: Hand) -> None:
    """Answered with here, with a time that suits, with a warm no; one of each is open; Ana has noticed something."""
    open_call = r"/bids/([\w-]+)/answer/here/"
    for bid, how, said in (
        ("ear-ten", "here", {}),
        ("look-half", "later", {"when": in_days(1, "19:30"), "words": "Then I’ll have both hands free."}),
        ("laugh-low", "cannot", {"words": "I’m empty this evening. It’s the day, not you."}),
    ):
        ana.sends("/bids/call/", bid=bid, stays="evening")
        ben.sends(f"/bids/{first(ben, '/bids/', open_call)}/answer/{how}/", **said)
    suits = first(ana, "/bids/", r"/bids/([\w-]+)/suits/")
    ana.sends(f"/bids/{suits}/suits/")
    ana.sends("/bids/call/", text="Ten minutes on the step, before the rain", stays="tomorrow")
    ben.sends("/bids/call/", text="Come and see what the cat is doing", stays="tomorrow")
    ana.sends("/bids/noticed/", start="You sighed so that I could hear it.", words="I put the phone down")


def _makes(one: Hand, text: str, **more: str) -> str:
    """Give one's word; the promise's own address."""
    made = one.sends("/promises/make/", **{"text": text, "rhythm": "once", **more})
    return f"/promises/{made.split('/')[-2]}/"


def _takes(one: Hand, promise: str) -> None:
    one.sends(f"{promise}accept/", terms=first(one, promise, r'name="terms"\s+value="([^"]+)"'))


def promise(ana: Hand, ben: Hand) -> None:
    """Kept and felt, slipped for oneself, missed and made good, asked to change, let go by one, due and offered."""
    train = _makes(ben, "I’ll be on the platform", due=in_days(0))
    _takes(ana, train)
    ben.sends(f"{train}straight/", words="I stood on the wrong one, and knew it.")
    ben.sends(f"{train}say/good/", words="I’ll fetch you from the door.")
    shelf = _makes(ben, "I’ll put the shelf up", due=in_days(6))
    ana.sends(f"{shelf}say/change/", words="Before your sister comes?")
    song = _makes(ana, "I’ll learn the second verse", rhythm="weekly")
    ben.sends(f"{song}say/go/", words="The first is plenty.")
    _takes(ana, _makes(ben, "I’ll ring about the leak", due=in_days(2)))
    _makes(ana, "I’ll write to the landlord", due=in_days(0), sure="9")
    weighed = {"sure": "8", "obstacle": "The rain", "if_so": "it rains", "then": "I take the big coat"}
    bins = _makes(ana, "I’ll take the bins out", rhythm="daily", **weighed, share="on")
    _takes(ben, bins)
    ana.sends(f"{bins}kept/", yesterday="1")
    ben.sends(f"{bins}felt/", mark=first(ben, bins, r'name="mark"\s+value="([^"]+)"'))
    ana.sends(f"{bins}not-this-time/")


def say_boundaries(ana: Hand, ben: Hand) -> None:
    """A no, a yes and one with care; one was put better, one honoured; Ana notes that hers was crossed."""
    for one in (ana, ben):
        one.sends("/boundaries/say/home/", stance="no", words="Please leave my desk as it is", helps="A shelf each")
    lies = first(ana, "/boundaries/", THING)
    ana.sends(f"/table/{lies}/")
    page = ana.reads("/boundaries/")
    theirs, own = (re.findall(rf"/boundaries/([\w-]+)/{act}/", page)[0] for act in ("honour", "crossed"))
    ana.sends(f"/boundaries/{theirs}/honour/", wording=first(ana, "/boundaries/", r'name="wording"\s+value="([^"]+)"'))
    ana.sends(f"/boundaries/{own}/crossed/", happened="My desk was bare", would_say="Ask me first")
    ana.sends(
        f"/boundaries/{own}/change/", stance="no", words="Leave my desk as it is, also on Sundays", helps="A tray"
    )
    ana.sends("/boundaries/say/own/", stance="yes", words="Sing in the bath, at any hour")
    ben.sends("/boundaries/say/sleep/", stance="care", words="Wake me with your voice", helps="The small lamp")
    ben.sends("/boundaries/say/words/", stance="no", words="No jokes about my accent")


def tell_of_oneself(ana: Hand, ben: Hand) -> None:
    """Each has a card that lies, and one that was read; a guess was given, one is kept; a card is only written."""
    may_talk(ana, ben)
    for one, other in ((ana, ben), (ben, ana)):
        for key, words in (("comfort-food", "Soup, in the blue bowl"), ("ill-illwant", "The door nearly shut")):
            one.sends(f"/needs/card/{key}/", words=f"{words}, says {one.name}")
            one.sends(f"/needs/card/{key}/say/")
        card, second = re.findall(r"/needs/([\w-]+)/guess/", other.reads("/needs/"))[:2]
        for each in (card, second):
            other.sends(f"/needs/{each}/guess/", words="Something with rice?")
        other.sends(f"/needs/{card}/give/")
        other.sends(f"/needs/{card}/when/", words="make you that soup, or have it sent to you", day=in_days(0))
        one.sends(f"/needs/{card}/still/")
        guess = first(one, "/needs/", r"/needs/([\w-]+)/near/")
        one.sends(f"/needs/{guess}/near/", how="nearly", words="With barley")
        one.sends("/needs/card/now-brighter/", words="The first hour of the morning", now="1")
        one.sends("/needs/card/upset-silence/", words="I am looking for a sentence")


def sorts(one: Hand, *five: str, **words: str) -> None:
    """One page of cards after the other, then five of them, then a sentence to some."""
    for page in range(1, 7):
        cards = re.findall(r'name="chosen" value="([^"]+)"', one.reads(f"/values/sort/{page}/"))
        one.sends(f"/values/sort/{page}/", chosen=[id for id in cards if id in five])
    one.sends("/values/sort/five/", chosen=list(five))
    one.sends("/values/seal/", **words)


def sort_values(ana: Hand, ben: Hand) -> None:
    """Both are opened; one thing is agreed on, one is proposed; being true was opened, too."""
    sorts(ana, "honesty", "freedom", "humour", "nature", "hospitality", first="No paint over the damp")
    sorts(ben, "privacy", "closeness", "humour", "thrift", "peace", first="A drawer is a drawer")
    opens(ana, "/values/")
    ana.sends("/values/agree/honesty-privacy/", words="Letters stay closed, bills lie open", until=in_days(40))
    agreed = first(ben, "/values/", r"/values/agreement/([\w-]{22})/agree/")
    ben.sends(f"/values/agreement/{agreed}/agree/")
    for one in (ana, ben):
        one.sends("/values/true/", words="That I hear it first, and from you")
    ben.sends("/values/agree/true/", words="We say it the same day", until=in_days(20))


def touch(ana: Hand, ben: Hand) -> None:
    """Both have shared a statement; Ben said yes; one ritual is ours, and each proposes another."""
    for one in (ana, ben):
        one.sends("/touch/mine/home/", **{"t-long-hug": "love", "t-lifted-hug": "no", "t-hand-walk": "like"})
        one.sends("/touch/mine/upset/", rest="ask")
        one.sends("/touch/mine/", words="Warm hands first, please.")
        one.sends("/touch/mine/share/")
        one.sends("/touch/invite/", touch="long-hug", hours="4")
        one.sends("/touch/rituals/", when="sleep", words=f"One page aloud, {one.name} first")
    agreed = first(ben, "/touch/", r"/touch/([\w-]+)/agree/")
    ben.sends(f"/touch/{agreed}/agree/", yes="1")
    asked = first(ben, "/touch/", r"/touch/([\w-]+)/answer/")
    ben.sends(f"/touch/{asked}/answer/", yes="1")
    ben.sends("/touch/rituals/", when="parting", words="A knock on the door frame, both ways")


def like_things(ana: Hand, ben: Hand) -> None:
    """A round is opened and another begun; both said how much time, and agreed; each has a passion, Ana a big day."""
    ana.sends("/interests/own/", text="Row to the island with a pie")
    for nth in range(2):
        ana.sends("/interests/cards/begin/")
        cards = re.findall(r"/interests/cards/[\w-]{22}/", ana.reads("/interests/cards/"))[0]
        for one, marks in ((ana, ("love", "curious", "like")), (ben, ("love", "curious", "no"))):
            for at in range(8 if nth == 0 else 3):
                one.sends(f"{cards}mark/{at}/", mark=marks[at % 3])
            if nth == 0:
                one.sends(f"{cards}seal/")
    for one in (ana, ben):
        one.sends("/interests/time/wish/", together="more", apart="same", words="Thursdays with nobody, please")
        look = one.sends("/interests/passions/write/", passion="The choir", means="One hour without a thought")
        one.sends(urlsplit(look).path)
    ana.sends("/interests/passions/write/", passion="Old maps", means="Where the river was")
    ben.sends("/interests/time/wish/", together="same")
    ben.sends("/interests/in/time:1/")
    ben.sends("/interests/time/propose/", words="Thursday is yours, Sunday is ours")
    agree = first(ana, "/interests/time/", r"/interests/time/([\w-]+)/agree/")
    ana.sends(f"/interests/time/{agree}/agree/", yes="1")
    day = first(ana, "/interests/passions/", r"/interests/passions/([\w-]{22})/day/")
    ana.sends(f"/interests/passions/{day}/day/", what="The concert by the river", day=in_days(1))
    line = re.findall(r"/interests/days/([\w-]+)/before/", ben.reads("/today/"))[0]
    ben.sends(f"/interests/days/{line}/before/", line="What would make it a good day, whatever the result?")


def be_reached(ana: Hand, ben: Hand) -> None:
    """Both have a page with days that are different, and a word for today; Ana has looked at her week."""
    away = {"first0": in_days(3), "last0": in_days(5), "words0": "At my brother’s, with poor reception"}
    for one, what in ((ana, "low"), (ben, "here")):
        one.sends(
            "/reach/mine/", usually="0.evening", ways_own="Ring twice", helps="Bring the dog.", hinders="“Calm down.”",
            signs_own="I get very polite", **away,
        )  # fmt: skip
        one.sends("/reach/today/", what=what, words="Small voices, please", hours="24")
    ana.sends("/reach/week/", **{"there-found": "7", "stay-hard": "4", "moved-felt": "8"})


def write_for_oneself(ana: Hand, ben: Hand) -> None:
    """Ana has given a part, sealed one, and kept one for later; Ben has sealed one, and given one."""
    slots = iter("abcdef")
    for one, how in ((ana, "now"), (ana, "both"), (ana, "later"), (ben, "both"), (ben, "now")):
        entry = urlsplit(one.sends("/journal/write/", words="The hall was cold, and I minded.", feelings="tired")).path
        slot = next(slots) * 22
        one.sends(f"{entry}share/", words="I minded.", how=how, at="2028-01-01T20:00", slot=slot, sure="1")


def keep_a_record(ana: Hand, ben: Hand) -> None:
    """Ana has written something down, and changed it."""
    ana.sends("/record/write/", what="The door was slammed", happened="Yesterday")
    item = first(ana, "/record/", r"/record/([\w-]{22})/")
    ana.sends(f"/record/{item}/edit/", what="The front door was slammed", happened="Yesterday, at eight")


def name_a_fear(ana: Hand, ben: Hand) -> None:
    """Each has named one; Ana has two, wrote down when they came, practised, and told Ben a sentence."""
    fear = urlsplit(ana.sends("/fears/name/", fear="Being left", does="cling", answer="Late is late")).path
    ana.sends(fear, words="I asked once", does="check")
    ana.sends(f"{fear}sentence/", words="When you come late I get frightened", sure="1")
    known = {"when": "When the room goes quiet", "also": "I count", "protects": "A friendship"}
    other = urlsplit(ana.sends("/fears/name/", fear="Being dull", does="joke", **known)).path
    ana.sends(other, words="Told the one about the ferry again", does="joke")
    ana.sends("/fears/exercises/breath/", note="Calmer")
    ben.sends("/fears/name/", fear="A row", does="please")


def answers(one: Hand, worried: str) -> None:
    """Each of the private questions with a no, once the page can keep them, but a yes where these words stand in it."""
    one.page.locator("[data-before=ready]").wait_for()
    groups = one.page.locator("[data-before] fieldset")
    for group in map(groups.nth, range(groups.count())):
        told = worried and worried in group.inner_text()
        group.get_by_label("Yes" if told else "No", exact=True).check()


def talk_weekly(ana: Hand, ben: Hand) -> None:
    """A time stands and one talk of it was moved; one was held, with a line that both keep and a wish that was done."""
    offer = r"/weekly/time/([\w-]+)/suits/"
    ana.sends("/weekly/time/", day="6", minute="20:00")
    ben.sends(f"/weekly/time/{first(ben, '/weekly/', offer)}/suits/")
    ben.sends("/weekly/move/", when="1", line="Could we do it on the walk instead?")
    talk = urlsplit(ana.sends("/weekly/begin/")).path
    for part, words in (("good", "The soup on Friday, with the radio on."), ("wish", "One evening without phones.")):
        ana.sends(talk, part=part, words=words)
        ben.sends(talk, part=part, words="I laughed about the hat." if part == "good" else "Two hours for the boat.")
    for line in re.findall(rf"{talk}keep/([\w-]+)/", ben.reads(talk))[:1]:
        ben.sends(f"{talk}keep/{line}/")
    wish = first(ben, talk, rf"{talk}keep/([\w-]+)/")
    ben.sends(f"{talk}grant/{wish}/")


def talk_yearly(ana: Hand, ben: Hand) -> None:
    """A day stands and its next talk was moved; questions were chosen apart, one sentence is kept; more wait."""
    ana.sends("/yearly/time/", which="new_year", minute="19:00")
    ben.sends(f"/yearly/time/{first(ben, '/yearly/', r'/yearly/time/([^/]+)/suits/')}/suits/")
    ben.sends("/yearly/move/", when="7", line="Could we do it when the guests have gone?")
    for one in (ana, ben):
        one.sends("/yearly/apart/", prompts=["for-each-other", "best-day"])
    talk = urlsplit(ana.sends("/yearly/begin/")).path
    ana.sends(talk, part="for-each-other", words="The one whom I tell first.")
    ben.sends(f"{talk}keep/{first(ben, talk, rf'{talk}keep/([^/]+)/')}/")
    ben.sends(f"{talk}aloud/", **{"from": "for-each-other"})
    ana.sends(f"{talk}done/")
    ana.sends("/yearly/apart/", prompts=["proud"])
    ana.sends("/yearly/apart/in/")


def name_rituals(ana: Hand, ben: Hand) -> None:
    """One ritual is ours and one is asked about; both sides of the work are open; one thing is carried, one offered."""
    may_talk(ana, ben)
    for one in (ana, ben):
        ritual = {"rhythm": "weekly", "why": f"It is ours, says {one.name}", "bad_day": "Half of it will do"}
        for what in ("The lamp on the landing", f"The long breakfast of {one.name}"):
            one.sends("/meaning/name/", ritual=what, **ritual)
        one.sends("/meaning/seal/")
    for one in (ana, ben):
        opens(one, "/meaning/")
        one.sends("/meaning/work/", carry="birthdays", own=f"The key for the boat, says {one.name}", guess="low")
    for one, other in ((ana, ben), (ben, ana)):
        one.sends("/meaning/work/hand/", words=f"The letters of the house, says {one.name}", line="I will not check.")
        taken = first(other, "/meaning/work/", r"/meaning/thing/([\w-]{22})/take/")
        other.sends(f"/meaning/thing/{taken}/take/")
        one.sends("/meaning/work/hand/", words=f"Ringing the aunts, says {one.name}", line="It is large in the head.")
    ana.sends("/meaning/name/", ritual="The first swim", rhythm="yearly", why="It is cold and we laugh")
    choose(ana, ben)


def choose(ana: Hand, ben: Hand) -> None:
    """Of each a goal is ours, with a step done, and a role; one of either waits; a word was said."""
    for one, other in ((ana, ben), (ben, ana)):
        goal = {"words": f"The long way round the island, says {one.name}", "why": "We said so."}
        one.sends("/meaning/ours/goals/new/", **goal, step=f"Ask for a map, says {one.name}")
        named = first(other, "/meaning/ours/goals/", r"/meaning/chosen/([\w-]{22})/yes/")
        for way in ("yes", "done"):
            other.sends(f"/meaning/chosen/{named}/{way}/")
        seen = first(other, f"/meaning/goals/{named}/", r'name="seen" value="([\w-]{22})"')
        other.sends(f"/meaning/goals/{named}/", **goal, seen=seen, step=f"Mend the tent, says {other.name}", who="both")
        one.sends("/meaning/ours/goals/new/", words=f"A bench by the water, says {one.name}", why="To sit on.")
        one.sends("/meaning/ours/roles/new/", words=f"The one who rows, says {one.name}", who="both")
        role = first(other, "/meaning/ours/roles/", r"/meaning/chosen/([\w-]{22})/yes/")
        other.sends(f"/meaning/chosen/{role}/yes/")
        one.sends("/meaning/ours/roles/new/", words=f"The one who steers, says {one.name}", who="turns")
        one.sends("/meaning/ours/words/new/", words=f"Left oar, says {one.name}", means="We go.", when="At parties")
        one.sends(first(one, "/meaning/ours/words/", r"(/meaning/words/[\w-]{22}/say/)"))
