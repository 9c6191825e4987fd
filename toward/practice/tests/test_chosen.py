"""A fold stays open over what was chosen in it, or says so in words; it closes over what only stands there."""

import pytest
from django import forms
from django.template import Context, engines
from django.test import RequestFactory

from tests.cast import Phone

FOLD = "{% fold 'More' %}{{ form.how.as_field_group }}{{ form.why }}{{ form.sure }}{% endfold %}"


class Asked(forms.Form):
    """Something that begins with a choice."""

    how = forms.ChoiceField(choices=[("two", "Two"), ("four", "Four")], initial="two", widget=forms.RadioSelect)
    why = forms.CharField(widget=forms.Textarea, required=False)
    sure = forms.IntegerField(required=False)
    ours = forms.BooleanField(required=False)
    long = forms.ChoiceField(choices=[("", "-"), ("a", "A")], required=False)


def is_open(form: object, template: str = FOLD) -> bool:
    made = engines["django"].from_string(template).template  # type: ignore[attr-defined]
    return "<details open" in str(made.render(Context({"form": form}))).replace('class="more" ', "")


@pytest.mark.parametrize(
    ("said", "initial", "opens"),
    [
        (None, {}, False),
        (None, {"how": "four"}, True),
        (None, {"how": "two"}, False),
        (None, {"why": "Because <b>"}, True),
        (None, {"sure": 0}, True),
        ({"how": "four"}, {}, True),
        ({"how": "two", "why": " "}, {}, False),
        ({"how": "two", "ours": "on"}, {}, False),
    ],
)
def test_it_is_open_over_a_choice(said: dict[str, str] | None, initial: dict[str, object], opens: bool) -> None:
    assert is_open(Asked(said, initial=initial)) is opens


@pytest.mark.parametrize("field", ["ours", "long"])
def test_so_it_is_over_a_tick_and_a_list(field: str) -> None:
    fold = f"{{% fold 'More' %}}{{{{ form.{field} }}}}{{% endfold %}}"
    assert is_open(Asked(initial={"ours": True, "long": "a"}), fold) and not is_open(Asked(), fold)


def test_of_two_folds_over_one_list_the_one_with_the_choice_is_open() -> None:
    fold = "{{% fold 'More' %}}<input type='radio' name='one' value='a'{}>{{% endfold %}}"
    assert is_open(None, fold.format(" checked")) and not is_open(None, fold.format(""))


LONG = "<textarea></textarea>" * 5
SLIDERS = "<div data-slider>{{ form.sure }}</div><div data-slider></div><input>"


@pytest.mark.parametrize(
    ("inside", "initial", "says"),
    [
        ("{{ form.how }}" + LONG, {"how": "four"}, "chosen: Four"),
        ("{{ form.how }}{{ form.why }}" + LONG, {"how": "four", "why": "So"}, "filled in"),
        (SLIDERS, {"sure": 0}, "filled in"),
    ],
)
def test_a_long_one_over_what_came_with_the_page_says_so(inside: str, initial: dict[str, object], says: str) -> None:
    fold = f"{{% fold 'More' %}}{inside}{{% endfold %}}"
    made = engines["django"].from_string(fold).template  # type: ignore[attr-defined]

    def shown(form: Asked, **more: object) -> str:
        return str(made.render(Context({"form": form, **more}))).partition("</summary>")[0]

    closed = shown(Asked(initial=initial))
    assert says in closed and " open" not in closed
    assert "optional" not in shown(Asked())
    looked_on = shown(Asked(initial=initial), request=RequestFactory().post("/"))
    for opened in (looked_on, shown(Asked({"how": "two", **initial}))):
        assert " open" in opened and says not in opened


FAR = "{% fold 'Far' %}{{ form.why.as_field_group }}{% endfold %}"
NEAR = "{% fold 'Near' %}{{ form.sure.as_field_group }}{% endfold %}"


def test_where_something_was_wrong_its_fold_alone_is_open() -> None:
    made = engines["django"].from_string(FAR + NEAR).template  # type: ignore[attr-defined]
    taken, refused = (
        str(made.render(Context({"form": Asked({"how": "two", "why": "Because", "sure": sure})})))
        for sure in ("1", "x")
    )
    assert taken.count('<details class="more" open>') == 2
    far, near = refused.split("<details")[1:]
    assert " open>" not in far.partition("</summary>")[0] and "filled in" in far and "Because" in far
    assert near.startswith(' class="more" open>') and "field__error" in near


@pytest.mark.django_db
def test_how_long_an_ask_stays_and_everything_else_stay_in_sight(ana: Phone, ben: Phone) -> None:
    def folded(page: str, title: str) -> bool:
        return f'<details class="more"><summary>{title}' in page

    fresh = ana.get("/bids/call/").content.decode()
    assert folded(fresh, "How long it stays")
    kept = ana.post("/bids/call/", text="", stays="evening").content.decode()
    assert folded(kept, "How long it stays") and '">chosen: this evening</span></summary>' in kept, (
        "nothing wrong stood there"
    )
