"""Shelves, products, variants, answers, prices, pictures, and whose each product is."""

from datetime import datetime

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
from marketplace.commerce.channels.open_channels import NO_VAT, VAT
from marketplace.organisations.models import Organisation
from marketplace.sample.assortments import channels_of
from marketplace.sample.facts.categories import CATEGORIES
from marketplace.sample.facts.words import COLOURS, MATERIALS, SIZES, TECHNIQUES
from marketplace.sample.products import SampleProduct, sample_products
from marketplace.sample.rich_text import rich_text
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.thai.order import sorting_key
from vendor_onboarding.listings.models import Listing

Values = dict[tuple[str, str], AttributeValue]


def load_catalogue(*, now: datetime) -> None:
    """Put every example product on its shelf, with words in both languages, prices and a picture."""
    organisations = {one.slug: one for one in Organisation.objects.all()}
    shelves, values = _shelves(), _answers(organisations)
    rows = _products(shelves, organisations, now=now)
    variants = _variants(rows)
    _pictures(rows)
    _answer(rows, variants, values)
    _list_in_channels(rows, variants, now=now)
    _listings(rows, organisations)


def _shelves() -> dict[str, Category]:
    shelves: dict[str, Category] = {}
    for position, (slug, thai, english, parent) in enumerate(CATEGORIES):
        shelves[slug] = Category.objects.create(
            slug=slug,
            name=thai,
            parent=shelves.get(parent),
            position=position,
            translations={"en": {"name": english, "slug": slug}},
        )
    return shelves


def _answers(organisations: dict[str, Organisation]) -> Values:
    """Every answer that a product may give, vendors by their Thai names."""
    words = {"material": MATERIALS, "technique": TECHNIQUES, "colour": COLOURS}
    words["size"] = {
        f"{kind}-{code}".lower(): (thai, english) for kind, sizes in SIZES.items() for code, thai, english, _ in sizes
    }
    attributes = {one.slug: one for one in Attribute.objects.all()}
    rows = [
        _value(attributes[slug], key, names, position=position)
        for slug, answers in words.items()
        for position, (key, names) in enumerate(answers.items())
    ]
    rows += [
        _value(
            attributes["vendor"], one.slug, (one.name_th, one.name_en), position=position, reference=str(one.reference)
        )
        for position, one in enumerate(organisations.values())
        if one.kind not in (Organisation.Kind.MINISTRY, Organisation.Kind.DEPARTMENT)
    ]
    return {(row.attribute.slug, row.slug): row for row in AttributeValue.objects.bulk_create(rows)}


def _value(
    attribute: Attribute, slug: str, names: tuple[str, str], *, position: int, reference: str = ""
) -> AttributeValue:
    return AttributeValue(
        attribute=attribute,
        slug=slug,
        name=names[0],
        position=position,
        external_reference=reference or str(derived_reference("attribute-value", f"{attribute.slug}:{slug}")),
        translations={"en": {"name": names[1]}},
    )


def _products(
    shelves: dict[str, Category], organisations: dict[str, Organisation], *, now: datetime
) -> dict[SampleProduct, Product]:
    kinds = {one.slug: one for one in ProductType.objects.all()}
    taxes = {one.name: one for one in TaxClass.objects.all()}
    rows = {}
    for number, one in enumerate(sample_products()):
        vendor = organisations[one.good.whose]
        thai, english = one.descriptions
        # An example: who charges VAT is not settled (shared/DOMAIN.md section 8), so centres do here and others do not.
        tax = one.family.tax or (VAT if vendor.kind == Organisation.Kind.CENTRE else NO_VAT)
        added = one.added_at(number, now=now)
        rows[one] = Product(
            external_reference=str(one.reference),
            slug=one.good.slug,
            name=one.good.th,
            name_key=sorting_key(one.good.th),
            description=rich_text(thai),
            product_type=kinds[one.kind],
            category=shelves[one.family.category],
            tax_class=taxes[tax],
            weight_grams=one.family.grams or None,
            translations={"en": {"name": one.good.en, "slug": one.good.slug, "description": rich_text(english)}},
            seo_title=one.good.th[:70],
            seo_description=thai[0][:300],
            metadata={"vendor": str(vendor.reference), "is_example": "true"},
            created_at=added,
            updated_at=added,
        )
    Product.objects.bulk_create(rows.values())
    return rows


def _variants(rows: dict[SampleProduct, Product]) -> dict[str, ProductVariant]:
    """The variants by their SKU."""
    made = [
        ProductVariant(
            product=row,
            external_reference=str(variant.reference),
            sku=variant.sku,
            name=variant.names[0],
            track_inventory=not one.family.service,
            sort_order=position,
            translations={"en": {"name": variant.names[1]}} if variant.names[1] else {},
        )
        for one, row in rows.items()
        for position, variant in enumerate(one.variants)
    ]
    return {row.sku or "": row for row in ProductVariant.objects.bulk_create(made)}


def _pictures(rows: dict[SampleProduct, Product]) -> None:
    ProductMedia.objects.bulk_create(
        ProductMedia(
            product=row,
            image=one.picture,
            alt=one.alt_texts[0],
            metadata={"alt_en": one.alt_texts[1], "is_example": "true"},
        )
        for one, row in rows.items()
    )


def _answer(rows: dict[SampleProduct, Product], variants: dict[str, ProductVariant], values: Values) -> None:
    of_products = [
        ProductAttributeValue(product=row, value=values[question, answer])
        for one, row in rows.items()
        for question, answer in one.answers
    ]
    ProductAttributeValue.objects.bulk_create(of_products)
    of_variants = [
        VariantAttributeValue(variant=variants[variant.sku], value=values[question, answer])
        for one in rows
        for variant in one.variants
        for question, answer in one.answers_of(variant)
    ]
    VariantAttributeValue.objects.bulk_create(of_variants)


def _list_in_channels(
    rows: dict[SampleProduct, Product], variants: dict[str, ProductVariant], *, now: datetime
) -> None:
    channels = {one.slug: one for one in Channel.objects.all()}
    listed = [(one, row, channels[slug]) for one, row in rows.items() for slug in sorted(channels_of(one))]
    ProductChannelListing.objects.bulk_create(
        ProductChannelListing(
            product=row,
            channel=channel,
            is_published=True,
            published_at=row.created_at,
            available_for_purchase_at=row.created_at,
        )
        for _, row, channel in listed
    )
    VariantChannelListing.objects.bulk_create(
        VariantChannelListing(variant=variants[variant.sku], channel=channel, price_amount=variant.price)
        for one, _, channel in listed
        for variant in one.variants
    )


def _listings(rows: dict[SampleProduct, Product], organisations: dict[str, Organisation]) -> None:
    Listing.objects.bulk_create(
        Listing(product=one.reference, organisation=organisations[one.good.whose]) for one in rows
    )
