"""What every page needs of whoever reads it: what a form carries, how people are called, and in which colour."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from toward.fields import times
from toward.me import draft
from toward.me.me import NOBODY
from toward.me.once import mark


def carry(context: dict[str, Any]) -> SafeString:
    """What every form of ours carries: the token against forgery, a one-use mark, and the bond it was made for.

    A tab that was left open thus never sends words to somebody else than it showed, and a form
    that was sent twice is kept once. What was written for oneself, with nobody here yet, stays so.
    """
    me = context.get("me")
    bond = me and (me.bond.id if me.bond else NOBODY)
    token = context.get("csrf_token", "")
    return format_html(
        '<input type="hidden" name="csrfmiddlewaretoken" value="{}"><input type="hidden" name="once" value="{}">'
        '<input type="hidden" name="bond" value="{}">',
        token,
        mark(context.get("request")),
        bond or "",
    )


def half_written(context: dict[str, Any], where: str) -> SafeString:
    """What a form that keeps a draft carries: its name, and what was half-written when it was last left."""
    me = context["me"]
    named = draft.name(me.keys.master, me.bond.id if me.bond else "", where)
    kept = draft.find(me.keys.master, named).items()
    words = format_html_join("", '<i data-field="{}">{}</i>', kept)
    shown = _comes_back(draft.begun(me.keys.master, named)) if kept else ""
    return format_html('<input type="hidden" name="draft" value="{}"><template>{}</template>{}', named, words, shown)


def _comes_back(at: datetime) -> SafeString:
    button = '<button type="button" class="btn btn--quiet btn--small">{}</button>'
    line = f'<p class="small faint" data-{{}} hidden>{{}}\n{button}</p>'
    emptied = _("It is empty now. What stood here can come back.")
    acts = ("begun", _begun(at), _("Begin anew")), ("emptied", emptied, _("Bring it back"))
    return format_html_join("", line, acts)


def _begun(at: datetime) -> str:
    """That it is here again; and from when it is, where its evening is over."""
    zone = timezone.get_current_timezone()
    if times.day_of(at, zone) == times.day_of(timezone.now(), zone):
        return _("What you had begun is here again.")
    return _("%(day)s, %(time)s: what you had begun then is here again.") % {
        "day": times.day(at),
        "time": times.clock(at),
    }


def name(context: dict[str, Any], person: str) -> str:
    """How somebody is called, as this reader knows them."""
    me, bond = context["me"], context.get("bond") or context["me"].bond
    if person == me.id:
        return str(me.name)
    return str(bond.other_name) if bond and person == bond.other else _("Somebody")


def hue(context: dict[str, Any], person: str) -> str:
    """The class of somebody's colour."""
    me, bond = context["me"], context.get("bond") or context["me"].bond
    if person == me.id:
        return f"hue-{bond.own_hue if bond and bond.own_hue else me.hue}"
    return f"hue-{bond.other_hue}" if bond and person == bond.other else "hue-dusk"
