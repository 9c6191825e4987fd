"""How Toward should be for me, and keeping my account to myself."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from toward.bond.ours import Ours
from toward.care import own_bell
from toward.log.log import Closed
from toward.me import once
from toward.me.door import door
from toward.me.me import Me, me_of, mine
from toward.me.once import unhurried
from toward.me.private import wrong
from toward.paths import end
from toward.people import account, backoff, forms, opened, passkey, sessions, ways
from toward.people.models import Person
from toward.people.moments import Named
from toward.people.paper import paper
from toward.people.views import show_code


@mine
def wishes(request: HttpRequest, me: Me) -> HttpResponse:
    """Name, colour, light or dark, lock time, time zone."""
    now = {"shown_name": me.name, "hue": me.hue, "theme": me.theme, "lock_minutes": me.lock_minutes}
    form = forms.Wishes(
        request.POST or None,
        initial={**now, "timezone": me.wishes.timezone, "plainer": me.wishes.plainer, "leads": me.wishes.leads},
    )
    if request.method == "POST" and form.is_valid():
        taken = [bond.other_name for bond in me.bonds if me.hue != form.cleaned_data["hue"] == bond.other_hue]
        _say_kept(request, taken, keep_wishes(me, form))
        return redirect("me")
    return render(request, "people/wishes.html", {"form": form, "section": "me"}, status=422 if form.is_bound else 200)


def _say_kept(request: HttpRequest, taken: list[str], ended: list[str]) -> None:
    messages.info(request, _("Kept."))
    gone = _("You and %(name)s are not connected here any more, so it is not told there.")
    same = _("%(name)s has that colour already, so with %(name)s yours stays as it was.")
    for said, name in [*((gone, name) for name in ended), *((same, name) for name in taken if name not in ended)]:
        messages.info(request, said % {"name": name})


def keep_wishes(me: Me, form: forms.Wishes) -> list[str]:
    """Write them into mine; a new name or colour is told in each of ours. Returns with whom that could not be."""
    said = form.cleaned_data
    named = Named(name=said["shown_name"], hue=said["hue"])
    ended: list[Ours] = []
    if (named.name, named.hue) != (me.name, me.hue):
        me.mine.append(named)
        ended = [bond for bond in me.bonds if not _told(bond, named)]
    for bond in ended:
        end.learn(me, bond.id)
    kept = {key: said[key] for key in ("theme", "lock_minutes", "timezone", "plainer", "leads")}
    me.mine.append(me.wishes.again(**kept))
    own_bell.follow(me.id, said["timezone"] or settings.TIME_ZONE)
    return [bond.other_name for bond in ended]


def _told(bond: Ours, named: Named) -> bool:
    try:  # two people never have one colour between them
        bond.log.append(named.again(hue=bond.own_hue) if named.hue == bond.other_hue else named)
    except Closed:
        return False
    return True


@mine
def safety(request: HttpRequest, me: Me) -> HttpResponse:
    """Everything that opens this account, on one page."""
    others = sorted(sessions.browsers(me.id, but=request.session.session_key), key=lambda browser: browser.begun)
    all_ways, held = ways.of(me.id), ways.held(request)
    codes = [way for way in all_ways if not way.is_passkey]
    opening = {"codes": codes, "passkeys": [(one, way) for one, way in passkey.of(me.id) if way]}
    own = [way.id for way in all_ways if ways.among(way, held)]
    shown = {"section": "me", "others": others, "paper": paper(me.evening().mine), "own": own}
    return render(request, "people/safety.html", {**shown, **opening})


@mine
@unhurried
def passphrase(request: HttpRequest, me: Me) -> HttpResponse:
    """Change the passphrase; every other browser is signed out of its keys."""
    form = forms.ChangePassphrase(request.POST or None)
    if request.method == "POST" and form.is_valid():
        error = wrong(request, me, form.cleaned_data["old"])
        if not error:
            _change(request, me, form.cleaned_data["passphrase"])
            return redirect("safety")
        form.add_error("old", error)
    return render(
        request, "people/passphrase.html", {"form": form, "section": "me"}, status=422 if form.is_bound else 200
    )


def _change(request: HttpRequest, me: Me, passphrase: str) -> None:
    person = Person.objects.get(id=me.id)
    account.change_passphrase(person, me.keys.master, passphrase)
    _end_others(request, me)
    ways.forget_all(request, me.id)
    update_session_auth_hash(request, person)
    messages.info(request, _("Your passphrase is changed. Every other browser has to sign in anew."))


@require_POST
def new_code(request: HttpRequest) -> HttpResponse:
    """A new recovery code in place of the old one; the passphrase is asked first.

    Each answer must show it, so the same form makes the same code instead of leading to where the first one led.
    """
    me = me_of(request)
    if me is None:
        return door(request)
    if error := wrong(request, me, request.POST.get("passphrase", "")):
        messages.warning(request, error)
        return redirect("safety")
    code = account.code_by_form(Person.objects.get(id=me.id), me.keys.master, request.POST.get(once.FIELD, "")[:60])
    return show_code(code, me.id) if code else redirect("safety")


@require_POST
@mine
def end_others(request: HttpRequest, me: Me) -> HttpResponse:
    """Sign every other browser out, and drop its keys."""
    _end_others(request, me)
    messages.info(request, _("Only this browser is signed in now."))
    return redirect("safety")


def _end_others(request: HttpRequest, me: Me) -> None:
    opened.end_others(me.id, keep=me.keys.session_id)
    ways.end_others(request, me.id)
    sessions.end(me.id, but=request.session.session_key)
    backoff.end_others(request, me.id)
