"""A code for this phone, and passkeys that open: chosen and taken away; and the passphrase once a month."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from toward.me.me import Me, mine
from toward.me.once import unhurried
from toward.me.private import wrong
from toward.people import forms, here, passkey, phone_code, say, ways
from toward.people.models import Person
from toward.people.moments import PhoneCodeOffered


@mine
@unhurried
def choose(request: HttpRequest, me: Me) -> HttpResponse:
    """Choose a code; the passphrase is asked first. The address lies below the lock's, which alone sees the cookie."""
    form = forms.PhoneCode(request.POST or None, asks=_asks(request, me))
    if request.method == "POST" and form.is_valid():
        if form.asks and (error := wrong(request, me, form.cleaned_data["passphrase"])):
            form.add_error("passphrase", error)
        elif _begun(request, me, form):
            return redirect("today")
    shown = {"form": form, "section": "me"}
    return render(request, "people/phone_code.html", shown, status=422 if form.is_bound else 200)


def _asks(request: HttpRequest, me: Me) -> bool:
    """But for the one that is offered, minutes after the passphrase was typed at this lock; a guard always asks."""
    return me.guarded or not (me.keys.just_typed and phone_code.offered(request, me.mine))


def _begun(request: HttpRequest, me: Me, form: forms.PhoneCode) -> bool:
    said = form.cleaned_data
    try:
        phone_code.begin(request, me.id, me.keys.master, said["code"], stays=not said["leaves"])
    except here.NoRoom:
        form.add_error(None, _("This server has no room left, so there is no code. The passphrase opens as before."))
        return False
    _answered(me)
    messages.info(request, _("From now on this code opens Toward here, after the lock."))
    return True


def _answered(me: Me) -> None:
    if not me.mine.kinds(PhoneCodeOffered):
        me.mine.append(PhoneCodeOffered())


@require_POST
@mine
def later(request: HttpRequest, me: Me) -> HttpResponse:
    """No, thanks: it is not offered again."""
    _answered(me)
    messages.info(request, _("All right. Should you want one later: Me, Keep this account yours."))
    return redirect("today")


@require_POST
@mine
def take_away(request: HttpRequest, me: Me) -> HttpResponse:
    """Take one code or passkey away, of this phone or another."""
    ways.forget(request, me.id, request.POST.get("id", ""))
    messages.info(request, _("It opens nothing any more."))
    return redirect("safety")


@sensitive_post_parameters()
@mine
@unhurried
def let_passkey(request: HttpRequest, me: Me) -> HttpResponse:
    """Let a passkey open my words; the passphrase is asked first, never the code."""
    form = forms.LetPasskey(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if error := wrong(request, me, form.cleaned_data["passphrase"]):
            form.add_error("passphrase", error)
        elif error := _let(request, me, stays=not form.cleaned_data["leaves"]):
            form.add_error(None, error)
        else:
            messages.info(request, _("From now on this passkey opens your words."))
            return redirect("safety")
    shown = {"form": form, "section": "me", "asked": passkey.ask_to_let(request, me.id)}
    return render(request, "people/let_passkey.html", shown, status=422 if form.is_bound else 200)


def _let(request: HttpRequest, me: Me, *, stays: bool) -> str:
    """Why it does not, or ""."""
    person = Person.objects.get(id=me.id)
    try:
        answer = passkey.answered(request, person)
        if answer:
            passkey.let(request, person, me.keys.master, answer, stays=stays)
    except passkey.NoSecret:
        return str(say.NO_SECRET)
    except here.NoRoom:
        return _("This server has no room left, so it does not. The passphrase opens as before.")
    return "" if answer else str(say.NO_PASSKEY)


@require_POST
@mine
@unhurried
def remember(request: HttpRequest, me: Me) -> HttpResponse:
    """The passphrase once a month, so that nobody forgets it."""
    if error := wrong(request, me, request.POST.get("passphrase", "")):
        messages.warning(request, error)
    else:
        phone_code.typed(request)
        messages.info(request, _("You still know it."))
    return redirect("today")


@require_POST
@mine
def remember_later(request: HttpRequest, _me: Me) -> HttpResponse:
    """Not this time: it is asked for again in a month."""
    phone_code.typed(request)
    return redirect("today")
