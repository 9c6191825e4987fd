"""The shape of the house (CONTRIBUTING.md): small files, one place for each thing, every practice alike."""

import re
from collections import defaultdict
from pathlib import Path
from statistics import median, quantiles

import pytest
from django.apps import apps
from django.db import models

from tests import house_rules as rules
from tests.house_rules import HOUSE, ROOT, short
from toward.guide import pages
from toward.log.models import BookmarkRow
from toward.practice.names import NAMES
from toward.practice.registry import find, owner, practices

FILES = (
    "__init__",
    "moments",
    "story",
    "forms",
    "views",
    "urls",
    "tests/__init__",
    "tests/test_story",
    "tests/test_pages",
)
TESTS = ("tests/__init__", "tests/test_story", "tests/test_pages")
LAYERS = {"signals.py", "managers.py", "services.py", "utils.py", "helpers.py"}
VIEW, LONGEST = 15, 300


def missing(name: str) -> list[str]:
    """What a practice still lacks."""
    folder = HOUSE / "practices" / name
    wanted = [folder / f"{file}.py" for file in (*FILES, *TESTS)]
    on_days = ["item"] if (practice := find(name)) and practice.shows else []
    wanted += [folder / "templates" / name / f"{part}.html" for part in ("page", *on_days)]
    wanted += [ROOT / "docs/practices" / f"{name}.md", ROOT / "tests/phones" / f"test_{name}.py"]
    return [short(path) for path in wanted if not path.exists()]


@pytest.mark.parametrize("name", NAMES)
class TestPractices:
    def test_it_has_every_file(self, name: str) -> None:
        assert missing(name) == []

    def test_the_guide_says_why(self, name: str) -> None:
        assert pages.why(name) is not None

    def test_its_kinds_stand_in_its_folder_and_say_what_they_are(self, name: str) -> None:
        practice = next(each for each in practices() if each.name == name)
        assert practice.sentence and practice.takes and practice.kinds
        for kind in practice.kinds:
            assert kind.__module__.startswith(f"toward.practices.{name}.")
            assert kind.__doc__ and owner(kind()) is practice

    def test_each_of_its_cards_says_what_it_is_about(self, name: str) -> None:
        assert [call for path in (HOUSE / "practices" / name).glob("*.py") for call in rules.unnamed_cards(path)] == []

    def test_its_story_knows_no_django(self, name: str) -> None:
        story = rules.imports(HOUSE / "practices" / name / "story.py")
        assert not {one for one in story if one.startswith("django") or one.endswith("log.log")}


class TestSize:
    def test_files_are_small(self) -> None:
        lines = {short(path): len(path.read_text(encoding="utf-8").splitlines()) for path in rules.code()}
        assert {path: count for path, count in lines.items() if count > LONGEST} == {}
        assert median(lines.values()) <= 60

    def test_functions_are_small(self) -> None:
        lengths = [rules.length(f) for path in rules.code() for f in rules.functions(path)]
        assert median(lengths) <= 8
        assert quantiles(lengths, n=10)[-1] <= 25

    def test_practices_and_what_they_share_are_small(self) -> None:
        sizes = {name: rules.within(HOUSE / "practices" / name) for name in NAMES}
        assert {name: lines for name, lines in sizes.items() if lines > 900} == {} and min(sizes.values()) > 50
        assert median(sizes.values()) <= 450
        assert 300 < rules.within(HOUSE / "practice") <= 1500

    def test_views_are_short(self) -> None:
        views = [path for path in rules.code() if path.name.endswith("views.py")]
        assert {f"{short(p)}:{f.name}" for p in views for f in rules.functions(p) if rules.length(f) > VIEW} == set()

    def test_every_function_says_what_it_returns(self) -> None:
        bare = [f"{short(p)}:{f.name}" for p in rules.code() for f in rules.functions(p) if f.returns is None]
        assert bare == []

    def test_there_is_no_layer_that_only_passes_on(self) -> None:
        assert [short(path) for path in rules.code() if path.name in LAYERS] == []


