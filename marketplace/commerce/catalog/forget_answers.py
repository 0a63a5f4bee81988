"""Strike out what products answered to questions that their kind no longer asks."""

from collections.abc import Collection

from marketplace.commerce.catalog.models import (
    Attribute,
    AttributeValue,
    ProductAttributeValue,
    ProductType,
    VariantAttributeValue,
)

# Answers of these forms belong to one product or variant alone, and go with it.
OWN = (Attribute.InputType.NUMERIC, Attribute.InputType.PLAIN_TEXT)


def forget_answers(kind: ProductType) -> None:
    """Strike out the answers of a kind's products and variants to all that the kind does not ask (any more)."""
    asked = kind.product_attributes.values("pk")
    products = ProductAttributeValue.objects.filter(product__product_type=kind).exclude(value__attribute__in=asked)
    asked_of_variants = kind.variant_attributes.values("pk")
    variants = VariantAttributeValue.objects.filter(variant__product__product_type=kind).exclude(
        value__attribute__in=asked_of_variants
    )
    rows = [*products.values_list("value_id", flat=True), *variants.values_list("value_id", flat=True)]
    products.delete()
    variants.delete()
    AttributeValue.objects.filter(pk__in=rows, attribute__input_type__in=OWN).delete()


def forget_own_answers(*, products: Collection[int] = (), variants: Collection[int] = ()) -> None:
    """Strike out the answers that belong to these products or variants alone: they are about to go."""
    own = AttributeValue.objects.filter(attribute__input_type__in=OWN)
    own.filter(products__product__in=products).delete()
    own.filter(variants__variant__in=variants).delete()
