"""What an address names, where it is there for whoever asks."""

from typing import TypeVar

from django.http import Http404

from toward.log.log import Gone
from toward.log.moment import Moment

T = TypeVar("T")
M = TypeVar("M", bound=Moment)


def there(one: T | None) -> T:
    """It, or a page that says that nothing is there."""
    if one is None:
        raise Http404
    return one


def of_kind(kind: type[M], moment: Moment | None) -> M:
    """A moment of this kind, or the same page."""
    if not isinstance(moment, kind):
        raise Http404
    return moment


def still(id: str, one: T | None) -> T:
    """What both have seen, or a sentence that it is gone."""
    if one is None:
        raise Gone(id)
    return one
