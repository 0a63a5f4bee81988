"""What may be asked about attributes: which ones, which answers, in which order."""

import graphene

from marketplace.graphql_api.base.inputs import (
    AttributeInputTypeEnum,
    ContainsFilterInput,
    DateRangeInput,
    DateTimeRangeInput,
    DecimalFilterInput,
    IntRangeInput,
    MetadataFilter,
    OrderDirection,
    StringFilterInput,
)


def _list(of: object) -> object:
    return graphene.List(graphene.NonNull(of))


class AttributeTypeEnum(graphene.Enum):
    """What attributes belong to."""

    PRODUCT_TYPE = "PRODUCT_TYPE"
    PAGE_TYPE = "PAGE_TYPE"


class AttributeEntityTypeEnum(graphene.Enum):
    """What a reference points at."""

    PAGE = "PAGE"
    PRODUCT = "PRODUCT"
    PRODUCT_VARIANT = "PRODUCT_VARIANT"
    CATEGORY = "CATEGORY"
    COLLECTION = "COLLECTION"


class AssignedAttributeReferenceInput(graphene.InputObjectType):
    """What an answer must point at."""

    referenced_ids = ContainsFilterInput()
    product_slugs = ContainsFilterInput()
    category_slugs = ContainsFilterInput()
    collection_slugs = ContainsFilterInput()


class AssignedAttributeValueInput(graphene.InputObjectType):
    """Which answer; one of these at a time."""

    slug = StringFilterInput()
    name = StringFilterInput()
    numeric = DecimalFilterInput()
    date = DateRangeInput()
    date_time = DateTimeRangeInput()
    boolean = graphene.Boolean()
    reference = AssignedAttributeReferenceInput()


class AssignedAttributeWhereInput(graphene.InputObjectType):
    """Which question, and which answer."""

    slug = graphene.String()
    value = AssignedAttributeValueInput()


class AttributeInput(graphene.InputObjectType):
    """Which question, and which answers (`value`, or one of the older forms)."""

    slug = graphene.String()
    value = AssignedAttributeValueInput()
    values = _list(graphene.String)
    values_range = IntRangeInput()
    date_time = DateTimeRangeInput()
    date = DateRangeInput()
    boolean = graphene.Boolean()


class AttributeFilterInput(graphene.InputObjectType):
    """Which attributes (the older form)."""

    value_required = graphene.Boolean()
    is_variant_only = graphene.Boolean()
    visible_in_storefront = graphene.Boolean()
    filterable_in_storefront = graphene.Boolean()
    filterable_in_dashboard = graphene.Boolean()
    available_in_grid = graphene.Boolean()
    metadata = _list(MetadataFilter)
    search = graphene.String()
    ids = _list(graphene.ID)
    slugs = _list(graphene.String)
    type = AttributeTypeEnum()
    in_collection = graphene.ID()
    in_category = graphene.ID()
    channel = graphene.String()


class AttributeInputTypeEnumFilterInput(graphene.InputObjectType):
    """A kind of answer that equals one or some."""

    eq = AttributeInputTypeEnum()
    one_of = _list(AttributeInputTypeEnum)


class AttributeTypeEnumFilterInput(graphene.InputObjectType):
    """A kind of attribute that equals one or some."""

    eq = AttributeTypeEnum()
    one_of = _list(AttributeTypeEnum)


class AttributeEntityTypeEnumFilterInput(graphene.InputObjectType):
    """A kind of reference that equals one or some."""

    eq = AttributeEntityTypeEnum()
    one_of = _list(AttributeEntityTypeEnum)


class AttributeWhereInput(graphene.InputObjectType):
    """Which attributes (the newer form)."""

    metadata = _list(MetadataFilter)
    ids = _list(graphene.ID)
    name = StringFilterInput()
    slug = StringFilterInput()
    with_choices = graphene.Boolean()
    input_type = AttributeInputTypeEnumFilterInput()
    entity_type = AttributeEntityTypeEnumFilterInput()
    type = AttributeTypeEnumFilterInput()
    in_collection = graphene.ID()
    in_category = graphene.ID()
    value_required = graphene.Boolean()
    visible_in_storefront = graphene.Boolean()
    filterable_in_dashboard = graphene.Boolean()
    AND = graphene.List(graphene.NonNull(lambda: AttributeWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: AttributeWhereInput), name="OR")


class AttributeSortField(graphene.Enum):
    """By what attributes are sorted; the value is the column."""

    NAME = "name"
    SLUG = "slug"
    VALUE_REQUIRED = "value_required"
    IS_VARIANT_ONLY = "is_variant_only"
    VISIBLE_IN_STOREFRONT = "visible_in_storefront"
    FILTERABLE_IN_STOREFRONT = "filterable_in_storefront"
    FILTERABLE_IN_DASHBOARD = "filterable_in_dashboard"
    STOREFRONT_SEARCH_POSITION = "position"
    AVAILABLE_IN_GRID = "available_in_grid"


class AttributeSortingInput(graphene.InputObjectType):
    """How attributes are sorted."""

    direction = OrderDirection(required=True)
    field = AttributeSortField(required=True)


class AttributeValueFilterInput(graphene.InputObjectType):
    """Which answers to pick from (the older form)."""

    search = graphene.String()
    ids = _list(graphene.ID)
    slugs = _list(graphene.String)


class AttributeValueWhereInput(graphene.InputObjectType):
    """Which answers to pick from (the newer form)."""

    ids = _list(graphene.ID)
    name = StringFilterInput()
    slug = StringFilterInput()
    AND = graphene.List(graphene.NonNull(lambda: AttributeValueWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: AttributeValueWhereInput), name="OR")


class AttributeChoicesSortField(graphene.Enum):
    """By what answers are sorted; the value is the column."""

    NAME = "name"
    SLUG = "slug"


class AttributeChoicesSortingInput(graphene.InputObjectType):
    """How answers are sorted."""

    direction = OrderDirection(required=True)
    field = AttributeChoicesSortField(required=True)
