"""At the start: know every kind of moment that any installed part of the house can say."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class LogConfig(AppConfig):
    """Imports `moments.py` of every app, so that no process reads a known kind as unknown."""

    name = "toward.log"

    def ready(self) -> None:
        """Find them."""
        autodiscover_modules("moments")
