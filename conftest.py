"""Ana, Ben and Eve are in every test (tests/cast.py)."""

pytest_plugins = ["tests.cast"]
