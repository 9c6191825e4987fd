"""Every field of every practice in which people write is typed into before words are sought for."""

import inspect
from collections.abc import Iterator
from functools import wraps
from typing import Any

import pytest
from django import forms

from tests.cast import Phone
from toward.fields.words import Words
from toward.log.models import MomentRow, WaitingRow
from toward.measure import talk
from toward.measure.cast import Actor
from toward.measure.fields import Field, Form, fields, forms_of, names, words_of
from toward.measure.hands import Hands
from toward.measure.inside import Inside
from toward.measure.search import spellings
from toward.practice.forms import AnswerForm
from toward.practice.names import NAMES
from toward.practices.repair.forms import OwnForm


def actor(phone: Phone) -> Actor:
    return Actor(Inside(phone.browser), keys=phone.keys)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[forms.Form]]:
    """Every form that is made while somebody writes."""
    met: list[forms.Form] = []
    begin = forms.Form.__init__

    @wraps(begin)
    def remembering(self: forms.Form, *args: Any, **rest: Any) -> None:
        begin(self, *args, **rest)
        met.append(self)

    monkeypatch.setattr(forms.Form, "__init__", remembering)
    yield met


@pytest.fixture
def hands(made: list[forms.Form], ana: Phone, ben: Phone) -> Hands:
    hands = Hands(actor(ana), actor(ben), ana.bond)
    talk.all(hands)
    return hands


def grows(form: Form) -> bool:
    """Whether a form may make fields for words as it is made, which only one that was made can tell."""
    methods = [one for one in vars(form).values() if inspect.isfunction(one)]
    return any(word in inspect.getsource(one) for one in methods for word in ("Words(", "CharField("))


def shown(made: list[forms.Form]) -> set[Field]:
    ours = [one for one in made if type(one).__module__.startswith("toward.practices.")]
    return {field for one in ours for field in names(type(one), words_of(one))}


def test_no_field_is_left_out(hands: Hands, made: list[forms.Form]) -> None:
    wanted = fields() | shown(made)
    assert {practice for practice, _form, _name in wanted} == set(talk.WAYS) == set(NAMES)
    assert wanted - hands.done == set(), "no canary is typed there: let toward/measure/talk.py do it"


def test_an_answer_to_what_lies_on_the_table_is_typed(hands: Hands) -> None:
    assert names(AnswerForm, words_of(AnswerForm)) <= hands.done


def test_a_form_that_makes_its_fields_was_made(hands: Hands, made: list[forms.Form]) -> None:
    growing = {form for practice in NAMES for form in forms_of(practice) if grows(form)}
    assert growing and growing <= {type(one) for one in made}


def test_what_was_typed_was_taken_and_stands_nowhere_in_the_clear(hands: Hands) -> None:
    assert len(hands.words) >= len(fields()) and hands.lost() == []
    boxes = [
        bytes(box) for table in (MomentRow, WaitingRow) for box in table.objects.values_list("box", flat=True) if box
    ]
    sought = [spelling for word in hands.words for spelling in spellings(word).values()]
    assert boxes and not any(spelling in box for box in boxes for spelling in sought)


def test_a_new_field_is_found_by_itself() -> None:
    class Longer(OwnForm):
        more = Words(label="", required=False, limit=80)
        token = forms.CharField(widget=forms.HiddenInput)
        at = forms.CharField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))
        day = forms.DateField()

        def __init__(self) -> None:
            super().__init__()
            self.fields["last"] = Words(label="", limit=90)

    assert set(words_of(Longer)) - set(words_of(OwnForm)) == {"more"} and words_of(Longer)["more"] == 80
    assert grows(Longer) and words_of(Longer())["last"] == 90
