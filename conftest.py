"""Ana, Ben and Eve are in every test (tests/cast.py); a busy machine fails none for being slow."""

import gc

from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.cast", "tests.suite.cost"]
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


def pytest_collection_finish() -> None:
    """The tests themselves stay to the end: from here on no collection of garbage looks through them all."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)  # and a page makes so little that lasts that looking for it cost a twentieth
