"""The one page about somebody's reminders, as it stands."""

from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from toward.care import bell, changes, forms, mail, schemes
from toward.care.wishes import Channel, Wishes
from toward.fields.when import DAYS, wall
from toward.me.me import Me
from toward.people import keys

AHEAD = 8


def page(request: HttpRequest, me: Me, **in_hand: Form) -> HttpResponse:
    """The page, with a form that could not be taken as it was sent."""
    stands = bell.of(me.id)
    wishes = stands or Wishes()
    shown = {
        "wishes": wishes,
        "ways": [(one, _code_form(one, in_hand), where(one)) for one in wishes.channels],
        "times": [(one, wall(one.minute), changes.name_of(one), days(one.days)) for one in wishes.times],
        "ahead": bell.ahead(me.id)[:AHEAD],
        "keep": forms.WishesForm(None, wishes),
        "time": forms.TimeForm(),
        "push": forms.PushForm(),
        "mail": forms.MailForm(),
        "other": forms.OtherForm(),
        "schemes": [name for name in schemes.SCHEMES if name[:-1] not in schemes.SCHEMES],
        "push_key": keys.vapid_public(),
        "mail_ready": mail.ready(),
        "zone": me.zone.key,
        "set_up": stands is not None or bool(in_hand),
        "section": "me",
        **in_hand,
    }
    return render(request, "care/page.html", shown, status=422 if in_hand else 200)


def where(one: Channel) -> str:
    """Where a way that was set up by its URL leads."""
    return schemes.where(one.address) if one.kind == "apprise" else ""


def _code_form(one: Channel, in_hand: dict[str, Form]) -> Form | None:
    return (in_hand.get(f"code_{one.id}") or forms.CodeForm(one.id)) if one.code else None


def days(which: tuple[int, ...]) -> str:
    """Weekdays in words."""
    if len(which) == len(DAYS):
        return _("every day")
    return ", ".join(str(name) for day, name in DAYS if day in which)


def change(me: Me, how: changes.Change) -> Wishes:
    """Change my wishes; my time zone and the language of this page go with them."""
    own = {"zone": me.zone.key, "language": get_language() or ""}
    return bell.change(me.id, lambda wishes: how(wishes).but(**own))


def took(me: Me, form: Form, how: changes.Change, full: Any) -> bool:
    """Change my wishes; or say in the form that there are as many as there may be."""
    try:
        change(me, how)
    except changes.Full:
        form.add_error(None, full)
        return False
    return True
