"""Help in the page, where somebody says that they are not all right: nothing is asked for when it opens."""

from typing import Any

from django import template

from toward.help import near
from toward.help.texts import words

register = template.Library()
FIRST = ("thoughts", "frightened", "rest")


@register.inclusion_tag("help/unwell.html", takes_context=True)
def not_all_right(context: dict[str, Any]) -> dict[str, Any]:
    """What Help says first, and the lines of the country that this phone seems to be from."""
    sections = {section["key"]: section for section in words("words")["section"]}
    found = near.here(context["request"].headers.get("Accept-Language", ""))
    return {"sections": [sections[key] for key in FIRST], **found}
