"""The Saleor contract, put together from its nouns.

One file per noun. A noun's file holds its types, a class `<Noun>Queries` with its fields of Query (graphene fields and
their `resolve_...` static methods), and, if it has any, a class `<Noun>Mutations` with its fields of Mutation
(`checkout_create = CheckoutCreate.Field()`). They are plain classes; this file alone mixes them in. To add a noun:
write `noun.py`, add its classes to the bases below, and keep to these rules:

- names, arguments, enum values exist in Saleor's schema 3.23 (a test compares); outputs as strict, inputs as loose;
- a type's root is the ORM row (InChannel(row, channel) for products and variants); mark it `@node_of(Model)` and
  give it `Meta: interfaces = NOTED` (nodes.py) for id, metadata and privateMetadata;
- lists: `paging_arguments()`, `countable_connection(Type)`, `page_of(...)` (paging.py);
- below a list nothing asks the database per row: use loaders (context.py: `saw`, `load`);
- changes: subclass StoreMutation (mutation.py), name its errors and permissions there, call one deed in `perform`;
- reads that need a right: `@permission_required(...)` (permissions.py); ids: ids.py; money: money.py.
"""

import graphene
from graphql import (
    DirectiveLocation,
    GraphQLDeprecatedDirective,
    GraphQLDirective,
    GraphQLIncludeDirective,
    GraphQLSkipDirective,
)

from marketplace.graphql_api.accounts.account import AccountMutations, AccountQueries
from marketplace.graphql_api.base.metadata import MetadataMutations
from marketplace.graphql_api.catalogue.assigned_attributes import ASSIGNED_ATTRIBUTES
from marketplace.graphql_api.catalogue.attribute_queries import AttributeQueries
from marketplace.graphql_api.catalogue.catalogue_mutations import CatalogueMutations
from marketplace.graphql_api.catalogue.category import CategoryQueries
from marketplace.graphql_api.catalogue.collection_queries import CollectionQueries
from marketplace.graphql_api.catalogue.product_queries import ProductQueries
from marketplace.graphql_api.catalogue.product_type import ProductTypeQueries
from marketplace.graphql_api.catalogue.promotion import PromotionQueries
from marketplace.graphql_api.catalogue.promotion_changes import PromotionMutations
from marketplace.graphql_api.catalogue.variant_queries import ProductVariantQueries
from marketplace.graphql_api.catalogue.voucher_changes import VoucherMutations
from marketplace.graphql_api.catalogue.voucher_queries import VoucherQueries
from marketplace.graphql_api.catalogue.warehouse import WarehouseQueries
from marketplace.graphql_api.checkouts.checkout import CheckoutQueries
from marketplace.graphql_api.checkouts.checkout_changes import CheckoutMutations
from marketplace.graphql_api.checkouts.checkout_completion import CheckoutCompletionMutations
from marketplace.graphql_api.checkouts.checkout_lines import CheckoutLineMutations
from marketplace.graphql_api.checkouts.checkout_lists import CheckoutListQueries
from marketplace.graphql_api.checkouts.promo_codes import PromoCodeMutations
from marketplace.graphql_api.checkouts.transaction_requests import TransactionRequestMutations
from marketplace.graphql_api.checkouts.transaction_sessions import TransactionSessionMutations
from marketplace.graphql_api.content.content import ContentMutations, ContentQueries
from marketplace.graphql_api.orders.draft_lines import DraftLineMutations
from marketplace.graphql_api.orders.draft_orders import DraftOrderMutations
from marketplace.graphql_api.orders.order import OrderQueries
from marketplace.graphql_api.orders.order_bulk_create import OrderBulkMutations
from marketplace.graphql_api.orders.order_changes import OrderMutations
from marketplace.graphql_api.orders.order_discounts import OrderDiscountMutations
from marketplace.graphql_api.orders.order_fulfillments import FulfillmentMutations
from marketplace.graphql_api.orders.order_lists import OrderListQueries
from marketplace.graphql_api.orders.order_notes import OrderNoteMutations
from marketplace.graphql_api.orders.order_refunds import OrderRefundMutations
from marketplace.graphql_api.orders.transaction import TransactionQueries
from marketplace.graphql_api.orders.transaction_changes import TransactionMutations
from marketplace.graphql_api.orders.transaction_update import TransactionUpdateMutations
from marketplace.graphql_api.shop.channel import ChannelQueries
from marketplace.graphql_api.shop.channel_changes import ChannelMutations
from marketplace.graphql_api.shop.shipping_changes import ShippingMutations
from marketplace.graphql_api.shop.shipping_zone import ShippingQueries
from marketplace.graphql_api.shop.shop import ShopQueries
from marketplace.graphql_api.shop.shop_changes import ShopMutations


class Query(
    ShopQueries,
    ChannelQueries,
    ShippingQueries,
    CategoryQueries,
    CollectionQueries,
    ContentQueries,
    AttributeQueries,
    ProductTypeQueries,
    ProductQueries,
    ProductVariantQueries,
    AccountQueries,
    CheckoutQueries,
    CheckoutListQueries,
    OrderQueries,
    OrderListQueries,
    TransactionQueries,
    WarehouseQueries,
    VoucherQueries,
    PromotionQueries,
    graphene.ObjectType,
):
    """Everything that may be asked."""


class Mutation(
    MetadataMutations,  # all kinds, baskets and orders too
    AccountMutations,
    CatalogueMutations,
    VoucherMutations,
    PromotionMutations,
    ContentMutations,
    CheckoutMutations,
    CheckoutLineMutations,
    ChannelMutations,
    ShopMutations,
    ShippingMutations,
    PromoCodeMutations,
    CheckoutCompletionMutations,
    TransactionSessionMutations,
    TransactionRequestMutations,
    OrderMutations,
    FulfillmentMutations,
    OrderBulkMutations,
    TransactionUpdateMutations,
    OrderDiscountMutations,
    DraftLineMutations,
    DraftOrderMutations,
    OrderRefundMutations,
    OrderNoteMutations,
    TransactionMutations,
    graphene.ObjectType,
):
    """Everything that may be changed."""


# The library's own @deprecated names a place (DIRECTIVE_DEFINITION) that clients of today cannot read, code generators
# of Saleor's own storefront among them: told as Saleor tells it.
DEPRECATED = GraphQLDirective(
    name="deprecated",
    locations=[DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.ENUM_VALUE],
    args=GraphQLDeprecatedDirective.args,
)
DIRECTIVES = [GraphQLIncludeDirective, GraphQLSkipDirective, DEPRECATED]

schema = graphene.Schema(query=Query, mutation=Mutation, types=ASSIGNED_ATTRIBUTES, directives=DIRECTIVES)