class TestWhatRecurs:
    """Of four lines and more of one shape in two practices. `python -m tests.house_rules` prints them."""

    @pytest.mark.parametrize(("ending", "at_most"), [(".py", 0.08), (".html", 0.12)])
    def test_it_is_8_in_a_hundred_of_python_and_12_of_html(self, ending: str, at_most: float) -> None:
        again, lines = rules.recurring(ending)
        assert 0 < again / lines <= at_most, f"{again} of {lines}"

    def test_names_strings_and_numbers_make_no_other_shape(self) -> None:
        assert rules.shape('    a.b = one("x, y", 3)') == rules.shape("c = d('z', e)") != rules.shape("c = d('z')")

    @pytest.mark.parametrize(("folders", "found"), [(("one", "two"), 10), (("one", "one"), 0)])
    def test_a_run_counts_where_two_practices_have_it(
        self, folders: tuple[str, str], found: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(rules, "ROOT", tmp_path)
        for n, (folder, names) in enumerate(zip(folders, ("abc", "xyz"), strict=True)):
            lines = [f"{a}{n} = {names[0]}({names[1]}, [{names[2]}], '{names}')" for a in "abcde"]
            (tmp_path / folder).mkdir(exist_ok=True)
            (tmp_path / folder / f"{names}.py").write_text("\n\n".join(lines))
        assert rules.recurring(".py", tmp_path) == (found, 10)


class TestOnePlaceForEachThing:
    def test_only_the_log_touches_its_rows(self) -> None:
        outside = [p for p in rules.code() if "tests" not in p.parts and not p.is_relative_to(HOUSE / "log")]
        assert [short(p) for p in outside if "toward.log.models" in rules.imports(p)] == []

    def test_only_two_modules_know_cryptography(self) -> None:
        known = [p for p in rules.files(".py", HOUSE) if "tests" not in p.parts]
        users = [short(p) for p in known if any(m.partition(".")[0] == "cryptography" for m in rules.imports(p))]
        assert users == ["toward/log/seal.py", "toward/people/keys.py"]

    def test_what_people_say_can_be_split_by_log(self) -> None:
        for model in apps.get_app_config("log").get_models():
            key = model._meta.pk
            if model is not BookmarkRow:  # its name stands for one reader and one bond, and nobody else's row knows it
                assert isinstance(key, models.CompositePrimaryKey) and key.field_names[0] == "log"
            for field in model._meta.local_fields:
                assert not isinstance(field, models.AutoField | models.ForeignKey), field
            for rule in model._meta.constraints:
                assert isinstance(rule, models.UniqueConstraint)
                assert str(rule.expressions[0]) == "F(log)"


def clear_columns() -> set[tuple[str, str]]:
    """Every column of every table in use."""
    tables = apps.get_models(include_auto_created=True)
    found = {(m._meta.db_table, f.column) for m in tables for f in m._meta.local_fields if f.column}
    return found | {("django_migrations", name) for name in ("id", "app", "name", "applied")}


class TestPracticesShare:
    def test_nothing_beneath_them_is_one_practice_s_alone(self) -> None:
        room, users = HOUSE / "practice", defaultdict[str, set[str]](set)
        for path in [one for one in rules.files(".py", HOUSE) if "tests" not in one.parts]:
            where = path.relative_to(HOUSE).parts
            for name in rules.named("toward.practice", path):
                users[name].add(where[1] if where[0] == "practices" else ".")
        beneath = [path for path in room.glob("*.py") if path.stem not in ("views", "urls")]
        shared = {name for path in beneath for name in rules.offered(path)}
        assert len(shared) > 20
        assert {name: users[name] for name in shared if users[name] != {"."} and len(users[name]) < 2} == {}


class TestTrust:
    def test_the_page_names_every_column_and_no_other(self) -> None:
        page = (ROOT / "docs/trust.md").read_text(encoding="utf-8")
        told = set(re.findall(r"^\| `(\w+)` \| `(\w+)` \|", page, re.MULTILINE))
        assert told == clear_columns()

    def test_the_claim_is_never_larger_than_it_is(self) -> None:
        for path in [*rules.files(".html"), *rules.files(".toml", HOUSE)]:
            assert "end-to-end" not in path.read_text(encoding="utf-8").lower(), short(path)


INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE
)
UNSAFE = re.compile(r"\|\s*safe(?:seq)?\b|{%\s*autoescape\s+off")


