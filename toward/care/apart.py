"""Apprise, in a process of its own that lives for one message.

It knows far more ways than we want: it can read files and follow redirects, and any name may lead inside.
So nothing is asked of its good will: before it acts, Python itself is told (PEP 578) to refuse every
connection to an address that is not allowed, every file but its own, and every program. Whoever started
this process ends it after some seconds, and with it goes its memory.
"""

import json
import sys

from toward.care import addresses
from toward.care.leads import hosts, judge
from toward.care.wall import wall


def main() -> int:
    """Do what stands on standard input, and print one word: ok, rang, failed, unknown, inside or nowhere."""
    asked = json.load(sys.stdin)
    allowed = addresses.is_at_home if asked["private"] else addresses.is_public
    import apprise

    sys.addaudithook(wall(allowed))
    look = apprise.AppriseAsset(
        app_id="Reminder", app_desc="Reminder", app_url="", image_url_mask="", image_url_logo="", http_redirects=False
    )
    service = apprise.Apprise.instantiate(asked["url"], asset=look)
    if not isinstance(service, apprise.NotifyBase):
        said = "unknown"
    elif asked["do"] == "ring":
        said = "rang" if service.notify(body=asked["line"]) else "failed"
    else:
        said = judge(hosts(service), allowed)
    print(said)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
