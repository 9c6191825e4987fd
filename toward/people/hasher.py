"""The passphrase as a Django password hasher whose one Argon2 run also gives the key."""

import base64
import hmac
import os
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import BasePasswordHasher

from toward.people import keys


class PassphraseHasher(BasePasswordHasher):
    """`toward1$memory,passes,lanes$salt$HMAC(verifier)`; OWASP's floor is 19 MiB, 2 passes."""

    algorithm = "toward1"

    def salt(self) -> str:
        """Return 16 random bytes as text."""
        return base64.b64encode(os.urandom(16)).decode()

    def encode(self, password: str, salt: str) -> str:
        """Return what the database keeps."""
        return self.fresh(password, salt)[0]

    def fresh(self, password: str, salt: str | None = None) -> tuple[str, bytes]:
        """Return what the database keeps and the KEK half, from one run."""
        salt = salt or self.salt()
        cost = settings.PASSPHRASE_COST
        out = keys.halves(password, base64.b64decode(salt), cost)
        kept = base64.b64encode(keys.stored(out.verifier)).decode()
        return f"{self.algorithm}${','.join(map(str, cost))}${salt}${kept}", out.kek

    def unlock(self, password: str, encoded: str) -> bytes | None:
        """Return the KEK half when the passphrase is right. The verifier is compared before any unwrap."""
        _, cost, salt, kept = encoded.split("$")
        memory, passes, lanes = (int(part) for part in cost.split(","))
        out = keys.halves(password, base64.b64decode(salt), (memory, passes, lanes))
        right = hmac.compare_digest(keys.stored(out.verifier), base64.b64decode(kept))
        return out.kek if right else None

    def verify(self, password: str, encoded: str) -> bool:
        """Say whether the passphrase is right."""
        return self.unlock(password, encoded) is not None

    def safe_summary(self, encoded: str) -> dict[Any, Any]:
        """Tell nothing but the cost."""
        return {"cost": encoded.split("$")[1]}

    def must_update(self, encoded: str) -> bool:
        """Never silently: a new hash means a new key, which the passphrase change makes."""
        return False

    def harden_runtime(self, password: str, encoded: str) -> None:
        """Do nothing: the cost is written in each hash."""
