"""What all nodes share: an id, and notes (metadata) that anyone or only some may read."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import graphene
from django.db.models import Model

from marketplace.commerce.channels.models import Channel
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.permissions import check_permission
from marketplace.graphql_api.base.scalars import Metadata

Row = TypeVar("Row")
TYPES: dict[type[Model], Any] = {}


@dataclass(frozen=True, slots=True)
class InChannel(Generic[Row]):
    """A row as one channel sees it (None: as the shop's staff see it); the root of Product, ProductVariant, ..."""

    node: Row
    channel: Channel | None


def row_of(root: Any) -> Any:
    """Give the row behind the root of a node."""
    return root.node if isinstance(root, InChannel) else root


def from_row(name: str, default: Any, root: Any, _info: Any, **_arguments: Any) -> Any:
    """Resolve a field by the row's attribute of that name; Meta: default_resolver for roots that are InChannel."""
    return getattr(root.node, name, default)


def node_of(model: type[Model]) -> Any:
    """Mark the API's type of a model's rows; interfaces find it by that."""

    def mark(node: Any) -> Any:
        TYPES[model] = node
        return node

    return mark


class Node(graphene.Interface):
    """Something with a global id."""

    id = graphene.ID(required=True)

    @classmethod
    def resolve_type(cls, instance: Any, _info: Any) -> Any:
        """Find the type by the row's model."""
        return TYPES[type(row_of(instance))]

    @staticmethod
    def resolve_id(root: Any, info: Any) -> str:
        """Give Saleor's global id."""
        return to_global_id(info.parent_type.name, row_of(root).pk)


class MetadataItem(graphene.ObjectType):
    """One note; its root is a pair."""

    key = graphene.String(required=True)
    value = graphene.String(required=True)

    @staticmethod
    def resolve_key(root: tuple[str, str], _info: Any) -> str:
        """The note's name."""
        return root[0]

    @staticmethod
    def resolve_value(root: tuple[str, str], _info: Any) -> str:
        """The note's text."""
        return str(root[1])


def _notes(root: Any, name: str) -> dict[str, str]:
    row = row_of(root)
    return (row.get(name) if isinstance(row, dict) else getattr(row, name, None)) or {}


def _public(root: Any, _info: Any) -> dict[str, str]:
    return _notes(root, "metadata")


def _private(root: Any, info: Any) -> dict[str, str]:
    check_permission(info, *PRIVATE_NOTES.get(info.parent_type.name, ("MANAGE_SETTINGS",)))
    return _notes(root, "private_metadata")


def _some(notes: dict[str, str], keys: list[str] | None) -> dict[str, str]:
    return notes if keys is None else {key: notes[key] for key in keys if key in notes}


class ObjectWithMetadata(graphene.Interface):
    """Something that carries notes; private ones need the permission of its kind."""

    private_metadata = graphene.NonNull(graphene.List(graphene.NonNull(MetadataItem)))
    private_metafield = graphene.String(key=graphene.String(required=True))
    private_metafields = graphene.Field(Metadata, keys=graphene.List(graphene.NonNull(graphene.String)))
    metadata = graphene.NonNull(graphene.List(graphene.NonNull(MetadataItem)))
    metafield = graphene.String(key=graphene.String(required=True))
    metafields = graphene.Field(Metadata, keys=graphene.List(graphene.NonNull(graphene.String)))

    @classmethod
    def resolve_type(cls, instance: Any, _info: Any) -> Any:
        """Find the type by the row's model."""
        return TYPES[type(row_of(instance))]

    @staticmethod
    def resolve_metadata(root: Any, info: Any) -> list[tuple[str, str]]:
        """All public notes, by name."""
        return sorted(_public(root, info).items())

    @staticmethod
    def resolve_metafield(root: Any, info: Any, key: str) -> str | None:
        """One public note."""
        return _public(root, info).get(key)

    @staticmethod
    def resolve_metafields(root: Any, info: Any, keys: list[str] | None = None) -> dict[str, str]:
        """Public notes as one object."""
        return _some(_public(root, info), keys)

    @staticmethod
    def resolve_private_metadata(root: Any, info: Any) -> list[tuple[str, str]]:
        """All private notes, by name."""
        return sorted(_private(root, info).items())

    @staticmethod
    def resolve_private_metafield(root: Any, info: Any, key: str) -> str | None:
        """One private note."""
        return _private(root, info).get(key)

    @staticmethod
    def resolve_private_metafields(root: Any, info: Any, keys: list[str] | None = None) -> dict[str, str]:
        """Private notes as one object."""
        return _some(_private(root, info), keys)


# Who may read (and write) the private notes of a kind, as in Saleor.
PRIVATE_NOTES: dict[str, tuple[str, ...]] = {
    "Product": ("MANAGE_PRODUCTS",),
    "ProductVariant": ("MANAGE_PRODUCTS",),
    "ProductMedia": ("MANAGE_PRODUCTS",),
    "Category": ("MANAGE_PRODUCTS",),
    "Collection": ("MANAGE_PRODUCTS",),
    "ProductType": ("MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",),
    "Attribute": ("MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",),
    "Page": ("MANAGE_PAGES",),
    "PageType": ("MANAGE_PAGE_TYPES_AND_ATTRIBUTES",),
    "Menu": ("MANAGE_MENUS",),
    "MenuItem": ("MANAGE_MENUS",),
    "Channel": ("MANAGE_CHANNELS",),
    "Voucher": ("MANAGE_DISCOUNTS",),
    "Promotion": ("MANAGE_DISCOUNTS",),
    "User": ("MANAGE_USERS",),
    "Address": ("MANAGE_USERS",),
    "App": ("MANAGE_APPS",),
    "Warehouse": ("MANAGE_PRODUCTS",),
    "ShippingZone": ("MANAGE_SHIPPING",),
    "ShippingMethod": ("MANAGE_SHIPPING",),
    "ShippingMethodType": ("MANAGE_SHIPPING",),
    "Checkout": ("MANAGE_CHECKOUTS",),
    "CheckoutLine": ("MANAGE_CHECKOUTS",),
    "Order": ("MANAGE_ORDERS",),
    "OrderLine": ("MANAGE_ORDERS",),
    "Fulfillment": ("MANAGE_ORDERS",),
}
NOTED = (Node, ObjectWithMetadata)
