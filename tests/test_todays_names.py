"""A filter's argument that is not there is a page that fails: what stands on Today names only what Today has."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.template.base import FilterExpression, Node, Variable
from django.template.engine import Engine

from tests import house_rules as rules

TODAY = {"card", "one", "few", "m", "me", "request", "messages", "stands"}
NAMED = re.compile(r'"([a-z_]+/[a-z_]+\.html)"')


def on_today() -> list[str]:
    """Every template that a file names which makes cards."""
    files = [path.read_text("utf-8") for path in rules.code() if "tests" not in path.parts]
    return sorted({name for text in files if "Card(" in text for name in NAMED.findall(text)})


def parts(some: Any) -> Iterator[Any]:
    """Each node of a template and each expression in it."""
    if isinstance(some, Node | FilterExpression):
        yield some
    if isinstance(some, Node):
        inner = [value for name, value in vars(some).items() if name not in ("token", "origin")]
    else:
        inner = list(some.values()) if isinstance(some, dict) else list(some) if isinstance(some, list | tuple) else []
    for one in inner:
        yield from parts(one)


def bound(node: Node) -> set[str]:
    """The names that a tag makes."""
    said = vars(node)
    made = {said.get(name) for name in ("target_var", "asvar", "var_name", "variable_name")}
    return {one for one in (*made, *said.get("extra_context", ()), *said.get("loopvars", ())) if isinstance(one, str)}


def unknown(source: str, engine: Engine) -> set[str]:
    """The names in arguments of filters that neither Today nor the template has."""
    every = list(parts(list(engine.from_string(source).nodelist)))
    known = TODAY.union(*(bound(one) for one in every if isinstance(one, Node)))
    filters = [one for said in every if isinstance(said, FilterExpression) for one in said.filters]
    asked = [arg.var for _, args in filters for is_name, arg in args if is_name and isinstance(arg, Variable)]
    return {one for one in asked if isinstance(one, str) and one.split(".")[0] not in known}


@pytest.fixture
def engine() -> Engine:
    return Engine.get_default()


def test_a_name_that_is_not_there_is_found(engine: Engine) -> None:
    assert unknown("{% if card.a %}{{ card.held|default:story.stopped }}{% endif %}", engine) == {"story.stopped"}
    assert not unknown("{% with a=card.b %}{{ card.held|default:a.c }}{{ card.d|default:card.e }}{% endwith %}", engine)


def test_every_card_names_what_today_has(engine: Engine) -> None:
    sources = {path: path.read_text("utf-8") for path in rules.templates() if str(path).endswith(tuple(on_today()))}
    assert {"card.html", "left.html"} <= {path.name for path in sources}
    assert {rules.short(path): names for path, source in sources.items() if (names := unknown(source, engine))} == {}
