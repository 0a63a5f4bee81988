"""Let a kind of goods ask a question, or stop asking it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.forget_answers import forget_answers
from marketplace.commerce.catalog.models import Attribute, ProductType
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.touched_products import products_of_type
from marketplace.shared.errors import DomainError, Refusals

# By what a buyer may choose between variants (Saleor's list, as far as we have the types).
FOR_CHOOSING = {Attribute.InputType.DROPDOWN, Attribute.InputType.BOOLEAN, Attribute.InputType.NUMERIC}


@dataclass(frozen=True, slots=True)
class Assignment:
    """A question to ask: of variants, or of products; `choosing` where buyers choose a variant by it."""

    attribute: int
    of_variants: bool
    choosing: bool = False


def assign_attributes(*, type_id: int, assignments: Sequence[Assignment], now: datetime) -> ProductType:
    """Let a kind of goods ask these questions too.

    Raises Refusals about `operations`: NOT_FOUND, INVALID (a question of pages), ATTRIBUTE_CANNOT_BE_ASSIGNED (only
    for variants, or not for choosing) and ATTRIBUTE_ALREADY_ASSIGNED, in Saleor's order.
    """
    kind = find_row(ProductType.objects.filter(pk=type_id), field="productTypeId")
    known = Attribute.objects.in_bulk([one.attribute for one in assignments])
    _check(kind, assignments, known)
    for one in assignments:
        (kind.variant_attributes if one.of_variants else kind.product_attributes).add(one.attribute)
        if one.choosing:
            kind.selection_attributes.add(one.attribute)
    record_product_changed(products_of_type(kind), now=now)
    return kind


def choose_by_attributes(*, type_id: int, choosing: dict[int, bool]) -> ProductType:
    """Say by which of a kind's variant questions buyers choose; raises Refusals about `operations`."""
    kind = find_row(ProductType.objects.filter(pk=type_id), field="productTypeId")
    asked = set(kind.variant_attributes.values_list("pk", flat=True))
    known = Attribute.objects.in_bulk([one for one, yes in choosing.items() if yes])
    missing = [one for one in choosing if one not in asked]
    wrong = [pk for pk, one in known.items() if one.input_type not in FOR_CHOOSING]
    _refuse(
        ("NOT_FOUND", _("The variants of this kind are not asked that."), missing),
        ("ATTRIBUTE_CANNOT_BE_ASSIGNED", _("Buyers cannot choose by an answer of this form."), wrong),
    )
    kind.selection_attributes.add(*[one for one, yes in choosing.items() if yes])
    kind.selection_attributes.remove(*[one for one, yes in choosing.items() if not yes])
    return kind


def unassign_attributes(*, type_id: int, attributes: Collection[int], now: datetime) -> ProductType:
    """Stop asking these questions; the answers that were given are struck out."""
    kind = find_row(ProductType.objects.filter(pk=type_id), field="productTypeId")
    for asked in (kind.product_attributes, kind.variant_attributes, kind.selection_attributes):
        asked.remove(*attributes)
    forget_answers(kind)
    record_product_changed(products_of_type(kind), now=now)
    return kind


def _check(kind: ProductType, assignments: Sequence[Assignment], known: dict[int, Attribute]) -> None:
    of_products = [one for one in assignments if not one.of_variants]
    chosen = [one.attribute for one in assignments if one.choosing]
    asked = {
        row for many in (kind.product_attributes, kind.variant_attributes) for row in many.values_list("pk", flat=True)
    }
    cannot = "ATTRIBUTE_CANNOT_BE_ASSIGNED"
    _refuse(
        ("NOT_FOUND", _("This question does not exist (any more)."), _gone(assignments, known)),
        ("INVALID", _("Only questions about products belong here."), _of_pages(known)),
        (cannot, _("This question is for variants only."), _for_variants(of_products, known)),
        (cannot, _("Buyers choose between variants by it, not between products."), _choosing(of_products)),
        (cannot, _("Buyers cannot choose by an answer of this form."), _unfit(chosen, known)),
        ("ATTRIBUTE_ALREADY_ASSIGNED", _("This kind of goods asks that already."), [pk for pk in known if pk in asked]),
    )


def _gone(assignments: Sequence[Assignment], known: dict[int, Attribute]) -> list[int]:
    return [one.attribute for one in assignments if one.attribute not in known]


def _of_pages(known: dict[int, Attribute]) -> list[int]:
    return [pk for pk, one in known.items() if one.type != Attribute.Type.PRODUCT_TYPE]


def _for_variants(of_products: Sequence[Assignment], known: dict[int, Attribute]) -> list[int]:
    rows = [one.attribute for one in of_products]
    return [pk for pk, one in known.items() if one.is_variant_only and pk in rows]


def _choosing(of_products: Sequence[Assignment]) -> list[int]:
    return [one.attribute for one in of_products if one.choosing]


def _unfit(chosen: Sequence[int], known: dict[int, Attribute]) -> list[int]:
    return [pk for pk, one in known.items() if pk in chosen and one.input_type not in FOR_CHOOSING]


def _refuse(*problems: tuple[str, str, list[int]]) -> None:
    found = [DomainError(code, words, "operations", attributes=rows) for code, words, rows in problems if rows]
    if found:
        raise Refusals(found)
