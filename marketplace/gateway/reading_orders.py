"""Orders out of the generated models."""

from marketplace.gateway.generated.fragments import Purchase, PurchaseLines
from marketplace.gateway.name_order import name_order
from marketplace.gateway.reading import address_of, first_picture, name_of, notes_of, reference_of, satang
from marketplace.gateway.records import Order, OrderLine, Picture


def order_of(found: Purchase, language: str) -> Order:
    """Give an order in a language."""
    notes = notes_of(found.metadata)
    return Order(
        reference=name_order(store_id=found.id, external_reference=found.external_reference, notes=notes),
        number=found.number,
        status=found.status,
        charge_status=found.charge_status,
        is_paid=found.is_paid,
        channel=found.channel.slug,
        created_at=found.created,
        email=found.user_email or "",
        language=found.language_code_enum.lower(),
        payment_method=notes.get("payment_method", ""),
        lines=tuple(_line(line, language) for line in found.lines),
        subtotal=satang(found.subtotal),
        shipping=satang(found.shipping_price),
        total=satang(found.total),
        full_subtotal=sum(_full_total(line) for line in found.lines),
        full_shipping=max(satang(found.shipping_price), found.undiscounted_shipping_price.fractional_amount),
        voucher_code=found.voucher_code or "",
        charged=found.total_charged.fractional_amount,
        refunded=found.total_refunded.fractional_amount,
        shipping_address=address_of(found.shipping_address),
        billing_address=address_of(found.billing_address),
        shipping_method_name=found.shipping_method_name or "",
        tracking_numbers=tuple(one.tracking_number for one in found.fulfillments if one.tracking_number),
        metadata=notes,
    )


def _full_total(line: PurchaseLines) -> int:
    """What a line cost before everything that was taken off; sales of long ago may not tell it."""
    return max(satang(line.total_price), satang(line.undiscounted_total_price))


def _line(line: PurchaseLines, language: str) -> OrderLine:
    """Give a line; the catalogue's part of it is empty when the catalogue no longer knows the goods."""
    product_name, variant_name = _names(line, language)
    variant = line.variant
    picture = first_picture(variant.product.media, language) if variant else Picture(url="", alt="")
    return OrderLine(
        product_reference=reference_of(variant.product.external_reference) if variant else None,
        variant_reference=reference_of(variant.external_reference) if variant else None,
        product_slug=variant.product.slug if variant else "",
        product_name=product_name,
        variant_name=variant_name,
        sku=line.product_sku or "",
        picture=picture.url,
        picture_alt=picture.alt,
        quantity=line.quantity,
        quantity_fulfilled=line.quantity_fulfilled,
        unit_price=satang(line.unit_price),
        total=satang(line.total_price),
        full_total=_full_total(line),
    )


def _names(line: PurchaseLines, language: str) -> tuple[str, str]:
    """Give product and variant as they were called when sold; in English as the catalogue calls them now."""
    if language == "en" and line.variant:
        return name_of(line.variant.product, language), name_of(line.variant, language)
    return line.product_name, line.variant_name
