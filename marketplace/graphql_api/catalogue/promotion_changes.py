"""Changing promotions and their rules."""

from typing import Any

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.pricing.write_promotion import (
    RuleChange,
    create_promotion,
    create_rule,
    delete_promotion,
    delete_rule,
    update_promotion,
    update_rule,
)
from marketplace.graphql_api.base.errors import BadRequestError, ErrorFields
from marketplace.graphql_api.base.ids import uuid_from
from marketplace.graphql_api.base.json_value import JSON
from marketplace.graphql_api.base.moments import moment_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.catalogue import discount_enums as enums
from marketplace.graphql_api.catalogue.catalogue_errors import some_ids
from marketplace.graphql_api.catalogue.named import rows_named
from marketplace.graphql_api.catalogue.predicates import (
    CataloguePredicateInput,
    OrderPredicateInput,
    as_given,
    catalogue_condition,
    order_condition,
)
from marketplace.graphql_api.catalogue.promotion import Promotion, PromotionRule
from marketplace.graphql_api.catalogue.satang import hundredths
from marketplace.shared.errors import DomainError

PERMISSIONS = ("MANAGE_DISCOUNTS",)


def _ids() -> Any:
    return graphene.List(graphene.NonNull(graphene.ID))


class _LimitFields(ErrorFields):
    rules_limit = graphene.Int()
    rules_limit_exceed_by = graphene.Int()


class PromotionCreateError(_LimitFields, graphene.ObjectType):
    """Why a promotion was not made."""

    code = enums.PromotionCreateErrorCode(required=True)
    index = graphene.Int()


class PromotionUpdateError(ErrorFields, graphene.ObjectType):
    """Why a promotion was not changed."""

    code = enums.PromotionUpdateErrorCode(required=True)


class PromotionDeleteError(ErrorFields, graphene.ObjectType):
    """Why a promotion was not taken away."""

    code = enums.PromotionDeleteErrorCode(required=True)


class PromotionRuleCreateError(_LimitFields, graphene.ObjectType):
    """Why a rule was not made."""

    code = enums.PromotionRuleCreateErrorCode(required=True)


class PromotionRuleUpdateError(ErrorFields, graphene.ObjectType):
    """Why a rule was not changed."""

    code = enums.PromotionRuleUpdateErrorCode(required=True)
    channels = some_ids("Channel")


class PromotionRuleDeleteError(ErrorFields, graphene.ObjectType):
    """Why a rule was not taken away."""

    code = enums.PromotionRuleDeleteErrorCode(required=True)


class _RuleFields:
    name = graphene.String()
    description = JSON()
    catalogue_predicate = CataloguePredicateInput()
    order_predicate = OrderPredicateInput()
    reward_value_type = enums.RewardValueTypeEnum()
    reward_value = PositiveDecimal()
    reward_type = enums.RewardTypeEnum()


class PromotionRuleInput(_RuleFields, graphene.InputObjectType):
    """A rule of a new promotion."""

    channels = _ids()
    gifts = _ids()


class PromotionRuleCreateInput(_RuleFields, graphene.InputObjectType):
    """A new rule."""

    channels = _ids()
    gifts = _ids()
    promotion = graphene.ID(required=True)


class PromotionRuleUpdateInput(_RuleFields, graphene.InputObjectType):
    """What changes of a rule."""

    add_channels = _ids()
    remove_channels = _ids()
    add_gifts = _ids()
    remove_gifts = _ids()


class PromotionUpdateInput(graphene.InputObjectType):
    """What changes of a promotion."""

    description = JSON()
    start_date = graphene.DateTime()
    end_date = graphene.DateTime()
    name = graphene.String()


class PromotionCreateInput(graphene.InputObjectType):
    """A new promotion."""

    description = JSON()
    start_date = graphene.DateTime()
    end_date = graphene.DateTime()
    name = graphene.String(required=True)
    type = enums.PromotionTypeEnum(required=True)
    rules = graphene.List(graphene.NonNull(PromotionRuleInput))


def _promotion_columns(given: Any) -> dict[str, Any]:
    columns = {name: given[name] for name in ("name", "description", "start_date", "end_date") if name in given}
    for name, field in (("start_date", "startDate"), ("end_date", "endDate")):
        if columns.get(name):
            columns[name] = moment_from(columns[name], field)
    if "name" in columns and not (columns["name"] or "").strip():
        raise DomainError("REQUIRED", _("Give it a name."), "name")
    if len(columns.get("name") or "") > 255:
        raise DomainError("INVALID", _("The name is too long."), "name")
    return columns


