"""What every page is given."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from toward.me import kept_here
from toward.me.me import me_of
from toward.people import operator

LOCAL = ("localhost", "127.0.0.1", "[::1]")


def page(request: HttpRequest) -> dict[str, Any]:
    """Return me (or None), the place in the house, and who runs this server."""
    secure = request.is_secure()
    local = request.get_host().rsplit(":", 1)[0] in LOCAL or request.get_host() in LOCAL
    return {
        "me": me_of(request),
        "kept_here": kept_here.told(request),
        "operator": operator.named(),
        "https": secure,
        "trusted": secure or local,
        "passkeys_here": (secure or local) and not _is_number(request.get_host().rsplit(":", 1)[0]),
        "open_connection": not secure and not local,
        "app_name": settings.APP_NAME,
        "neutral_url": settings.NEUTRAL_URL,
        "demo": settings.DEMO,
        "form_room": str(settings.DATA_UPLOAD_MAX_MEMORY_SIZE),
    }


def _is_number(host: str) -> bool:
    """Whether an address has no name: a browser gives passkeys to names only."""
    return host.startswith("[") or host.replace(".", "").isdecimal()
