"""Promotions and their rules, as staff see them."""

from collections.abc import Callable
from typing import Any

import graphene
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce

from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.commerce.pricing.models import Promotion as Row
from marketplace.commerce.pricing.models import PromotionRule as RuleRow
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.ids import uuid_from
from marketplace.graphql_api.base.inputs import DateTimeFilterInput, MetadataFilter, OrderDirection, StringFilterInput
from marketplace.graphql_api.base.json_value import JSON
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import NOTED, Node, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.scalars import JSONString, PositiveDecimal
from marketplace.graphql_api.base.translation import InLanguage, Translated, translated
from marketplace.graphql_api.catalogue.discount_enums import (
    PromotionSortField,
    PromotionTypeEnum,
    RewardTypeEnum,
    RewardValueTypeEnum,
)
from marketplace.graphql_api.catalogue.voucher_queries import noted
from marketplace.graphql_api.shop.channel import Channel


@loads_by("promotion")
def rules_of_promotion(context: Context, promotion_ids: list[Any]) -> dict[Any, list[RuleRow]]:
    """The rules of each promotion, with their channels."""
    found: dict[Any, list[RuleRow]] = {one: [] for one in promotion_ids}
    rows = RuleRow.objects.filter(promotion__in=promotion_ids).select_related("promotion")
    for row in rows.prefetch_related("channels").order_by("created_at", "pk"):
        found[row.promotion_id].append(row)
    return found


class _TranslatedWords(InLanguage):
    name = graphene.String()
    description = JSONString()

    @staticmethod
    def resolve_name(root: Translated, _info: Any) -> str | None:
        """The name."""
        return root.words.get("name")

    @staticmethod
    def resolve_description(root: Translated, _info: Any) -> Any:
        """The words."""
        return root.words.get("description")


class PromotionTranslation(_TranslatedWords, graphene.ObjectType):
    """A promotion in another language."""

    class Meta:
        interfaces = (Node,)


class PromotionRuleTranslation(_TranslatedWords, graphene.ObjectType):
    """A rule in another language."""

    class Meta:
        interfaces = (Node,)


