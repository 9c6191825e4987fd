"""Which addresses a message of somebody's choosing may be sent to. Pure, and light: also for the process apart."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

CLOUDS = frozenset(map(ip_address, ("fd00:ec2::254", "fd20:ce::254", "100.100.100.200", "168.63.129.16")))  # the same
TRANSLATED = ip_network("64:ff9b::/96")  # what stands for an IPv4 address behind NAT64


def is_public(address: str) -> bool:
    """Whether an address lies outside, as everybody sees it; False for what is no address at all."""
    found = _address(address)
    return found is not None and found.is_global and not _odd(found)


def is_at_home(address: str) -> bool:
    """Whether a host who allows private targets allows this one: never link-local, where clouds keep their keys."""
    found = _address(address)
    return found is not None and not _odd(found) and not found.is_link_local and found not in CLOUDS


def _odd(found: IPv4Address | IPv6Address) -> bool:
    reserved = isinstance(found, IPv4Address) and found.is_reserved  # of IPv6, ::1 counts as reserved too
    return found.is_multicast or found.is_unspecified or reserved


def _address(said: str) -> IPv4Address | IPv6Address | None:
    """An address; where an IPv6 address carries an IPv4 one, that one, for that is where it leads."""
    try:
        found = ip_address(said)
    except ValueError:
        return None
    if isinstance(found, IPv4Address):
        return found
    if found in TRANSLATED:
        return IPv4Address(int(found) & 0xFFFFFFFF)
    return found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else found)
