"""Pictures and films of products."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import ProductMedia as Row
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.nodes import NOTED, node_of
from marketplace.graphql_api.base.pictures import address_of_picture, picture_arguments
from marketplace.graphql_api.base.scalars import JSONString


class ProductMediaType(graphene.Enum):
    """Picture or film."""

    IMAGE = "IMAGE"
    VIDEO = "VIDEO"


def picture_of(row: Row, size: int | None) -> str:
    """Give the address of a picture of at least this width, or of the film."""
    return address_of_picture(row.image, size) if row.image else row.external_url


@node_of(Row)
class ProductMedia(graphene.ObjectType):
    """A picture with words for who cannot see it, or a film."""

    class Meta:
        interfaces = NOTED

    sort_order = graphene.Int()
    alt = graphene.String(required=True)
    type = ProductMediaType(required=True)
    oembed_data = JSONString(required=True)
    url = graphene.String(required=True, **picture_arguments())
    product_id = graphene.ID()

    @staticmethod
    def resolve_url(root: Row, _info: Any, size: int | None = None, format: Any = None) -> str:
        """Its address."""
        return picture_of(root, size)

    @staticmethod
    def resolve_product_id(root: Row, _info: Any) -> str:
        """Whose it is."""
        return to_global_id("Product", root.product_id)
