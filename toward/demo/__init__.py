"""A living example: two people, a written year. Exists only in the demo's own data folder."""

from toward.demo.build import build

__all__ = ["build"]
