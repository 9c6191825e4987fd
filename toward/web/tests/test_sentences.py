"""Forms that were not right: our sentence, where the field says it is; and words of which nothing shows are none."""

import re

import pytest
from django import forms
from django.test import Client
from django.urls import URLPattern, get_resolver

from tests.cast import Phone
from toward.fields.words import Words, clean
from toward.people import backoff
from toward.practices.boundaries.moments import Boundary
from toward.practices.feelings.moments import CheckIn
from toward.practices.questions.moments import Answer

NOTHING = ["", "  ", "\x00\x01\u200f\u2066", "\u200b\u200d \u3164", "\ufe0f\u034f", "\u2800\n\u2003"]
WORDS = ("Tired to the bone", "My desk is mine", "From a swing")
DESCRIBED = re.compile(r'aria-describedby="([^"]+)"')


@pytest.mark.parametrize("said", NOTHING)
def test_what_shows_nothing_is_nothing(said: str) -> None:
    assert clean(said) == ""
    with pytest.raises(forms.ValidationError, match="A word or two is needed here"):
        Words().clean(said)


@pytest.mark.parametrize(
    "said", ["\u2764\ufe0f", "\u05e9\u05dc\u05d5\u05dd\u200f", ".", "3", "\U0001f468\u200d\U0001f469", "नमस्ते"]
)
def test_what_shows_something_stays(said: str) -> None:
    assert clean(said) == said


def test_an_invisible_appreciation_is_not_taken(ana: Phone, ben: Phone) -> None:
    assert ana.post("/appreciation/say/noticed/", did=NOTHING[2]).status_code == 422


@pytest.mark.parametrize(
    ("path", "said", "field"),
    [
        ("/appreciation/say/noticed/", {}, "id_did"),
        ("/feelings/now/", {"pleasant": "99", "text": "x"}, "id_pleasant"),
        ("/me/wishes/", {"hue": "grey", "shown_name": "A", "lock_minutes": "5"}, "id_hue"),
    ],
)
def test_a_field_says_where_its_error_stands(
    ana: Phone, ben: Phone, path: str, said: dict[str, str], field: str
) -> None:
    answer = ana.post(path, **said)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="{field}_error"' in page
    ids = set(re.findall(r'\sid="([^"]+)"', page))
    assert {id for named in DESCRIBED.findall(page) for id in named.split()} <= ids
    assert "This field is required" not in page and "Select a valid choice" not in page


def test_signing_up_with_nothing_says_ours(stranger: Client, settings: object) -> None:
    settings.OPEN = True  # type: ignore[attr-defined]
    page = stranger.post("/sign-up/", {"name": ""}).content.decode()
    assert "This needs your tick to go on." in page
    assert "This field is required" not in page


@pytest.mark.parametrize("method", ["put", "delete", "patch", "trace", "options"])
def test_other_ways_of_asking_are_refused(ana: Phone, stranger: Client, method: str) -> None:
    for browser in (ana.browser, stranger):
        for path in ("/today/", "/help/", "/appreciation/", "/sign-in/"):
            answer = getattr(browser, method)(path)
            assert answer.status_code == 405
            assert answer.headers["Allow"] == "GET, HEAD, POST"


def changing() -> list[str]:
    """Every address of a practice at which something that was said is put better."""
    found = []
    for resolver in get_resolver().url_patterns:
        for one in getattr(resolver, "url_patterns", []):
            if isinstance(one, URLPattern) and {"edit", "change"} & set(str(one.pattern).split("/")):
                found.append(f"/{resolver.pattern}{one.pattern}")
    return found


def test_nobody_is_shown_the_form_for_the_words_of_the_other(ana: Phone, ben: Phone) -> None:
    ana.post("/appreciation/say/noticed/", did="You left the lamp on")
    for moment in (
        CheckIn(text="Tired"),
        Boundary(theme="own", words="My desk"),
        Answer(text="Which?", words="A swing"),
    ):
        ana.ours.log.append(moment)
    said = [m.id for m in ana.ours.log.moments if m.by == ana.person]
    assert len(changing()) > 5
    for route in changing():
        for id in said:
            path = route.replace("<str:id>", id).replace("<slug:whose>", "ours")
            answer = ben.get(path)
            assert answer.status_code in (403, 404, 405) or path.startswith("/repair/"), path
            assert not any(words in answer.content.decode() for words in WORDS), path
    assert ana.get(f"/appreciation/{said[-4]}/edit/").status_code == 200
    assert ben.get(f"/appreciation/{said[-4]}/edit/").status_code == 403


def test_what_is_sent_to_something_that_is_gone_can_be_copied(ana: Phone, ben: Phone) -> None:
    words = "I minded it more than I said."
    for path in ("/boundaries/nothing/change/", "/fears/nothing/", "/journal/nothing/edit/", "/touch/nothing/hour/"):
        answer = ana.post(path, words=words)
        assert answer.status_code == 404 and words in answer.content.decode(), path


def test_one_second_is_one() -> None:
    assert backoff.sentence(1).endswith("in 1 second.")
    assert backoff.sentence(2).endswith("in 2 seconds.")


def test_without_scripts_the_boxes_say_what_goes_in(ana: Phone, ben: Phone) -> None:
    page = ana.get("/feelings/now/").content.decode()
    assert page.count("<noscript>0: </noscript>") == page.count("<noscript>10: </noscript>") > 2
    assert "On the map</legend>" not in page
