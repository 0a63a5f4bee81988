"""What may be done with the goods in a basket."""

from typing import Any
from uuid import UUID

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.checkout.add_lines import WantedLine, add_lines
from marketplace.commerce.checkout.delete_lines import delete_lines
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.models import Checkout as Row
from marketplace.commerce.checkout.update_lines import NewQuantity, update_lines
from marketplace.graphql_api.base.address import MetadataInput
from marketplace.graphql_api.base.errors import BadRequestError, PermissionDenied
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.notes import notes_from
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.checkouts.checkout_mutation import CheckoutMutation, NamesCheckout
from marketplace.shared.money import minor_units

MOST_LINES = 100


class CheckoutLineInput(graphene.InputObjectType):
    """So many pieces of a variant."""

    quantity = graphene.Int(required=True)
    variant_id = graphene.ID(required=True)
    price = PositiveDecimal()
    price_override_reason = graphene.String()
    force_new_line = graphene.Boolean(default_value=False)
    metadata = graphene.List(graphene.NonNull(MetadataInput))


class CheckoutLineUpdateInput(graphene.InputObjectType):
    """A line, or a variant, and how many pieces of it there shall be."""

    variant_id = graphene.ID()
    line_id = graphene.ID()
    quantity = graphene.Int()
    price = PositiveDecimal()
    price_override_reason = graphene.String()
    metadata = graphene.List(graphene.NonNull(MetadataInput))


def wanted_lines(info: Any, lines: list[Any]) -> list[WantedLine]:
    """Read the goods that shall be laid in; a price of one's own is for apps only."""
    check_number(lines)
    check_prices(info, lines)
    return [
        WantedLine(
            variant_id=row_from(one.variant_id, "ProductVariant"),
            quantity=one.quantity,
            apart=bool(one.get("force_new_line")),
            price=_satang(one),
            price_reason=(one.get("price_override_reason") or "").strip()[:255],
            metadata=notes_from(one.get("metadata")),
        )
        for one in lines
    ]


def check_number(lines: list[Any]) -> None:
    """Refuse more lines than anybody fills by hand."""
    if len(lines) > MOST_LINES:
        message = _("At most %(count)d lines can be changed at once.") % {"count": MOST_LINES}
        raise CheckoutError("INVALID", message, "lines")


def check_prices(info: Any, lines: list[Any]) -> None:
    """Refuse prices of one's own, unless an app sets them that handles checkouts (Saleor's rule)."""
    if any(one.get("price") is not None for one in lines):
        requestor = info.context.requestor
        if requestor.app is None or not requestor.has("HANDLE_CHECKOUTS"):
            raise PermissionDenied("HANDLE_CHECKOUTS")


def _satang(one: Any) -> int | None:
    return minor_units(one.price) if one.get("price") is not None else None


class CheckoutLinesAdd(CheckoutMutation):
    """Lay goods into a basket."""

    class Arguments(NamesCheckout):
        lines = graphene.List(graphene.NonNull(CheckoutLineInput), required=True)

    @classmethod
    def change(cls, info: Any, token: UUID, *, lines: list[Any]) -> Row:
        """All, or none."""
        return add_lines(token=token, wanted=wanted_lines(info, lines), now=info.context.now)


class CheckoutLinesUpdate(CheckoutMutation):
    """Change how many pieces lie in a basket; zero takes a line out."""

    class Arguments(NamesCheckout):
        lines = graphene.List(graphene.NonNull(CheckoutLineUpdateInput), required=True)

    @classmethod
    def change(cls, info: Any, token: UUID, *, lines: list[Any]) -> Row:
        """All, or none."""
        check_number(lines)
        check_prices(info, lines)
        app = info.context.requestor.app is not None
        return update_lines(token=token, wanted=[_quantity(one, app=app) for one in lines], now=info.context.now)


def _quantity(one: Any, *, app: bool) -> NewQuantity:
    line_id, variant_id, quantity = one.get("line_id"), one.get("variant_id"), one.get("quantity")
    if (line_id is None) == (variant_id is None):
        raise BadRequestError("Exactly one of `lineId` and `variantId` is needed.", "lineId")
    if quantity is None and not app:
        raise CheckoutError("REQUIRED", _("Say how many pieces there shall be."), "quantity")
    return NewQuantity(
        quantity=quantity,
        line_id=uuid_from(line_id, "CheckoutLine") if line_id is not None else None,
        variant_id=row_from(variant_id, "ProductVariant") if variant_id is not None else None,
        price=_satang(one),
        price_reason=(one.get("price_override_reason") or "").strip()[:255],
        metadata=notes_from(one.get("metadata")),
    )


class CheckoutLineDelete(CheckoutMutation):
    """Take a line out of a basket."""

    class Arguments(NamesCheckout):
        line_id = graphene.ID()

    @classmethod
    def change(cls, info: Any, token: UUID, *, line_id: str = "") -> Row:
        """Take it out."""
        return delete_lines(token=token, line_ids=[uuid_from(line_id, "CheckoutLine")], now=info.context.now)


class CheckoutLinesDelete(CheckoutMutation):
    """Take lines out of a basket."""

    class Arguments:
        id = graphene.ID()
        token = graphene.UUID()
        lines_ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    @classmethod
    def change(cls, info: Any, token: UUID, *, lines_ids: list[str]) -> Row:
        """All, or none."""
        check_number(lines_ids)
        wanted = [uuid_from(one, "CheckoutLine") for one in lines_ids]
        return delete_lines(token=token, line_ids=wanted, now=info.context.now)


class CheckoutLineMutations:
    """What may be done with the goods in a basket."""

    checkout_lines_add = CheckoutLinesAdd.Field()
    checkout_lines_update = CheckoutLinesUpdate.Field()
    checkout_line_delete = CheckoutLineDelete.Field()
    checkout_lines_delete = CheckoutLinesDelete.Field()
