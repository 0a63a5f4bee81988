"""Changing vouchers: what they are, where they count, for which goods, and their codes."""

from typing import Any
from uuid import UUID

import graphene

from marketplace.commerce.catalog.models import Category, Collection, Product, ProductVariant
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.pricing.delete_vouchers import delete_codes, delete_voucher
from marketplace.commerce.pricing.list_voucher import VoucherListing, list_voucher
from marketplace.commerce.pricing.models import Voucher as Row
from marketplace.commerce.pricing.name_goods import name_goods, name_goods_no_longer
from marketplace.commerce.pricing.write_voucher import create_voucher, update_voucher
from marketplace.graphql_api.base.countries import CODES
from marketplace.graphql_api.base.errors import BadRequestError, ErrorFields
from marketplace.graphql_api.base.ids import uuid_from
from marketplace.graphql_api.base.moments import moment_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.catalogue.catalogue_errors import some_ids
from marketplace.graphql_api.catalogue.discount_enums import (
    DiscountErrorCode,
    DiscountValueTypeEnum,
    VoucherCodeBulkDeleteErrorCode,
    VoucherTypeEnum,
)
from marketplace.graphql_api.catalogue.named import row_id, rows_named
from marketplace.graphql_api.catalogue.satang import hundredths
from marketplace.graphql_api.catalogue.voucher import Voucher, codes_in_use, seen
from marketplace.shared.errors import DomainError

PERMISSIONS = ("MANAGE_DISCOUNTS",)
MOST_WHOLE = 2**31 - 1
GOODS: dict[str, tuple[Any, str]] = {
    "products": (Product, "Product"),
    "variants": (ProductVariant, "ProductVariant"),
    "collections": (Collection, "Collection"),
    "categories": (Category, "Category"),
}


class DiscountError(ErrorFields, graphene.ObjectType):
    """Why a voucher was refused."""

    products = some_ids("Product")
    code = DiscountErrorCode(required=True)
    channels = some_ids("Channel")
    voucher_codes = graphene.List(graphene.NonNull(graphene.String))


def _ids() -> Any:
    return graphene.List(graphene.NonNull(graphene.ID))


class CatalogueInput(graphene.InputObjectType):
    """Goods that a voucher names."""

    products = _ids()
    categories = _ids()
    collections = _ids()
    variants = _ids()


class VoucherInput(graphene.InputObjectType):
    """What a voucher is."""

    type = VoucherTypeEnum()
    name = graphene.String()
    code = graphene.String()
    add_codes = graphene.List(graphene.NonNull(graphene.String))
    start_date = graphene.DateTime()
    end_date = graphene.DateTime()
    discount_value_type = DiscountValueTypeEnum()
    products = _ids()
    variants = _ids()
    collections = _ids()
    categories = _ids()
    min_checkout_items_quantity = graphene.Int()
    countries = graphene.List(graphene.NonNull(graphene.String))
    apply_once_per_order = graphene.Boolean()
    apply_once_per_customer = graphene.Boolean()
    only_for_staff = graphene.Boolean()
    single_use = graphene.Boolean()
    usage_limit = graphene.Int()


class VoucherChannelListingAddInput(graphene.InputObjectType):
    """What a voucher takes off in a channel."""

    channel_id = graphene.ID(required=True)
    discount_value = PositiveDecimal()
    min_amount_spent = PositiveDecimal()


class VoucherChannelListingInput(graphene.InputObjectType):
    """Where a voucher counts, and where no longer."""

    add_channels = graphene.List(graphene.NonNull(VoucherChannelListingAddInput))
    remove_channels = _ids()


class _VoucherMutation(StoreMutation):
    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(cls, **options: Any) -> None:
        """All of them need the same right, refuse alike and give the voucher."""
        cls.voucher = graphene.Field(Voucher)
        super().__init_subclass_with_meta__(error_type=DiscountError, permissions=PERMISSIONS, **options)


def _answer(info: Any, row: Row) -> dict[str, Any]:
    return {"voucher": seen(info.context, row, None)}


