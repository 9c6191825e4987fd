"""How far each log has come: all that the live stream may know."""

from collections.abc import Iterable

from django.db import connection

HEADS = """
WITH wanted (log) AS (VALUES {})
SELECT log, (SELECT max(seq) FROM log_momentrow WHERE log_momentrow.log = wanted.log) FROM wanted
"""


def heads_of(logs: Iterable[str]) -> dict[str, int]:
    """Return the newest seq of each log, 0 when it is empty."""
    wanted = list(logs)
    if not wanted:
        return {}
    with connection.cursor() as cursor:  # one by one: grouped, a database counts through all that was ever said
        cursor.execute(HEADS.format(",".join(["(%s)"] * len(wanted))), wanted)
        found = dict(cursor.fetchall())
    return {log: int(found[log] or 0) for log in wanted}
