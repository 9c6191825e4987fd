"""Here too the four questions were shown lately."""

from toward.practices.listening.tests.conftest import asked_before

__all__ = ["asked_before"]
