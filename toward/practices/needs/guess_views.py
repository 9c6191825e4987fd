"""What the other makes of a card: a guess before it is read, and what they will do when it comes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from toward.bond.ours import Ours
from toward.me import onward
from toward.me.me import Me, ours
from toward.me.tap import tap
from toward.practice import reading, saying
from toward.practice.before import together
from toward.practice.find import still, there
from toward.practice.forms import late, post_or_show
from toward.practice.moments import PutAway
from toward.practices.needs import deck
from toward.practices.needs.forms import GuessForm, NearnessForm, PlanForm, begun
from toward.practices.needs.moments import Card, Guess, NoGuesses
from toward.practices.needs.story import Story

READ = _("You have read this card already, so it is no guess any more. Here are your words, to copy.")


@together(now=False)
def guess(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Guess before I read it. It stays mine; what I wrote opens with the card."""
    card = _theirs(me, id)
    if not reading.closed(me, id):
        return late(request, "needs", "needs:page", READ) if request.method == "POST" else redirect("table:thing", id)

    def kept(form: GuessForm) -> None:
        saying.put(me.mine, form.moment(card), me.evening().story(Story).guessings(id))
        reading.met(me, id)

    shown = {"card": deck.prompt(card.key), "m": card, "section": "us"}
    return post_or_show(request, GuessForm(request.POST or None), "needs/guess.html", shown, kept, "table:thing", id)


@tap
def give(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Give the other what I had guessed."""
    _theirs(me, id)
    guessed = me.evening().story(Story).guessings(id)
    if guessed:
        bond.log.append(Guess(of=id, words=guessed[-1].words))
    for one in guessed:
        me.mine.take_back(one.id)
    return redirect("table:thing", id)


@ours
def near(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Say how near a guess about me came, and what there is to add."""
    story = me.evening().story(Story)
    guess = still(id, next((one for one in story.guesses if one.id == id and one.by != me.id), None))
    before = [one for one in story.nearness.values() if one.of == id]
    form = NearnessForm(request.POST or None, initial={"words": before[0].words if before else ""})

    keep, shown = lambda f: saying.put(bond.log, f.moment(id), before), {"m": guess, "section": "us"}
    return post_or_show(request, form, "needs/nearness.html", shown, keep, "table:thing", id)


@ours
def when(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """When that comes, I will …: kept for me, and shown on such a day."""
    card, story = _theirs(me, id), me.evening().story(Story)
    theme, plan = deck.theme_of(card.key), story.plan(id)
    said = begun(plan, theme.then, request.GET.get("from", ""))
    shown = {"m": card, "theme": theme, "plan": plan, "section": "us"}

    def kept(form: PlanForm) -> object:
        return saying.put(me.mine, form.moment(card), [one for one in story.plans if one.of == id])

    return post_or_show(
        request, PlanForm(request.POST or None, initial=said), "needs/when.html", shown, kept, "table:thing", id
    )


@tap
def put_away(request: HttpRequest, me: Me, bond: Ours, id: str) -> HttpResponse:
    """Not today: what I mean to do stays with its card, and comes again on another such day."""
    story = me.evening().story(Story)
    plan = there(next((one for one in story.plans if one.id == id), None))
    if not story.rests(plan):
        me.mine.append(PutAway(of=id, wording=str(me.evening().now.date())))
    return redirect(onward.stood(request))


@ours
def guesses(request: HttpRequest, me: Me, bond: Ours) -> HttpResponse:
    """No guesses, or guesses again; the other sees nothing of either."""
    if request.method != "POST":
        return render(request, "needs/guesses.html", {"story": me.evening().story(Story), "section": "us"})
    me.mine.append(NoGuesses(about=bond.other, on="back" not in request.POST))
    return redirect("needs:page")


def _theirs(me: Me, id: str) -> Card:
    return still(id, next((one.moment for one in me.evening().story(Story).theirs if one.moment.id == id), None))
