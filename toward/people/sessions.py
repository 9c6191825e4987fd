"""Django's own session, with the cookie's value hashed and its content sealed before they reach the table.

Libraries put things there that must not lie open: the name somebody signed in with, a secret that is
being set up.
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as Stored
from django.contrib.sessions.models import Session
from django.utils import timezone

from toward.log import seal
from toward.people import ended, keys
from toward.people.opened import BEGUN

PLACE = "django session:1"


class Browser(NamedTuple):
    """A browser in which somebody is signed in, whether its keys are open or locked."""

    key: str
    begun: date


class SessionStore(Stored):
    """Looks like Django's, but whoever reads the table holds no cookie."""

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Seal the content under the pepper."""
        words = json.dumps(session_dict).encode()
        return base64.b64encode(seal.lock(keys.host_key("sessions"), words, PLACE)).decode()

    def decode(self, session_data: str | bytes) -> dict[str, Any]:
        """Open the content; what does not open is an empty session."""
        try:
            box = base64.b64decode(session_data)
            return dict(json.loads(bytes(seal.unlock(keys.host_key("sessions"), box, PLACE))))
        except (binascii.Error, seal.DoesNotOpen):
            return {}

    def _kept(self, key: str | None) -> str:
        return hashlib.sha256((key or "").encode()).hexdigest()[:40]

    def _get_session_from_db(self) -> Any:
        cookie, self._session_key = self._session_key, self._kept(self._session_key)
        try:
            found = super()._get_session_from_db()  # type: ignore[misc]
        finally:
            gone, self._session_key = self._session_key is None, cookie
        if gone or ended.includes(self._kept(cookie)):
            self._session_key = found = None
        return found

    def exists(self, session_key: str) -> bool:
        """Say whether a session stands under this cookie value."""
        return bool(super().exists(self._kept(session_key)))

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """Make the row, under the hashed key; it tells a day, not when somebody was here."""
        row = super().create_model_instance(data)
        row.session_key = self._kept(row.session_key)
        row.expire_date = row.expire_date.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        return row

    def delete(self, session_key: str | None = None) -> None:
        """End the session that this cookie value opens."""
        key = session_key or self.session_key
        if key is not None:
            ended.take(self.model.objects.filter(session_key=self._kept(key)))


def browsers(person: str, but: str | None = None) -> Iterator[Browser]:
    """Where somebody is signed in, one cookie value left out. Opens every row: no table says whose it is."""
    store = SessionStore()
    left_out = {store._kept(but), *ended.ids()}
    rows = Session.objects.filter(expire_date__gt=timezone.now()).exclude(session_key__in=left_out)
    for row in rows.iterator():
        said = store.decode(row.session_data)
        if said.get(SESSION_KEY) == person:
            yield Browser(row.session_key, _begun(row, said))


def _begun(row: Session, said: dict[str, Any]) -> date:
    oldest = row.expire_date.date() - timedelta(seconds=settings.SESSION_COOKIE_AGE, days=1)
    return date.fromisoformat(said.get(BEGUN, oldest.isoformat()))


def end(person: str, but: str | None = None) -> None:
    """Sign somebody out everywhere, but for the browser that holds one cookie value."""
    ended.take(Session.objects.filter(session_key__in=[browser.key for browser in browsers(person, but)]))
