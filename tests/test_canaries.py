"""Every field of listening, empathy and repair in which people write is typed into before words are sought for."""

import pytest
from django import forms
from django.http import HttpResponse

from tests.cast import Phone
from toward.log.models import MomentRow, WaitingRow
from toward.measure.browser import Answer, Browser
from toward.measure.cast import Actor
from toward.measure.fields import PRACTICES, fields, words_of
from toward.measure.search import spellings
from toward.measure.talk import Talk
from toward.practices.repair.forms import OwnForm
from toward.web.words import Words


class InProcess(Browser):
    """The same browser, without a server between."""

    def __init__(self, phone: Phone) -> None:
        super().__init__(0)
        self.phone = phone

    def post(self, path: str, said: object) -> Answer:
        answer: HttpResponse = self.phone.browser.post(path, said)  # type: ignore[assignment]
        return Answer(answer.status_code, answer.content, answer.headers.get("Location", ""), path)


def actor(phone: Phone) -> Actor:
    return Actor(InProcess(phone), keys=phone.keys)


@pytest.fixture
def talk(ana: Phone, ben: Phone) -> Talk:
    talk = Talk(actor(ana), actor(ben), ana.bond)
    talk.all()
    return talk


def test_no_field_is_left_out(talk: Talk) -> None:
    wanted = {one for practice in PRACTICES for one in fields(practice)}
    assert len(wanted) >= 25
    assert wanted - talk.done == set(), "no canary is typed there: let toward/measure/talk.py do it"


def test_what_was_typed_was_taken_and_stands_nowhere_in_the_clear(talk: Talk) -> None:
    assert len(talk.words) >= 50 and talk.lost() == []
    boxes = [
        bytes(box) for table in (MomentRow, WaitingRow) for box in table.objects.values_list("box", flat=True) if box
    ]
    sought = [spelling for word in talk.words for spelling in spellings(word).values()]
    assert not any(spelling in box for box in boxes for spelling in sought)


def test_a_new_field_is_found_by_itself() -> None:
    class Longer(OwnForm):
        more = Words(label="", required=False, limit=80)
        token = forms.CharField(widget=forms.HiddenInput)
        day = forms.DateField()

    assert set(words_of(Longer)) - set(words_of(OwnForm)) == {"more"} and words_of(Longer)["more"] == 80
