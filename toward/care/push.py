"""Web push by ourselves (docs/decisions/0009): sealed for one browser, the same size whatever it says."""

import base64
import binascii
import json
import time

from django.conf import settings

from toward.care import contact as contacts
from toward.care import net
from toward.care.wishes import Channel
from toward.people import keys

SIZE = 128  # bytes of every message before it is sealed
KEEP = 6 * 3600  # seconds that a push service holds a message for a phone that is off
TOKEN = 6 * 3600
GONE = (404, 410)
APPLE = ".push.apple.com"


def channel(endpoint: str, p256dh: str, auth: str, name: str) -> Channel:
    """A browser's subscription as a channel; net.Refused where it is none, or leads where nothing is sent."""
    net.look_at(endpoint)
    told = {"endpoint": endpoint, "p256dh": p256dh, "auth": auth}
    try:
        _seal(told, b"")
    except ValueError:
        raise net.Refused from None
    return Channel(keys.handle(f"push:{endpoint}")[:22], "push", json.dumps(told), name)


def contact() -> str:
    """Whom a push service may turn to: what the host said, or else the public name of this server."""
    if contacts.real(settings.CONTACT):
        return str(settings.CONTACT)
    name = settings.ALLOWED_HOSTS[0].strip(".") if settings.HTTPS and settings.ALLOWED_HOSTS else ""
    return f"https://{name}" if contacts.public(name) else ""


def needs_contact(endpoint: str) -> bool:
    """Apple delivers nothing from a server that nobody stands for."""
    return (net.look_at(endpoint).hostname or "").endswith(APPLE) and not contact()


def ring(address: str, line: str, mark: str) -> str:
    """Ring one browser: rang, gone or failed."""
    told = json.loads(address)
    parts = net.look_at(told["endpoint"])
    token = keys.vapid_token(f"https://{parts.hostname}", int(time.time()) + TOKEN, contact())
    topic = mark[:32]
    headers = {
        "Authorization": f"vapid t={token}, k={keys.vapid_public()}",
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(KEEP),
        "Topic": topic,
        "Urgency": "normal",
    }
    words = json.dumps({"line": line, "tag": topic}).encode()
    status = net.post(told["endpoint"], headers, _seal(told, words))
    return "rang" if 200 <= status < 300 else "gone" if status in GONE else "failed"


def _seal(told: dict[str, str], words: bytes) -> bytes:
    theirs, auth = _bytes(told["p256dh"]), _bytes(told["auth"])
    if (len(theirs), len(auth)) != (65, 16):
        raise ValueError
    return keys.seal_push(words, SIZE, theirs, auth)


def _bytes(said: str) -> bytes:
    """URL-safe letters as bytes, with or without their padding; ValueError where they are none."""
    try:
        return base64.b64decode(said.rstrip("=") + "=" * (-len(said.rstrip("=")) % 4), b"-_", validate=True)
    except binascii.Error:
        raise ValueError from None
