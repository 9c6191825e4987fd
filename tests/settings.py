"""The real settings, in a data folder of their own, with a cheap Argon2 and a database file."""

import os
import tempfile
from pathlib import Path

_data = Path(os.environ.get("TOWARD_TEST_DATA") or tempfile.mkdtemp(prefix="toward-test-"))
_data /= os.environ.get("PYTEST_XDIST_WORKER", "")  # what lies beside the database is each worker's own
(_data / "keys").mkdir(parents=True, exist_ok=True)
for _name in ("pepper", "secret_key"):
    if not (_data / "keys" / _name).exists():
        (_data / "keys" / _name).write_bytes(os.urandom(32))
os.environ["TOWARD_DATA"] = str(_data)

from toward.settings import *  # noqa: E402, F403
from toward.settings import DATA, DATABASES, INSTALLED_APPS, STORAGES  # noqa: E402

PASSPHRASE_COST = (64, 1, 1)
DATABASES["default"].setdefault("TEST", {})
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "test.sqlite3")}
INSTALLED_APPS = [*INSTALLED_APPS, "tests"]
STATIC_ROOT = None  # type: ignore[assignment]
WHITENOISE_USE_FINDERS = True
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
