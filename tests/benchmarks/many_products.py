"""`python -m tests.benchmarks.many_products COUNT`: a market of many products, written in bulk."""

import json
import os
import sys
import uuid
from datetime import UTC, datetime
from typing import Any

import django

WORDS = ["ผ้าขาวม้า", "ผ้าไหม", "ตะกร้าสาน", "หมอน", "กระเป๋า", "สบู่สมุนไพร", "เสื่อกก", "ชาใบหม่อน", "น้ำผึ้ง", "ไม้กวาด"]
VARIANTS = 2
PICTURES = 2
A_BATCH = 1_000


def write(count: int) -> None:
    """Write so many products, each with variants, prices, pictures, answers and stock; nothing when they are there."""
    from django.db import transaction

    from marketplace.commerce.catalog.models import Category, Product
    from marketplace.config.set_up_store import set_up_store
    from marketplace.gateway.reindex import reindex_all

    set_up_store(now=datetime.now(UTC))
    if Product.objects.count() >= count:
        return
    with transaction.atomic():
        shelves = [Category.objects.create(name=f"{word} {n}", slug=f"shelf-{n}") for n, word in enumerate(WORDS)]
        products = _products(count, shelves)
        _publish(products)
        _answer(products)
        _price_and_stock(products)
    reindex_all()


def _products(count: int, shelves: list[Any]) -> list[Any]:
    from marketplace.commerce.catalog.models import Product, ProductMedia, ProductType

    now = datetime.now(UTC)
    goods = ProductType.objects.get(slug="goods")
    text = {"blocks": [{"type": "paragraph", "data": {"text": "งานฝีมือจากชุมชน ทอด้วยมือทุกผืน " * 4}}]}
    rows = [
        Product(
            name=f"{WORDS[n % len(WORDS)]} ลาย {n}",
            slug=f"good-{n}",
            external_reference=str(uuid.UUID(int=n)),
            description=text,
            product_type=goods,
            category=shelves[n % len(shelves)],
            translations={"en": {"name": f"Craft no. {n}", "description": json.dumps(text)}},
            metadata={"vendor": str(uuid.UUID(int=n % 40))},
            created_at=now,
            updated_at=now,
        )
        for n in range(count)
    ]
    products = Product.objects.bulk_create(rows, batch_size=A_BATCH)
    pictures = [
        ProductMedia(product=one, image=f"sample/{one.slug}-{n}.webp", alt=f"ภาพ {one.name}", sort_order=n)
        for one in products
        for n in range(PICTURES)
    ]
    ProductMedia.objects.bulk_create(pictures, batch_size=A_BATCH)
    return products


def _publish(products: list[Any]) -> None:
    from marketplace.commerce.catalog.models import ProductChannelListing
    from marketplace.commerce.channels.models import Channel

    now = datetime.now(UTC)
    rows = [
        ProductChannelListing(
            product=one, channel=channel, is_published=True, published_at=now, available_for_purchase_at=now
        )
        for one in products
        for channel in Channel.objects.filter(slug__in=("online", "truck"))
    ]
    ProductChannelListing.objects.bulk_create(rows, batch_size=A_BATCH)


def _answer(products: list[Any]) -> None:
    """Forty vendors, and ten values of each of the type's other questions."""
    from marketplace.commerce.catalog.models import AttributeValue, ProductAttributeValue, ProductType

    answers = []
    for question in ProductType.objects.get(slug="goods").product_attributes.all():
        many = 40 if question.slug == "vendor" else 10
        values = AttributeValue.objects.bulk_create(
            AttributeValue(attribute=question, slug=f"{question.slug}-{n}", name=f"คำตอบ {n}") for n in range(many)
        )
        answers += [ProductAttributeValue(product=one, value=values[n % many]) for n, one in enumerate(products)]
    ProductAttributeValue.objects.bulk_create(answers, batch_size=A_BATCH)


def _price_and_stock(products: list[Any]) -> None:
    from marketplace.commerce.catalog.models import ProductVariant, VariantChannelListing
    from marketplace.commerce.channels.models import Channel
    from marketplace.commerce.stock.models import Stock, Warehouse

    rows = [
        ProductVariant(
            product=one,
            name=f"แบบ {n}",
            sku=f"{one.slug}-{n}",
            external_reference=str(uuid.uuid5(uuid.NAMESPACE_OID, f"{one.slug}-{n}")),
            sort_order=n,
        )
        for one in products
        for n in range(VARIANTS)
    ]
    variants = ProductVariant.objects.bulk_create(rows, batch_size=A_BATCH)
    channels = list(Channel.objects.filter(slug__in=("online", "truck")))
    VariantChannelListing.objects.bulk_create(
        (
            VariantChannelListing(variant=one, channel=channel, price_amount=10_000 + 250 * (n % 400))
            for n, one in enumerate(variants)
            for channel in channels
        ),
        batch_size=A_BATCH,
    )
    rooms = [Warehouse.objects.create(slug=f"room-{n}", name=f"ห้อง {n}", address={"country": "TH"}) for n in range(20)]
    for room in rooms:
        room.channels.set(channels)
    Stock.objects.bulk_create(
        (Stock(variant=one, warehouse=rooms[n % len(rooms)], quantity=100) for n, one in enumerate(variants)),
        batch_size=A_BATCH,
    )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.config.settings")
    django.setup()
    write(int(sys.argv[1]))
