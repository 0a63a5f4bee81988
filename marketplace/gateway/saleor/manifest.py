"""What Saleor reads when our app is installed there."""

from typing import Any

from django.core import signing

from marketplace.gateway.saleor.events import DOOR, LISTENINGS
from marketplace.gateway.saleor.permissions import PERMISSIONS
from marketplace.gateway.saleor.read_document import document

IDENTIFIER = "talad-feemue"
VERSION = "3"
SALT = "saleor.install"
GOOD_FOR_SECONDS = 3600


def invitation() -> str:
    """Mint the key that lets one installation through for an hour: whoever holds it may hand us a token."""
    return signing.dumps("install", salt=SALT)


def is_invited(key: str) -> bool:
    """Tell whether a key is one of ours and not older than an hour."""
    try:
        return bool(signing.loads(key, salt=SALT, max_age=GOOD_FOR_SECONDS) == "install")
    except signing.BadSignature:
        return False


def manifest(*, public_url: str, key: str) -> dict[str, Any]:
    """Write down our app for Saleor: who we are, what we may, what we want to hear, where the token goes."""
    return {
        "id": IDENTIFIER,
        "version": VERSION,
        "requiredSaleorVersion": "^3.23.0",
        "name": "ตลาดฝีมือ - Talad Feemue",
        "about": "The market's faces, tills, books and figures.",
        "author": "Talad Feemue",
        "permissions": list(PERMISSIONS),
        "appUrl": f"{public_url}/",
        "homepageUrl": f"{public_url}/",
        "tokenTargetUrl": f"{public_url}/saleor/register/?key={key}",
        "webhooks": [
            {
                "name": one.identifier,
                "identifier": one.identifier,
                "targetUrl": f"{public_url}{DOOR}",
                "asyncEvents": list(one.events),
                "query": document(one.document),
                "isActive": True,
            }
            for one in LISTENINGS
        ],
    }
