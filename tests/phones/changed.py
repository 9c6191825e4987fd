"""The settings of quick.py, and a folder of static files that go before ours: an update that changed some."""

import os

from tests.phones.quick import *  # noqa: F403

STATICFILES_DIRS = [os.environ["STATIC_OF_A_TEST"]]
