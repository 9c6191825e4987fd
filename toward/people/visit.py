"""What is known of one request while it is answered, and of nothing longer."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

if TYPE_CHECKING:
    from toward.people.opened import OpenKeys


@dataclass
class Visit:
    """One request's own.

    `let_in`: it was read, and can be read again; `broken`: its headers could not be. `mark`: of its page's forms;
    `known_as`: the blinded sign-in name whose door this browser gets; `kek`: left by a sign-in, to be taken once.
    `key_cookie`, `phone_cookie`, `held`: what goes out to the browser ("": taken away; None: as it was).
    """

    let_in: bool = False
    broken: bool = False
    no_database: bool = False
    mark: str = ""
    known_as: str = ""
    kek: bytes | None = None
    key_cookie: str | None = None
    phone_cookie: str | None = None
    held: str | None = None
    keys: "list[OpenKeys | None]" = field(default_factory=list)  # empty: not asked yet
    me: list[Any] = field(default_factory=list)


def visit(request: HttpRequest) -> Visit:
    """The visit of this request."""
    found: Visit = request.__dict__.setdefault("_visit", Visit())
    return found
