"""How what was written is shown."""

from django import template

from toward.me.me import Me
from toward.practices.feelings.measures import named
from toward.practices.journal.moments import Entry
from toward.practices.journal.private import guarded

register = template.Library()


@register.filter
def felt(entry: Entry) -> str:
    """The feelings of an entry, as words."""
    return ", ".join(named(entry.feelings))


@register.filter
def guards(me: Me) -> bool:
    """Whether somebody wants to be asked before the words of an entry show."""
    return guarded(me.mine.moments)
