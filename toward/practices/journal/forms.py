"""What can be written, looked for and given, and its limits."""

from datetime import datetime, tzinfo
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from toward.fields.words import Words
from toward.log.moment import ID, new_id
from toward.practice import feeling_words
from toward.practices.journal import prompts
from toward.practices.journal.moments import Entry, Plan, Shared
from toward.practices.journal.times import NotATime, not_before

WRONG_TIME = {
    "unclear": _("Set a day and a time, please."),
    "past": _("That time is over. Set one that is still to come, or give it now."),
    "far": _("That is more than five years away. Set a nearer one."),
    "gap": _("That hour does not exist: the clocks go forward over it. Set one a little later."),
}


class EntryForm(forms.Form):
    """Free writing. `known`: ids of feelings that an older entry holds."""

    words = Words(label=_("Your words"), rows=12)
    prompt = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    feelings = forms.MultipleChoiceField(required=False)

    def __init__(self, *args: Any, known: tuple[str, ...] = (), **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.offered = feeling_words.offer(self, "feelings", known)

    @property
    def chosen(self) -> list[str]:
        """Ids of the feelings that are ticked."""
        return feeling_words.ticked(self, "feelings")

    @property
    def asked(self) -> prompts.Prompt | None:
        """The prompt that stands above the page."""
        return prompts.find(str(self["prompt"].value() or ""))

    def moment(self) -> Entry:
        """The moment to write."""
        asked = self.asked
        return Entry(
            words=self.cleaned_data["words"],
            prompt_id=asked.id if asked else "",
            prompt=asked.text if asked else "",
            feelings=tuple(self.cleaned_data["feelings"]),
        )


class FindForm(forms.Form):
    """Words to look for."""

    find = Words(
        label=_("Find in what you wrote"),
        line=True,
        limit=80,
        widget=forms.TextInput(attrs={"type": "search", "dir": "auto"}),
    )


class GiveForm(forms.Form):
    """A piece of one's own, in answer to one that is sealed."""

    words = Words(label=_("What you would give"), rows=8)

    def moment(self, slot: str) -> Shared:
        """The moment to write in ours."""
        return Shared(slot=slot, words=self.cleaned_data["words"])


class ShareForm(GiveForm):
    """A part of an entry, and when it is to be given."""

    words = Words(label=_("The part that you give"), rows=8)
    how = forms.ChoiceField(label=_("When?"), widget=forms.RadioSelect, initial="now")
    at = forms.CharField(
        label=_("Not before"), required=False, validators=[MaxLengthValidator(40)],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
    )  # fmt: skip
    slot = forms.RegexField(rf"^{ID}$", widget=forms.HiddenInput, initial=new_id)

    def __init__(self, *args: Any, zone: tzinfo, now: datetime, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.zone, self.now = zone, now
        how: Any = self.fields["how"]
        how.choices = [("now", _("Now")), ("both", _("When we both have")), ("later", _("Not before a time"))]

    def clean(self) -> dict[str, Any]:
        """A time, where one is to be waited for."""
        said = super().clean() or self.cleaned_data
        if said.get("how") == "later":
            try:
                said["not_before"] = not_before(said.get("at") or "", self.now, self.zone)
            except NotATime as wrong:
                self.add_error("at", WRONG_TIME[wrong.why])
        return said

    def plan(self, entry: str, whom: str) -> Plan:
        """What I keep in mine while it waits."""
        said = self.cleaned_data
        return Plan(
            whom=whom, slot=said["slot"], entry=entry, words=said["words"],
            how=said["how"], not_before=said.get("not_before"),
        )  # fmt: skip
