"""Drawing a card, finishing it, how it reads, saying it; and all that both have said."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from toward.bond.moments import Begun
from toward.bond.ours import Ours
from toward.me import onward
from toward.me.me import Me, mine
from toward.me.tap import tap
from toward.practice import reading, saying
from toward.practice.find import there
from toward.practice.forms import post_or_show
from toward.practices.needs import deck
from toward.practices.needs.forms import CardForm
from toward.practices.needs.moments import Card, Guess, Nearness, Still
from toward.practices.needs.story import Story

ANYBODY = Begun(what="other")


@mine
def page(request: HttpRequest, me: Me) -> HttpResponse:
    """What lies for me, both maps, and what I mean to do; with nobody here yet, what I wrote for myself."""
    story = me.evening().story(Story)
    lies, theirs = (
        reading.parted(me, (one.moment for one in story.theirs), Card, Guess, Nearness) if me.bond else ([], [])
    )
    shown = {"story": story, "lies": lies, "theirs": theirs, "themes": deck.themes().values(), "section": "us"}
    return render(request, "needs/page.html", shown)


@mine
def draw(request: HttpRequest, me: Me) -> HttpResponse:
    """A card that I have not finished yet; another where I do not want `not`."""
    drawn = _order(me)
    if not drawn:
        return redirect("needs:page")
    ids = [one.id for one in drawn]
    here = ids.index(request.GET["not"]) + 1 if request.GET.get("not") in ids else 0
    return redirect("needs:write", ids[here % len(ids)])


@mine
def write(request: HttpRequest, me: Me, key: str) -> HttpResponse:
    """Finish a card; it is kept for me, and then I look at how it reads. With `now` it is said at once."""
    card = there(deck.prompt(key) if deck.prompt(key).text else None)
    stands = me.evening().story(Story).newest(key)
    form = CardForm(request.POST or None, initial={"words": stands.words if stands else ""})
    shown = {"card": card, "theme": deck.theme_of(key), "stands": stands, "section": "us"}

    def kept(form: CardForm) -> object:
        said = form.moment(key)
        return saying.say(me, me.bond, said) if me.bond and "now" in request.POST else saying.draft(me, said)

    return post_or_show(request, form, "needs/write.html", shown, kept, "needs:preview", key)


@mine
def preview(request: HttpRequest, me: Me, key: str) -> HttpResponse:
    """How a card of mine reads, before anybody else has it."""
    found = me.evening().story(Story).drafts.get(key)
    shown = {"m": found, "section": "us"}
    return render(request, "needs/preview.html", shown) if found else redirect("needs:page")


@tap
def say(request: HttpRequest, me: Me, bond: Ours, key: str) -> HttpResponse:
    """Let the other know it."""
    saying.say(me, bond, there(me.evening().story(Story).drafts.get(key)))
    messages.info(request, _("Said. It lies on %(name)s’s table.") % {"name": bond.other_name})
    return redirect("needs:page")


@tap
def still(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """What I said of myself is still true."""
    there(next((one for one in me.evening().story(Story).own if one.moment.id == id), None))
    bond.log.append(Still(of=id))
    return redirect(onward.stood(request, "needs:page"))


@mine
def theme(request: HttpRequest, me: Me, about: str) -> HttpResponse:
    """What both have said about one theme, and its cards to choose from."""
    here, story = there(deck.themes().get(about)), me.evening().story(Story)
    said = [one.moment for one in (*story.theirs, *story.own) if deck.theme_of(one.moment.key) == here]
    left = [one for one in _order(me) if one.theme == about]
    return render(request, "needs/theme.html", {"theme": here, "said": said, "left": left, "section": "us"})


def _order(me: Me) -> list[deck.Prompt]:
    evening = me.evening()
    begun, said = me.bond.begun if me.bond else ANYBODY, evening.story(Story).said
    return deck.order(begun, said, f"{me.id} {evening.now.date()}")
