"""How what was written is shown."""

from django import template

from toward.practice.feeling_words import named
from toward.practices.journal.moments import Entry

register = template.Library()


@register.filter
def felt(entry: Entry) -> str:
    """The feelings of an entry, as words."""
    return ", ".join(named(entry.feelings))
