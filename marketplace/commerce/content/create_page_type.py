"""Add a kind of page."""

from collections.abc import Sequence

from marketplace.commerce.catalog.models import Attribute
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.catalog.slugs import unique_slug
from marketplace.commerce.content.models import PageType
from marketplace.shared.errors import DomainError


def create_page_type(*, name: str, slug: str, attributes: Sequence[Attribute]) -> PageType:
    """Add a kind of page whose pages answer these attributes; without a slug one is made of its name.

    Raises Refusals (REQUIRED, UNIQUE), and DomainError INVALID for an attribute of goods.
    """
    kind = PageType(name=name, slug=slug or (unique_slug(PageType.objects.all(), name) if name else ""))
    if any(one.type != Attribute.Type.PAGE_TYPE for one in attributes):
        raise DomainError("INVALID", "Only page attributes can be assigned.", "addAttributes")
    save_row(kind)
    kind.attributes.set(attributes)
    return kind
