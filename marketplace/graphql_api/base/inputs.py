"""What queries of many nouns take: filters, ranges, orders, and their enums."""

import graphene

from marketplace.graphql_api.base.scalars import Decimal


def _list(of: object) -> object:
    return graphene.List(graphene.NonNull(of))


class OrderDirection(graphene.Enum):
    """Upwards or downwards."""

    ASC = "ASC"
    DESC = "DESC"


class AttributeInputTypeEnum(graphene.Enum):
    """How a question is answered; all of Saleor's kinds may be asked for, those we keep are told by the model."""

    DROPDOWN = "DROPDOWN"
    MULTISELECT = "MULTISELECT"
    FILE = "FILE"
    REFERENCE = "REFERENCE"
    SINGLE_REFERENCE = "SINGLE_REFERENCE"
    NUMERIC = "NUMERIC"
    RICH_TEXT = "RICH_TEXT"
    PLAIN_TEXT = "PLAIN_TEXT"
    SWATCH = "SWATCH"
    BOOLEAN = "BOOLEAN"
    DATE = "DATE"
    DATE_TIME = "DATE_TIME"


class StockAvailability(graphene.Enum):
    """There, or not."""

    IN_STOCK = "IN_STOCK"
    OUT_OF_STOCK = "OUT_OF_STOCK"


class ThumbnailFormatEnum(graphene.Enum):
    """Picture formats; ours are WebP whatever is asked for."""

    ORIGINAL = "ORIGINAL"
    AVIF = "AVIF"
    WEBP = "WEBP"


class StringFilterInput(graphene.InputObjectType):
    """A text that equals one or some."""

    eq = graphene.String()
    one_of = _list(graphene.String)


class GlobalIDFilterInput(graphene.InputObjectType):
    """An id that equals one or some."""

    eq = graphene.ID()
    one_of = _list(graphene.ID)


class DecimalRangeInput(graphene.InputObjectType):
    """Numbers from and to."""

    gte = Decimal()
    lte = Decimal()


class DecimalFilterInput(graphene.InputObjectType):
    """A number that equals one or some, or lies between."""

    eq = Decimal()
    one_of = _list(Decimal)
    range = DecimalRangeInput()


class PriceRangeInput(graphene.InputObjectType):
    """Prices in baht, from and to."""

    gte = graphene.Float()
    lte = graphene.Float()


class MetadataFilter(graphene.InputObjectType):
    """A note that is there, or has a value."""

    key = graphene.String(required=True)
    value = graphene.String()


class MetadataValueFilterInput(graphene.InputObjectType):
    """A note's value that equals one or some."""

    eq = graphene.String()
    one_of = _list(graphene.String)


class MetadataFilterInput(graphene.InputObjectType):
    """A note that is there, or whose value is one of some (the newer form)."""

    key = graphene.String(required=True)
    value = MetadataValueFilterInput()


class IntRangeInput(graphene.InputObjectType):
    """Whole numbers from and to."""

    gte = graphene.Int()
    lte = graphene.Int()


class DateRangeInput(graphene.InputObjectType):
    """Days from and to."""

    gte = graphene.Date()
    lte = graphene.Date()


class DateTimeRangeInput(graphene.InputObjectType):
    """Moments from and to."""

    gte = graphene.DateTime()
    lte = graphene.DateTime()


class DateTimeFilterInput(graphene.InputObjectType):
    """A moment that equals one or some, or lies between."""

    eq = graphene.DateTime()
    one_of = _list(graphene.DateTime)
    range = DateTimeRangeInput()


class ContainsFilterInput(graphene.InputObjectType):
    """A list that holds some or all of these."""

    contains_any = _list(graphene.String)
    contains_all = _list(graphene.String)
