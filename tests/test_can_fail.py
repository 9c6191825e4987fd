"""A test can fail: no check of ours holds whatever happens, and none looks at a page before it is there."""

import ast
from pathlib import Path

import pytest

from tests import house_rules as rules
from tests.house_rules import short

EVERY = [path for path in rules.files(".py") if "tests" in path.parts]


def holds_anyhow(code: str) -> list[str]:
    """What in it would hold whatever happens."""
    return [ast.unparse(one) for one in ast.walk(ast.parse(code)) if _raised_by_anything(one) or _always(one)]


def looked_too_early(code: str) -> list[str]:
    """What asks for all that stands on a page at this moment, which may be nothing yet."""
    calls = [one for one in ast.walk(ast.parse(code)) if isinstance(one, ast.Call) and not one.args]
    return [ast.unparse(one) for one in calls if isinstance(one.func, ast.Attribute) and one.func.attr == "all"]


def _raised_by_anything(one: ast.AST) -> bool:
    if not (isinstance(one, ast.Call) and ast.unparse(one.func) == "pytest.raises"):
        return False
    matched = [ast.unparse(said.value) for said in one.keywords if said.arg == "match"]
    broad = [said for said in one.args if ast.unparse(said) in ("Exception", "BaseException")]
    return bool(broad) or bool({"''", "'.*'"} & set(matched))


def _always(one: ast.AST) -> bool:
    if isinstance(one, ast.Assert) and isinstance(one.test, (ast.Constant, ast.Tuple, ast.GeneratorExp, ast.Lambda)):
        return not (isinstance(one.test, ast.Constant) and not one.test.value)
    if not isinstance(one, ast.Compare) or len(one.ops) > 1:
        return False
    left, right = ast.unparse(one.left), ast.unparse(one.comparators[0])
    counted = isinstance(one.ops[0], ast.GtE) and left.startswith("len(") and right == "0"
    return counted or (isinstance(one.ops[0], ast.In) and left == "''")


@pytest.mark.parametrize(
    "code",
    [
        "with pytest.raises(KeyError, match=''): go()",
        "with pytest.raises(Exception): go()",
        "assert len(found) >= 0",
        "assert (one, 'a sentence')",
        "assert (x for x in found)",
        "assert '' in page",
    ],
)
def test_a_check_that_cannot_fail_is_noticed(code: str) -> None:
    assert holds_anyhow(code)
    assert not holds_anyhow("with pytest.raises(KeyError, match='gone'): go()\nassert len(found) >= 1, 'a' in page")


def test_every_check_can_fail() -> None:
    found = {short(path): holds for path in EVERY if (holds := holds_anyhow(path.read_text(encoding="utf-8")))}
    assert len(EVERY) > 100 and found == {}


def test_no_test_with_phones_looks_before_the_page_is_there() -> None:
    phones = [path for path in EVERY if path.is_relative_to(Path(__file__).parent / "phones")]
    assert looked_too_early("for one in page.locator('a').all(): one.click()")
    found = {short(path): early for path in phones if (early := looked_too_early(path.read_text(encoding="utf-8")))}
    assert len(phones) > 30 and found == {}
