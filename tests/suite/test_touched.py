"""`./test --touched` runs what a change reaches, and nothing less."""

from pathlib import Path

import pytest

from tests.suite import touched

SMALL = {
    "conftest.py": 'pytest_plugins = ["tests.cast"]',
    "tests/cast.py": "",
    "tests/test_shape.py": "",
    "tests/phones/test_bids.py": "from tests.phones.hand import Hand",
    "tests/phones/hand.py": "",
    "toward/settings.py": 'MIDDLEWARE = ["toward.web.middleware.headers"]\nDATA = here',
    "toward/web/middleware.py": "",
    "toward/log/__init__.py": "",
    "toward/log/seal.py": "",
    "toward/log/log.py": "from toward.log.seal import seal",
    "toward/log/tests/test_log.py": "from toward.log import log",
    "toward/log/tests/test_other.py": "",
    "toward/care/loop.py": "import toward.log.log\nfrom toward.practice import due",
    "toward/care/tests/conftest.py": "def rig():\n    from toward.care import loop",
    "toward/care/tests/test_bell.py": "",
    "toward/practices/bids/views.py": "",
    "toward/practices/bids/tests/test_pages.py": "",
    "toward/practices/touch/views.py": "from toward.practice import due",
    "toward/practices/touch/tests/test_pages.py": 'RUN = "toward.practices.touch.views"',
    "toward/practice/due.py": "",
}


@pytest.mark.parametrize(
    ("path", "reached"),
    [
        (
            "toward/log/seal.py",
            {"toward/log/tests/test_log.py", "toward/log/tests/test_other.py", "toward/care/tests/test_bell.py"},
        ),
        ("toward/practices/bids/views.py", {"toward/practices/bids/tests/test_pages.py", "tests/phones/test_bids.py"}),
        (
            "toward/practices/bids/templates/bids/page.html",
            {"toward/practices/bids/tests/test_pages.py", "tests/phones/test_bids.py"},
        ),
        ("toward/practice/due.py", {"toward/care/tests/test_bell.py", "toward/practices/touch/tests/test_pages.py"}),
        (
            "toward/practice/templates/practice/thing.html",
            {"toward/care/tests/test_bell.py", "toward/practices/touch/tests/test_pages.py"},
        ),
        ("toward/log/tests/test_other.py", {"toward/log/tests/test_other.py"}),
        ("tests/phones/hand.py", {"tests/phones/test_bids.py"}),
        ("docs/trust.md", set()),
    ],
)
def test_what_a_change_reaches(path: str, reached: set[str]) -> None:
    assert touched.behind_all({path}, SMALL) == []
    assert set(touched.tests({path}, SMALL)) == {"tests/test_shape.py", *reached}


def test_a_module_that_is_gone_reaches_who_imported_it() -> None:
    texts = {**SMALL, "toward/log/seal.py": ""}
    assert "toward/care/tests/test_bell.py" in touched.tests({"toward/log/seal.py"}, texts)


@pytest.mark.parametrize(
    "path",
    [
        "conftest.py",
        "tests/cast.py",
        "toward/settings.py",
        "toward/web/middleware.py",
        "requirements-dev.txt",
        "test",
        "run",
        ".ci/run",
        "pyproject.toml",
        "toward/web/templates/base.html",
        "toward/web/static/js/send.js",
    ],
)
def test_what_is_behind_every_test_runs_everything(path: str) -> None:
    assert touched.behind_all({path, "toward/log/seal.py"}, SMALL) == [path]


def test_in_this_house_a_practice_reaches_itself_and_not_its_neighbours() -> None:
    texts = touched.house()
    found = touched.tests({"toward/practices/bids/story.py"}, texts)
    assert {"toward/practices/bids/tests/test_story.py", "tests/phones/test_bids.py"} <= set(found)
    assert not [path for path in found if path.startswith("toward/practices/touch/")]
    assert len(touched.tests({"toward/log/seal.py"}, texts)) > len(found)


def test_what_is_new_committed_or_changed_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(touched, "ROOT", tmp_path)
    name = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    touched.git("init", "-q", "-b", "main")
    for file in ("kept", "changed", "gone"):
        (tmp_path / file).write_text("")
    touched.git("add", ".")
    touched.git(*name, "commit", "-qm", "x")
    assert touched.changed() == set()
    touched.git("update-ref", "refs/remotes/origin/main", "HEAD")
    (tmp_path / "committed").write_text("")
    touched.git("add", ".")
    touched.git(*name, "commit", "-qm", "y")
    (tmp_path / "changed").write_text("anew")
    (tmp_path / "gone").unlink()
    (tmp_path / "new").write_text("")
    assert touched.changed() == {"committed", "changed", "gone", "new"}
