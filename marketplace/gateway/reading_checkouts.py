"""Baskets out of the generated models."""

from marketplace.gateway.generated.fragments import Basket, BasketLines
from marketplace.gateway.reading import address_of, first_picture, name_of, notes_of, reference_of, satang, vendor_of
from marketplace.gateway.records import Checkout, CheckoutLine, DeliveryMethod


def checkout_of(basket: Basket, language: str) -> Checkout:
    """Give a basket in a language."""
    lines = [_line(line, language) for line in basket.lines]
    methods = [
        DeliveryMethod(id=method.id, name=name_of(method, language), price=method.price.fractional_amount)
        for method in basket.shipping_methods
    ]
    return Checkout(
        id=basket.id,
        channel=basket.channel.slug,
        lines=tuple(line for line in lines if line),
        quantity=basket.quantity,
        subtotal=satang(basket.subtotal_price),
        shipping=satang(basket.shipping_price),
        total=satang(basket.total_price),
        full_subtotal=sum(_full_total(line) for line in basket.lines),
        full_shipping=_full_shipping(basket),
        voucher_code=basket.voucher_code or "",
        email=basket.email or "",
        is_shipping_required=basket.is_shipping_required,
        shipping_address=address_of(basket.shipping_address),
        billing_address=address_of(basket.billing_address),
        shipping_methods=tuple(methods),
        delivery_method_id=basket.delivery_method.id if basket.delivery_method else "",
        metadata=notes_of(basket.metadata),
    )


def _full_shipping(basket: Basket) -> int:
    """Tell what the chosen way of sending costs before a code for the parcel; the contract tells it with the ways."""
    chosen = basket.delivery_method.id if basket.delivery_method else ""
    listed = [method.price.fractional_amount for method in basket.shipping_methods if method.id == chosen]
    return max([satang(basket.shipping_price), *listed])


def _full_total(line: BasketLines) -> int:
    return max(satang(line.total_price), line.undiscounted_total_price.fractional_amount)


def _line(line: BasketLines, language: str) -> CheckoutLine | None:
    """Give a line; goods without our references are not of this market."""
    variant, product = line.variant, line.variant.product
    variant_reference, product_reference = (
        reference_of(variant.external_reference),
        reference_of(product.external_reference),
    )
    if variant_reference is None or product_reference is None:
        return None
    picture = first_picture(product.media, language)
    return CheckoutLine(
        id=line.id,
        variant_reference=variant_reference,
        product_reference=product_reference,
        product_slug=product.slug,
        product_name=name_of(product, language),
        variant_name=name_of(variant, language),
        vendor_name=vendor_of(product.made_by, language)[1],
        picture=picture.url,
        picture_alt=picture.alt,
        quantity=line.quantity,
        unit_price=satang(line.unit_price),
        total=satang(line.total_price),
        full_unit_price=max(satang(line.unit_price), line.undiscounted_unit_price.fractional_amount),
        full_total=_full_total(line),
        quantity_available=variant.quantity_available or 0,
    )
