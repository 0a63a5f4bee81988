"""What the code on a price tag says, so that a phone opens the product's page and a till finds the piece."""

from urllib.parse import quote, unquote, urlsplit

DOOR = "/t/"
SIZES = ("a4", "roll")
MOST_COPIES = 100  # of one tag at once
MOST_TAGS = 500  # in one paper


def tag_address(*, shop: str, sku: str) -> str:
    """Write the address for a tag's code: short, so that the code stays coarse enough for a small printer.

    It ends in the SKU: a phone that opens it is led to the product's page, whatever that is called by then; a till's
    scanner reads the SKU out of it (sku_of_scan) and needs no network.
    """
    return f"{shop.rstrip('/')}{DOOR}{quote(sku, safe='')}"


def sku_of_scan(text: str) -> str:
    """Read the SKU out of what a scanner read: a tag's address, or the bare SKU of an older label."""
    path = urlsplit(text.strip()).path if "://" in text else ""
    return unquote(path.rpartition(DOOR)[2]).strip("/") if DOOR in path else text.strip()


def copies_refusal(copies: int, *, together: int) -> str | None:
    """Say why so many tags cannot be printed: NEGATIVE, TOO_MANY, NONE (none at all); None: they can."""
    if copies < 0:
        return "NEGATIVE"
    if copies > MOST_COPIES or together > MOST_TAGS:
        return "TOO_MANY"
    return "NONE" if together == 0 else None
