"""Templates without the indentation that is there for readers, and with forms of which a browser keeps nothing."""

import re

from django.template.base import Origin
from django.template.loaders.app_directories import Loader

INDENT = re.compile(r"\s*\n\s*")
# Whatever is typed or chosen in a form stays out of the browser's list of words and of the drafts that it restores. A
# field that a password manager fills says so itself. Here, so that no form can be forgotten, allauth's included.
FORM = re.compile(r"(<form\b(?![^>]*\bautocomplete=)[^>]*)>")


class Dense(Loader):
    """Finds templates in every app; to a page, the end of a line is as good as any indentation."""

    def get_contents(self, origin: Origin) -> str:
        """Read one; asked once per process and template."""
        said: str = super().get_contents(origin)
        return FORM.sub(r'\1 autocomplete="off">', INDENT.sub("\n", said))
