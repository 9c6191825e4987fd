"""Django's own session, with the cookie's value hashed before it reaches the table."""

import hashlib
from typing import Any

from django.contrib.sessions.backends.db import SessionStore as Stored


class SessionStore(Stored):
    """Looks like Django's, but whoever reads the table holds no cookie."""

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
        """Make the row, under the hashed key."""
        row = super().create_model_instance(data)
        row.session_key = self._kept(row.session_key)
        return row

    def delete(self, session_key: str | None = None) -> None:
        """End the session that this cookie value opens."""
        key = session_key or self.session_key
        if key is not None:
            super().delete(self._kept(key))
