"""Cards are named by their headings, and their buttons say where they stand."""

import pytest

from toward.web.named import named

CARD = '<article class="card"><p class="card__eyebrow">Ben asks</p><h2>The moon?</h2><button>Yes</button></article>'


def test_a_card_is_named_by_its_heading_and_the_line_above() -> None:
    said = named(CARD)
    assert '<article class="card" aria-labelledby="it-1 it-2">' in said
    assert '<p class="card__eyebrow" id="it-1">' in said and '<h2 id="it-2">' in said
    assert '<button aria-describedby="it-1 it-2">' in said


def test_each_card_its_own_and_each_part_its_own_numbers() -> None:
    said = named(f'{CARD}<div id="now">{CARD}</div>{CARD}')
    for ids in ("it-1 it-2", "now-1 now-2", "it-3 it-4"):
        assert said.count(f'<article class="card" aria-labelledby="{ids}">') == 1


def test_a_button_belongs_to_the_inner_card() -> None:
    inner = '<article class="said"><p class="said__who">Ana</p><a href="/">Open it</a></article>'
    said = named(f'<article class="card"><h3>Outside</h3>{inner}<button>Read</button></article>')
    assert '<article class="card" aria-labelledby="it-2">' in said and '<a href="/" aria-describedby="it-1">' in said
    assert '<button aria-describedby="it-2">' in said


def test_a_card_that_is_no_landmark_only_describes() -> None:
    said = named('<form class="card"><p>Which chairs?</p><button>Offer it</button></form>')
    assert said.startswith('<form class="card"><p id="it-1">Which chairs?</p>')
    assert '<button aria-describedby="it-1">' in said


def test_what_can_be_done_with_an_entry_of_a_list_says_with_which() -> None:
    lines = "".join(
        f'<li class="entry"><p>{day}</p><details><summary>Take back</summary></details></li>' for day in "ab"
    )
    said = named(f"<ul>{lines}</ul>")
    assert '<p id="it-1">a</p><details><summary aria-describedby="it-1">' in said
    assert '<p id="it-2">b</p><details><summary aria-describedby="it-2">' in said


def test_bare_words_are_told_apart_by_the_heading_they_stand_under() -> None:
    bare = '<article class="card"><p class="said__text">Phones in the bowl</p></article>'
    said = named(f"<section><h2>Your word</h2>{bare}</section><section><h2>Ben’s word</h2>{bare}</section>")
    assert said.count('<h2 id="it-1">Your word') == 1 and '<article class="card" aria-labelledby="it-1 it-2">' in said
    assert '<h2 id="it-3">Ben’s word' in said and '<article class="card" aria-labelledby="it-3 it-4">' in said


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>2 &lt; 3 <b>and</b></p>",
        '<article aria-label="Mine">x</article>',
        '<section><h2>Not a card</h2><button title="a > b">Go</button></section>',
        "</article></div><article>",
    ],
)
def test_the_rest_stays_as_it_is(html: str) -> None:
    assert named(html) == html


def test_what_has_an_id_or_a_description_keeps_it() -> None:
    html = '<article><h2 id="a">A</h2><button aria-describedby="own">Go</button></article>'
    assert named(html) == html.replace("<article>", '<article aria-labelledby="a">')
