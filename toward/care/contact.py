"""Whether somebody real stands behind this server, for push services to turn to."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import DomainNameValidator, validate_email

NOBODYS = (  # RFC 2606, 6761, 6762, 8375, 9476, and what home routers call their own
    "local", "localhost", "localdomain", "internal", "lan", "home", "home.arpa", "corp", "intranet", "private", "alt",
    "test", "example", "invalid", "onion", "example.com", "example.net", "example.org",
)  # fmt: skip


def public(name: str) -> bool:
    """Whether a host's name can stand for somebody out there: no address, no name of a home's, no example."""
    try:
        DomainNameValidator()(name)
    except ValidationError:
        return False
    return not any(f".{name.lower()}".endswith(f".{one}") for one in NOBODYS)


def real(said: str) -> bool:
    """Whether this is `mailto:` or `https:` of somebody who can exist; the placeholder of the docs is nobody."""
    try:
        how, rest = urlsplit(said), said.removeprefix("mailto:")
        if not (said.isascii() and said.isprintable()) or " " in said:
            return False
        if rest != said:
            validate_email(rest)
            return public(rest.rpartition("@")[2])
        return said.startswith("https://") and how.username is None and public(how.hostname or "")
    except (ValidationError, ValueError):
        return False
