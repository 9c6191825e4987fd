"""A form does once what it says, however often the same form is sent (docs/decisions/0008).

`{% carry %}` puts a random mark into every form. A mark is used up together with who sends it, where
and which words: other words from the same page are another form. Everything that a view writes stands
or falls in one transaction with the mark.
"""

import hashlib
import re
import secrets
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from toward.log import seal
from toward.me import onward
from toward.me.models import Sent
from toward.people import keys
from toward.people.visit import visit

FIELD = "once"
DAYS = 2
MARK = re.compile(r"[\w-]{12}")
WRITES = ("INSERT", "UPDATE", "DELETE")
View = Callable[[], HttpResponse]
V = TypeVar("V", bound=Callable[..., HttpResponse])


def mark(request: HttpRequest | None) -> str:
    """The mark of a page's forms; one page, one mark."""
    if request is None:
        return secrets.token_urlsafe(9)
    here = visit(request)
    here.mark = here.mark or secrets.token_urlsafe(9)
    return here.mark


def unhurried(view: V) -> V:
    """Mark a view that waits for something (a mail server, a passphrase): nobody else's words wait with it.

    It stands in no transaction with its mark, so that two taps at the very same moment are both answered.
    """
    view.__dict__["unhurried"] = True
    return view


def once(
    request: HttpRequest, person: str, view: View, *, whole: bool = True, begins: Callable[[], None] = lambda: None
) -> HttpResponse:
    """Answer; and answer the same form, sent again, with where the first one led to.

    `begins`: what comes first in the transaction in which the form stands or falls.
    """
    said = request.POST.get(FIELD, "") if request.method == "POST" else ""
    if not MARK.fullmatch(said):
        return view()
    secret = _secret(request, person, said)
    row = Sent(id=keys.letters(keys.derive(secret, "sent id")), day=timezone.now().date())
    if not whole:
        stands = Sent.objects.filter(id=row.id).first()
        return _again(stands, secret) if stands else _first(request, row, secret, view)
    with transaction.atomic():
        if _is_new(row):
            begins()
            return _first(request, row, secret, view)
        return _again(Sent.objects.get(id=row.id), secret)


def _is_new(row: Sent) -> bool:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return False
    return True


def _first(request: HttpRequest, row: Sent, secret: bytes, view: View) -> HttpResponse:
    pen = Pen()
    with connection.execute_wrapper(pen):
        response = view()
    led = _led(request, response) if pen.wrote else None
    if led is None:  # it came back with errors, or did nothing: it can be sent again
        Sent.objects.filter(id=row.id).delete()
        return response
    box = seal.lock(keys.derive(secret, "sent"), led.encode(), _place(row))
    if not Sent.objects.filter(id=row.id).update(box=box):  # an unhurried view's
        Sent.objects.update_or_create(id=row.id, defaults={"day": row.day, "box": box})
    return response


def _again(row: Sent, secret: bytes) -> HttpResponse:
    led = bytes(seal.unlock(keys.derive(secret, "sent"), bytes(row.box), _place(row))).decode()
    return HttpResponseRedirect(led)


class Pen:
    """Notices whether anything was written to the database."""

    wrote = False

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        """Look at a statement, and pass it on."""
        self.wrote = self.wrote or sql.lstrip()[:6].upper() in WRITES
        return execute(sql, params, many, context)


def _led(request: HttpRequest, response: HttpResponse) -> str | None:
    """Where a success led to; None where there is nothing to lead to again."""
    if response.status_code in (302, 303):
        return response.headers["Location"]
    return onward.stood(request) if request.headers.get("HX-Request") and response.status_code < 300 else None


def _secret(request: HttpRequest, person: str, said: str) -> bytes:
    words = sorted((key, values) for key, values in request.POST.lists() if not _is_ours(key, values))
    files = [(name, _digest(file)) for name, some in sorted(request.FILES.lists()) for file in some]
    form = msgspec.msgpack.encode([person, request.path, words, *files])
    return keys.derive(said.encode() + hashlib.sha256(form).digest(), "form")


def _is_ours(key: str, values: Sequence[object]) -> bool:
    """What a page or a door adds: a token, and the page to go on with."""
    return key == "csrfmiddlewaretoken" or (key == "to" and str(values[0]).startswith("/"))


def _digest(file: "UploadedFile[Any]") -> bytes:
    """The same words with another file are another form."""
    said = hashlib.sha256()
    for chunk in file.chunks():
        said.update(chunk)
    file.seek(0)
    return said.digest()


def _place(row: Sent) -> str:
    return f"sent:1:{row.id}"
