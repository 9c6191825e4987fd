"""Which Apprise URLs are taken at all. Pure."""

from urllib.parse import parse_qsl, unquote, urlsplit

SCHEMES = (
    *("ntfy", "ntfys", "gotify", "gotifys", "hassio", "hassios", "matrix", "matrixs", "signal", "signals"),
    *("json", "jsons", "mmost", "mmosts", "rocket", "rockets", "nctalk", "nctalks", "bark", "barks"),
    *("tgram", "pover", "discord", "slack", "pbul", "prowl"),
)  # all of them speak http(s) to somewhere; none acts on this machine
HOSTS = ("ntfy", "gotify", "hassio", "matrix", "signal", "json", "mmost", "rocket", "nctalk", "bark")
FILES = ("template", "attach", "attachment", "config", "include")  # parameters by which files would be read
LONGEST = 1000


def is_known(url: str) -> bool:
    """Whether a URL has one of our schemes and asks for no file."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    plain = len(url) <= LONGEST and url.isprintable() and " " not in url
    asked = {name.casefold().strip() for name, _value in parse_qsl(parts.query, keep_blank_values=True)}
    return plain and parts.scheme in SCHEMES and not asked & set(FILES) and "file:" not in unquote(url).casefold()


def where(url: str) -> str:
    """Where a URL leads, for its owner's eyes: the service, and the host where its place in the URL is a host's.

    Of the other services that place holds a secret, which no page repeats.
    """
    parts = urlsplit(url)
    named = parts.scheme in HOSTS or parts.scheme[:-1] in HOSTS
    return f"{parts.scheme}, {parts.hostname}" if named and parts.hostname else parts.scheme
