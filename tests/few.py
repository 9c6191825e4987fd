"""Pages and reminders told from few moments, beside the same told from everything."""

from collections.abc import Iterable

import pytest

from tests.cast import Phone, bare
from toward.care import plan
from toward.me import lately
from toward.me.evening import Evening


def differing(phone: Phone, pages: Iterable[str], patch: pytest.MonkeyPatch) -> list[str]:
    """The pages that differ when the bookmark is lost, each with the first line that does."""
    found = []
    with patch.context() as still:
        still.setattr("toward.me.me.Me.keep_bookmark", lambda *_: None)
        for path in pages:
            few = bare(phone.browser.get(path).content)
            with still.context() as lost:
                lost.setattr(lately, "believed", lambda *_: False)
                every = bare(phone.browser.get(path).content)
            if few != every:
                lines = next(((a, b) for a, b in zip(few, every, strict=False) if a != b), (few[-1:], every[-1:]))
                found.append(f"{phone.name} {path}: {lines}")
        found += dues(phone, still)
    return found


def dues(phone: Phone, patch: pytest.MonkeyPatch) -> list[str]:
    few, open = phone.me.evening(), phone.me.due(phone.ours)
    with patch.context() as lost:
        lost.setattr(lately, "believed", lambda *_: False)
        every = phone.me.evening().__class__(phone.me.mine.moments, phone.ours.log.moments, few.me, few.other, few.now)
    other = [Evening((), ours, few.other, few.me, few.now) for ours in (open, every.ours)]
    both = [
        [sorted(map(str, plan.dues(seen, ()))) for seen in (one, theirs)]
        for one, theirs in zip((few, every), other, strict=True)
    ]
    return [f"{phone.name} dues: {set(a) ^ set(b)}" for a, b in zip(*both, strict=True) if a != b]