class VoucherCreate(_VoucherMutation):
    """Make a voucher with its codes."""

    class Arguments:
        input = VoucherInput(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Make it; `code` names one code, `addCodes` several, a blank one is made up."""
        if (input.get("code") is None) == (input.get("add_codes") is None):
            raise DomainError("GRAPHQL_ERROR", "Exactly one of `code` and `addCodes` is needed.", "code")
        codes = [input["code"]] if input.get("code") is not None else input["add_codes"]
        row = create_voucher(columns=_columns(input), codes=codes, scope=goods_from(input), now=info.context.now)
        return _answer(info, row)


class VoucherUpdate(_VoucherMutation):
    """Change a voucher."""

    class Arguments:
        id = graphene.ID(required=True)
        input = VoucherInput(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change what is given."""
        voucher_id = row_id(id, "Voucher", "id")
        row = update_voucher(
            voucher_id=voucher_id,
            columns=_columns(input),
            codes=input.get("add_codes") or [],
            new_code=input.get("code"),
            scope=goods_from(input),
            is_in_use=codes_in_use(voucher_id),
            now=info.context.now,
        )
        return _answer(info, row)


class VoucherDelete(_VoucherMutation):
    """Take a voucher away."""

    class Arguments:
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Take it away with its codes."""
        return _answer(info, delete_voucher(voucher_id=row_id(id, "Voucher", "id")))


class VoucherChannelListingUpdate(_VoucherMutation):
    """Say where a voucher counts, and how much."""

    class Arguments:
        id = graphene.ID(required=True)
        input = VoucherChannelListingInput(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Set and take away."""
        row = list_voucher(
            voucher_id=row_id(id, "Voucher", "id"),
            listings=[_listing(one) for one in input.get("add_channels") or ()],
            removals=rows_named(
                Channel.objects.all(), input.get("remove_channels") or (), kind="Channel", field="removeChannels"
            ),
        )
        return _answer(info, row)


def _listing(given: Any) -> VoucherListing:
    minimum = given.get("min_amount_spent")
    return VoucherListing(
        channel=row_id(given["channel_id"], "Channel", "channelId"),
        value=hundredths(given.get("discount_value"), "discountValue"),
        min_spent=hundredths(minimum, "minAmountSpent"),
        changes_minimum="min_amount_spent" in given,
    )


class VoucherAddCatalogues(_VoucherMutation):
    """Let a voucher be for more goods."""

    class Arguments:
        id = graphene.ID(required=True)
        input = CatalogueInput(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Name them."""
        return _answer(info, name_goods(voucher_id=row_id(id, "Voucher", "voucherId"), goods=goods_from(input)))


class VoucherRemoveCatalogues(_VoucherMutation):
    """Let a voucher be for some goods no longer."""

    class Arguments:
        id = graphene.ID(required=True)
        input = CatalogueInput(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Name them no longer."""
        voucher_id = row_id(id, "Voucher", "voucherId")
        return _answer(info, name_goods_no_longer(voucher_id=voucher_id, goods=goods_from(input)))


def goods_from(given: Any) -> dict[str, list[int]]:
    """Read the goods that an input names, by kind; raises as rows_named."""
    return {
        name: rows_named(model.objects.all(), given[name], kind=kind, field=name)
        for name, (model, kind) in GOODS.items()
        if given.get(name) is not None
    }


def _columns(given: Any) -> dict[str, Any]:
    plain = ("name", "apply_once_per_order", "apply_once_per_customer", "only_for_staff", "single_use")
    columns = {name: given[name] for name in (*plain, "min_checkout_items_quantity", "usage_limit") if name in given}
    _check_plain(columns)
    for name in ("start_date", "end_date"):
        if name in given:
            columns[name] = given[name] and moment_from(given[name], _camel(name))
    for name in ("type", "discount_value_type"):
        if given.get(name):
            columns[name] = given[name].value
    if given.get("countries") is not None:
        columns["countries"] = _countries(given["countries"])
    return columns


def _check_plain(columns: dict[str, Any]) -> None:
    for name in ("min_checkout_items_quantity", "usage_limit"):
        if (columns.get(name) or 0) < 0:
            raise DomainError("INVALID", "This cannot be below zero.", _camel(name))
    if len(columns.get("name") or "") > 255:
        raise DomainError("INVALID", "The name is too long.", "name")


def _countries(given: list[str]) -> list[str]:
    if unknown := [one for one in given if one not in CODES]:
        raise DomainError("INVALID", f"{unknown[0][:10]} is no country.", "countries")
    return sorted(set(given))


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(one.capitalize() for one in rest)


class VoucherCodeBulkDeleteError(graphene.ObjectType):
    """Why codes were not taken away."""

    path = graphene.String()
    message = graphene.String()
    code = VoucherCodeBulkDeleteErrorCode(required=True)
    voucher_codes = _ids()


class VoucherCodeBulkDelete(StoreMutation):
    """Take codes of vouchers away."""

    class Meta:
        error_type = VoucherCodeBulkDeleteError
        permissions = PERMISSIONS

    class Arguments:
        ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    count = graphene.Int(required=True, default_value=0)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, ids: list[str]) -> dict[str, Any]:
        """All, or none where an id is of something else; those that are gone already do not matter (Saleor)."""
        wrong = [one for one in ids if not _code_key(one)]
        if wrong:
            error = {"path": "ids", "code": "INVALID", "message": "Invalid VoucherCode ID.", "voucher_codes": wrong}
            return {"count": 0, "errors": [error]}
        return {"count": delete_codes(code_ids=[key for one in ids if (key := _code_key(one))])}


def _code_key(global_id: str) -> UUID | None:
    try:
        return uuid_from(global_id, "VoucherCode")
    except BadRequestError:
        return None


class VoucherMutations:
    """What may be changed about vouchers."""

    voucher_create = VoucherCreate.Field()
    voucher_update = VoucherUpdate.Field()
    voucher_delete = VoucherDelete.Field()
    voucher_channel_listing_update = VoucherChannelListingUpdate.Field()
    voucher_catalogues_add = VoucherAddCatalogues.Field()
    voucher_catalogues_remove = VoucherRemoveCatalogues.Field()
    voucher_code_bulk_delete = VoucherCodeBulkDelete.Field()
