"""What all changes of the catalogue take: words, notes, pictures, places in a list."""

from collections.abc import Mapping, Sequence
from typing import Any

import graphene

from marketplace.commerce.catalog.moves import Move
from marketplace.graphql_api.base.notes import notes_from
from marketplace.graphql_api.catalogue.named import row_id
from marketplace.media.errors import PictureRefused
from marketplace.media.save_picture import save_picture
from marketplace.shared.errors import DomainError

LARGEST_PICTURE = 15 * 1024 * 1024


class SeoInput(graphene.InputObjectType):
    """Words for searching machines."""

    title = graphene.String()
    description = graphene.String()


def columns_of(given: Mapping[str, Any], texts: Sequence[str] = (), others: Sequence[str] = ()) -> dict[str, Any]:
    """Give the columns that an input names: a text that is null becomes empty, another thing stays null."""
    columns = {name: given[name] or "" for name in texts if name in given}
    return columns | {name: given[name] for name in others if name in given}


def flags_of(given: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """Give the columns that must not be null, as far as an input names them: null leaves a thing as it is."""
    return {name: given[name] for name in names if given.get(name) is not None}


def notes_of(given: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Give the notes that an input names, by column. Raises DomainError."""
    return {name: notes_from(given[name]) for name in ("metadata", "private_metadata") if given.get(name)}


def seo_of(given: Mapping[str, Any]) -> dict[str, str]:
    """Give the words for searching machines, by column."""
    seo = given.get("seo") or {}
    return {f"seo_{name}": seo[name] or "" for name in ("title", "description") if name in seo}


def moves_of(given: Sequence[Any], kind: str) -> list[Move]:
    """Give moves in a list, by row."""
    return [Move(row_id(one["id"], kind, "moves"), one.get("sort_order")) for one in given]


def kept_picture(file: Any, *, folder: str, field: str) -> str:
    """Clean and keep an uploaded picture (which is hostile until then), outside of any transaction; give its path.

    Raises DomainError INVALID about `field`.
    """
    try:
        return save_picture(data=file.read(LARGEST_PICTURE + 1), folder=folder)
    except PictureRefused as refusal:
        raise DomainError(refusal.code, refusal.message, field) from None
