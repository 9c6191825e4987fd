"""What the templates of a card ask for."""

from typing import Any

from django import template

from toward.practices.needs import deck
from toward.practices.needs.forms import HOW
from toward.practices.needs.moments import Card, Guess, Guessing, Nearness, Plan
from toward.practices.needs.story import One, Story

register = template.Library()


@register.filter
def prompt(m: Card) -> str:
    """The sentence that a card finishes."""
    return deck.prompt(m.key).text


@register.filter
def theme(m: Card) -> str:
    """What a card is about."""
    return deck.theme_of(m.key).title


@register.filter
def asks(m: Card, name: str) -> str:
    """The same, asked about its author."""
    return deck.prompt(m.key).guess.replace("{name}", name)


@register.simple_tag(takes_context=True)
def stands(context: dict[str, Any], m: Card | Guess | Plan) -> One | None:
    """How a card stands: this one, or the one that something was said to."""
    return _story(context).find(getattr(m, "of", "") or m.id)


@register.simple_tag(takes_context=True)
def guessed(context: dict[str, Any], m: Card) -> Guessing | None:
    """What I guessed before I read it, and did not give."""
    return next(reversed(_story(context).guessings(m.id)), None)


@register.simple_tag(takes_context=True)
def given(context: dict[str, Any], m: Card) -> list[Guess]:
    """The guesses at a card that I see: mine at theirs; theirs at mine, where I want guesses."""
    story = _story(context)
    return [one for one in story.guesses if one.of == m.id and (one.by == story.evening.me or not story.no_guesses)]


@register.simple_tag(takes_context=True)
def nearness(context: dict[str, Any], m: Guess) -> Nearness | None:
    """What was said to a guess."""
    return _story(context).nearness.get(m.id)


@register.simple_tag(takes_context=True)
def guess_of(context: dict[str, Any], m: Nearness) -> Guess | None:
    """The guess that something was said to."""
    return next((one for one in _story(context).guesses if one.id == m.of), None)


@register.filter
def how(m: Nearness) -> str:
    """That's it, nearly, or no."""
    return next((str(words) for id, words in HOW if id == m.how), "")


@register.simple_tag(takes_context=True)
def plan(context: dict[str, Any], m: Card) -> Plan | None:
    """What I will do when it comes."""
    return _story(context).plan(m.id)


@register.simple_tag(takes_context=True)
def no_guesses(context: dict[str, Any]) -> bool:
    """Whether I want no guesses."""
    return _story(context).no_guesses


@register.simple_tag(takes_context=True)
def drawn(context: dict[str, Any]) -> deck.Prompt | None:
    """The card that is drawn for tonight."""
    me = context["me"]
    return next(iter(deck.order(me.bond.begun, _story(context).said, f"{me.id} {me.evening().now.date()}")), None)


def _story(context: dict[str, Any]) -> Story:
    story: Story = context["me"].evening().story(Story)
    return story