def _rule(given: Any) -> RuleChange:
    """Read a rule. Gifts are not given here: they are refused in words, never taken and forgotten."""
    if given.get("gifts") or given.get("add_gifts") or getattr(given.get("reward_type"), "value", "") == "GIFT":
        raise DomainError("INVALID", _("Gifts cannot be given here. Lower a price instead."), "rewardType")
    return RuleChange(
        columns={**_plain_columns(given), **_predicate_columns(given)},
        add_channels=_channels(given.get("channels") or given.get("add_channels"), "channels"),
        remove_channels=_channels(given.get("remove_channels"), "removeChannels"),
    )


def _plain_columns(given: Any) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    if "name" in given:
        columns["name"] = (given["name"] or "")[:255]
    if "description" in given:
        columns["description"] = given["description"]
    for name in ("reward_value_type", "reward_type"):
        if name in given:
            columns[name] = given[name].value if given[name] else ""
    if "reward_value" in given:
        columns["reward_value"] = hundredths(given["reward_value"], "rewardValue", code="INVALID_PRECISION")
    return columns


def _predicate_columns(given: Any) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    for name, read in (("catalogue_predicate", catalogue_condition), ("order_predicate", order_condition)):
        if name in given:
            predicate = given[name] or {}
            columns[name] = as_given(predicate)
            columns["condition"] = read(predicate) or columns.get("condition") or {}
    return columns


def _channels(given: list[str] | None, field: str) -> list[int]:
    return rows_named(Channel.objects.all(), given or [], kind="Channel", field=field)


def _key(global_id: str, kind: str, field: str = "id") -> Any:
    try:
        return uuid_from(global_id, kind)
    except BadRequestError as error:
        raise DomainError("GRAPHQL_ERROR", error.message, field) from None


class PromotionCreate(StoreMutation):
    """Make a promotion with its rules."""

    class Meta:
        error_type = PromotionCreateError
        permissions = PERMISSIONS

    class Arguments:
        input = PromotionCreateInput(required=True)

    promotion = graphene.Field(Promotion)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Make it."""
        columns = {**_promotion_columns(input), "type": input["type"].value}
        rules = [_rule(one) for one in input.get("rules") or ()]
        return {"promotion": create_promotion(columns=columns, rules=rules, now=info.context.now)}


class PromotionUpdate(StoreMutation):
    """Change a promotion's name, words or days."""

    class Meta:
        error_type = PromotionUpdateError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = PromotionUpdateInput(required=True)

    promotion = graphene.Field(Promotion)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        columns, key = _promotion_columns(input), _key(id, "Promotion")
        return {"promotion": update_promotion(promotion_id=key, columns=columns, now=info.context.now)}


class PromotionDelete(StoreMutation):
    """Take a promotion away."""

    class Meta:
        error_type = PromotionDeleteError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)

    promotion = graphene.Field(Promotion)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str) -> dict[str, Any]:
        """Take it away with its rules."""
        return {"promotion": delete_promotion(promotion_id=_key(id, "Promotion"))}


class PromotionRuleCreate(StoreMutation):
    """Add a rule to a promotion."""

    class Meta:
        error_type = PromotionRuleCreateError
        permissions = PERMISSIONS

    class Arguments:
        input = PromotionRuleCreateInput(required=True)

    promotion_rule = graphene.Field(PromotionRule)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Add it."""
        key = _key(input["promotion"], "Promotion", "promotion")
        return {"promotion_rule": create_rule(promotion_id=key, rule=_rule(input), now=info.context.now)}


class PromotionRuleUpdate(StoreMutation):
    """Change a rule."""

    class Meta:
        error_type = PromotionRuleUpdateError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = PromotionRuleUpdateInput(required=True)

    promotion_rule = graphene.Field(PromotionRule)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        return {"promotion_rule": update_rule(rule_id=_key(id, "PromotionRule"), rule=_rule(input))}


class PromotionRuleDelete(StoreMutation):
    """Take a rule away."""

    class Meta:
        error_type = PromotionRuleDeleteError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)

    promotion_rule = graphene.Field(PromotionRule)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str) -> dict[str, Any]:
        """Take it away."""
        return {"promotion_rule": delete_rule(rule_id=_key(id, "PromotionRule"))}


class PromotionMutations:
    """What may be changed about promotions."""

    promotion_create = PromotionCreate.Field()
    promotion_update = PromotionUpdate.Field()
    promotion_delete = PromotionDelete.Field()
    promotion_rule_create = PromotionRuleCreate.Field()
    promotion_rule_update = PromotionRuleUpdate.Field()
    promotion_rule_delete = PromotionRuleDelete.Field()
