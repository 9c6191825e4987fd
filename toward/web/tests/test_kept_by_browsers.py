"""What a browser would keep of itself: no form and no field of words lets it (tests/phones/test_profile.py looks)."""

import inspect
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from django import forms
from django.template import engines

import toward
from toward.fields.words import Words
from toward.practice.templatetags import frames

HOUSE = Path(toward.__file__).parent
TOKENS = {"username", "current-password", "new-password", "one-time-code", "email"}
FILLED = {
    "name",
    "email",
    "username",
    "tel",
    "phone",
    "title",
    "street",
    "city",
    "country",
    "fname",
    "lname",
    "nickname",
}
AT_THE_DOOR = "toward.people."


def every_form() -> Iterator[type[forms.Form]]:
    for found in pkgutil.walk_packages(toward.__path__, "toward."):
        if found.name.endswith("forms") and ".tests" not in found.name:
            kinds = vars(import_module(found.name)).values()
            yield from (kind for kind in kinds if inspect.isclass(kind) and issubclass(kind, forms.Form))


def test_every_field_of_words_is_forgotten_and_has_no_name_that_is_filled_elsewhere() -> None:
    fields = [(form, name, field) for form in every_form() for name, field in form.base_fields.items()]
    words = [
        (form, name, field) for form, name, field in fields if isinstance(field, Words) and not field.widget.is_hidden
    ]
    assert len(words) > 50
    assert [(form, name) for form, name, box in words if box.widget.attrs.get("autocomplete") != "off"] == []
    for form, name, field in fields:
        assert name not in FILLED or form.__module__.startswith(AT_THE_DOOR), (form, name)
        assert field.widget.attrs.get("autocomplete", "off") in {"off", *TOKENS}, (form, name)


def test_every_form_of_every_template_is_forgotten() -> None:
    loader = engines["django"].engine.template_loaders[0].loaders[0]  # type: ignore[attr-defined]
    seen = 0
    for path in HOUSE.rglob("templates/**/*.html"):
        name = path.relative_to(next(up for up in path.parents if up.name == "templates")).as_posix()
        said = next(
            loader.get_contents(origin) for origin in loader.get_template_sources(name) if Path(origin.name).exists()
        )
        for form in re.findall(r"<form\b[^>]*", said):
            seen += 1
            assert 'autocomplete="off"' in form, name
        for box in re.findall(r"<(?:input|textarea)\b[^>]*", said):
            kinds = re.findall(r'type="(\w+)"', box) or ["text"]
            if kinds[0] in ("text", "search") and "readonly" not in box and "hidden" not in box:
                assert "autocomplete=" in box, (name, box)
        seen += len(re.findall(r"{% (?:ask|act|sure)\b", said))  # frames, whose forms are written in one place
    assert 'autocomplete="off"' in frames.FORM and seen > 100
