"""Which tests a change reaches: printed one a line; a word on why goes to the other stream.

By imports, and beside them: a practice's pages are found by address, so its folder reaches its tests and its two
phones; templates and words of a shared folder reach whoever imports it; what the settings name is behind every test.
"""

import ast
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path, PurePosixPath

from tests.suite.closing import belongs_to

ROOT = Path(__file__).parent.parent.parent
SHAPE = "tests/test_shape.py"  # reads every file
TOPS = ("tests", "toward")
NAMING = {"conftest.py", "toward/settings.py", "tests/settings.py"}  # and what these name
GLOBAL = re.compile(r"pyproject\.toml|requirements.*|run|test|\.ci/.*|toward/web/(templates|static)/.*")


def git(*words: str) -> list[str]:
    done = subprocess.run(("git", *words), cwd=ROOT, capture_output=True, text=True)
    return done.stdout.splitlines() if done.returncode == 0 else []


def changed() -> set[str]:
    """What differs from where this left origin/main: committed, not committed yet, or not even added."""
    since = (git("merge-base", "origin/main", "HEAD") or ["HEAD"])[0]
    return {*git("diff", "--name-only", "--no-renames", since), *git("ls-files", "--others", "--exclude-standard")}


def house(root: Path = ROOT, gone: Iterable[str] = ()) -> dict[str, str]:
    """Every Python file and what stands in it; what is there no longer counts as an empty one."""
    found = [root / "conftest.py", *(path for top in TOPS for path in (root / top).rglob("*.py"))]
    here = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in found}
    return {**{path: "" for path in gone if path.endswith(".py")}, **here}


@cache
def imported(text: str) -> set[str]:
    """Every module that it imports, and every name as `module.name`."""
    found = set[str]()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


@cache
def named(text: str) -> set[str]:
    """Every string that could be a module's name, as in settings, or after `python -m`."""
    said = (node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant))
    return {one for one in said if isinstance(one, str) and one.startswith(("toward.", "tests."))}


def files_of(name: str, texts: dict[str, str]) -> Iterator[str]:
    """Of a.b.c: the packages a and a.b, which run too, and a.b.c, where it is a module."""
    parts = name.split(".")
    for end in range(1, len(parts) + 1):
        place = "/".join(parts[:end])
        yield from (file for file in (f"{place}/__init__.py", f"{place}.py") if file in texts)


def reach(paths: Iterable[str], texts: dict[str, str]) -> set[str]:
    """These, and every file that is built on them."""
    built = defaultdict[str, set[str]](set)
    for path, text in texts.items():
        for name in imported(text) | (named(text) if "tests" in path.split("/") else set()):
            for file in files_of(name, texts):
                built[file].add(path)
    met, waiting = set[str](), list(paths)
    while waiting:
        if (path := waiting.pop()) not in met:
            met.add(path)
            waiting += built[path]
    return met


def behind_all(paths: set[str], texts: dict[str, str]) -> list[str]:
    """Those of a change that no test goes without."""
    names = {name for path in NAMING for name in named(texts.get(path, ""))}
    behind = NAMING | {list(files_of(name, texts))[-1] for name in names}
    return sorted(path for path in paths if path in behind or GLOBAL.fullmatch(path))


def folder(path: str) -> str:
    """The practice, or the other folder with tests, that a file is part of; "" outside of them."""
    depth = 3 if path.startswith("toward/practices/") and path.count("/") > 2 else 2
    return "/".join(path.split("/")[:depth]) if path.count("/") >= 2 else ""


def tests(paths: set[str], texts: dict[str, str]) -> list[str]:
    """The tests that a change of these reaches."""
    data = {path for path in paths if not path.endswith(".py")}
    own = {folder(path) for path in paths if path in data or "tests" not in path.split("/")} - {""}
    lent = {folder(path) for path in data if not path.startswith("toward/practices/")} - {""}
    built = reach({path for path in texts if path in paths or folder(path) in lent}, texts)
    return sorted({SHAPE} | {path for path in texts if is_test(path) and is_met(path, built, own)})


def is_test(path: str) -> bool:
    return PurePosixPath(path).name.startswith("test_")


def is_met(test: str, built: set[str], own: set[str]) -> bool:
    rooms = {f"{parent}/conftest.py" for parent in PurePosixPath(test).parents}
    return bool({test, *rooms} & built) or belongs_to(test) in own


def main() -> None:
    paths = changed()
    texts = house(ROOT, paths)
    why = behind_all(paths, texts)
    found = ["everything"] if why else [path for path in tests(paths, texts) if (ROOT / path).exists()]
    so = f"behind every test: {', '.join(why)}. Everything runs." if why else f"they reach {len(found)} files of tests."
    print(f"{len(paths)} files differ from origin/main; {so}", file=sys.stderr)
    print(*found, sep="\n")


if __name__ == "__main__":
    main()
