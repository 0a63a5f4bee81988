"""What a typed code is good for, here and now."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, Sum

from marketplace.commerce.catalog.models import CollectionProduct, ProductVariant
from marketplace.commerce.pricing.models import Voucher, VoucherChannelListing, VoucherCode, VoucherCustomer
from marketplace.commerce.pricing.rules import Reward, VoucherLimits, VoucherTerms


@dataclass(frozen=True, kw_only=True)
class FoundVoucher:
    """A code whose voucher is valid now in a channel: what it takes off, and what it asks of a basket."""

    row: Voucher
    code: str
    code_id: UUID
    terms: VoucherTerms
    limits: VoucherLimits

    def name_in(self, language: str) -> str:
        """Its name in a language, "" where nobody translated it."""
        return str(self.row.translations.get(language, {}).get("name") or "")


def find_voucher(code: str, *, channel_id: int, now: datetime) -> FoundVoucher | None:
    """Find the voucher of a code, if it may be used now in a channel: its days, its limit, its channels, its code.

    What it asks of the basket and the buyer is not looked at. None: the code is good for nothing here.
    """
    typed = (
        VoucherCode.objects.filter(Q(voucher__end_date=None) | Q(voucher__end_date__gte=now))
        .filter(code=code, is_active=True, voucher__start_date__lte=now)
        .select_related("voucher")
        .first()
    )
    if typed is None or is_used_up(typed.voucher):
        return None
    listing = VoucherChannelListing.objects.filter(voucher=typed.voucher_id, channel_id=channel_id).first()
    return _found(typed, typed.voucher, listing) if listing else None


def voucher_of_code(code: str) -> Voucher | None:
    """Find the voucher of a code, whether it may still be used or not; None: there is none (any more)."""
    return Voucher.objects.filter(codes__code=code).first() if code else None


def is_used_up(voucher: Voucher) -> bool:
    """Was a voucher used, by all its codes together, as often as it may be?"""
    return voucher.usage_limit is not None and times_used(voucher.pk) >= voucher.usage_limit


def times_used(voucher_id: int) -> int:
    """Count the uses of all codes of a voucher."""
    return VoucherCode.objects.filter(voucher=voucher_id).aggregate(all=Sum("used"))["all"] or 0


def was_used_by(voucher_id: int, email: str) -> bool:
    """Did a customer use a voucher already, by whichever of its codes?"""
    return VoucherCustomer.objects.filter(voucher_code__voucher=voucher_id, customer_email=folded(email)).exists()


def folded(email: str) -> str:
    """Write an address as customers of vouchers are kept: capitals make no other customer."""
    return email.strip().lower()


def goods_of_voucher(voucher: FoundVoucher, products: Mapping[int, tuple[int, int | None]]) -> set[int]:
    """Tell which variants a voucher for certain goods names; all of them when it names none (Saleor's rule).

    `products` maps each variant to its product and its shelf. A shelf is meant alone, without those inside it (Saleor).
    """
    row = voucher.row
    if voucher.terms.type != "SPECIFIC_PRODUCT":
        return set(products)
    of_variants, of_products = _named(row.variants), _named(row.products)
    of_shelves, of_collections = _named(row.categories), _named(row.collections)
    if not of_variants | of_products | of_shelves | of_collections:
        return set(products)
    of_products |= _in_collections(of_collections, {product for product, _ in products.values()})
    return {
        variant
        for variant, (product, shelf) in products.items()
        if variant in of_variants or product in of_products or shelf in of_shelves
    }


def products_of(variants: Collection[ProductVariant]) -> dict[int, tuple[int, int | None]]:
    """Give each variant's product and shelf; their products are loaded."""
    return {one.pk: (one.product_id, one.product.category_id) for one in variants}


def _named(rows: "Voucher.products.RelatedManager") -> set[int]:  # type: ignore[name-defined]
    return set(rows.order_by().values_list("pk", flat=True))


def _in_collections(collections: set[int], products: set[int]) -> set[int]:
    if not collections:
        return set()
    places = CollectionProduct.objects.filter(collection__in=collections, product__in=products)
    return set(places.values_list("product_id", flat=True))


def _found(typed: VoucherCode, voucher: Voucher, listing: VoucherChannelListing) -> FoundVoucher:
    return FoundVoucher(
        row=voucher,
        code=typed.code,
        code_id=typed.pk,
        terms=VoucherTerms(
            type=voucher.type,
            reward=Reward(value_type=voucher.discount_value_type, value=listing.discount_value),
            once_per_order=voucher.apply_once_per_order,
        ),
        limits=VoucherLimits(
            type=voucher.type,
            least_spent=listing.min_spent_amount,
            least_pieces=voucher.min_checkout_items_quantity,
            once_per_customer=voucher.apply_once_per_customer,
            only_for_staff=voucher.only_for_staff,
            countries=tuple(voucher.countries),
        ),
    )
