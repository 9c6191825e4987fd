"""How often something is drawn by Hypothesis."""

from django.conf import settings

ANEW = 4  # what the same words meet in another database was asked often enough of this one


def often(times: int) -> int:
    """So many examples; a part of them where the same tests are asked once more of PostgreSQL (tests/nodes)."""
    here = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    return times if here else times // ANEW
