"""Changing how goods are taxed. Goods are sold within Thailand: each class has one rate, Thailand's."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import graphene

from marketplace.commerce.catalog.write_tax_class import create_tax_class, delete_tax_class, update_tax_class
from marketplace.commerce.channels.models import TaxClass as Row
from marketplace.graphql_api.base.countries import CountryCode
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.catalogue.catalogue_errors import codes
from marketplace.graphql_api.catalogue.named import one_named
from marketplace.graphql_api.catalogue.product_type import TaxClass
from marketplace.graphql_api.catalogue.word_inputs import columns_of
from marketplace.shared.errors import DomainError

PERMISSIONS = ("MANAGE_TAXES",)
HERE = "TH"
HIGHEST = 100
SIMPLE = "GRAPHQL_ERROR INVALID NOT_FOUND"
TaxClassCreateErrorCode = codes("TaxClassCreateErrorCode", SIMPLE)
TaxClassUpdateErrorCode = codes("TaxClassUpdateErrorCode", f"DUPLICATED_INPUT_ITEM {SIMPLE}")
TaxClassDeleteErrorCode = codes("TaxClassDeleteErrorCode", SIMPLE)


def _countries() -> Any:
    return graphene.NonNull(
        graphene.List(graphene.NonNull(graphene.String)), resolver=lambda root, _info: root.get("country_codes", [])
    )


class TaxClassCreateError(ErrorFields, graphene.ObjectType):
    """Why a tax class was refused."""

    code = TaxClassCreateErrorCode(required=True)
    country_codes = _countries()


class TaxClassUpdateError(ErrorFields, graphene.ObjectType):
    """Why a tax class's change was refused."""

    code = TaxClassUpdateErrorCode(required=True)
    country_codes = _countries()


class TaxClassDeleteError(ErrorFields, graphene.ObjectType):
    """Why a tax class stays."""

    code = TaxClassDeleteErrorCode(required=True)


class CountryRateInput(graphene.InputObjectType):
    """A rate in per cent."""

    country_code = CountryCode(required=True)
    rate = graphene.Float(required=True)


class CountryRateUpdateInput(graphene.InputObjectType):
    """A rate in per cent; null takes it away."""

    country_code = CountryCode(required=True)
    rate = graphene.Float()


class TaxClassCreateInput(graphene.InputObjectType):
    """A new tax class."""

    name = graphene.String(required=True)
    create_country_rates = graphene.List(graphene.NonNull(CountryRateInput))


class TaxClassUpdateInput(graphene.InputObjectType):
    """What changes of a tax class."""

    name = graphene.String()
    update_country_rates = graphene.List(graphene.NonNull(CountryRateUpdateInput))
    remove_country_rates = graphene.List(graphene.NonNull(CountryCode))


def _rate(given: Sequence[Any], field: str) -> dict[str, int]:
    """Give Thailand's rate in basis points, by column. Raises DomainError INVALID for another country's."""
    abroad = [one.country_code.value for one in given if one.country_code.value != HERE]
    if abroad:
        raise DomainError("INVALID", "This store taxes goods in Thailand alone.", field, country_codes=abroad)
    rates = [Decimal(str(one.get("rate") or 0)) for one in given]
    if any(not 0 <= one <= HIGHEST or one * 100 % 1 for one in rates):
        raise DomainError("INVALID", "A rate is a percentage with at most two decimals.", field, country_codes=[HERE])
    return {"rate": int(rates[-1] * 100)} if rates else {}


class TaxClassCreate(StoreMutation):
    """Name a tax class."""

    class Meta:
        error_type = TaxClassCreateError
        permissions = PERMISSIONS

    class Arguments:
        input = TaxClassCreateInput(required=True)

    tax_class = graphene.Field(TaxClass)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, input: Any) -> dict[str, Any]:
        """Create it."""
        rate = _rate(input.get("create_country_rates") or (), "createCountryRates")
        return {"tax_class": create_tax_class(values={"name": input.name, **rate})}


class TaxClassUpdate(StoreMutation):
    """Change a tax class."""

    class Meta:
        error_type = TaxClassUpdateError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = TaxClassUpdateInput(required=True)

    tax_class = graphene.Field(TaxClass)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        row = one_named(Row.objects.all(), id, kind="TaxClass", field="id").pk
        updated = input.get("update_country_rates") or ()
        removed = [one.value for one in input.get("remove_country_rates") or ()]
        if twice := sorted({one.country_code.value for one in updated} & set(removed)):
            raise DomainError("DUPLICATED_INPUT_ITEM", "A country is named twice.", None, country_codes=twice)
        values = columns_of(input, texts=("name",)) | _rate(updated, "updateCountryRates")
        if HERE in removed:
            values["rate"] = 0
        return {"tax_class": update_tax_class(tax_class_id=row, values=values, now=info.context.now)}


class TaxClassDelete(StoreMutation):
    """Give a tax class up."""

    class Meta:
        error_type = TaxClassDeleteError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)

    tax_class = graphene.Field(TaxClass)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Delete it."""
        row = one_named(Row.objects.all(), id, kind="TaxClass", field="id").pk
        return {"tax_class": delete_tax_class(tax_class_id=row, now=info.context.now)}


class TaxClassMutations:
    """What may be changed about taxes."""

    tax_class_create = TaxClassCreate.Field()
    tax_class_update = TaxClassUpdate.Field()
    tax_class_delete = TaxClassDelete.Field()
