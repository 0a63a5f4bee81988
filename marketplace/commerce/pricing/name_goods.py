"""Name goods that a voucher is for, or no longer."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.models import Product
from marketplace.commerce.pricing.models import Voucher
from marketplace.commerce.pricing.write_voucher import lock_voucher
from marketplace.shared.errors import DomainError


def name_goods(*, voucher_id: int, goods: Mapping[str, Sequence[int]]) -> Voucher:
    """Let a voucher be for more goods: rows of products, variants, collections, categories.

    Raises NotFoundError; DomainError CANNOT_MANAGE_PRODUCT_WITHOUT_VARIANT for products that nobody can buy.
    """
    voucher = lock_voucher(voucher_id)
    empty = Product.objects.filter(pk__in=goods.get("products", ()), variants=None).values_list("pk", flat=True)
    if without := sorted(empty):
        message = _("A product without variants cannot be bought. Add a variant to it first.")
        raise DomainError("CANNOT_MANAGE_PRODUCT_WITHOUT_VARIANT", message, "products", products=without)
    for name, rows in goods.items():
        getattr(voucher, name).add(*rows)
    return voucher


def name_goods_no_longer(*, voucher_id: int, goods: Mapping[str, Sequence[int]]) -> Voucher:
    """Let a voucher be for these goods no longer. One that names nothing any more is for all goods (Saleor)."""
    voucher = lock_voucher(voucher_id)
    for name, rows in goods.items():
        getattr(voucher, name).remove(*rows)
    return voucher
