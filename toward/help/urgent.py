"""The number to tap first, for the country that a phone seems to be from. Nothing is asked, kept or looked up."""

import re

from toward.help.help_lines import EVERYWHERE, Line, for_country


def likely(languages: str, known: dict[str, str]) -> str:
    """The country that a browser's languages name ("de-AT" is Austria), or ""."""
    named = (code.upper() for code in re.findall(r"\b[a-z]{2,3}-([a-z]{2})\b", languages.lower()))
    return next((code for code in named if code in known), "")


def numbers(lines: list[Line], code: str) -> list[Line]:
    """The emergency numbers of that country; where none is known, the one of many countries."""
    found = [one for one in for_country(lines, code or EVERYWHERE) if one.kind == "emergency" and one.number]
    return found or numbers(lines, EVERYWHERE)
