"""A form that is sent or shown, and the answer in own words that something shared can take."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from toward.bond.ours import Ours
from toward.fields.words import Words, clean
from toward.log.log import Log
from toward.log.moment import Moment
from toward.me import kept_here, onward
from toward.me.door import written
from toward.practice.guide import Guide
from toward.practice.moments import Answered
from toward.practice.registry import find

F = TypeVar("F", bound=forms.BaseForm)
Shown = Mapping[str, Any]
OUT = _("It is out again, as if you had never written it. Your words still stand here, on this page alone.")
DRAFT = _("It is out again, as if you had never sealed it. It goes on as a draft of yours.")
LATE = _("What you just sent was not kept. Here it is, to copy.")

SAID = _("Said. It lies on %(name)s’s table.")


class Refused(HttpResponse):
    """A page that shows a `form` once more, with what is wrong about it."""

    def __init__(self, page: bytes, form: forms.BaseForm) -> None:
        super().__init__(page, status=422)
        self.form = form


def post_or_show(
    request: HttpRequest,
    form: F,
    template: str,
    shown: Shown | Callable[[], Shown],
    keep: Callable[[F], object],
    *then: str,
) -> HttpResponse:
    """Keep what was sent, where it is whole, and go on to `then`; else show the form, with what is wrong about it.

    `shown`: what the page needs besides, or where that costs something, how it is found. `keep` may answer by itself;
    what it says was kept is told of at the top of the next page.
    """
    if request.method == "POST" and form.is_valid():
        kept = keep(form)
        if isinstance(kept, HttpResponse):
            return kept
        return kept_here.tell(redirect(*then)) if isinstance(kept, Moment) else redirect(*then)
    more = shown() if callable(shown) else shown
    page = render(request, template, {"form": form, **more})
    return Refused(page.content, form) if form.errors else page


def into(log: Log, *of: Any, **named: Any) -> Callable[[Any], Moment]:
    """Keep what a form says in a log, with what its moment is made of besides."""
    return lambda form: log.append(form.moment(*of, **named))


def put_better(
    request: HttpRequest, form: F, template: str, shown: Shown, keep: Callable[[F], object], *then: str
) -> HttpResponse:
    """The same, with new words for old ones: afterwards one is where one was, and is told so; else on at `then`."""
    came = onward.page(onward.before(request), *then)

    def kept(form: F) -> HttpResponse:
        keep(form)
        messages.info(request, _("Your new words stand here now."))
        return redirect(came)

    return post_or_show(request, form, template, {**shown, "came_from": came}, kept)


def late(request: HttpRequest, practice: str, then: str, why: Any = LATE) -> HttpResponse:
    """Say that what was sent came too late, and give the words back; `then`: where it stands as it is now."""
    of = find(practice)
    shown = {"practice": practice, "why": why, "kept": written(request), "then": then, "section": of and of.section}
    return render(request, "practice/late.html", shown, status=409)


def lay(request: HttpRequest, bond: Ours, m: Moment, words: Any = SAID) -> str:
    """Say something to the other, and where it lies at the top of the next page; its id."""
    made = bond.log.append(m)
    messages.info(request, words % {"name": bond.other_name})
    return made.id


def not_empty(form: forms.Form, said: dict[str, Any] | None, sentence: Any) -> dict[str, Any]:
    """What was said; where nothing at all was, and nothing else is wrong, the sentence that says so. 0 is something."""
    said = said or form.cleaned_data
    if not form.errors and all(value is None or value is False or value in ("", []) for value in said.values()):
        raise forms.ValidationError(sentence)
    return said


class AnswerForm(forms.Form):
    """An answer in own words."""

    words = Words(label=_("In your own words"), rows=3)

    def __init__(self, *said: Any, guide: Guide | None = None) -> None:
        super().__init__(*said)
        asked, self.start = self.fields["words"], guide.start if guide else ""
        asked.widget.attrs |= {"autofocus": True, **({"data-begins": self.start} if self.start else {})}
        asked.label, asked.initial = guide.text if guide else asked.label, self.start and f"{self.start} "

    def clean_words(self) -> str:
        """A beginning that was given is no answer yet."""
        words: str = self.cleaned_data["words"]
        if words == clean(self.start):
            raise forms.ValidationError(_("That is how it begins. Go on in your own words."))
        return words

    def moment(self, of: str) -> Answered:
        """The moment to write."""
        return Answered(of=of, words=self.cleaned_data["words"])
