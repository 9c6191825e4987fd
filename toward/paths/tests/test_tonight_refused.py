"""A form of a step that was not taken stands in its step again, with its words and what is wrong about them."""

import re

import pytest

from tests.cast import Phone
from toward.fields.words import LIMIT
from toward.paths.tests.test_tonight import begins, come, evening, go, leaves_out, main, step_at
from toward.paths.tonight import Night

__all__ = ["evening"]


def comes_to(one: Phone, place: str) -> str:
    where = begins(one)
    while step_at(where) and not step_at(where).startswith(place):
        where = leaves_out(one, where)
    return where


def sends(one: Phone, where: str, page: str, words: str, at: str) -> str:
    """Send what stands in the step's form."""
    form = re.findall(r"<form[^>]*>.*?</form>", page, re.S)
    (form,) = [each for each in form if "<textarea" in each]
    to = re.findall(r'action="([^"]*)"', form)[0]
    said = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', form))
    name = re.findall(r'<textarea[^>]*name="([^"]*)"', form)[0]
    said = {key: value.replace("&amp;", "&") for key, value in said.items() if key != "csrfmiddlewaretoken"}
    answer = one.browser.post(to, {**said, name: words}, headers=come(at))
    assert answer.status_code in (302, 422), answer.status_code
    return to if answer.status_code == 302 else answer.content.decode()


@pytest.mark.parametrize(
    ("place", "template"),
    [
        ("question", "questions/tonight.html"),
        ("small", "appreciation/tonight.html"),
        ("small", "journal/tonight.html"),
    ],
)
def test_it_stands_there_with_its_words(
    evening: tuple[Phone, Phone], place: str, template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = evening
    small = property(lambda now: [one for one in now._brings if one.template == template])
    monkeypatch.setattr(Night, "smalls", small)
    where = comes_to(ana, place)
    page = main(ana, where)
    shown = sends(ana, where, page, "so <much> " * LIMIT, where)
    assert "Go on with tonight" not in shown, "it is there"
    assert 'id="step"' in shown and "field__error" in shown and "so &lt;much&gt; so" in shown
    assert 'action="/tonight/enough/"' in shown and f'name="step" value="{step_at(where)}"' in shown
    to = re.findall(r'action="([^"]*)"', shown.partition('id="step"')[2])[0]
    again = sends(ana, where, shown.partition("<main")[2], "so <much> " * LIMIT, to)
    assert 'id="step"' in again, "once more, too"
    assert sends(ana, where, again.partition("<main")[2], "A walk", to) == to
    assert step_at(begins(ana)) != step_at(where), "and then it goes on"


def test_what_stands_on_a_page_of_its_own_is_refused_there(evening: tuple[Phone, Phone]) -> None:
    ana, _ = evening
    where = comes_to(ana, "question")
    to = re.findall(r'action="(/questions/at/[^"]*)"', main(ana, where))[0]
    page = ana.browser.post(to, {"bond": ana.bond, "to": where}, headers=come(to)).content.decode()
    assert "<main" in page and 'id="step"' not in page
    go(ana, "/tonight/enough/")
    page = ana.browser.post(to, {"bond": ana.bond}, headers=come(where)).content.decode()
    assert 'id="step"' not in page, "it is over"
