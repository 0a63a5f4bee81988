"""Saleor's global ids: `Product:1` in base64."""

import binascii
import uuid
from base64 import b64decode, b64encode

from marketplace.graphql_api.base.errors import BadRequestError

LARGEST_ROW = 2**63 - 1


def to_global_id(kind: str, key: object) -> str:
    """Give the id by which the API knows a row: `to_global_id("Product", 1)`."""
    return b64encode(f"{kind}:{key}".encode()).decode()


def key_from(global_id: str, *kinds: str) -> str:
    """Read the row's key out of a global id of one of these kinds.

    Raises BadRequestError when it is no id, or the id of something else.
    """
    try:
        kind, _, key = b64decode(global_id, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        kind, key = "", ""
    if not key:
        raise BadRequestError(f"Invalid ID: {global_id[:80]}. Expected: {kinds[0]}.", "id")
    if kind not in kinds:
        raise BadRequestError(f"Invalid ID: {global_id[:80]}. Expected: {kinds[0]}, received: {kind[:40]}.", "id")
    return key


def row_from(global_id: str, *kinds: str) -> int:
    """Read a row's number out of a global id; a number that no row can have is 0, which no row has."""
    key = key_from(global_id, *kinds)
    if not (key.isascii() and key.isdecimal()) or len(key) > 19:
        return 0
    row = int(key)
    return row if row <= LARGEST_ROW else 0


def uuid_from(global_id: str, *kinds: str) -> uuid.UUID:
    """Read a UUID out of a global id (orders, checkouts, warehouses); what is none is the empty UUID, nobody's."""
    try:
        return uuid.UUID(key_from(global_id, *kinds))
    except ValueError:
        return uuid.UUID(int=0)


def names(global_id: str, kind: str) -> bool:
    """Is this the id of such a thing?"""
    try:
        return bool(key_from(global_id, kind))
    except BadRequestError:
        return False
