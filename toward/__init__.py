"""Toward: a private place for two."""

__version__ = "0.1.0"
