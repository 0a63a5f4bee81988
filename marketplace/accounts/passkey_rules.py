"""For which site passkeys are, and whose they are, as plain values."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class PasskeySite:
    """The market's name, for which passkeys are made, and the address its pages have in a browser."""

    name: str
    origin: str

    @property
    def can(self) -> bool:
        """Can there be passkeys? A bare number is no name: browsers make none for it (WebAuthn, section 5.1.2)."""
        try:
            ipaddress.ip_address(self.name.strip("[]"))
        except ValueError:
            return bool(self.name)
        return False


def site_of(address: str) -> PasskeySite:
    """Read the site out of an address, as `https://market.example:8443`."""
    parts = urlsplit(address)
    return PasskeySite(parts.hostname or "", f"{parts.scheme}://{parts.netloc}")
