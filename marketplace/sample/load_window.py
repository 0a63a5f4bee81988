"""The shop's window: answers of every kind, collections, pages and menus. All of it is marked as sample data."""

import random
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from marketplace.commerce.catalog.models import (
    Attribute,
    AttributeValue,
    Category,
    Collection,
    CollectionChannelListing,
    CollectionProduct,
    Product,
    ProductAttributeValue,
    ProductType,
)
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.content.models import Menu, MenuItem, Page, PageType
from marketplace.sample.facts import window
from marketplace.sample.products import SampleProduct, sample_products
from marketplace.sample.rich_text import rich_text
from marketplace.shared.identifiers import derived_reference

EXAMPLE = {"is_example": "true"}
LONGEST_NAME = 250
Rows = dict[str, Product]


def load_window(*, now: datetime) -> None:
    """Fill the window; the same goods stand in it in every load."""
    rows = {one.slug: one for one in Product.objects.all()}
    _answer(rows)
    _collect(rows, now=now)
    _write_pages(now=now)
    _lay_out_menus()


def _answer(rows: Rows) -> None:
    """Ask the questions of the window, and let the goods (not the services) answer them."""
    questions = {slug: _question(slug, place) for place, slug in enumerate(window.QUESTIONS)}
    for kind in ProductType.objects.filter(is_shipping_required=True):
        kind.product_attributes.add(*questions.values())
    goods = [one for one in sample_products() if not one.family.service]
    best = set(_dice("bestsellers").sample([one.good.slug for one in goods], window.BESTSELLERS))
    given = _said(rows, goods, questions["bestseller"], yes=lambda one: one.good.slug in best)
    given += _said(rows, goods, questions["handmade"], yes=_is_handmade)
    given += _own(rows, goods, questions)
    ProductAttributeValue.objects.bulk_create(
        ProductAttributeValue(product=product, value=value) for product, value in given
    )


def _own(
    rows: Rows, goods: list[SampleProduct], questions: dict[str, Attribute]
) -> list[tuple[Product, AttributeValue]]:
    own = [(rows[one.good.slug], value) for one in goods for value in _own_answers(rows[one.good.slug], one, questions)]
    AttributeValue.objects.bulk_create([value for _, value in own])
    return own


def _said(
    rows: Rows, goods: list[SampleProduct], question: Attribute, *, yes: Callable[[SampleProduct], bool]
) -> list[tuple[Product, AttributeValue]]:
    answers = _yes_and_no(question)
    return [(rows[one.good.slug], answers[yes(one)]) for one in goods]


def _question(slug: str, place: int) -> Attribute:
    thai, english, answered, unit = window.QUESTIONS[slug]
    return Attribute.objects.create(
        slug=slug,
        name=thai,
        input_type=answered,
        unit=unit,
        position=100 + place,
        external_reference=str(derived_reference("attribute", slug)),
        translations={"en": {"name": english}},
        metadata=EXAMPLE,
    )


def _yes_and_no(question: Attribute) -> dict[bool, AttributeValue]:
    return {
        value: AttributeValue.objects.create(
            attribute=question,
            slug=f"{question.pk}_{str(value).lower()}",
            name=thai,
            boolean=value,
            translations={"en": {"name": english}},
        )
        for value, thai, english in window.YES_AND_NO
    }


def _own_answers(
    row: Product, one: SampleProduct, questions: dict[str, Attribute]
) -> tuple[AttributeValue, AttributeValue]:
    """A product's own number and text."""
    hours = _dice(f"hours:{one.good.slug}").randint(2, 60) / 2
    thai, english = one.family.parts[-1]
    number = AttributeValue(
        attribute=questions["making-hours"],
        slug=f"{row.pk}_{questions['making-hours'].pk}",
        name=f"{hours:g}",
        numeric=hours,
        translations={"en": {"name": f"{hours:g}"}},
    )
    text = AttributeValue(
        attribute=questions["care"],
        slug=f"{row.pk}_{questions['care'].pk}",
        name=thai[:LONGEST_NAME],
        plain_text=thai,
        translations={"en": {"name": english[:LONGEST_NAME], "plain_text": english}},
    )
    return number, text


