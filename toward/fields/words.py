"""The one field in which people write, and what is done to their words: next to nothing."""

import re
import unicodedata
from functools import cache
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

LIMIT = 5000
HALVES = 2  # in which a browser counts a letter, at most
_BLANK = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"  # letters and signs that are drawn as nothing
_NOTHING = {"Cc", "Cf", "Cs", "Mn", "Me", "Zs", "Zl", "Zp"}
_UNSEEN = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]")


def clean(said: str) -> str:
    """Drop control characters and bidi overrides, fold line ends; emoji, accents and scripts stay.

    Words of which nothing shows are none.
    """
    folded = said.replace("\r\n", "\n").replace("\r", "\n")
    kept = unicodedata.normalize("NFC", _UNSEEN.sub("", folded)).strip()
    return kept if any(map(_shows, kept)) else ""


def folded(said: str) -> str:
    """Words by which two wordings are one: without case, doubled spaces, and the marks around them."""
    plain = " ".join(unicodedata.normalize("NFKC", said).casefold().split())
    first, last = (next((at for at, sign in enumerate(some) if _speaks(sign)), 0) for some in (plain, plain[::-1]))
    return plain[first : len(plain) - last]


def _speaks(sign: str) -> bool:
    return not sign.isspace() and unicodedata.category(sign)[0] != "P"


def _shows(sign: str) -> bool:
    return sign not in _BLANK and unicodedata.category(sign) not in _NOTHING


@cache
def _fields() -> tuple[tuple[str, forms.Field], ...]:
    """Every field, by its name, in any form there is."""
    forms_there_are = [forms.BaseForm]
    for form in forms_there_are:
        forms_there_are += form.__subclasses__()
    return tuple(field for form in forms_there_are for field in getattr(form, "base_fields", {}).items())


@cache
def _worded() -> frozenset[str]:
    return frozenset(name for name, field in _fields() if isinstance(field, Words))


@cache
def _chosen() -> frozenset[tuple[str, str]]:
    some: list[tuple[str, Any]] = [(name, field) for name, field in _fields() if name in _worded()]
    return frozenset((name, str(key)) for name, field in some for key, _label in getattr(field, "choices", ()))


def asked_for(name: str, value: str) -> bool:
    """Whether that was words; what is a choice by the same name in another form is none."""
    return name in _worded() and bool(value.strip()) and (name, value) not in _chosen()


class Words(forms.CharField):
    """Up to 5,000 characters in any script. `line=True` for a single line."""

    def __init__(self, *, line: bool = False, limit: int = LIMIT, rows: int = 4, **rest: Any) -> None:
        long = forms.Textarea(attrs={"rows": rows, "class": "short" if rows < 4 else "", "dir": "auto"})
        box: forms.Widget = forms.TextInput(attrs={"dir": "auto"}) if line else long
        too_long = _("That is longer than %(limit_value)s characters. Nothing is lost: shorten it and send again.")
        rest.setdefault("error_messages", {}).setdefault("max_length", too_long)
        rest.setdefault("widget", box)
        super().__init__(max_length=limit, strip=False, **rest)
        self.line = line

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """A browser keeps none of it: not for fields of other sites, not in what it restores after it was closed."""
        said: dict[str, Any] = super().widget_attrs(widget)
        if self.max_length:  # a browser counts halves of letters, and cuts without a word: it leaves the counting to us
            said["maxlength"] = str(HALVES * self.max_length)
        return said if widget.is_hidden else {"autocomplete": "off", **said}

    def to_python(self, value: Any) -> str:
        """Clean before the length is judged."""
        said = clean(super().to_python(value) or "")
        return re.sub(r"\s+", " ", said) if self.line else said


def beginning(text: str, letters: int) -> str:
    """What words begin with, up to the end of a word; one word longer than that is cut."""
    if len(text) <= letters:
        return text
    whole = re.match(rf"(?s).{{1,{letters}}}(?!\S)", text)
    return (whole[0].rstrip() if whole else text[:letters]) + "…"
