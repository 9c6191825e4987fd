"""How far each log has come: all that the live stream may know."""

from collections.abc import Iterable

from django.db.models import Max

from toward.log.models import MomentRow


def heads_of(logs: Iterable[str]) -> dict[str, int]:
    """Return the newest seq of each log, 0 when it is empty."""
    wanted = list(logs)
    rows = MomentRow.objects.filter(log__in=wanted).values("log").annotate(top=Max("seq"))
    found = {row["log"]: int(row["top"]) for row in rows}
    return {log: found.get(log, 0) for log in wanted}
