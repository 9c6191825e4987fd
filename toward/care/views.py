"""The page that shows everything about somebody's reminders, and stops everything. Nobody else sees any of it."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from toward.care import bell, changes, forms, mail, once, others
from toward.care.wishes import Channel, Wishes
from toward.people import keys
from toward.people.me import Me, mine
from toward.web.once import unhurried

FULL = gettext_lazy("There are eight ways to reach you already. Take one away first.")
FULL_TIMES = gettext_lazy("There are twelve times already. Take one away first.")
DEVICES = ("iPhone", "iPad", "Android", "Windows", "Macintosh", "Linux")
AHEAD = 8


@mine
def show(request: HttpRequest, me: Me) -> HttpResponse:
    """All of it."""
    return page(request, me)


def page(request: HttpRequest, me: Me, **in_hand: Form) -> HttpResponse:
    """The page, with a form that could not be taken as it was sent."""
    wishes = bell.of(me.id) or Wishes()
    shown = {
        "wishes": wishes,
        "ways": [(one, _code_form(one, in_hand)) for one in wishes.channels],
        "times": [(one, forms.wall(one.minute), changes.name_of(one), days(one.days)) for one in wishes.times],
        "ahead": bell.ahead(me.id)[:AHEAD],
        "keep": forms.WishesForm(None, wishes),
        "time": forms.TimeForm(),
        "push": forms.PushForm(),
        "mail": forms.MailForm(),
        "other": forms.OtherForm(),
        "schemes": [name for name in others.SCHEMES if name[:-1] not in others.SCHEMES],
        "push_key": keys.vapid_public(),
        "mail_ready": mail.ready(),
        "zone": me.zone.key,
        "place": "me",
        **in_hand,
    }
    return render(request, "care/page.html", shown, status=422 if in_hand else 200)


def _code_form(one: Channel, in_hand: dict[str, Form]) -> Form | None:
    return (in_hand.get(f"code_{one.id}") or forms.CodeForm(one.id)) if one.code else None


def days(which: tuple[int, ...]) -> str:
    """Weekdays in words."""
    if len(which) == len(forms.DAYS):
        return _("every day")
    return ", ".join(str(name) for day, name in forms.DAYS if day in which)


def change(me: Me, how: changes.Change) -> Wishes:
    """Change my wishes; my time zone goes with them."""
    return bell.change(me.id, lambda wishes: how(wishes).but(zone=me.zone.key))


def took(me: Me, form: Form, how: changes.Change, full: Any = FULL) -> bool:
    """Change my wishes; or say in the form that there are as many as there may be."""
    try:
        change(me, how)
    except changes.Full:
        form.add_error(None, full)
        return False
    return True


@require_POST
@mine
def keep(request: HttpRequest, me: Me) -> HttpResponse:
    """For what, and when not."""
    form = forms.WishesForm(request.POST, bell.of(me.id) or Wishes())
    if not form.is_valid():
        return page(request, me, keep=form)
    change(me, form.said)
    messages.info(request, _("Kept."))
    return redirect("reminders:page")


@require_POST
@mine
def add_time(request: HttpRequest, me: Me) -> HttpResponse:
    """A time of my own."""
    form = forms.TimeForm(request.POST)
    if form.is_valid() and took(me, form, changes.add_time(form.said()), FULL_TIMES):
        messages.info(request, _("Kept."))
        return redirect("reminders:page")
    return page(request, me, time=form)


@require_POST
@mine
def drop_time(request: HttpRequest, me: Me) -> HttpResponse:
    """One of them less."""
    change(me, changes.drop_time(request.POST.get("time", "")))
    return redirect("reminders:page")


@require_POST
@mine
def add_push(request: HttpRequest, me: Me) -> HttpResponse:
    """This browser."""
    form = forms.PushForm(request.POST)
    agent = request.headers.get("User-Agent", "")
    name = next((device for device in DEVICES if device in agent), "")
    if form.is_valid() and took(me, form, changes.add_channel(form.channel(name))):
        messages.info(request, _("This browser will ring. Try it once, below."))
        return redirect("reminders:page")
    return page(request, me, push=form)


@require_POST
@mine
@unhurried
def add_mail(request: HttpRequest, me: Me) -> HttpResponse:
    """An address; a code is mailed there first."""
    form = forms.MailForm(request.POST)
    if form.is_valid() and _mailed(me, form):
        messages.info(request, _("A code is on its way to you. Type it in here, and the address rings from then on."))
        return redirect("reminders:page")
    return page(request, me, mail=form)


def _mailed(me: Me, form: forms.MailForm) -> bool:
    one = mail.channel(form.cleaned_data["address"])
    known = (bell.of(me.id) or Wishes()).open_channels
    if one.id in [each.id for each in known]:
        form.add_error("address", _("This address rings already."))
    elif not mail.may_try(me.id):
        form.add_error("address", _("You have tried three addresses today. Try again tomorrow."))
    elif took(me, form, changes.add_channel(one)):
        return _sent(me, form, one)
    return False


def _sent(me: Me, form: forms.MailForm, one: Channel) -> bool:
    try:
        mail.send_code(one)
    except OSError:
        change(me, changes.drop_channel(one.id))
        form.add_error("address", _("The mail could not be sent, so the address was not kept. Try again later."))
        return False
    return True


@require_POST
@mine
def type_code(request: HttpRequest, me: Me) -> HttpResponse:
    """The code of an address, typed in."""
    id = request.POST.get("channel", "")
    form = forms.CodeForm(id, request.POST)
    if form.is_valid():
        after = change(me, changes.type_code(id, form.cleaned_data["code"]))
        waiting = next((one for one in after.channels if one.id == id and one.code), None)
        if waiting is None:
            _say_how_it_went(request, id, after)
            return redirect("reminders:page")
        form.add_error("code", _("That is not the code. Tries left: %(n)s") % {"n": changes.tries_left(waiting)})
    return page(request, me, **{f"code_{id}": form})


def _say_how_it_went(request: HttpRequest, id: str, after: Wishes) -> None:
    if id in [one.id for one in after.channels]:
        messages.info(request, _("The code was right. This address rings from now on."))
    else:
        messages.warning(request, _("That was not the code, five times. The address is forgotten; begin anew."))


@require_POST
@mine
def add_other(request: HttpRequest, me: Me) -> HttpResponse:
    """A service that Apprise knows."""
    form = forms.OtherForm(request.POST)
    if form.is_valid():
        one = others.channel(form.cleaned_data["url"], form.cleaned_data["name"])
        if took(me, form, changes.add_channel(one)):
            messages.info(request, _("Kept. Try it once, below."))
            return redirect("reminders:page")
    return page(request, me, other=form)


@require_POST
@mine
def drop(request: HttpRequest, me: Me) -> HttpResponse:
    """A way to ring less."""
    change(me, changes.drop_channel(request.POST.get("channel", "")))
    return redirect("reminders:page")


@require_POST
@mine
def ring_once(request: HttpRequest, me: Me) -> HttpResponse:
    """A try."""
    if (bell.of(me.id) or Wishes()).open_channels:
        once.ring(me.id)
        messages.info(request, _("It rings within a minute. If it rang a moment ago, it waits ten minutes."))
    else:
        messages.warning(request, _("Nothing is set up that could ring. Choose a way first."))
    return redirect("reminders:page")


@require_POST
@mine
def stop(request: HttpRequest, me: Me) -> HttpResponse:
    """Everything, at once."""
    bell.stop(me.id)
    messages.info(request, _("Everything is stopped. Nothing rings, and no address of yours is kept."))
    return redirect("reminders:page")
