"""What of a repair lies on the other's table."""

from typing import Any

from django.utils.translation import gettext_noop as _

from toward.log.moment import Moment
from toward.practice.share import Answer, Share
from toward.practices.repair.moments import CheckedBack, KeptLine, Opening, OwnPart, ReadySaid
from toward.practices.repair.story import gone_on, listened, not_heard, ready_waits


def _share(kind: type[Moment], name: str, *takes: Answer, **more: Any) -> Share:
    head, body = (f"repair/{name}_{part}.html" for part in ("head", "body"))
    return Share(kind, head, body, takes, own="repair/go_on.html", **more)


OPENED = {"lines": "opening", "guide": "hurt", "when": not_heard, "settled": listened, "under_way": True, "mends": True}
OWNED = {"lines": "apology", "guide": "apology", "settled": gone_on, "under_way": True, "mends": True}
SHARES = (
    Share(ReadySaid, "repair/ready_head.html", first="repair/ready_first.html", when=ready_waits, under_way=True),
    _share(Opening, "opening", "tap", "words", **OPENED, called=_("how you opened your repair")),
    _share(OwnPart, "own", "tap", "words", "talk", "close", **OWNED, called=_("what you said was yours")),
    _share(CheckedBack, "checked", "words", guide="reply", under_way=True, called=_("your look back")),
    _share(KeptLine, "line", "words", "close", guide="reply", called=_("the line you kept")),
)
