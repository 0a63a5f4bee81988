"""What queries of the catalogue take: filters, orders, and their enums."""

import graphene

from marketplace.graphql_api.base.scalars import Decimal


def _list(of: object) -> object:
    return graphene.List(graphene.NonNull(of))


class OrderDirection(graphene.Enum):
    """Upwards or downwards."""

    ASC = "ASC"
    DESC = "DESC"


class ProductOrderField(graphene.Enum):
    """By what products are sorted; the value is the column or annotation."""

    NAME = "name"
    RANK = "rank"
    PRICE = "price"
    MINIMAL_PRICE = "minimal_price"
    LAST_MODIFIED = "last_modified"
    DATE = "date"
    PUBLISHED_AT = "published_at"
    LAST_MODIFIED_AT = "last_modified_at"
    CREATED_AT = "created_at"


class CategorySortField(graphene.Enum):
    """By what shelves are sorted."""

    NAME = "name"


class AttributeSortField(graphene.Enum):
    """By what attributes are sorted."""

    NAME = "name"
    SLUG = "slug"


class AttributeInputTypeEnum(graphene.Enum):
    """How a question is answered."""

    DROPDOWN = "DROPDOWN"
    MULTISELECT = "MULTISELECT"
    NUMERIC = "NUMERIC"
    PLAIN_TEXT = "PLAIN_TEXT"
    BOOLEAN = "BOOLEAN"


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


class AssignedAttributeValueInput(graphene.InputObjectType):
    """Which answer."""

    slug = StringFilterInput()
    name = StringFilterInput()


class AttributeInput(graphene.InputObjectType):
    """Which question, and which answers."""

    slug = graphene.String()
    value = AssignedAttributeValueInput()
    values = _list(graphene.String)


class ProductFilterInput(graphene.InputObjectType):
    """Which products (the older form)."""

    is_published = graphene.Boolean()
    categories = _list(graphene.ID)
    has_category = graphene.Boolean()
    collections = _list(graphene.ID)
    attributes = _list(AttributeInput)
    stock_availability = StockAvailability()
    search = graphene.String()
    metadata = _list(MetadataFilter)
    is_available = graphene.Boolean()
    is_visible_in_listing = graphene.Boolean()
    price = PriceRangeInput()
    minimal_price = PriceRangeInput()
    product_types = _list(graphene.ID)
    ids = _list(graphene.ID)
    slugs = _list(graphene.String)
    channel = graphene.String()


class ProductWhereInput(graphene.InputObjectType):
    """Which products (the newer form)."""

    metadata = _list(MetadataFilter)
    ids = _list(graphene.ID)
    name = StringFilterInput()
    slug = StringFilterInput()
    product_type = GlobalIDFilterInput()
    category = GlobalIDFilterInput()
    collection = GlobalIDFilterInput()
    is_available = graphene.Boolean()
    is_published = graphene.Boolean()
    is_visible_in_listing = graphene.Boolean()
    has_category = graphene.Boolean()
    price = DecimalFilterInput()
    minimal_price = DecimalFilterInput()
    attributes = _list(AttributeInput)
    stock_availability = StockAvailability()
    AND = graphene.List(graphene.NonNull(lambda: ProductWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: ProductWhereInput), name="OR")


class ProductOrder(graphene.InputObjectType):
    """How products are sorted."""

    direction = OrderDirection(required=True)
    channel = graphene.String()
    field = ProductOrderField()


class CategoryFilterInput(graphene.InputObjectType):
    """Which shelves."""

    search = graphene.String()
    ids = _list(graphene.ID)
    slugs = _list(graphene.String)


class CategorySortingInput(graphene.InputObjectType):
    """How shelves are sorted."""

    direction = OrderDirection(required=True)
    field = CategorySortField(required=True)


class AttributeFilterInput(graphene.InputObjectType):
    """Which attributes."""

    search = graphene.String()
    ids = _list(graphene.ID)
    slugs = _list(graphene.String)


class AttributeSortingInput(graphene.InputObjectType):
    """How attributes are sorted."""

    direction = OrderDirection(required=True)
    field = AttributeSortField(required=True)
