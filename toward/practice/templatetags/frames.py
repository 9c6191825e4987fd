"""The frames that pages of all practices share, each written around what stands in it (docs/look.md shows them)."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from toward.fields import times
from toward.log.moment import Moment
from toward.me import onward
from toward.me.shown import carry, half_written, hue, name
from toward.practice.chosen import chosen
from toward.practice.few import Few, few_of
from toward.practice.registry import find

register = template.Library()
Context = dict[str, Any]
NOTHING = SafeString("")
FORM = SafeString('method="post" autocomplete="off"')


def address(where: str, *args: object) -> str:
    """Of a view by its name; what is an address stays one."""
    return where if where.startswith(("/", "?")) else reverse(where, args=args)


def part(context: Any, path: str, **shown: object) -> SafeString:
    """A small shared template, as an include shows it."""
    with context.push(**shown):
        rendered: SafeString = context.template.engine.get_template(path).render(context)
        return rendered


def mine_alone(context: Context, mine: bool) -> SafeString:
    """The badge of what is only mine."""
    return part(context, "partials/mine.html") if mine else NOTHING


@register.simple_block_tag(takes_context=True)
def head(
    context: Context,
    content: str,
    title: str,
    practice: str = "",
    back: str = "",
    *,
    mine: bool = False,
    big: bool = False,
    written: bool = False,
    said: str = "",
) -> SafeString:
    """The head of a page under a practice: the way back, a title, and in a line what it is about."""
    under = find(practice)
    back = back or (reverse(f"{practice}:page") if under else "")
    way = format_html('<a href="{}">{}</a>', back, said or (under and _(under.title))) if back else NOTHING
    eyebrow = format_html('<p class="eyebrow">{}\n{}</p>\n', way, mine_alone(context, mine)) if way or mine else NOTHING
    words = SafeString(content.strip())
    lede = words if words.startswith("<") or not words else format_html('<p class="lede">{}</p>', words)
    style = SafeString(' class="big-question"' if big else ' dir="auto"' if written else "")
    return format_html('<header class="page-head">{}<h1{}>{}</h1>\n{}</header>', eyebrow, style, title, lede)


@register.simple_block_tag(takes_context=True)
def act(context: Context, content: str, where: str, *args: object, css: str = "") -> SafeString:
    """What is sent by its button alone."""
    style = format_html(' class="{}"', css) if css else NOTHING
    return format_html(
        '<form{} {} action="{}">{}\n{}</form>', style, FORM, address(where, *args), carry(context), content
    )


@register.simple_block_tag(takes_context=True)
def ask(
    context: Context,
    content: str,
    where: str = "",
    *args: object,
    id: str = "",
    css: str = "form",
    keeps: bool | str = False,
) -> SafeString:
    """A form to write in, in the writer's colour; one that `keeps` has a draft of what is half-written.

    Where one address asks several things, `keeps` says of which it is.
    """
    to = format_html(' action="{}"', address(where, *args)) if where else NOTHING
    own = format_html(' id="{}"', id) if id else NOTHING
    style = f"{css} {hue(context, context['me'].id)}"
    hidden = '<input type="hidden" name="to" value="{}">'
    said = context.get("came_from") or (onward.before(context["request"]) if "request" in context else "")
    came = format_html(hidden, said) if said else NOTHING
    wrong = context["form"].non_field_errors() if context.get("form") else NOTHING
    half = half_written(context, where=_of(context, where, *args, about=keeps)) if keeps else NOTHING
    parts = (style, own, FORM, to, carry(context), came, half, wrong, content)
    return format_html('<form class="{}"{} {}{}>{}{}{}{}\n{}</form>', *parts)


def _of(context: Context, where: str, *args: object, about: bool | str) -> str:
    to = address(where, *args) if where else context["request"].path
    return to if about is True else f"{to} {about}"


@register.simple_block_tag(takes_context=True)
def fold(context: Context, content: str, title: str) -> SafeString:
    """What may be left out of a form, behind one tap; open over an error, and over what was chosen in it.

    Where that came with the page, and is long, or something else was wrong, the fold says so in words instead.
    """
    form, request = context.get("form"), context.get("request")
    told, long = chosen(content, form)
    sent = (form and form.is_bound) or (request and request.method == "POST")
    refused = bool(form and form.is_bound and form.errors)
    stays = "field__error" in content or (told and not refused and (sent or not long))
    begin = SafeString(" open") if stays else NOTHING
    said = format_html(' <span class="optional">{}</span>', told) if told and not stays else NOTHING
    return format_html('<details class="more"{}><summary>{}{}</summary>\n{}</details>', begin, title, said, content)


@register.simple_tag(takes_context=True)
def keeps(context: Context) -> SafeString:
    """What a form of another frame carries where it keeps what is half-written."""
    return half_written(context, context["request"].path)


@register.simple_tag(takes_context=True)
def fields(context: Context) -> SafeString:
    """Every field of the form."""
    return SafeString("".join(field.as_field_group() for field in context["form"]))


@register.simple_block_tag(takes_context=True)
def send(
    context: Context, content: str, where: str = "", *args: object, said: str = "", css: str = "btn"
) -> SafeString:
    """The button of a form, and the way out without it: to where one came from, Tonight, or the page named."""
    way, there = '<a class="btn btn--quiet" href="{}">{}</a>', context.get("came_from") or where
    there = there and (_tonight(context) or there)
    away = format_html(way, address(there, *args), said or _("Not now")) if there else NOTHING
    return format_html('<div class="actions"><button class="{}">{}</button>\n{}</div>', css, content, away)


def _tonight(context: Context) -> str:
    """The step of an evening of a few minutes that led to this form, also where it is shown once more."""
    said = onward.before(context["request"]) if "request" in context else ""
    return said if said.partition("?")[0] == reverse("tonight") else ""


@register.simple_block_tag(takes_context=True)
def sure(context: Context, content: str, asks: str, where: str, *args: object, css: str = "") -> SafeString:
    """What is asked once more before it is done; what stands in it says what goes, above the button that does it."""
    form = act(context, content, where, *args, css="takeback__sure")
    style = format_html(' class="{}"', css) if css else NOTHING
    return format_html('<details class="takeback"><summary{}>{}</summary>{}</details>', style, asks, form)


@register.simple_tag(takes_context=True)
def really(context: Any, asks: str, goes: str, where: str, *args: object, yes: str = "", css: str = "") -> SafeString:
    """The same, where one sentence says what goes; `yes`: what the button says, where that is something else."""
    line = format_html('<p>{}</p>\n<button class="btn btn--small">{}</button>', goes, yes or asks)
    return sure(context, line, asks, where, *args, css=css)


@register.simple_tag
def go(label: str, where: str, *args: object, css: str = "btn") -> SafeString:
    """The one way on from here."""
    return format_html('<p class="actions"><a class="{}" href="{}">{}</a></p>', css, address(where, *args), label)


@register.simple_tag
def row(title: str, where: str, *args: object, text: str = "", small: str = "") -> SafeString:
    """A place to go to, where it is there: its title, how long it takes or when it was, and a line about it."""
    if not where:
        return NOTHING
    link, about = format_html("<strong>{}</strong>", title), format_html("<span>{}</span>", text) if text else NOTHING
    length = format_html("<small>{}</small>", small) if small else NOTHING
    return format_html('<li><a href="{}">{}{}{}</a></li>', address(where, *args), link, length, about)


@register.simple_tag
def listed(lines: Iterable[str]) -> SafeString:
    """Lines, below each other."""
    return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((line,) for line in lines)))


@register.simple_tag
def folded(title: str, lines: Iterable[str]) -> SafeString:
    """Lines to borrow or to look at, behind one tap."""
    return format_html('<details class="more"><summary>{}</summary>\n{}</details>', title, listed(lines))


@register.simple_tag(takes_context=True)
def few(context: Context, things: Iterable[object] | None, by: str, *, oldest_first: bool = False) -> Few:
    """The newest few of a list, or those further back for which the address asks under `by`."""
    return few_of(things or (), context["request"], by, oldest_first=oldest_first)


@register.simple_tag(takes_context=True)
def rest(context: Context, few: Few, **posted: str) -> SafeString:
    """The line below a few that leads on to the rest of them; what no address may hold is `posted`."""
    return part(context, "practice/rest.html", few=few, posted=posted) if few.has_other_pages() else NOTHING


@register.simple_tag(takes_context=True)
def pile(
    context: Any,
    things: Iterable[object],
    path: str,
    title: str = "",
    each: str = "one",
    by: str = "page",
    **shown: object,
) -> SafeString:
    """The few of one kind, each shown by the same template; nothing where there is nothing."""
    shows = context.template.engine.get_template(path).render
    here, parts = few_of(things or (), context["request"], by), list[str]()
    with context.push(**shown):
        for context[each] in here:  # as a template's own loop names it
            parts.append(shows(context))
    stack = format_html('<div class="stack">{}{}</div>', SafeString("".join(parts)), rest(context, here))
    at = SafeString(' id="so-far"') if by == "page" else NOTHING
    return format_html("<section{}><h2>{}</h2>\n{}</section>", at, title, stack) if parts else NOTHING


@register.simple_tag
def when(m: Moment) -> SafeString:
    """The day and the time of something, and whether it was edited."""
    stamp = timezone.localtime(m.at).strftime("%Y-%m-%dT%H:%M:%S%z")
    edited = format_html(' · <span class="edited">{}</span>', _("edited")) if getattr(m, "edited", None) else NOTHING
    return format_html('<time datetime="{}">{}, {}</time>{}', stamp, times.day(m.at), times.clock(m.at), edited)


@register.simple_block_tag(takes_context=True)
def card_head(context: Context, content: str, m: Moment) -> SafeString:
    """Above what lies on a table: who shared what, and when."""
    return format_html('<p class="card__eyebrow"><span>{}</span> · {}</p>', content, when(m))


@register.simple_block_tag(takes_context=True)
def said(
    context: Context,
    content: str,
    m: Any,
    what: str = "",
    *,
    also: str = "",
    mine: bool = False,
    whose: str = "",
    css: str = "",
    dated: bool = True,
) -> SafeString:
    """Words that somebody wrote, below their name, or below what these words are."""
    style = f"said {css} {hue(context, m.by)}" if css else f"said {hue(context, m.by)}"
    more = format_html("<span>{}</span>", also) if also else NOTHING
    badge = mine_alone(context, mine or whose == "mine")
    line = (style, what or name(context, m.by), more, when(m) if dated else NOTHING, badge, content)
    begin = '<article class="{}"><p class="said__who"><span>{}</span>{}\n{}\n{}</p>\n{}</article>'
    return format_html(begin, *line)


@register.simple_block_tag(takes_context=True)
def quote(context: Context, content: str, m: Any, what: str = "", *, dated: bool = False) -> SafeString:
    """Words that stand inside of a card, to be answered or as an answer."""
    above = (hue(context, m.by), what or name(context, m.by), when(m) if dated else NOTHING)
    line = '<blockquote class="said said--short {}"><p class="said__who"><span>{}</span>{}</p>\n{}</blockquote>'
    return format_html(line, *above, content)


@register.simple_tag
def words(text: str, label: str = "") -> SafeString:
    """What somebody wrote in one field, where they did."""
    above = format_html('<p class="small">{}</p>\n', label) if label and text else NOTHING
    return format_html('{}<p class="said__text">{}</p>', above, text) if text else NOTHING


@register.simple_tag
def small(text: str) -> SafeString:
    """What it belongs to, in somebody's words, where there are such."""
    return format_html('<p class="small" dir="auto">{}</p>', text) if text else NOTHING


@register.simple_block_tag(takes_context=True)
def living(context: Context, content: str, id: str = "now") -> SafeString:
    """A part of a page that comes and goes by itself."""
    renewed = format_html('hx-get="{}" hx-select="#{}" hx-swap="outerHTML"', context["request"].get_full_path(), id)
    begin = '<div class="stack" id="{}" {} hx-trigger="moved from:document">\n{}</div>'
    return format_html(begin, id, renewed, content)


@register.simple_block_tag
def worth(content: str, takes: str, practice: str, go: str, where: str, *args: object) -> SafeString:
    """A card of what may be worth doing: how long it takes, a question, the way there, and why."""
    way = format_html('<a class="btn btn--second" href="{}">{}</a>', address(where, *args), go)
    why = format_html('<a class="why" href="{}">{}</a>', reverse("why", args=[practice]), _("Why this?"))
    card = '<article class="card"><p class="card__eyebrow">{}</p>\n<h3>{}</h3>\n<p class="actions">{}{}</p></article>'
    return format_html(card, takes, content, way, why)
