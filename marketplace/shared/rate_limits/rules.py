"""How often is too often, as plain values."""

import ipaddress
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDE = 1_000
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True)
class Limit:
    """So many tries in so many seconds."""

    tries: int
    seconds: int


# Per door: tries of one client address, and tries of one address on one account. Nothing counts an account alone:
# a stranger who tries her account from elsewhere must not shut a person out. (But "second step of strangers": who
# comes so far knows her password, and her own devices have a count apart.)
LIMITS = {
    "sign-in": Limit(30, 60),
    "sign-in of one account": Limit(10, 300),
    "sign-in of a known device": Limit(10, 300),
    "second step": Limit(10, 300),
    "second step of a known device": Limit(10, 300),
    "second step of strangers": Limit(30, 3600),
    "passkey": Limit(30, 60),
    "forgotten": Limit(10, 600),
    "refresh": Limit(60, 60),
    "register": Limit(10, 600),
    "reset": Limit(10, 600),
    "reset of one account": Limit(3, 900),
    "set-password": Limit(10, 600),
    "set-password of one account": Limit(5, 900),
    "checkout-create": Limit(60, 60),
    "checkout-complete": Limit(30, 60),
    "enrol": Limit(10, 300),
    "picture-number": Limit(60, 300),
    "picture-number of one card": Limit(6, 300),
}


def limits(changes: str, *, wide: bool) -> dict[str, Limit]:
    """Give the limit of each door: the house's, a thousand times wider in the sample market, with changes.

    `changes` is written as `sign-in=5/60, enrol=3/300`. Raises ValueError for a door that is not known.
    """
    factor = WIDE if wide else 1
    chosen = {door: Limit(one.tries * factor, one.seconds) for door, one in LIMITS.items()}
    for change in filter(None, (part.strip() for part in changes.split(","))):
        door, _, figures = change.partition("=")
        tries, _, seconds = figures.partition("/")
        if door.strip() not in LIMITS or not int(tries) > 0 or not int(seconds) > 0:
            raise ValueError(f"no such limit: {change}")
        chosen[door.strip()] = Limit(int(tries), int(seconds))
    return chosen


def networks(texts: Iterable[str]) -> tuple[Network, ...]:
    """Read the addresses of trusted proxies: `127.0.0.1, 10.0.0.0/8`. Raises ValueError."""
    return tuple(ipaddress.ip_network(text.strip(), strict=False) for text in texts if text.strip())


def client_address(*, remote: str, forwarded: str, trusted: Sequence[Network]) -> str:
    """Tell from where somebody really calls.

    `remote` is who holds the line, `forwarded` the text of X-Forwarded-For. Only what a trusted proxy wrote there is
    believed: from its right end, the first address that is none of ours. An IPv6 household (its /64) is one caller.
    """
    chain = [*(part.strip() for part in forwarded.split(",") if part.strip()), remote]
    while len(chain) > 1 and _is_in(chain[-1], trusted):
        chain.pop()
    return _household(chain[-1])


def _is_in(text: str, trusted: Sequence[Network]) -> bool:
    address = _address(text)
    return address is not None and any(address in network for network in trusted)


def _household(text: str) -> str:
    address = _address(text)
    if address is None:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        return str(address.ipv4_mapped or ipaddress.ip_network(f"{address}/64", strict=False))
    return str(address)


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(text.partition("%")[0].strip("[]"))
    except ValueError:
        return None
