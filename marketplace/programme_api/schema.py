"""The flagship missions' figures as GraphQL: national totals for anyone, finer ones for the ministry."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import graphene
from django.utils import timezone
from django.utils.translation import gettext as _

from marketplace.accounts.queries import has_role
from marketplace.organisations.queries import organisations_by_reference, province_name
from marketplace.programme_api.figures import IndicatorFigures, MissionFigures, in_baht, mission_figures
from marketplace.programme_api.people import MOST_PRODUCTS, ProductMakers, makers_of_all
from marketplace.shared.errors import PermissionDeniedError
from marketplace.shared.thai.dates import bangkok_day

FINER = "Needs the ministry's role: sign in at /sign-in/ and send the session's cookie; refused otherwise."


class ChannelActual(graphene.ObjectType):
    """What one sales channel brought."""

    channel = graphene.String(required=True, description="The channel's slug: online, showroom, truck, event, shelf.")
    actual = graphene.Float(description="Net, from October to throughMonth; baht for money.")


class ProvinceActual(graphene.ObjectType):
    """What the organisations of one province brought."""

    province = graphene.String(required=True, description="The province's two-digit code (DOPA).")
    name_th = graphene.String(required=True)
    name_en = graphene.String(required=True)
    actual = graphene.Float(description="Net, from October to throughMonth; baht for money.")


class OrganisationActual(graphene.ObjectType):
    """What one organisation brought."""

    organisation = graphene.ID(required=True, description="The organisation's reference.")
    name_th = graphene.String()
    name_en = graphene.String()
    actual = graphene.Float(description="Net, from October to throughMonth; baht for money.")


class MonthActual(graphene.ObjectType):
    """One month of a fiscal year, by itself: the months' figures add up to the indicator's."""

    month = graphene.Int(required=True, description="1 to 12; 1 is October, 12 September.")
    actual = graphene.Float(
        description="This month's own net figure, baht for money; null when it lies behind throughMonth."
    )
    target = graphene.Float(
        description="What this month alone should bring (its cumulative target less that of the month before)."
        " Null: no approved target."
    )


class Indicator(graphene.ObjectType):
    """A figure by which a mission is steered, as a provisional national total."""

    code = graphene.String(required=True)
    name_th = graphene.String(required=True)
    name_en = graphene.String(required=True)
    unit = graphene.String(required=True, description="THB: actual and target are in baht.")
    definition_th = graphene.String(required=True, description="How it is counted, in Thai.")
    definition_en = graphene.String(required=True, description="How it is counted, in English.")
    provisional = graphene.Boolean(required=True, description="True: not closed, and may still change.")
    through_month = graphene.Int(
        required=True,
        description="The month (1 is October) up to which actual is counted: the running one for the ministry, for"
        " others the last that is over (0: none of this year yet), so that no single sale can be seen in a figure.",
    )
    actual = graphene.Float(
        description="National total from 1 October to throughMonth (for the running month: up to now); net of refunds;"
        " baht for money. Null: throughMonth is 0."
    )
    target = graphene.Float(
        description="The approved cumulative national target to the end of throughMonth, to be compared with actual;"
        " baht for money. Null: there is no approved target."
    )
    year_target = graphene.Float(description="The approved national target of the whole fiscal year; null: none.")
    target_is_example = graphene.Boolean(description="True: the target is sample data that nobody decided.")
    by_channel = graphene.List(graphene.NonNull(ChannelActual), required=True)
    by_month = graphene.List(
        graphene.NonNull(MonthActual), required=True, description="Always the twelve months in order, October first."
    )
    by_province = graphene.List(graphene.NonNull(ProvinceActual), description=FINER)
    by_organisation = graphene.List(graphene.NonNull(OrganisationActual), description=FINER)

    @staticmethod
    def resolve_code(root: IndicatorFigures, _info: Any) -> str:
        return root.indicator.code

    @staticmethod
    def resolve_name_th(root: IndicatorFigures, _info: Any) -> str:
        return root.indicator.name_th

    @staticmethod
    def resolve_name_en(root: IndicatorFigures, _info: Any) -> str:
        return root.indicator.name_en

    @staticmethod
    def resolve_unit(root: IndicatorFigures, _info: Any) -> str:
        return root.indicator.unit

    @staticmethod
    def resolve_definition_th(root: IndicatorFigures, _info: Any) -> str:
        return root.definition("th")

    @staticmethod
    def resolve_definition_en(root: IndicatorFigures, _info: Any) -> str:
        return root.definition("en")

    @staticmethod
    def resolve_provisional(_root: IndicatorFigures, _info: Any) -> bool:
        return True

    @staticmethod
    def resolve_through_month(root: IndicatorFigures, _info: Any) -> int:
        return root.period.month

    @staticmethod
    def resolve_actual(root: IndicatorFigures, _info: Any) -> float | None:
        return in_baht(root.sales.total) if root.period.month else None

    @staticmethod
    def resolve_target(root: IndicatorFigures, _info: Any) -> float | None:
        return in_baht(root.target.to(root.period.month)) if root.target and root.period.month else None

    @staticmethod
    def resolve_year_target(root: IndicatorFigures, _info: Any) -> float | None:
        return in_baht(root.target.to(12)) if root.target else None

    @staticmethod
    def resolve_target_is_example(root: IndicatorFigures, _info: Any) -> bool | None:
        return root.target.is_example if root.target else None

    @staticmethod
    def resolve_by_channel(root: IndicatorFigures, _info: Any) -> list[Mapping[str, Any]]:
        return [{"channel": slug, "actual": in_baht(amount)} for slug, amount in sorted(root.sales.by_channel.items())]

    @staticmethod
    def resolve_by_month(root: IndicatorFigures, _info: Any) -> list[Mapping[str, Any]]:
        target = root.target
        return [
            {"month": month, "actual": in_baht(amount), "target": in_baht(target.of(month)) if target else None}
            for month, amount in root.months
        ]

    @staticmethod
    def resolve_by_province(root: IndicatorFigures, info: Any) -> list[Mapping[str, Any]]:
        _ministry_only(info)
        return [
            {
                "province": code,
                "name_th": province_name(code, "th"),
                "name_en": province_name(code, "en"),
                "actual": in_baht(amount),
            }
            for code, amount in sorted(root.sales.by_province.items())
        ]

    @staticmethod
    def resolve_by_organisation(root: IndicatorFigures, info: Any) -> list[Mapping[str, Any]]:
        _ministry_only(info)
        sums = root.sales.by_organisation
        known = organisations_by_reference(list(sums))
        return [
            {
                "organisation": str(reference),
                "name_th": known[reference].name_th if reference in known else None,
                "name_en": known[reference].name_en if reference in known else None,
                "actual": in_baht(amount),
            }
            for reference, amount in sums.items()
        ]


class Mission(graphene.ObjectType):
    """A flagship mission of the ministry in a fiscal year."""

    number = graphene.Int(required=True)
    fiscal_year = graphene.Int(required=True, description="Buddhist: 2568 is 1 October 2024 to 30 September 2025.")
    name_th = graphene.String(required=True)
    name_en = graphene.String(required=True, description="Our translation; no official English name is known.")
    worded_for_fiscal_year = graphene.Int(
        required=True,
        description="The fiscal year whose announced wording this is; it is carried over until a new one.",
    )
    indicators = graphene.List(
        graphene.NonNull(Indicator), required=True, description="Those that this house measures."
    )

    @staticmethod
    def resolve_number(root: MissionFigures, _info: Any) -> int:
        return root.mission.number

    @staticmethod
    def resolve_fiscal_year(root: MissionFigures, _info: Any) -> int:
        return root.mission.fiscal_year

    @staticmethod
    def resolve_name_th(root: MissionFigures, _info: Any) -> str:
        return root.mission.name_th

    @staticmethod
    def resolve_name_en(root: MissionFigures, _info: Any) -> str:
        return root.mission.name_en

    @staticmethod
    def resolve_worded_for_fiscal_year(root: MissionFigures, _info: Any) -> int:
        return root.mission.worded_for

    @staticmethod
    def resolve_indicators(root: MissionFigures, _info: Any) -> tuple[IndicatorFigures, ...]:
        return root.indicators


class Query(graphene.ObjectType):
    """What can be asked."""

    mission = graphene.Field(
        Mission,
        number=graphene.Int(required=True, description="1 to 9."),
        fiscal_year=graphene.Int(required=True, description="Buddhist, as 2569."),
        description="A flagship mission with its provisional national figures, for anyone. Null: there is no such"
        " mission, or the fiscal year has not begun or lies before the first announced one.",
    )

    product_makers = graphene.List(
        graphene.NonNull(ProductMakers),
        required=True,
        products=graphene.List(
            graphene.NonNull(graphene.UUID), required=True, description=f"References; at most {MOST_PRODUCTS}."
        ),
        description="Who made these products and agreed to be shown on the web, in the order asked for. A product whose"
        " makers did not agree, and one that does not exist, have no makers here. Do not keep the answer: what a person"
        " takes back is gone from the next one, and its pictures' addresses with it.",
    )

    @staticmethod
    def resolve_product_makers(_root: None, _info: Any, products: list[UUID]) -> list[Mapping[str, Any]]:
        return makers_of_all(products, now=timezone.now())

    @staticmethod
    def resolve_mission(_root: None, info: Any, number: int, fiscal_year: int) -> MissionFigures | None:
        asked: dict[tuple[int, int], MissionFigures | None] = info.context.asked
        key = (number, fiscal_year)
        if key not in asked:
            asked[key] = mission_figures(
                number=number, fiscal_year=fiscal_year, today=bangkok_day(timezone.now()), to_the_day=_is_ministry(info)
            )
        return asked[key]


def _is_ministry(info: Any) -> bool:
    return has_role(info.context.request.user, "ministry")


def _ministry_only(info: Any) -> None:
    """Refuse whoever does not hold the ministry's role."""
    if not _is_ministry(info):
        raise PermissionDeniedError(_("Figures by province and organisation are for the ministry. Sign in first."))


schema = graphene.Schema(query=Query)
