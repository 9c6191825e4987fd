"""Reading the house's own files, for the tests of its shape."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "toward"
BESIDE = {".git", ".venv", ".hypothesis", ".mypy_cache", ".ruff_cache", ".pytest_cache", "__pycache__", "data", "shots"}
BESIDE |= {"data-demo", ".test"}
ONE_LINE = re.compile(r'""".*"""')
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def files(ending: str, under: Path = ROOT) -> list[Path]:
    """Every file of ours with this ending."""
    found = (path for path in under.rglob(f"*{ending}") if path.is_file())
    return sorted(path for path in found if not BESIDE & set(path.relative_to(ROOT).parts))


def code() -> list[Path]:
    """Every Python file that somebody wrote by hand."""
    return [path for path in files(".py") if "migrations" not in path.parts]


def templates() -> list[Path]:
    """Every template."""
    return [path for path in files(".html", HOUSE) if "templates" in path.parts]


def short(path: Path) -> str:
    """A file's name within the project."""
    return str(path.relative_to(ROOT))


@cache
def tree(path: Path) -> ast.Module:
    """A file, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    """Every function and method of a file."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def length(function: Function) -> int:
    """Lines from `def` to the end, without the docstring."""
    body = function.body
    said = ast.get_docstring(function) is not None
    words = (body[0].end_lineno or 0) - body[0].lineno + 1 if said else 0
    return (function.end_lineno or 0) - function.lineno + 1 - words


def imports(path: Path) -> set[str]:
    """Every module that a file imports, and every name as `module.name`."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def unnamed_cards(path: Path) -> list[str]:
    """Where a card for Today is about something and does not say what."""
    calls = (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
    cards = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Card"]
    given = [(call, {word.arg for word in call.keywords}) for call in cards]
    about = [(call, words) for call, words in given if len(call.args) > 2 or "about" in words]
    return [f"{short(path)}:{call.lineno}" for call, words in about if "of" not in words]


def named(room: str, path: Path) -> set[str]:
    """What a file names of a room, as `module.name`, whether it imports the one or the other."""
    modules: dict[str, str] = {}
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module == room:
            modules |= {name.asname or name.name: name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and (module := node.module or "").startswith(f"{room}."):
            found |= {f"{module.removeprefix(f'{room}.')}.{name.name}" for name in node.names}
    dotted = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)]
    pairs = [(one.value.id, one.attr) for one in dotted if isinstance(one.value, ast.Name)]
    return found | {f"{modules[name]}.{attr}" for name, attr in pairs if name in modules}


def offered(path: Path) -> set[str]:
    """Every function and class that a module has for others, as `module.name`, but what its own functions call."""
    here = {node.id for node in ast.walk(tree(path)) if isinstance(node, ast.Name)}
    said = {node.name for node in tree(path).body if isinstance(node, Function | ast.ClassDef)}
    return {f"{path.stem}.{name}" for name in said - here if not name.startswith("_")}


BLOCKS = re.compile(
    r"{%\s*block (?:main_class|body_class|manifest_url)\s*%}.*?{%\s*endblock\s*%}"
    r"|{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}|{%\s*comment\b.*?{%\s*endcomment\s*%}"
    r"|{#.*?#}|{{.*?}}|{%.*?%}",
    re.DOTALL,
)
SPOKEN = {"alt", "title", "placeholder", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext"}


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in ("script", "style")
        self.found += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.found.append(data)


def untranslatable(template: str) -> list[str]:
    """Words that a template shows outside of translate, blocktranslate and variables."""
    reader = _Text()
    reader.feed(BLOCKS.sub("", template))
    reader.close()
    return [text.strip() for text in reader.found if re.search(r"[^\W\d_]{2}", text)]


def written(path: Path) -> int:
    """Lines that somebody wrote: without blanks, comments, imports and docstrings of one line."""
    module = tree(path)
    imported = {n for one in ast.walk(module) if isinstance(one, ast.Import | ast.ImportFrom) for n in _span(one)}
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    said = [(n, line.strip()) for n, line in lines if n not in imported]
    return sum(bool(line) and not line.startswith("#") and not ONE_LINE.fullmatch(line) for _, line in said)


def _span(node: ast.stmt) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


def within(folder: Path) -> int:
    """Lines that somebody wrote in a folder, without its tests."""
    return sum(written(path) for path in files(".py", folder) if "tests" not in path.parts)


RUN, SIGNS = 4, 28
OUTSIDE = ("from ", "import ", '"""')
TOKEN = re.compile(r"\"[^\"]*\"|'[^']*'|[\w.]+")
SIGN = re.compile(r"T+|\S")
Place = tuple[Path, int]


def shape(line: str) -> str:
    """A line, its names, strings and numbers one token."""
    return re.sub(r"\s", "", TOKEN.sub("T", line))


def shapes(path: Path) -> list[str]:
    """The shapes of a file's lines, without blank ones, imports and docstrings."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [shape(line) for line in lines if line and not line.startswith(OUTSIDE)]


def runs(ending: str, under: Path = HOUSE / "practices") -> dict[tuple[str, ...], list[Place]]:
    """Four lines of one shape in more than one practice, and where each begins; fewer signs than 28 are no run."""
    found: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for path in practised(ending, under):
        said = shapes(path)
        for n in range(len(said) - RUN + 1):
            if len(SIGN.findall("\n".join(said[n : n + RUN]))) >= SIGNS:
                found[tuple(said[n : n + RUN])].append((path, n))
    return {run: at for run, at in found.items() if len({path.relative_to(under).parts[0] for path, _ in at}) > 1}


def practised(ending: str, under: Path = HOUSE / "practices") -> list[Path]:
    """Every file with this ending that stands in a practice, without its tests."""
    found = [path.relative_to(under).parts for path in files(ending, under)]
    return [under.joinpath(*parts) for parts in found if len(parts) > 1 and "tests" not in parts]


def recurring(ending: str, under: Path = HOUSE / "practices") -> tuple[int, int]:
    """How many lines stand in such a run, each counted once, and how many there are."""
    at = {(path, n + line) for places in runs(ending, under).values() for path, n in places for line in range(RUN)}
    return len(at), sum(len(shapes(path)) for path in practised(ending, under))


def show() -> None:
    """Print what recurs, the run that takes most lines last."""
    for ending in (".py", ".html"):
        for run, at in sorted(runs(ending).items(), key=lambda one: len(one[1])):
            print(len(at), *run, *sorted({short(path) for path, _ in at}), sep="\n  ")
    for ending in (".py", ".html"):
        again, lines = recurring(ending)
        print(f"{ending}: {again} of {lines} lines, {again / lines:.1%}")


if __name__ == "__main__":
    show()
