"""Promotions as they lower prices now. Few run at once: they are read whole, and then asked for many variants."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Case, Q, QuerySet, Value, When

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.pricing.conditions import variants_meant
from marketplace.commerce.pricing.models import Promotion, PromotionRule
from marketplace.commerce.pricing.rules import Reward, best_reward, taken_off
from marketplace.shared.kept_statements import kept_statement


@dataclass(frozen=True, kw_only=True)
class ActiveRule:
    """A promotion's rule that counts now in a channel; `names` are its words by language, Thai under ""."""

    id: UUID
    promotion: UUID
    kind: str
    names: Mapping[str, str]
    condition: Mapping[str, Any]
    reward: Reward

    def name_in(self, language: str) -> str:
        """Its name in a language, "" where nobody translated it."""
        return self.names.get(language, "")


@dataclass(frozen=True, kw_only=True)
class Promoted:
    """What the best rule takes off one piece of a variant, in satang."""

    rule: ActiveRule
    amount: int


def running(rows: QuerySet[Promotion], now: datetime) -> QuerySet[Promotion]:
    """Of these promotions, those that have begun and not ended."""
    return rows.filter(Q(end_date=None) | Q(end_date__gte=now), start_date__lte=now)


def active_rules(channel_id: int, *, now: datetime, kinds: Sequence[str] = ("CATALOGUE",)) -> list[ActiveRule]:
    """Give the rules of running promotions in a channel, the older first, in one statement; those of no value not."""
    return [_active(row) for row in _rules(channel=channel_id, kinds=kinds, now=now)]


def rules_of_variants(rules: Sequence[ActiveRule], variant_ids: Sequence[int]) -> dict[int, list[ActiveRule]]:
    """Tell which of these rules each variant falls under, in one statement; in none where there are no rules."""
    if not rules or not variant_ids:
        return {}
    asked = {
        f"falls_under_{place}": Case(
            When(variants_meant(rule.condition), then=Value(True)), default=Value(False), output_field=BooleanField()
        )
        for place, rule in enumerate(rules)
    }
    rows = ProductVariant.objects.filter(pk__in=variant_ids).annotate(**asked).values_list("pk", *asked)
    return {row[0]: [rule for rule, falls in zip(rules, row[1:], strict=True) if falls] for row in rows}


def promoted_prices(prices: Mapping[int, int], rules: Sequence[ActiveRule]) -> dict[int, Promoted]:
    """Tell what promotions take off each variant's price; the best rule wins, and the older of equals.

    `prices` maps variants to satang. A variant whose price no rule lowers is left out.
    """
    found = {}
    for variant, of_variant in rules_of_variants(rules, list(prices)).items():
        best = best_reward(prices[variant], [rule.reward for rule in of_variant])
        if best is not None:
            rule = of_variant[best]
            found[variant] = Promoted(rule=rule, amount=taken_off(prices[variant], rule.reward))
    return found


@kept_statement
def _rules(*, channel: int, kinds: Collection[str], now: datetime) -> QuerySet[PromotionRule]:
    return (
        PromotionRule.objects.filter(
            promotion__in=running(Promotion.objects.filter(type__in=kinds), now).values("pk"),
            channels=channel,
            reward_value__gt=0,
        )
        .exclude(condition={})
        .exclude(reward_value_type="")
        .select_related("promotion")
        .order_by("promotion__created_at", "created_at", "pk")
    )


def _active(row: PromotionRule) -> ActiveRule:
    languages: Iterable[str] = {*row.translations, *row.promotion.translations}
    names = {one: _joined(_word(row.promotion, one), _word(row, one)) for one in languages}
    return ActiveRule(
        id=row.pk,
        promotion=row.promotion_id,
        kind=row.promotion.type,
        names={**names, "": _joined(row.promotion.name, row.name)},
        condition=row.condition,
        reward=Reward(value_type=row.reward_value_type, value=row.reward_value or 0),
    )


def _word(row: Promotion | PromotionRule, language: str) -> str:
    return str(row.translations.get(language, {}).get("name") or "")


def _joined(promotion: str, rule: str) -> str:
    """Name a discount as Saleor does: "promotion: rule", or whichever of them has a name."""
    return ": ".join(word for word in (promotion, rule) if word)
