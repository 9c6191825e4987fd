"""Every page that somebody can come to by links, in process: what is wrong in one is found without a browser."""

from collections import Counter
from collections.abc import Iterator

from django.http import HttpResponseBase
from django.test import Client
from django.urls import Resolver404, resolve

from toward.measure import pages, routes

NO_PAGES = {*routes.NO_PAGES, routes.STREAM, "signout", "lock"}


def walk(browser: Client, under: tuple[str, ...] = ("/",)) -> Iterator[tuple[str, str]]:
    """Every page within reach, by address; or those alone whose addresses begin so."""
    ahead = [path for route in routes.pages() if (path := route.path()).startswith(under)]
    met, kinds = set(ahead), Counter[str]()
    while ahead:
        path = ahead.pop(0)
        answer: HttpResponseBase = browser.get(path)
        if answer.headers.get("Content-Type", "").startswith("text/html") and answer.status_code != 405:
            page = answer.content.decode()  # type: ignore[attr-defined]
            yield path, page
            new = [
                link
                for link in pages.read(path, page)[1]
                if link not in met and link.startswith(under) and _wanted(link, kinds)
            ]
            met.update(new)
            ahead += new


def _wanted(link: str, kinds: Counter[str]) -> bool:
    try:
        name = resolve(link.partition("?")[0]).view_name
    except Resolver404:
        return False
    kinds[name] += 1  # of pages whose addresses differ by an id alone, one is enough
    return name not in NO_PAGES and kinds[name] == 1
