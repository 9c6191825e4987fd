"""What would be guessed first is refused in a sentence; what a person makes up is not."""

import pytest
from django.core.exceptions import ValidationError

from toward.people.drawn_words import passphrase
from toward.people.forms import weigh


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("password password password", "repeats itself"),
        ("PasswordPasswordPassword!", "repeats itself"),
        ("!!!!password!!!!!!!!", "among the first"),
        ("password12345678901234", "among the first"),
        ("aaaaaaaaaapassword", "among the first"),
        ("pass word 1 pass word 2", "repeats itself"),
        ("qwertyuiop qwertyuiop", "repeats itself"),
        ("harbour lamps harbour lamps", "repeats itself"),
        ("zorv zorv zorv zorv", "repeats itself"),
        ("aaaaaaaaaaaaaaaaaaaa", "repeats itself"),
    ],
)
def test_refused(said: str, why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        weigh(said)


@pytest.mark.parametrize(
    "said",
    ["seven lamps over a quiet harbour", "the password is under the mat", "8291-kettle-4471-spoon", "ein haus am see"],
)
def test_welcome(said: str) -> None:
    weigh(said)


def test_what_is_drawn_is_welcome() -> None:
    for _ in range(50):
        weigh(passphrase())
