"""Django's own session, with the cookie's value hashed and its content sealed before they reach the table.

Libraries put things there that must not lie open: the name somebody signed in with, a secret that is
being set up.
"""

import base64
import binascii
import hashlib
import json
from datetime import timedelta
from typing import Any

from django.contrib.sessions.backends.db import SessionStore as Stored

from toward.log import seal
from toward.people import keys

PLACE = "django session:1"


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
        if gone:
            self._session_key = None
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
            super().delete(self._kept(key))
