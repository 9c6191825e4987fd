"""A form that is sent or shown, and the answer in own words that something shared can take."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.practice.moments import Answered

F = TypeVar("F", bound=forms.BaseForm)


def post_or_show(
    request: HttpRequest, form: F, template: str, shown: Mapping[str, Any], keep: Callable[[F], HttpResponse]
) -> HttpResponse:
    """Keep what was sent, where it is whole; else show the form, with what is wrong about it."""
    if request.method == "POST" and form.is_valid():
        return keep(form)
    return render(request, template, {"form": form, **shown}, status=422 if form.is_bound else 200)


class AnswerForm(forms.Form):
    """An answer in own words."""

    words = Words(label=_("In your own words"), rows=3)

    def moment(self, of: str) -> Answered:
        """The moment to write."""
        return Answered(of=of, words=self.cleaned_data["words"])