def _is_handmade(one: SampleProduct) -> bool:
    return one.family.category not in window.MACHINE_MADE


def _collect(rows: Rows, *, now: datetime) -> None:
    channels = list(Channel.objects.order_by("pk"))
    for slug, (thai, english, about_thai, about_english) in window.COLLECTIONS.items():
        chosen = [one for one in sample_products() if BELONGS[slug](one)]
        collection = Collection.objects.create(
            slug=slug,
            name=thai,
            description=rich_text([about_thai]),
            seo_title=thai,
            seo_description=about_thai,
            background_image=chosen[0].picture,
            background_image_alt=chosen[0].alt_texts[0][:128],
            translations={"en": {"name": english, "slug": slug, "description": rich_text([about_english])}},
            metadata=EXAMPLE,
        )
        CollectionChannelListing.objects.bulk_create(
            CollectionChannelListing(collection=collection, channel=one, is_published=True, published_at=now)
            for one in channels
        )
        CollectionProduct.objects.bulk_create(
            CollectionProduct(collection=collection, product=rows[one.good.slug], sort_order=place)
            for place, one in enumerate(chosen)
        )


def _is_small_gift(one: SampleProduct) -> bool:
    cheap = min(variant.price for variant in one.variants) <= window.DEAREST_GIFT
    return one.family.category in window.GIFT_SHELVES and cheap


def _is_dyed(one: SampleProduct) -> bool:
    dyes = set(one.good.dyes.split())
    on_shelf = one.family.category in window.DYED_SHELVES
    return one.technique in window.DYED or (on_shelf and len(dyes & window.NATURAL_DYES) > 1)


BELONGS: dict[str, Callable[[SampleProduct], bool]] = {
    "gifts-under-500": _is_small_gift,
    "natural-dye": _is_dyed,
    "herbal": lambda one: one.family.category in window.HERBAL_SHELVES,
}


def _write_pages(*, now: datetime) -> None:
    slug, name = window.PAGE_TYPE
    kind = PageType.objects.create(slug=slug, name=name, metadata=EXAMPLE)
    Page.objects.bulk_create(
        Page(
            slug=slug,
            title=thai,
            content=rich_text(thai_text),
            page_type=kind,
            is_published=True,
            published_at=now,
            seo_title=thai,
            seo_description=thai_text[0],
            translations={"en": _in_english(slug, english, english_text)},
            metadata=EXAMPLE,
            created_at=now,
        )
        for slug, (thai, english, thai_text, english_text) in window.PAGES.items()
    )


def _in_english(slug: str, title: str, paragraphs: Iterable[str]) -> dict[str, Any]:
    content = rich_text(paragraphs)
    return {"title": title, "slug": slug, "content": content, "seo_title": title}


def _lay_out_menus() -> None:
    targets: dict[str, dict[str, Any]] = {
        "category": {one.slug: one for one in Category.objects.all()},
        "collection": {one.slug: one for one in Collection.objects.all()},
        "page": {one.slug: one for one in Page.objects.all()},
    }
    for slug, (name, entries) in window.MENUS.items():
        menu = Menu.objects.create(slug=slug, name=name, metadata=EXAMPLE)
        for place, (entry, below) in enumerate(entries):
            parent = _entry(menu, None, place, entry, targets)
            for inner, one in enumerate(below):
                _entry(menu, parent, inner, one, targets)


def _entry(
    menu: Menu, parent: MenuItem | None, place: int, entry: window.Entry, targets: dict[str, dict[str, Any]]
) -> MenuItem:
    thai, english, kind, slug = entry
    leads = {kind: targets[kind][slug]} if kind else {}
    words = {"en": {"name": english}}
    return MenuItem.objects.create(
        menu=menu, parent=parent, name=thai, sort_order=place, translations=words, metadata=EXAMPLE, **leads
    )


def _dice(purpose: str) -> random.Random:
    return random.Random(f"window:{purpose}")  # noqa: S311 - a sample, no secret
