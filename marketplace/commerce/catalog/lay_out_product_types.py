"""Lay out which questions products answer, and the kinds of offer: goods and services, by what buyers choose."""

from marketplace.commerce.catalog.models import Attribute, ProductType
from marketplace.commerce.channels.models import TaxClass
from marketplace.shared.identifiers import derived_reference

DROPDOWN, MULTISELECT = Attribute.InputType.DROPDOWN, Attribute.InputType.MULTISELECT
# slug: (Thai name, English name, how it is answered)
ATTRIBUTES = {
    "vendor": ("ผู้ขาย", "Seller", DROPDOWN),
    "material": ("วัสดุ", "Material", MULTISELECT),
    "technique": ("เทคนิค", "Technique", MULTISELECT),
    "colour": ("สี", "Colour", DROPDOWN),
    "size": ("ขนาด", "Size", DROPDOWN),
}
OF_PRODUCTS = ("vendor", "material", "technique")
OF_VARIANTS = ("colour", "size")
# slug: (Thai name, sent by post, by what buyers choose a variant). Clients of Saleor wait for an answer to each
# question that a type asks: what comes in sizes only must not be asked for a colour.
TYPES = {
    "goods": ("สินค้า", True, OF_VARIANTS),
    "goods-by-colour": ("สินค้าเลือกสี", True, ("colour",)),
    "goods-by-size": ("สินค้าเลือกขนาด", True, ("size",)),
    "service": ("บริการ", False, OF_VARIANTS),
    "service-by-size": ("บริการเลือกขนาด", False, ("size",)),
}


def lay_out_attributes() -> dict[str, Attribute]:
    """Lay out the questions that products answer, each under an id of its own; give them by slug."""
    laid_out = {}
    for position, (slug, (thai, english, input_type)) in enumerate(ATTRIBUTES.items()):
        laid_out[slug], _ = Attribute.objects.get_or_create(
            slug=slug,
            defaults={
                "name": thai,
                "translations": {"en": {"name": english}},
                "input_type": input_type,
                "position": position,
                "external_reference": str(derived_reference("attribute", slug)),
            },
        )
    return laid_out


def lay_out_product_types(*, attributes: dict[str, Attribute], tax_class: TaxClass) -> dict[str, ProductType]:
    """Lay out goods (posted) and services (not posted); a product without a tax class of its own takes the type's."""
    laid_out = {}
    for slug, (name, posted, choices) in TYPES.items():
        kind, new = ProductType.objects.get_or_create(
            slug=slug, defaults={"name": name, "is_shipping_required": posted, "tax_class": tax_class}
        )
        if new:
            kind.product_attributes.set([attributes[one] for one in OF_PRODUCTS])
            kind.variant_attributes.set([attributes[one] for one in choices])
            kind.selection_attributes.set([attributes[one] for one in choices])
        laid_out[slug] = kind
    return laid_out
