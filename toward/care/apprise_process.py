"""Apprise, in a process of its own that lives for one message.

It knows far more ways than we want: it can read files and follow redirects, and any name may lead inside.
So nothing is asked of its good will: before it acts, Python itself is told (PEP 578) to refuse every
connection to an address that is not allowed, every file but its own, and every program. Whoever started
this process ends it after some seconds, and with it goes its memory.
"""

import json
import sys
from typing import Any

from toward.care import addresses
from toward.care.leads import hosts, judge
from toward.care.sandbox import Allowed, wall


def main() -> int:
    """Do what stands on standard input, and print one word: ok, rang, failed, unknown, inside or nowhere."""
    asked = json.load(sys.stdin)
    allowed = addresses.is_at_home if asked["private"] else addresses.is_public
    import apprise  # noqa: F401 (before the wall, which lets it load nothing)

    sys.addaudithook(wall(allowed))
    print(does(asked, allowed))
    return 0


def does(asked: dict[str, Any], allowed: Allowed) -> str:
    """Look, or ring, and say in one word what came of it."""
    service = named(asked["url"])
    if service is None:
        return "unknown"
    if asked["do"] == "ring":
        return "rang" if service.notify(body=asked["line"]) else "failed"
    return judge(hosts(service), allowed)


def named(url: str) -> Any:
    """The service that a URL names, which says nothing of us and follows no redirect; None where there is none."""
    import apprise

    look = apprise.AppriseAsset(
        app_id="Reminder", app_desc="Reminder", app_url="", image_url_mask="", image_url_logo="", http_redirects=False
    )
    found = apprise.Apprise.instantiate(url, asset=look)
    return found if isinstance(found, apprise.NotifyBase) else None


if __name__ == "__main__":
    raise SystemExit(main())
