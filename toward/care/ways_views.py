"""How somebody is reached: push, e-mail and other services, added and taken away by themselves."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from toward.care import bell, changes, forms, mail, others, tries
from toward.care.page import change, page, took
from toward.care.wishes import Channel, Wishes
from toward.me.me import Me, mine
from toward.me.once import unhurried

FULL = gettext_lazy("There are eight ways to reach you already. Take one away first.")
DEVICES = ("iPhone", "iPad", "Android", "Windows", "Macintosh", "Linux")


@require_POST
@mine
def add_push(request: HttpRequest, me: Me) -> HttpResponse:
    """This browser."""
    form = forms.PushForm(request.POST)
    if form.is_valid() and took(me, form, changes.add_channel(form.channel(device(request))), FULL):
        messages.info(request, _("This browser will ring. Try it once, below."))
        return redirect("reminders:page")
    return page(request, me, push=form)


def device(request: HttpRequest) -> str:
    """What this browser runs on, to call it by."""
    agent = request.headers.get("User-Agent", "")
    return next((name for name in DEVICES if name in agent), "")


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
    elif not tries.may_try(me.id):
        form.add_error("address", _("You have tried three addresses today. Try again tomorrow."))
    elif took(me, form, changes.add_channel(one), FULL):
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
@unhurried
def add_other(request: HttpRequest, me: Me) -> HttpResponse:
    """A service that Apprise knows."""
    form = forms.OtherForm(request.POST)
    if form.is_valid():
        one = others.channel(form.cleaned_data["url"], form.cleaned_data["called"])
        if took(me, form, changes.add_channel(one), FULL):
            messages.info(request, _("Kept. Try it once, below."))
            return redirect("reminders:page")
    return page(request, me, other=form)


@require_POST
@mine
def drop(request: HttpRequest, me: Me) -> HttpResponse:
    """A way to ring less."""
    change(me, changes.drop_channel(request.POST.get("channel", "")))
    return redirect("reminders:page")
