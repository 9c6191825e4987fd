"""What is said when words were erased: how far they are gone."""

from django.utils.functional import lazy
from django.utils.translation import gettext as _

from toward.log import files


def _receipt() -> str:
    if files.forget():
        return _("Gone from the database and from its files. Backups forget within 30 days.")
    return _("Gone from the database. Its files and backups forget within 30 days.")


receipt = lazy(_receipt, str)  # says how far the words are gone; looked up when the notice is written, after the commit
