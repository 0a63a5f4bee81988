"""Plain functions that build what a test needs. Each says by its arguments what matters to the test."""

import itertools
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth.hashers import make_password

from marketplace.commerce.catalog.models import (
    Attribute,
    AttributeValue,
    Category,
    Product,
    ProductAttributeValue,
    ProductChannelListing,
    ProductMedia,
    ProductType,
    ProductVariant,
    VariantAttributeValue,
    VariantChannelListing,
)
from marketplace.commerce.channels.models import Channel, TaxClass
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.stock.models import Stock, Warehouse
from marketplace.config.set_up_store import set_up_store
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import store_room_reference
from marketplace.shared.thai.order import sorting_key

NOW = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
PASSWORD = "a-password-for-tests"
_count = itertools.count(1)


def set_up_market() -> None:
    """The store with its channels, taxes, types, attributes, parcels and our app; no goods yet."""
    set_up_store(now=NOW)


def an_organisation(name: str = "ศูนย์ทดสอบ", *, kind: str = "centre", **fields: Any) -> Organisation:
    """A seller. Its slug is counted unless given."""
    number = next(_count)
    values = {"slug": f"seller-{number}", "name_th": name, "name_en": f"Seller {number}", "province_code": "11"}
    return Organisation.objects.create(kind=kind, **(values | fields))


def a_store_room(organisation: Organisation, *, channels: Sequence[str] = ("online",)) -> Warehouse:
    """The organisation's own warehouse `store-<slug>`; the same one each time."""
    return a_warehouse(f"store-{organisation.slug}", reference=store_room_reference(organisation), channels=channels)


def a_warehouse(slug: str, *, reference: uuid.UUID | None = None, channels: Sequence[str] = ("online",)) -> Warehouse:
    """A warehouse that serves these channels; the same one each time."""
    warehouse, new = Warehouse.objects.get_or_create(
        slug=slug, defaults={"name": slug, "external_reference": str(reference or uuid.uuid4())}
    )
    if new:
        warehouse.channels.set(Channel.objects.filter(slug__in=channels))
    return warehouse


def a_category(
    name: str = "ผ้าทอ", *, slug: str | None = None, parent: Category | None = None, **fields: Any
) -> Category:
    """A shelf of the shop."""
    return Category.objects.create(name=name, slug=slug or f"shelf-{next(_count)}", parent=parent, **fields)


def a_product(
    name: str = "ผ้าขาวม้าทอมือ",
    *,
    price: int = 35_000,
    stock: int = 10,
    organisation: Organisation | None = None,
    category: Category | None = None,
    channels: Sequence[str] = ("online",),
    published: bool = True,
    kind: str = "goods",
    tax: str | None = None,
    pictures: Sequence[str] = (),
    warehouse: Warehouse | None = None,
    **fields: Any,
) -> Product:
    """A product with one variant: `price` in satang in each channel, `stock` pieces in its organisation's store-room.

    Give `warehouse` to lay the stock elsewhere; `organisation` is also the vendor attribute and metadata.
    """
    number = next(_count)
    values: dict[str, Any] = {
        "slug": f"product-{number}",
        "external_reference": str(uuid.uuid4()),
        "translations": {"en": {"name": f"Product {number}"}},
        "created_at": NOW,
        "updated_at": NOW,
    }
    product = Product.objects.create(
        name=name,
        name_key=sorting_key(name),
        product_type=ProductType.objects.get(slug=kind),
        category=category,
        tax_class=TaxClass.objects.get(name=tax) if tax else None,
        **(values | fields),
    )
    for channel in Channel.objects.filter(slug__in=channels):
        ProductChannelListing.objects.create(
            product=product,
            channel=channel,
            is_published=published,
            published_at=NOW,
            available_for_purchase_at=NOW,
        )
    for position, path in enumerate(pictures):
        ProductMedia.objects.create(product=product, image=path, alt=f"ภาพ {name}", sort_order=position)
    if organisation:
        answer(product, "vendor", organisation.name_th, slug=organisation.slug, reference=organisation.reference)
        product.metadata = {**product.metadata, "vendor": str(organisation.reference)}
        product.save()
        warehouse = warehouse or a_store_room(organisation)
    a_variant(product, price=price, stock=stock, warehouse=warehouse)
    return product


def a_variant(
    product: Product,
    name: str = "",
    *,
    price: int | Mapping[str, int] = 35_000,
    stock: int = 10,
    warehouse: Warehouse | None = None,
    **fields: Any,
) -> ProductVariant:
    """A variant with its price (one in all the product's channels, or by channel slug) and its stock."""
    number = next(_count)
    values: dict[str, Any] = {"external_reference": str(uuid.uuid4()), "sku": f"SKU-{number}", "sort_order": number}
    variant = ProductVariant.objects.create(product=product, name=name, **(values | fields))
    for listing in product.channel_listings.select_related("channel"):
        amount = price if isinstance(price, int) else price.get(listing.channel.slug)
        if amount is not None:
            VariantChannelListing.objects.create(variant=variant, channel=listing.channel, price_amount=amount)
    a_stock(variant, stock, warehouse=warehouse or a_warehouse("store-of-tests"))
    return variant


def a_stock(variant: ProductVariant, quantity: int, *, warehouse: Warehouse) -> Stock:
    """So many pieces of a variant in a warehouse."""
    return Stock.objects.create(variant=variant, warehouse=warehouse, quantity=quantity)


def the_variant(product: Product) -> ProductVariant:
    """The product's first variant."""
    return product.variants.order_by("sort_order").first()


def answer(
    owner: Product | ProductVariant,
    attribute: str,
    name: str,
    *,
    slug: str | None = None,
    reference: uuid.UUID | None = None,
) -> AttributeValue:
    """Let a product or variant answer an attribute (by its slug); the same answer is shared."""
    question = Attribute.objects.get(slug=attribute)
    value, _ = AttributeValue.objects.get_or_create(
        attribute=question,
        slug=slug or f"value-{uuid.uuid5(uuid.NAMESPACE_OID, name).hex[:8]}",
        defaults={"name": name, "external_reference": str(reference) if reference else None},
    )
    if isinstance(owner, Product):
        ProductAttributeValue.objects.create(product=owner, value=value)
    else:
        VariantAttributeValue.objects.create(variant=owner, value=value)
    return value


def a_customer(email: str | None = None, *, permissions: Sequence[str] = (), **fields: Any) -> Customer:
    """A buyer; with permissions, staff of the store. The password is PASSWORD."""
    return Customer.objects.create(
        email=email or f"buyer{next(_count)}@example.test",
        password=make_password(PASSWORD),
        permissions=list(permissions),
        is_staff=bool(permissions),
        date_joined=NOW,
        **fields,
    )
