"""What can be said in appreciation, and its limits."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from toward.bond.ours import Ours
from toward.fields.words import Words
from toward.log.log import Gone
from toward.log.moment import Moment
from toward.practices.appreciation.moments import GoodNews, Noticed, ToldSomeone


class NoticedForm(forms.Form):
    """What I noticed; only the first is asked for."""

    did = Words(label=_("What %(name)s did"), rows=2)
    landed = Words(label=_("How you felt"), required=False, rows=2)
    says = Words(label=_("What it says about %(name)s"), required=False, rows=2)

    def moment(self) -> Moment:
        """The moment to write."""
        return Noticed(**self.cleaned_data)


class ToldForm(forms.Form):
    """Something good that I said to somebody else."""

    said_words = Words(label=_("What you said about %(name)s"), rows=3)
    whom = Words(label=_("To whom"), line=True, limit=80, required=False)

    def moment(self) -> Moment:
        """The moment to write."""
        return ToldSomeone(said=self.cleaned_data["said_words"], whom=self.cleaned_data["whom"])


class NewsForm(forms.Form):
    """Good news of mine."""

    news = Words(label=_("Your good news"), rows=3)

    def moment(self) -> Moment:
        """The moment to write."""
        return GoodNews(**self.cleaned_data)


FORMS: dict[str, type[NoticedForm] | type[ToldForm] | type[NewsForm]] = {
    "noticed": NoticedForm,
    "told": ToldForm,
    "news": NewsForm,
}


Saying = NoticedForm | ToldForm | NewsForm


def named(form: Saying, bond: Ours) -> Saying:
    """The form, with whom it is about by their name; it is looked up where it shows."""
    told: Callable[[Any], Any] = lazy(lambda label: str(label) % {"name": bond.other_name}, str)
    for field in form.fields.values():
        field.label = told(field.label)
    return form


def form_of(moment: Moment, said: Any) -> tuple[Saying, str]:
    """The form that a moment was said with, filled with its words."""
    match moment:
        case Noticed():
            now = {"did": moment.did, "landed": moment.landed, "says": moment.says}
            return NoticedForm(said, initial=now), "noticed"
        case ToldSomeone():
            return ToldForm(said, initial={"said_words": moment.said, "whom": moment.whom}), "told"
        case GoodNews():
            return NewsForm(said, initial={"news": moment.news}), "news"
    raise Gone(moment.id)
