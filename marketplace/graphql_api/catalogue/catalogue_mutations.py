"""All that may be changed about the catalogue, for the schema to mix in."""

from marketplace.graphql_api.catalogue.attribute_bulk_create import AttributeBulkMutations
from marketplace.graphql_api.catalogue.attribute_changes import AttributeMutations
from marketplace.graphql_api.catalogue.attribute_value_changes import AttributeValueMutations
from marketplace.graphql_api.catalogue.bulk_translations import BulkTranslationMutations
from marketplace.graphql_api.catalogue.catalogue_translations import CatalogueTranslationMutations
from marketplace.graphql_api.catalogue.category_changes import CategoryMutations
from marketplace.graphql_api.catalogue.collection_changes import CollectionMutations
from marketplace.graphql_api.catalogue.collection_listing_changes import CollectionListingMutations
from marketplace.graphql_api.catalogue.media_changes import MediaMutations
from marketplace.graphql_api.catalogue.product_bulk_create import ProductBulkMutations
from marketplace.graphql_api.catalogue.product_changes import ProductMutations
from marketplace.graphql_api.catalogue.product_type_changes import ProductTypeMutations
from marketplace.graphql_api.catalogue.product_writes import ProductWriteMutations
from marketplace.graphql_api.catalogue.shipping_translation import ShippingTranslationMutations
from marketplace.graphql_api.catalogue.stock_changes import StockMutations
from marketplace.graphql_api.catalogue.stock_writes import StockWriteMutations
from marketplace.graphql_api.catalogue.tax_class_changes import TaxClassMutations
from marketplace.graphql_api.catalogue.variant_bulk import VariantBulkMutations
from marketplace.graphql_api.catalogue.variant_writes import VariantWriteMutations
from marketplace.graphql_api.catalogue.warehouse_changes import WarehouseMutations


class CatalogueMutations(
    ProductTypeMutations,
    AttributeMutations,
    AttributeBulkMutations,
    AttributeValueMutations,
    CategoryMutations,
    CollectionMutations,
    CollectionListingMutations,
    ProductWriteMutations,
    ProductMutations,
    ProductBulkMutations,
    VariantWriteMutations,
    VariantBulkMutations,
    MediaMutations,
    CatalogueTranslationMutations,
    StockMutations,
    StockWriteMutations,
    WarehouseMutations,
    TaxClassMutations,
    BulkTranslationMutations,
    ShippingTranslationMutations,
):
    """What may be changed about the catalogue."""
