"""Ana, Ben and Eve are in every test (tests/cast.py); a busy machine fails none for being slow."""

from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.cast", "tests.suite.cost"]
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
