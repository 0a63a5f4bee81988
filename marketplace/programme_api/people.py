"""The makers of products as GraphQL: those who agreed to be shown, and no further than they agreed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import graphene
from django.conf import settings
from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError
from vendor_onboarding.consent.queries import ShownMaker, shown_makers
from vendor_onboarding.consent.rules import WEB

MOST_PRODUCTS = 100


class TooManyProductsError(DomainError):
    """More products were named than one question may."""

    def __init__(self) -> None:
        super().__init__("INVALID", _("Ask for fewer products at once."), "products")


class ProductMaker(graphene.ObjectType):
    """A maker as she agreed to be shown on the web; what she did not agree to is null."""

    handle = graphene.ID(required=True, description="Her name in addresses; it leads to nothing else about her.")
    name = graphene.String(description="Her name or an alias, as she chose.")
    portrait = graphene.String(description="Address of a picture, 640 pixels wide; dead once she takes it back.")
    portrait_of = graphene.String(description="hands or face.")
    story_th = graphene.String()
    story_en = graphene.String()
    voice = graphene.String(description="Address of a recording; dead once she takes it back.")


class ProductMakers(graphene.ObjectType):
    """A product and those of its makers who may be shown."""

    product = graphene.ID(required=True, description="The product's reference.")
    made_by_people_with_disabilities = graphene.Boolean(
        required=True,
        description="True: it may be said. False says nothing: not that it is otherwise, nor that nobody agreed.",
    )
    makers = graphene.List(graphene.NonNull(ProductMaker), required=True)


def makers_of_all(products: Sequence[UUID], *, now: datetime) -> list[Mapping[str, Any]]:
    """Give each product asked for with its shown makers; raises TooManyProductsError."""
    if len(products) > MOST_PRODUCTS:
        raise TooManyProductsError
    shown = shown_makers(products, purpose=WEB, now=now)
    return [_told(product, shown.get(product, [])) for product in products]


def _told(product: UUID, makers: Sequence[ShownMaker]) -> Mapping[str, Any]:
    return {
        "product": str(product),
        "made_by_people_with_disabilities": any(one.says_disability for one in makers),
        "makers": [_maker(one) for one in makers if one.has_card],
    }


def _maker(maker: ShownMaker) -> Mapping[str, Any]:
    told = {
        "handle": str(maker.handle),
        "name": maker.name,
        "portrait": _whole(maker.portrait),
        "portrait_of": maker.portrait_of,
        "story_th": maker.story_th,
        "story_en": maker.story_en,
        "voice": _whole(maker.voice),
    }
    return {name: value or None for name, value in told.items()}


def _whole(address: str) -> str:
    return f"{settings.PUBLIC_URL}{address}" if address else ""
