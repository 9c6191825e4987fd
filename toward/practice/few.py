"""The newest few of what lies on a page in full, and one line that leads on to the rest: nothing is lost behind it."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, QueryDict

A_FEW = 20


class Few(Page[Any]):
    """A few of them; `by`: what the address that was `asked` calls the list, where a page has several."""

    by = ""
    asked = QueryDict()

    @property
    def further(self) -> str:
        """Where those stand that come next."""
        return self._at(self.next_page_number())

    @property
    def before(self) -> str:
        """Where those stand that came before."""
        return self._at(self.previous_page_number())

    def _at(self, number: int) -> str:
        said = self.asked.copy()
        said[self.by] = str(number)
        return f"?{said.urlencode()}"


def few_of(
    things: Iterable[object], request: HttpRequest, by: str, size: int = A_FEW, *, oldest_first: bool = False
) -> Few:
    """The newest few, or those further back for which the address asks; each in the order of the list."""
    step = -1 if oldest_first else 1
    found = Paginator(list(things)[::step], size).get_page(request.GET.get(by))
    few = Few(found.object_list[::step], found.number, found.paginator)
    few.by, few.asked = by, request.GET
    return few