class TestTemplates:
    def test_nothing_is_inline_and_nothing_unescaped(self) -> None:
        wrong = {
            short(path): found
            for path in rules.templates()
            if (found := [m[0] for rule in (INLINE, UNSAFE) for m in rule.finditer(path.read_text(encoding="utf-8"))])
        }
        assert wrong == {}

    def test_no_code_calls_words_safe(self) -> None:
        users = [short(p) for p in rules.files(".py", HOUSE) if "mark_safe" in p.read_text(encoding="utf-8")]
        assert users == []

    def test_every_word_can_be_translated(self) -> None:
        found = {short(p): rules.untranslatable(p.read_text(encoding="utf-8")) for p in rules.templates()}
        assert {path: words for path, words in found.items() if words} == {}

    @pytest.mark.parametrize(
        "shown",
        ["<p>Hello</p>", '<p title="Hello there">{{ x }}</p>', "{% if a %}Yes{% endif %}", '<img alt="two people">'],
    )
    def test_words_outside_are_noticed(self, shown: str) -> None:
        assert rules.untranslatable(shown)

    @pytest.mark.parametrize(
        "hidden",
        [
            '<p class="card">{% translate "Hello" %}</p>',
            "{% blocktranslate trimmed with n=name %}Hello {{ n }}{% endblocktranslate %}",
            "{# Hello #}{{ hello.words }} 3 – ·",
            '<script src="/a.js"></script><a href="/hello/">{{ x }}</a>',
        ],
    )
    def test_translated_words_are_left_alone(self, hidden: str) -> None:
        assert rules.untranslatable(hidden) == []


MACHINE = re.compile(r"(?<![\w.$}])/(?:work|root|home/\w+)/\w|\.local/share/\w+/\w")
REGISTRY = re.compile(r"pypi\.org/simple|files\.pythonhosted|registry\.npmjs|--index-url|extra-index-url|proxy\.golang")
TEXT = {".py", ".md", ".toml", ".txt", ".in", ".html", ".css", ".js", ".yaml", ".yml", ".json", ".svg", ""}


def written() -> list[Path]:
    """Every text file of the project but this one."""
    return [path for path in rules.files("") if path.suffix in TEXT and path != Path(__file__)]


@pytest.mark.parametrize("rule", [MACHINE, REGISTRY], ids=["machine", "registry"])
def test_no_file_names_a_machine_or_a_registry(rule: re.Pattern[str]) -> None:
    found = {short(path): said[0] for path in written() if (said := rule.search(path.read_text("utf-8", "ignore")))}
    assert found == {}


def test_every_decision_has_a_number_of_its_own_and_says_it() -> None:
    pages = sorted((ROOT / "docs/decisions").glob("*.md"))
    numbers = [int(page.name.partition("-")[0]) for page in pages]
    assert numbers == [*range(1, len(pages) + 1)]
    heads = [re.match(r"# (\d+)\b", page.read_text()) for page in pages]
    assert [int(head[1]) for head in heads if head] == numbers


def test_no_filter_is_made_that_no_page_asks_for() -> None:
    made = re.compile(r"@register\.filter\ndef (\w+)")
    filters = {name for path in rules.code() if "templatetags" in path.parts for name in made.findall(path.read_text())}
    assert filters
    asked = "".join(path.read_text() for path in rules.templates())
    assert [name for name in sorted(filters) if not re.search(rf"\|{name}\b", asked)] == []
