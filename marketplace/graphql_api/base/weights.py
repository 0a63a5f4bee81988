"""Weights. They are kept in whole grams and shown in kilograms, the shop's unit."""

from dataclasses import dataclass

import graphene

GRAMS_OF_A_KILOGRAM = 1000


class WeightUnitsEnum(graphene.Enum):
    """Units of weight."""

    G = "G"
    LB = "LB"
    OZ = "OZ"
    KG = "KG"
    TONNE = "TONNE"


class Weight(graphene.ObjectType):
    """A weight; its root is a WeightValue."""

    unit = WeightUnitsEnum(required=True)
    value = graphene.Float(required=True)


@dataclass(frozen=True, slots=True)
class WeightValue:
    """The root of Weight."""

    value: float
    unit: str = "KG"


def weight(grams: int | None) -> WeightValue | None:
    """Give the root of a Weight for grams; None where nobody weighed it."""
    return None if grams is None else WeightValue(grams / GRAMS_OF_A_KILOGRAM)
