"""What is guessed first: what stands on lists of common passwords, as it is, said again and again, or padded."""

import re
from functools import cache

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

ENOUGH = 8  # letters in a row that have to be more than one word said twice
_EDGE = re.compile(r"^(?:[\W\d_]|(.)\1{2,})+|(?:[\W\d_]|(.)\2{2,})+$")


def refuse(plain: str) -> None:
    """Refuse a folded passphrase that would be guessed early, and say why."""
    bare = re.sub(r"\s", "", plain)
    letters = re.sub(r"[\W\d_]", "", plain)
    if len(set(plain)) < 6 or _repeats(bare) or (len(letters) >= ENOUGH and _repeats(letters)):
        raise ValidationError(_("That repeats itself too much to be hard to guess."))
    if any(_common(part) for part in (bare, letters, _EDGE.sub("", bare))):
        raise ValidationError(_("That is among the first that others would try. Take a few words that nobody expects."))


def _once(said: str) -> str:
    """What is said again and again, said once."""
    return said[: (said + said).find(said, 1)] if said else ""


def _repeats(said: str) -> bool:
    return _once(said) != said


def _common(said: str) -> bool:
    return said in _list().passwords


@cache
def _list() -> CommonPasswordValidator:
    return CommonPasswordValidator()
