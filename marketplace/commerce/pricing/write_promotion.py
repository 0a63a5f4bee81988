"""A promotion is made, changed or taken away; and its rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.pricing.models import Promotion, PromotionRule
from marketplace.commerce.pricing.rules import WHOLE
from marketplace.shared.errors import DomainError, NotFoundError
from marketplace.shared.locks import lock_rows

DEAREST = 100_000_000_00
MOST_ORDER_RULES = 100


@dataclass(frozen=True, kw_only=True)
class RuleChange:
    """What a rule is to be: columns of PromotionRule, and channels (rows) that come to it or leave it."""

    columns: Mapping[str, Any] = field(default_factory=dict)
    add_channels: Sequence[int] = ()
    remove_channels: Sequence[int] = ()


def create_promotion(*, columns: Mapping[str, Any], rules: Sequence[RuleChange], now: datetime) -> Promotion:
    """Make a promotion with its rules. Raises DomainError (INVALID, REQUIRED, MISSING_CHANNELS, NOT_FOUND ...)."""
    values = {"start_date": now, **{name: value for name, value in columns.items() if value is not None}}
    _check_days(values["start_date"], values.get("end_date"))
    promotion = Promotion.objects.create(**values, created_at=now, updated_at=now)
    for index, rule in enumerate(rules):
        try:
            _write_rule(promotion, PromotionRule(promotion=promotion, created_at=now), rule)
        except DomainError as refusal:
            refusal.details["index"] = index
            raise
    return promotion


def update_promotion(*, promotion_id: UUID, columns: Mapping[str, Any], now: datetime) -> Promotion:
    """Change a promotion's name, words or days. Raises NotFoundError, and DomainError INVALID for its days."""
    promotion = _lock(promotion_id, "id")
    for name, value in columns.items():
        if value is not None or name in ("end_date", "description"):
            setattr(promotion, name, value)
    _check_days(promotion.start_date, promotion.end_date)
    promotion.updated_at = now
    promotion.save()
    return promotion


def delete_promotion(*, promotion_id: UUID) -> Promotion:
    """Take a promotion away with its rules; give it as it was. Raises NotFoundError."""
    promotion = _lock(promotion_id, "id")
    Promotion.objects.filter(pk=promotion.pk).delete()
    return promotion


def create_rule(*, promotion_id: UUID, rule: RuleChange, now: datetime) -> PromotionRule:
    """Add a rule to a promotion. Raises NotFoundError, and DomainError as create_promotion."""
    promotion = _lock(promotion_id, "promotion")
    return _write_rule(promotion, PromotionRule(promotion=promotion, created_at=now), rule)


def update_rule(*, rule_id: UUID, rule: RuleChange) -> PromotionRule:
    """Change a rule. Raises NotFoundError, and DomainError as create_promotion and DUPLICATED_INPUT_ITEM."""
    row = _rule(rule_id)
    if set(rule.add_channels) & set(rule.remove_channels):
        message = _("A channel cannot be added and removed at once.")
        raise DomainError("DUPLICATED_INPUT_ITEM", message, "addChannels")
    return _write_rule(row.promotion, row, rule)


def delete_rule(*, rule_id: UUID) -> PromotionRule:
    """Take a rule away; give it as it was. Raises NotFoundError."""
    row = _rule(rule_id)
    PromotionRule.objects.filter(pk=row.pk).delete()
    return row


def _lock(promotion_id: UUID, field: str) -> Promotion:
    for promotion in lock_rows(Promotion.objects.filter(pk=promotion_id)):
        return promotion
    raise NotFoundError(_("This promotion does not exist (any more)."), field)


def _rule(rule_id: UUID) -> PromotionRule:
    row = PromotionRule.objects.filter(pk=rule_id).select_related("promotion").first()
    if row is None:
        raise NotFoundError(_("This rule does not exist (any more)."), "id")
    _lock(row.promotion_id, "id")
    return row


def _write_rule(promotion: Promotion, row: PromotionRule, rule: RuleChange) -> PromotionRule:
    for name, value in rule.columns.items():
        setattr(row, name, value)
    kept = set() if row._state.adding else set(row.channels.values_list("pk", flat=True))
    channels = Channel.objects.in_bulk((kept - set(rule.remove_channels)) | set(rule.add_channels))
    if missing := set(rule.add_channels) - channels.keys():
        raise NotFoundError(_("This channel does not exist (any more)."), "channels" if missing else None)
    _check_kind(promotion, row)
    _check_reward(row, {one.currency_code for one in channels.values()})
    row.save()
    row.channels.set(channels)
    return row


def _check_kind(promotion: Promotion, row: PromotionRule) -> None:
    of_goods = promotion.type == "CATALOGUE"
    own, other = ("cataloguePredicate", "orderPredicate") if of_goods else ("orderPredicate", "cataloguePredicate")
    predicates = {"cataloguePredicate": row.catalogue_predicate, "orderPredicate": row.order_predicate}
    if predicates[other]:
        raise DomainError("INVALID", _("A rule says either which goods or which orders it is for."), other)
    if predicates[own] is None:
        raise DomainError("REQUIRED", _("Say what the rule is for."), own)
    if of_goods and row.reward_type:
        raise DomainError("INVALID", _("A rule for goods lowers their price; it has no other reward."), "rewardType")
    if of_goods or not row.order_predicate:
        return
    if not row.reward_type:
        raise DomainError("REQUIRED", _("Say what an order gets by this rule."), "rewardType")
    if PromotionRule.objects.exclude(order_predicate={}).exclude(pk=row.pk).count() >= MOST_ORDER_RULES:
        message = _("There are too many rules for orders. Take one away first.")
        raise DomainError(
            "RULES_NUMBER_LIMIT", message, "orderPredicate", rules_limit=MOST_ORDER_RULES, rules_limit_exceed_by=1
        )


def _check_reward(row: PromotionRule, currencies: set[str]) -> None:
    if row.catalogue_predicate or row.order_predicate:
        _check_is_given(row)
    value = row.reward_value or 0
    if row.reward_value_type == "PERCENTAGE" and value > WHOLE:
        raise DomainError("INVALID", _("More than 100 % cannot be taken off."), "rewardValue")
    if row.reward_value_type == "FIXED" and value:
        _check_sum(value, currencies)


def _check_sum(value: int, currencies: set[str]) -> None:
    if value > DEAREST:
        raise DomainError("INVALID", _("This is more than can be taken off."), "rewardValue")
    if not currencies:
        raise DomainError("MISSING_CHANNELS", _("Name the channels in which this sum is taken off."), "channels")
    if len(currencies) > 1:
        message = _("A sum needs channels of one currency.")
        raise DomainError("MULTIPLE_CURRENCIES_NOT_ALLOWED", message, "rewardValueType")


def _check_is_given(row: PromotionRule) -> None:
    if not row.reward_value_type:
        raise DomainError("REQUIRED", _("Say how much is taken off."), "rewardValueType")
    if row.reward_value is None:
        raise DomainError("REQUIRED", _("Say how much is taken off."), "rewardValue")


def _check_days(start: datetime, end: datetime | None) -> None:
    if end is not None and end < start:
        raise DomainError("INVALID", _("The last day lies before the first one."), "endDate")
