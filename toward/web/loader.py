"""Templates without the indentation that is there for those who read them; phones need not load it."""

import re

from django.template.base import Origin
from django.template.loaders.app_directories import Loader

INDENT = re.compile(r"\s*\n\s*")


class Dense(Loader):
    """Finds templates in every app; to a page, the end of a line is as good as any indentation."""

    def get_contents(self, origin: Origin) -> str:
        """Read one; asked once per process and template."""
        said: str = super().get_contents(origin)
        return INDENT.sub("\n", said)
