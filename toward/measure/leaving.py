"""Whether it shows that somebody has left: the other's pages, streams and rings, in a world with it and in one without.

In this process, so that one moment lasts and what happened can be undone.
"""

import copy
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import NamedTuple
from unittest.mock import patch

from django.db import transaction
from django.test import Client
from django.utils import timezone

from toward.bond.invitation_progress import stand
from toward.log import bus
from toward.log import log as the_log
from toward.log.heads import heads_of
from toward.measure import pages, routes
from toward.measure.rings import rings
from toward.measure.ways import WAYS, Side

Pages = dict[str, list[bytes]]
NOT_LOOKED_AT = ("/exit/", "/lock/", "/unlock/", "/sign-", "/keys/", "/start/", "/static/", "/live/")
FOR_EVERYBODY = re.compile("/guide/.|/me/safety/code/check/")  # the last asks for another part of the code each time
RANDOM = re.compile(
    rb'(csrf[^>]*(?:value|content)="|X-CSRFToken":"|name="once" value="|name="slot" value=")[^"]*'
)  # tokens, and names made anew for each page


class Shown(NamedTuple):
    """What was looked at, and what of it differed, with the first lines that did."""

    looked_at: set[str]
    differing: Pages


@contextmanager
def one_moment(*, days: float = 0) -> Iterator[None]:
    """In here it is one moment, so that no clock on a page differs."""
    then = timezone.now() + timedelta(days=days)
    with patch.object(timezone, "now", lambda: then), patch.object(the_log, "now", lambda: then):
        yield


@contextmanager
def world(*browsers: Client) -> Iterator[None]:
    """What happens in here has not happened afterwards."""
    kept = [copy.deepcopy(browser.cookies) for browser in browsers]
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    for browser, cookies in zip(browsers, kept, strict=True):
        browser.cookies = cookies


def walk(browser: Client, most: int | None = None) -> Pages:
    """Every page that links lead to, from every address that stands by itself; the first so many where it is said."""
    ahead = [route.path() for route in routes.pages()]
    found: Pages = {}
    for path in ahead:
        if len(found) == most:
            break
        if path.startswith(NOT_LOOKED_AT) or FOR_EVERYBODY.match(path):
            continue
        found |= (seen := look(browser, path))
        ahead += [link for link in links(path, seen) if link not in ahead]
    return found


def again(browser: Client, before: Pages) -> Pages:
    """The pages of a walk once more: where one leads elsewhere now, it differs itself."""
    found: Pages = {}
    for path in before:
        if path.startswith("/"):
            found |= look(browser, path)
    return found


def look(browser: Client, path: str) -> Pages:
    """A page's lines without what is random; none where it is no page."""
    answer = browser.get(path, follow=True)
    if answer.status_code != 200 or not answer.headers.get("Content-Type", "").startswith("text/html"):
        return {}
    return {path: RANDOM.sub(rb"\1", answer.content).splitlines()}


def links(path: str, seen: Pages) -> list[str]:
    """Where a page leads."""
    return pages.read(path, b"\n".join(seen.get(path, [])).decode())[1]


def differing(one: Pages, two: Pages) -> Pages:
    """Each page that differs, and its first lines that do."""
    seen = [(path, one.get(path, []), two.get(path, [])) for path in {**one, **two}]
    return {path: _first(before, after) for path, before, after in seen if before != after}


def _first(one: list[bytes], two: list[bytes]) -> list[bytes]:
    found = [pair for pair in zip(one, two, strict=False) if pair[0] != pair[1]]
    return [*found[0]] if found else [b"more or fewer lines"]


def shows(one: Side, other: Side, ways: Iterable[Callable[[Side], None]] = WAYS) -> Shown:
    """What of the other's pages, streams and rings differs when `one` leaves in any of these ways."""
    return differing_by(one, other, ways, walk)


def differing_by(
    one: Side, other: Side, ways: Iterable[Callable[[Side], None]], walk: Callable[[Client], Pages]
) -> Shown:
    """The same, of the pages that are walked."""
    with one_moment():
        before, found = _seen(one, other, _stay, walk), Pages()
        for way in ways:
            found |= differing(before, _seen(one, other, way, lambda browser: again(browser, before)))
    return Shown(set(before), found)


def _stay(_: Side) -> None:
    pass


def _seen(one: Side, other: Side, way: Callable[[Side], None], walk: Callable[[Client], Pages]) -> Pages:
    with world(one.browser, other.browser):
        heard = told(other, lambda: way(one))
        return {**walk(other.browser), "stream": heard, "rings": [repr(each).encode() for each in rings(other.id)]}


def told(to: Side, act: Callable[[], object]) -> list[bytes]:
    """What the streams of somebody are told while something is done, and where their logs stand then."""
    heard: list[bytes] = []
    at_once = patch.object(transaction, "on_commit", lambda run, *_, **__: run())
    logs = to.keys.log_ids()
    ears = {*logs, f"person:{to.id}"}
    with at_once, patch.object(bus, "publish", lambda to, seq=0: heard.append(to.encode()) if to in ears else None):
        act()
    return [*heard, repr((heads_of(logs), stand(to.id))).encode()]
