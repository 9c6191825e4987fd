"""One word for one act, and one act for one word: templates hold to the list in docs/look.md."""

from collections import Counter
from pathlib import Path

import pytest

from tests.house_rules import short, templates
from tests.tapped import labels, posts, row_of, rows

SEVERAL = {
    "touch:answer",
    "touch:agree",
    "interests:agree",
    "promises:make",
    "questions:alone_rest",
    "questions:answer",
}  # one form, more than one act


def test_the_list_says_each_word_and_each_act_once() -> None:
    words = Counter(word for row in rows() for word in row.words)
    acts = Counter(row.means for row in rows())
    assert len(rows()) >= 20 and [one for one, times in (words + acts).items() if times > 1] == []


def test_what_a_frame_makes_is_read_as_it_is_tapped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        """{% worth _("1 minute") "bids" _("Ask") "bids:call" %}x{% endworth %}{% go _("Look at it") "today" %}
        {% act "bids:rest" one.id css="x" %}<button class="btn">{% translate "Not now" %}</button>{% endact %}
        {% really _("End it") _("It is over for you both.") "values:end" one.id %}
        {% really _("Take it back") _("It is gone.") "take_back" one.id yes=_("Yes, take it back") css="small" %}
        {% sure _("Take it back") "bids:take_back" %}<button>{% translate "Yes, take it back" %}</button>{% endsure %}
        {% ask %}{% send "bids:page" said=_("Back") %}{% translate "Send it" %}{% endsend %}{% endask %}"""
    )
    said = ["Ask", "Look at it", "Not now", "Take it back", "Yes, take it back", "Back", "Send it"]
    assert sorted(labels(page)) == sorted([*said, "End it", "End it", "Take it back", "Yes, take it back"])
    monkeypatch.setattr("tests.tapped.templates", lambda: [page])
    assert sorted(posts()) == [
        ("bids:rest", "Not now"),
        ("bids:take_back", "Yes, take it back"),
        ("take_back", "Yes, take it back"),
        ("values:end", "End it"),
    ]


def test_whatever_is_tapped_begins_with_a_word_of_the_list() -> None:
    tapped = [(short(path), label) for path in templates() for label in labels(path)]
    assert len(tapped) >= 300
    assert [one for one in tapped if row_of(one[1]) is None] == []


def test_one_act_has_one_word_wherever_it_is_done() -> None:
    named, done = {address for row in rows() for address in row.to}, posts()
    assert named <= {address for address, _ in done}
    for address, label in done:
        mine, row = [row for row in rows() if address in row.to], row_of(label)
        assert row is not None
        assert row in mine or not row.to, f"“{label}” posts to {address}, which is another act"
        assert row in mine or not mine or address in SEVERAL, f"{address} is tapped by “{label}”"


def test_what_does_not_hold_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    assert row_of("Stow it") is None
    real = posts()
    for address, label in (("table:put_away", "Bring it back"), ("table:thing", "Put away"), ("table:close", "Yes")):
        monkeypatch.setattr("tests.test_tapped.posts", lambda posted=(address, label): [*real, posted])
        with pytest.raises(AssertionError):
            test_one_act_has_one_word_wherever_it_is_done()