@node_of(RuleRow)
class PromotionRule(graphene.ObjectType):
    """Which goods or orders, where, and what is taken off."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String()
    description = JSON()
    promotion = graphene.Field(lambda: Promotion)
    channels = graphene.List(graphene.NonNull(Channel))
    reward_value = PositiveDecimal()
    reward_value_type = RewardValueTypeEnum()
    predicate_type = PromotionTypeEnum()
    catalogue_predicate = JSON()
    order_predicate = JSON()
    reward_type = RewardTypeEnum()
    translation = graphene.Field(PromotionRuleTranslation, language_code=LanguageCodeEnum(required=True))

    @staticmethod
    @permission_required("MANAGE_DISCOUNTS")
    def resolve_channels(root: RuleRow, _info: Any) -> list[ChannelRow]:
        """Where it counts."""
        return list(root.channels.all())

    @staticmethod
    def resolve_reward_value(root: RuleRow, _info: Any) -> float | None:
        """Baht, or percent."""
        return None if root.reward_value is None else root.reward_value / 100

    @staticmethod
    def resolve_reward_value_type(root: RuleRow, _info: Any) -> str | None:
        """A sum, or a share."""
        return root.reward_value_type or None

    @staticmethod
    def resolve_reward_type(root: RuleRow, _info: Any) -> str | None:
        """What an order gets."""
        return root.reward_type or None

    @staticmethod
    def resolve_predicate_type(root: RuleRow, _info: Any) -> str:
        """Goods, or orders."""
        return root.promotion.type

    @staticmethod
    def resolve_translation(root: RuleRow, _info: Any, language_code: Any) -> Translated | None:
        """Its words in another language."""
        return translated(root, language_code)


@node_of(Row)
class Promotion(graphene.ObjectType):
    """Lower prices for a time."""

    class Meta:
        interfaces = NOTED

    name = graphene.String(required=True)
    type = PromotionTypeEnum()
    description = JSON()
    start_date = graphene.DateTime(required=True)
    end_date = graphene.DateTime()
    created_at = graphene.DateTime(required=True)
    updated_at = graphene.DateTime(required=True)
    rules = graphene.List(graphene.NonNull(PromotionRule))
    translation = graphene.Field(PromotionTranslation, language_code=LanguageCodeEnum(required=True))

    @staticmethod
    def resolve_rules(root: Row, info: Any) -> list[RuleRow]:
        """Its rules, the oldest first."""
        found: list[RuleRow] = info.context.load(rules_of_promotion, root.pk)
        return found

    @staticmethod
    def resolve_translation(root: Row, _info: Any, language_code: Any) -> Translated | None:
        """Its words in another language."""
        return translated(root, language_code)


PromotionCountableConnection = countable_connection(Promotion)


class PromotionTypeEnumFilterInput(graphene.InputObjectType):
    """A kind of promotion, or some."""

    eq = PromotionTypeEnum()
    one_of = graphene.List(graphene.NonNull(PromotionTypeEnum))


class PromotionWhereInput(graphene.InputObjectType):
    """Which promotions."""

    metadata = graphene.List(graphene.NonNull(MetadataFilter))
    ids = graphene.List(graphene.NonNull(graphene.ID))
    name = StringFilterInput()
    end_date = DateTimeFilterInput()
    start_date = DateTimeFilterInput()
    is_old_sale = graphene.Boolean()
    type = PromotionTypeEnumFilterInput()
    AND = graphene.List(graphene.NonNull(lambda: PromotionWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: PromotionWhereInput), name="OR")


class PromotionSortingInput(graphene.InputObjectType):
    """How promotions are sorted."""

    direction = OrderDirection(required=True)
    field = PromotionSortField(required=True)


def _meant(given: Any) -> Q:
    conditions: dict[str, Callable[[Any], Q]] = {
        "metadata": lambda notes: noted(Row, notes),
        "ids": lambda ids: Q(pk__in=[uuid_from(one, "Promotion") for one in ids]),
        "name": lambda wanted: _one_of("name", wanted),
        "end_date": lambda wanted: _one_of("end_date", wanted),
        "start_date": lambda wanted: _one_of("start_date", wanted),
        "is_old_sale": lambda yes: Q(pk__in=[]) if yes else Q(),  # our promotions were never Saleor's older sales
        "type": lambda wanted: _one_of("type", wanted),
        "AND": lambda parts: _joined(parts, both=True),
        "OR": lambda parts: _joined(parts, both=False),
    }
    found = Q()
    for name, value in (given or {}).items():
        if value is not None:
            found &= conditions[name](value)
    return found


def _joined(parts: list[Any], *, both: bool) -> Q:
    found = Q() if both else Q(pk__in=[])
    for part in parts:
        found = found & _meant(part) if both else found | _meant(part)
    return found


def _one_of(column: str, wanted: Any) -> Q:
    between = wanted.get("range") or {}
    found = Q(**{f"{column}__{edge}": between[edge] for edge in ("gte", "lte") if between.get(edge) is not None})
    some = [wanted["eq"]] if wanted.get("eq") is not None else wanted.get("one_of")
    return found if some is None else found & Q(**{f"{column}__in": [getattr(one, "value", one) for one in some]})


def _sorted(rows: QuerySet[Row], given: Any) -> tuple[QuerySet[Row], tuple[str, ...]]:
    if not given:
        return rows, ("name",)
    sign = "-" if given["direction"].value == "DESC" else ""
    if given["field"].value != "END_DATE":
        return rows, (f"{sign}{given['field'].value.lower()}",)
    return rows.annotate(ends=Coalesce(F("end_date"), F("start_date"))), (f"{sign}ends",)


class PromotionQueries:
    """What may be asked about promotions."""

    promotion = graphene.Field(Promotion, id=graphene.ID(required=True))
    promotions = graphene.Field(
        PromotionCountableConnection,
        where=PromotionWhereInput(),
        sort_by=PromotionSortingInput(),
        **paging_arguments(),
    )

    @staticmethod
    @permission_required("MANAGE_DISCOUNTS")
    def resolve_promotion(_root: Any, _info: Any, id: str) -> Row | None:
        """One promotion."""
        return Row.objects.filter(pk=uuid_from(id, "Promotion")).first()

    @staticmethod
    @permission_required("MANAGE_DISCOUNTS")
    def resolve_promotions(_root: Any, info: Any, where: Any = None, sort_by: Any = None, **asked: Any) -> Page:
        """A page of promotions, by name when nobody asks."""
        rows, order = _sorted(Row.objects.filter(_meant(where)), sort_by)
        page = page_of(rows, name="promotions", asked=asked, order=order)
        info.context.saw("promotion", [edge.node.pk for edge in page.edges])
        return page
