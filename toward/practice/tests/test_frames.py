"""The frames that pages share: what stands in them is shown as it was written, and what is not there shows nothing."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from django.template import Context, engines
from django.test import RequestFactory

ME, OTHER = "ana", "ben"
BOND = SimpleNamespace(id="b", other=OTHER, other_name="Ben <3", own_hue="", other_hue="sea")
WHO = SimpleNamespace(id=ME, name="Ana", hue="clay", bond=BOND)
SAID = SimpleNamespace(by=OTHER, at=datetime(2026, 1, 2, 3, 4, tzinfo=UTC), edited=True)


def shown(template: str, **context: object) -> str:
    """What a template makes of it."""
    made = engines["django"].from_string(template).template  # type: ignore[attr-defined]
    asked = RequestFactory().get("/")
    return str(made.render(Context({"me": WHO, "m": SAID, "request": asked, **context})))


@pytest.mark.parametrize(
    "template",
    [
        "{% words evil %}",
        "{% words 'x' evil %}",
        "{% small evil %}",
        "{% listed lines %}",
        "{% row evil '/' %}",
        "{% row 'x' '/' text=evil small=evil %}",
        "{% go evil '/' %}",
        "{% said m evil %}{% endsaid %}",
        "{% said m also=evil %}{% endsaid %}",
        "{% said m %}{{ evil }}{% endsaid %}",
        "{% quote m evil %}{% endquote %}",
        "{% card_head m %}{{ evil }}{% endcard_head %}",
        "{% head evil %}{{ evil }}{% endhead %}",
        "{% act '/' %}{{ evil }}{% endact %}",
        "{% ask %}{{ evil }}{% endask %}",
        "{% sure evil '/' %}{{ evil }}{% endsure %}",
        "{% really evil evil '/' yes=evil %}",
        "{% folded evil lines %}",
        "{% send '/' said=evil %}{{ evil }}{% endsend %}",
        "{% worth evil 'bids' evil '/' %}{{ evil }}{% endworth %}",
        "{% pile lines 'partials/copy.html' evil each='text' %}",
    ],
)
def test_what_people_write_is_words_and_never_a_tag(template: str) -> None:
    evil = "<script>&"
    page = shown(template, evil=evil, lines=[evil])
    assert "&lt;script&gt;&amp;" in page
    assert "<script>" not in page and "&amp;lt;" not in page


def test_what_is_not_written_shows_nothing() -> None:
    frames = "{% words '' 'A label' %}{% small '' %}{% row 'x' none_there %}"
    assert shown(frames + "{% pile none 'practice/lying.html' 'Title' %}", none=[]) == ""


def test_a_pile_shows_each_thing_under_one_title_and_leaves_no_name_behind() -> None:
    pile = "{% pile things 'partials/copy.html' 'Yours' each='text' label='Which' %}"
    page = shown(f"{pile}{{{{ text }}}}{{{{ label }}}}", things=["one", "two"])
    assert page.count("<h2>Yours</h2>") == 1 and page.count("Which</label>") == 2
    assert page.index('value="one"') < page.index('value="two"') and page.endswith("</section>")


def test_words_said_have_their_author_and_their_time() -> None:
    page = shown("{% said m %}<p>Toast.</p>{% endsaid %}")
    assert 'class="said hue-sea"' in page and "<span>Ben &lt;3</span>" in page and "<p>Toast.</p>" in page
    assert 'datetime="2026-01-02T03:04:00+0000"' in page and 'class="edited"' in page
    assert "<time" not in shown("{% said m dated=False %}{% endsaid %}")


@pytest.mark.parametrize(
    ("said", "badge"), [("whose='mine'", True), ("whose='ours'", False), ("mine=True", True), ("", False)]
)
def test_the_badge_stands_on_what_is_only_mine(said: str, badge: bool) -> None:
    assert ("Only yours" in shown(f"{{% said m {said} %}}{{% endsaid %}}")) == badge


def test_a_head_leads_back_to_its_practice_and_keeps_its_shape_without_a_line() -> None:
    page = shown("{% head 'How' 'bids' %} A line. {% endhead %}")
    assert '<a href="/bids/">Small asks</a>' in page and "<h1>How</h1>" in page
    assert '<p class="lede">A line.</p>' in page and '<a href="/today/">Back</a>' in shown(
        "{% head 'How' back='/today/' said='Back' %}{% endhead %}"
    )
    bare = shown("{% head 'How' %}\n{% endhead %}")
    assert "<h1>How</h1>" in bare and "lede" not in bare and "eyebrow" not in bare


def test_every_form_carries_and_keeps_nothing_in_the_browser() -> None:
    for template in (
        "{% act 'today' %}{% endact %}",
        "{% ask 'today' %}{% endask %}",
        "{% sure 'x' 'today' %}{% endsure %}",
        "{% really 'x' 'y' 'today' %}",
    ):
        page = shown(template)
        assert 'name="once"' in page and 'autocomplete="off"' in page and 'action="/today/"' in page
