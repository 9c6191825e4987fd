"""A promise that came out of a repair goes with it."""

from collections.abc import Iterable

from toward.log.moment import Moment
from toward.practices.promises.promise import Promise
from toward.practices.repair.moments import AgreedTo, Checked, Onward, Stopped

OUTCOME = AgreedTo | Checked | Onward | Stopped


def lets_go(m: Moment) -> bool:
    """Whether what was agreed in a repair stands no longer: let go, put differently, closed or stopped."""
    match m:
        case Checked():
            return m.then == "let_go"
        case Onward():
            return m.step == "close"
        case _:
            return isinstance(m, AgreedTo | Stopped)


def end_with(m: OUTCOME, promises: Iterable[Promise]) -> None:
    """End the promises that came from this repair before now."""
    for one in promises if lets_go(m) else ():
        if one.made.of_repair and one.made.of_repair == m.of and not one.ended:
            one.ended = "with_repair"
