"""What may be asked of lists of shelves and of collections: filters and orders."""

import graphene

from marketplace.graphql_api.base.inputs import MetadataFilter, OrderDirection


def _list(of: object) -> object:
    return graphene.List(graphene.NonNull(of))


class CategoryFilterInput(graphene.InputObjectType):
    """Which shelves (the older form)."""

    search = graphene.String()
    metadata = _list(MetadataFilter)
    ids = _list(graphene.ID)
    slugs = _list(graphene.String)


class CategoryWhereInput(graphene.InputObjectType):
    """Which shelves (the newer form)."""

    metadata = _list(MetadataFilter)
    ids = _list(graphene.ID)
    AND = graphene.List(graphene.NonNull(lambda: CategoryWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: CategoryWhereInput), name="OR")


class CategorySortField(graphene.Enum):
    """By what shelves are sorted."""

    NAME = "name"
    PRODUCT_COUNT = "product_count"
    SUBCATEGORY_COUNT = "subcategory_count"


class CategorySortingInput(graphene.InputObjectType):
    """How shelves are sorted."""

    direction = OrderDirection(required=True)
    field = CategorySortField(required=True)


class CollectionPublished(graphene.Enum):
    """Shown, or not."""

    PUBLISHED = "PUBLISHED"
    HIDDEN = "HIDDEN"


class CollectionFilterInput(graphene.InputObjectType):
    """Which collections (the older form)."""

    published = CollectionPublished()
    search = graphene.String()
    metadata = _list(MetadataFilter)
    ids = _list(graphene.ID)
    slugs = _list(graphene.String)
    channel = graphene.String()


class CollectionWhereInput(graphene.InputObjectType):
    """Which collections (the newer form)."""

    metadata = _list(MetadataFilter)
    ids = _list(graphene.ID)
    AND = graphene.List(graphene.NonNull(lambda: CollectionWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: CollectionWhereInput), name="OR")


class CollectionSortField(graphene.Enum):
    """By what collections are sorted."""

    NAME = "name"
    AVAILABILITY = "availability"
    PRODUCT_COUNT = "product_count"
    PUBLICATION_DATE = "publication_date"
    PUBLISHED_AT = "published_at"


class CollectionSortingInput(graphene.InputObjectType):
    """How collections are sorted."""

    direction = OrderDirection(required=True)
    channel = graphene.String()
    field = CollectionSortField(required=True)
