from datetime import date, datetime
from decimal import Decimal
from typing import Any, Optional

from pydantic import Field

from .base_model import BaseModel


class ProductFilterInput(BaseModel):
    is_published: Optional[bool] = Field(alias="isPublished", default=None)
    collections: Optional[list[str]] = None
    categories: Optional[list[str]] = None
    has_category: Optional[bool] = Field(alias="hasCategory", default=None)
    attributes: Optional[list["AttributeInput"]] = None
    stock_availability: Optional[str] = Field(alias="stockAvailability", default=None)
    stocks: Optional["ProductStockFilterInput"] = None
    search: Optional[str] = None
    metadata: Optional[list["MetadataFilter"]] = None
    published_from: Optional[datetime] = Field(alias="publishedFrom", default=None)
    is_available: Optional[bool] = Field(alias="isAvailable", default=None)
    available_from: Optional[datetime] = Field(alias="availableFrom", default=None)
    is_visible_in_listing: Optional[bool] = Field(
        alias="isVisibleInListing", default=None
    )
    price: Optional["PriceRangeInput"] = None
    minimal_price: Optional["PriceRangeInput"] = Field(
        alias="minimalPrice", default=None
    )
    updated_at: Optional["DateTimeRangeInput"] = Field(alias="updatedAt", default=None)
    product_types: Optional[list[str]] = Field(alias="productTypes", default=None)
    gift_card: Optional[bool] = Field(alias="giftCard", default=None)
    ids: Optional[list[str]] = None
    has_preordered_variants: Optional[bool] = Field(
        alias="hasPreorderedVariants", default=None
    )
    slugs: Optional[list[str]] = None
    channel: Optional[str] = None


class AttributeInput(BaseModel):
    slug: Optional[str] = None
    value: Optional["AssignedAttributeValueInput"] = None
    values: Optional[list[str]] = None
    values_range: Optional["IntRangeInput"] = Field(alias="valuesRange", default=None)
    date_time: Optional["DateTimeRangeInput"] = Field(alias="dateTime", default=None)
    date: Optional["DateRangeInput"] = None
    boolean: Optional[bool] = None


class AssignedAttributeValueInput(BaseModel):
    slug: Optional["StringFilterInput"] = None
    name: Optional["StringFilterInput"] = None
    numeric: Optional["DecimalFilterInput"] = None
    date: Optional["DateRangeInput"] = None
    date_time: Optional["DateTimeRangeInput"] = Field(alias="dateTime", default=None)
    boolean: Optional[bool] = None
    reference: Optional["AssignedAttributeReferenceInput"] = None


class StringFilterInput(BaseModel):
    eq: Optional[str] = None
    one_of: Optional[list[str]] = Field(alias="oneOf", default=None)


class DecimalFilterInput(BaseModel):
    eq: Optional[Decimal] = None
    one_of: Optional[list[Decimal]] = Field(alias="oneOf", default=None)
    range_: Optional["DecimalRangeInput"] = Field(alias="range", default=None)


class DecimalRangeInput(BaseModel):
    gte: Optional[Decimal] = None
    lte: Optional[Decimal] = None


class DateRangeInput(BaseModel):
    gte: Optional[date] = None
    lte: Optional[date] = None


class DateTimeRangeInput(BaseModel):
    gte: Optional[datetime] = None
    lte: Optional[datetime] = None


class AssignedAttributeReferenceInput(BaseModel):
    referenced_ids: Optional["ContainsFilterInput"] = Field(
        alias="referencedIds", default=None
    )
    page_slugs: Optional["ContainsFilterInput"] = Field(alias="pageSlugs", default=None)
    product_slugs: Optional["ContainsFilterInput"] = Field(
        alias="productSlugs", default=None
    )
    product_variant_skus: Optional["ContainsFilterInput"] = Field(
        alias="productVariantSkus", default=None
    )
    category_slugs: Optional["ContainsFilterInput"] = Field(
        alias="categorySlugs", default=None
    )
    collection_slugs: Optional["ContainsFilterInput"] = Field(
        alias="collectionSlugs", default=None
    )


class ContainsFilterInput(BaseModel):
    contains_any: Optional[list[str]] = Field(alias="containsAny", default=None)
    contains_all: Optional[list[str]] = Field(alias="containsAll", default=None)


class IntRangeInput(BaseModel):
    gte: Optional[int] = None
    lte: Optional[int] = None


class ProductStockFilterInput(BaseModel):
    warehouse_ids: Optional[list[str]] = Field(alias="warehouseIds", default=None)
    quantity: Optional["IntRangeInput"] = None


class MetadataFilter(BaseModel):
    key: str
    value: Optional[str] = None


class PriceRangeInput(BaseModel):
    gte: Optional[float] = None
    lte: Optional[float] = None


class ProductOrder(BaseModel):
    direction: str
    channel: Optional[str] = None
    attribute_id: Optional[str] = Field(alias="attributeId", default=None)
    field: Optional[str] = None


class AddressInput(BaseModel):
    first_name: Optional[str] = Field(alias="firstName", default=None)
    last_name: Optional[str] = Field(alias="lastName", default=None)
    company_name: Optional[str] = Field(alias="companyName", default=None)
    street_address_1: Optional[str] = Field(alias="streetAddress1", default=None)
    street_address_2: Optional[str] = Field(alias="streetAddress2", default=None)
    city: Optional[str] = None
    city_area: Optional[str] = Field(alias="cityArea", default=None)
    postal_code: Optional[str] = Field(alias="postalCode", default=None)
    country: Optional[str] = None
    country_area: Optional[str] = Field(alias="countryArea", default=None)
    phone: Optional[str] = None
    metadata: Optional[list["MetadataInput"]] = None
    skip_validation: Optional[bool] = Field(alias="skipValidation", default=False)


class MetadataInput(BaseModel):
    key: str
    value: str


class WarehouseCreateInput(BaseModel):
    slug: Optional[str] = None
    email: Optional[str] = None
    external_reference: Optional[str] = Field(alias="externalReference", default=None)
    name: str
    address: "AddressInput"
    shipping_zones: Optional[list[str]] = Field(alias="shippingZones", default=None)


class SeoInput(BaseModel):
    title: Optional[str] = None
    description: Optional[str] = None


class TranslationInput(BaseModel):
    slug: Optional[str] = None
    seo_title: Optional[str] = Field(alias="seoTitle", default=None)
    seo_description: Optional[str] = Field(alias="seoDescription", default=None)
    name: Optional[str] = None
    description: Optional[str] = None


class ProductCreateInput(BaseModel):
    attributes: Optional[list["AttributeValueInput"]] = None
    category: Optional[str] = None
    charge_taxes: Optional[bool] = Field(alias="chargeTaxes", default=None)
    collections: Optional[list[str]] = None
    description: Optional[str] = None
    name: Optional[str] = None
    slug: Optional[str] = None
    tax_class: Optional[str] = Field(alias="taxClass", default=None)
    tax_code: Optional[str] = Field(alias="taxCode", default=None)
    seo: Optional["SeoInput"] = None
    weight: Optional[Any] = None
    rating: Optional[float] = None
    metadata: Optional[list["MetadataInput"]] = None
    private_metadata: Optional[list["MetadataInput"]] = Field(
        alias="privateMetadata", default=None
    )
    external_reference: Optional[str] = Field(alias="externalReference", default=None)
    product_type: str = Field(alias="productType")


class AttributeValueInput(BaseModel):
    id: Optional[str] = None
    external_reference: Optional[str] = Field(alias="externalReference", default=None)
    values: Optional[list[str]] = None
    dropdown: Optional["AttributeValueSelectableTypeInput"] = None
    swatch: Optional["AttributeValueSelectableTypeInput"] = None
    multiselect: Optional[list["AttributeValueSelectableTypeInput"]] = None
    numeric: Optional[str] = None
    file: Optional[str] = None
    content_type: Optional[str] = Field(alias="contentType", default=None)
    reference: Optional[str] = None
    references: Optional[list[str]] = None
    rich_text: Optional[str] = Field(alias="richText", default=None)
    plain_text: Optional[str] = Field(alias="plainText", default=None)
    boolean: Optional[bool] = None
    date: Optional[date] = None
    date_time: Optional[datetime] = Field(alias="dateTime", default=None)


class AttributeValueSelectableTypeInput(BaseModel):
    id: Optional[str] = None
    external_reference: Optional[str] = Field(alias="externalReference", default=None)
    value: Optional[str] = None


class PreorderSettingsInput(BaseModel):
    global_threshold: Optional[int] = Field(alias="globalThreshold", default=None)
    end_date: Optional[datetime] = Field(alias="endDate", default=None)


class StockInput(BaseModel):
    warehouse: str
    quantity: int


class ProductInput(BaseModel):
    attributes: Optional[list["AttributeValueInput"]] = None
    category: Optional[str] = None
    charge_taxes: Optional[bool] = Field(alias="chargeTaxes", default=None)
    collections: Optional[list[str]] = None
    description: Optional[str] = None
    name: Optional[str] = None
    slug: Optional[str] = None
    tax_class: Optional[str] = Field(alias="taxClass", default=None)
    tax_code: Optional[str] = Field(alias="taxCode", default=None)
    seo: Optional["SeoInput"] = None
    weight: Optional[Any] = None
    rating: Optional[float] = None
    metadata: Optional[list["MetadataInput"]] = None
    private_metadata: Optional[list["MetadataInput"]] = Field(
        alias="privateMetadata", default=None
    )
    external_reference: Optional[str] = Field(alias="externalReference", default=None)


class ProductChannelListingAddInput(BaseModel):
    channel_id: str = Field(alias="channelId")
    is_published: Optional[bool] = Field(alias="isPublished", default=None)
    publication_date: Optional[date] = Field(alias="publicationDate", default=None)
    published_at: Optional[datetime] = Field(alias="publishedAt", default=None)
    visible_in_listings: Optional[bool] = Field(alias="visibleInListings", default=None)
    is_available_for_purchase: Optional[bool] = Field(
        alias="isAvailableForPurchase", default=None
    )
    available_for_purchase_date: Optional[date] = Field(
        alias="availableForPurchaseDate", default=None
    )
    available_for_purchase_at: Optional[datetime] = Field(
        alias="availableForPurchaseAt", default=None
    )
    add_variants: Optional[list[str]] = Field(alias="addVariants", default=None)
    remove_variants: Optional[list[str]] = Field(alias="removeVariants", default=None)


class ProductVariantCreateInput(BaseModel):
    attributes: list["AttributeValueInput"]
    sku: Optional[str] = None
    name: Optional[str] = None
    track_inventory: Optional[bool] = Field(alias="trackInventory", default=None)
    weight: Optional[Any] = None
    preorder: Optional["PreorderSettingsInput"] = None
    quantity_limit_per_customer: Optional[int] = Field(
        alias="quantityLimitPerCustomer", default=None
    )
    metadata: Optional[list["MetadataInput"]] = None
    private_metadata: Optional[list["MetadataInput"]] = Field(
        alias="privateMetadata", default=None
    )
    external_reference: Optional[str] = Field(alias="externalReference", default=None)
    product: str
    stocks: Optional[list["StockInput"]] = None


class MoneyInput(BaseModel):
    currency: str
    amount: Decimal


class TransactionCreateInput(BaseModel):
    name: Optional[str] = None
    message: Optional[str] = None
    psp_reference: Optional[str] = Field(alias="pspReference", default=None)
    available_actions: Optional[list[str]] = Field(
        alias="availableActions", default=None
    )
    amount_authorized: Optional["MoneyInput"] = Field(
        alias="amountAuthorized", default=None
    )
    amount_charged: Optional["MoneyInput"] = Field(alias="amountCharged", default=None)
    amount_refunded: Optional["MoneyInput"] = Field(
        alias="amountRefunded", default=None
    )
    amount_canceled: Optional["MoneyInput"] = Field(
        alias="amountCanceled", default=None
    )
    metadata: Optional[list["MetadataInput"]] = None
    private_metadata: Optional[list["MetadataInput"]] = Field(
        alias="privateMetadata", default=None
    )
    external_url: Optional[str] = Field(alias="externalUrl", default=None)
    payment_method_details: Optional["PaymentMethodDetailsInput"] = Field(
        alias="paymentMethodDetails", default=None
    )


class PaymentMethodDetailsInput(BaseModel):
    card: Optional["CardPaymentMethodDetailsInput"] = None
    other: Optional["OtherPaymentMethodDetailsInput"] = None
    gift_card: Optional["GiftCardPaymentMethodDetailsInput"] = Field(
        alias="giftCard", default=None
    )


class CardPaymentMethodDetailsInput(BaseModel):
    name: str
    brand: Optional[str] = None
    first_digits: Optional[str] = Field(alias="firstDigits", default=None)
    last_digits: Optional[str] = Field(alias="lastDigits", default=None)
    exp_month: Optional[int] = Field(alias="expMonth", default=None)
    exp_year: Optional[int] = Field(alias="expYear", default=None)


class OtherPaymentMethodDetailsInput(BaseModel):
    name: str


class GiftCardPaymentMethodDetailsInput(BaseModel):
    name: str
    brand: Optional[str] = None
    last_chars: Optional[str] = Field(alias="lastChars", default=None)


class OrderFulfillInput(BaseModel):
    lines: list["OrderFulfillLineInput"]
    notify_customer: Optional[bool] = Field(alias="notifyCustomer", default=None)
    allow_stock_to_be_exceeded: Optional[bool] = Field(
        alias="allowStockToBeExceeded", default=False
    )
    tracking_number: Optional[str] = Field(alias="trackingNumber", default=None)


class OrderFulfillLineInput(BaseModel):
    order_line_id: Optional[str] = Field(alias="orderLineId", default=None)
    stocks: list["OrderFulfillStockInput"]


class OrderFulfillStockInput(BaseModel):
    quantity: int
    warehouse: str


class OrderDiscountCommonInput(BaseModel):
    value_type: str = Field(alias="valueType")
    value: Decimal
    reason: Optional[str] = None


class OrderBulkCreateInput(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference", default=None)
    channel: str
    created_at: datetime = Field(alias="createdAt")
    status: Optional[str] = None
    user: "OrderBulkCreateUserInput"
    billing_address: "AddressInput" = Field(alias="billingAddress")
    shipping_address: Optional["AddressInput"] = Field(
        alias="shippingAddress", default=None
    )
    currency: str
    metadata: Optional[list["MetadataInput"]] = None
    private_metadata: Optional[list["MetadataInput"]] = Field(
        alias="privateMetadata", default=None
    )
    customer_note: Optional[str] = Field(alias="customerNote", default=None)
    notes: Optional[list["OrderBulkCreateNoteInput"]] = None
    language_code: str = Field(alias="languageCode")
    display_gross_prices: Optional[bool] = Field(
        alias="displayGrossPrices", default=None
    )
    weight: Optional[Any] = None
    redirect_url: Optional[str] = Field(alias="redirectUrl", default=None)
    lines: list["OrderBulkCreateOrderLineInput"]
    delivery_method: Optional["OrderBulkCreateDeliveryMethodInput"] = Field(
        alias="deliveryMethod", default=None
    )
    gift_cards: Optional[list[str]] = Field(alias="giftCards", default=None)
    voucher_code: Optional[str] = Field(alias="voucherCode", default=None)
    discounts: Optional[list["OrderDiscountCommonInput"]] = None
    fulfillments: Optional[list["OrderBulkCreateFulfillmentInput"]] = None
    transactions: Optional[list["TransactionCreateInput"]] = None
    invoices: Optional[list["OrderBulkCreateInvoiceInput"]] = None


class OrderBulkCreateUserInput(BaseModel):
    id: Optional[str] = None
    email: Optional[str] = None
    external_reference: Optional[str] = Field(alias="externalReference", default=None)


class OrderBulkCreateNoteInput(BaseModel):
    message: str
    date: Optional[datetime] = None
    user_id: Optional[str] = Field(alias="userId", default=None)
    user_email: Optional[str] = Field(alias="userEmail", default=None)
    user_external_reference: Optional[str] = Field(
        alias="userExternalReference", default=None
    )
    app_id: Optional[str] = Field(alias="appId", default=None)


class OrderBulkCreateOrderLineInput(BaseModel):
    variant_id: Optional[str] = Field(alias="variantId", default=None)
    variant_sku: Optional[str] = Field(alias="variantSku", default=None)
    variant_external_reference: Optional[str] = Field(
        alias="variantExternalReference", default=None
    )
    variant_name: Optional[str] = Field(alias="variantName", default=None)
    product_name: Optional[str] = Field(alias="productName", default=None)
    product_sku: Optional[str] = Field(alias="productSku", default=None)
    translated_variant_name: Optional[str] = Field(
        alias="translatedVariantName", default=None
    )
    translated_product_name: Optional[str] = Field(
        alias="translatedProductName", default=None
    )
    created_at: datetime = Field(alias="createdAt")
    is_shipping_required: bool = Field(alias="isShippingRequired")
    is_gift_card: bool = Field(alias="isGiftCard")
    quantity: int
    total_price: "TaxedMoneyInput" = Field(alias="totalPrice")
    undiscounted_total_price: "TaxedMoneyInput" = Field(alias="undiscountedTotalPrice")
    unit_discount_reason: Optional[str] = Field(
        alias="unitDiscountReason", default=None
    )
    unit_discount_type: Optional[str] = Field(alias="unitDiscountType", default=None)
    unit_discount_value: Optional[Decimal] = Field(
        alias="unitDiscountValue", default=None
    )
    warehouse: str
    metadata: Optional[list["MetadataInput"]] = None
    private_metadata: Optional[list["MetadataInput"]] = Field(
        alias="privateMetadata", default=None
    )
    tax_rate: Optional[Decimal] = Field(alias="taxRate", default=None)
    tax_class_id: Optional[str] = Field(alias="taxClassId", default=None)
    tax_class_name: Optional[str] = Field(alias="taxClassName", default=None)
    tax_class_metadata: Optional[list["MetadataInput"]] = Field(
        alias="taxClassMetadata", default=None
    )
    tax_class_private_metadata: Optional[list["MetadataInput"]] = Field(
        alias="taxClassPrivateMetadata", default=None
    )


class TaxedMoneyInput(BaseModel):
    gross: Decimal
    net: Decimal


class OrderBulkCreateDeliveryMethodInput(BaseModel):
    warehouse_id: Optional[str] = Field(alias="warehouseId", default=None)
    warehouse_name: Optional[str] = Field(alias="warehouseName", default=None)
    shipping_method_id: Optional[str] = Field(alias="shippingMethodId", default=None)
    shipping_method_name: Optional[str] = Field(
        alias="shippingMethodName", default=None
    )
    shipping_price: Optional["TaxedMoneyInput"] = Field(
        alias="shippingPrice", default=None
    )
    shipping_tax_rate: Optional[Decimal] = Field(alias="shippingTaxRate", default=None)
    shipping_tax_class_id: Optional[str] = Field(
        alias="shippingTaxClassId", default=None
    )
    shipping_tax_class_name: Optional[str] = Field(
        alias="shippingTaxClassName", default=None
    )
    shipping_tax_class_metadata: Optional[list["MetadataInput"]] = Field(
        alias="shippingTaxClassMetadata", default=None
    )
    shipping_tax_class_private_metadata: Optional[list["MetadataInput"]] = Field(
        alias="shippingTaxClassPrivateMetadata", default=None
    )


class OrderBulkCreateFulfillmentInput(BaseModel):
    tracking_code: Optional[str] = Field(alias="trackingCode", default=None)
    lines: Optional[list["OrderBulkCreateFulfillmentLineInput"]] = None


class OrderBulkCreateFulfillmentLineInput(BaseModel):
    variant_id: Optional[str] = Field(alias="variantId", default=None)
    variant_sku: Optional[str] = Field(alias="variantSku", default=None)
    variant_external_reference: Optional[str] = Field(
        alias="variantExternalReference", default=None
    )
    quantity: int
    warehouse: str
    order_line_index: int = Field(alias="orderLineIndex")


class OrderBulkCreateInvoiceInput(BaseModel):
    created_at: datetime = Field(alias="createdAt")
    number: Optional[str] = None
    url: Optional[str] = None
    metadata: Optional[list["MetadataInput"]] = None
    private_metadata: Optional[list["MetadataInput"]] = Field(
        alias="privateMetadata", default=None
    )


class CheckoutAddressValidationRules(BaseModel):
    check_required_fields: Optional[bool] = Field(
        alias="checkRequiredFields", default=True
    )
    check_fields_format: Optional[bool] = Field(alias="checkFieldsFormat", default=True)
    enable_fields_normalization: Optional[bool] = Field(
        alias="enableFieldsNormalization", default=True
    )


class CheckoutCreateInput(BaseModel):
    channel: Optional[str] = None
    lines: list["CheckoutLineInput"]
    email: Optional[str] = None
    save_shipping_address: Optional[bool] = Field(
        alias="saveShippingAddress", default=None
    )
    shipping_address: Optional["AddressInput"] = Field(
        alias="shippingAddress", default=None
    )
    save_billing_address: Optional[bool] = Field(
        alias="saveBillingAddress", default=None
    )
    billing_address: Optional["AddressInput"] = Field(
        alias="billingAddress", default=None
    )
    language_code: Optional[str] = Field(alias="languageCode", default=None)
    validation_rules: Optional["CheckoutValidationRules"] = Field(
        alias="validationRules", default=None
    )
    metadata: Optional[list["MetadataInput"]] = None
    private_metadata: Optional[list["MetadataInput"]] = Field(
        alias="privateMetadata", default=None
    )


class CheckoutLineInput(BaseModel):
    quantity: int
    variant_id: str = Field(alias="variantId")
    price: Optional[Decimal] = None
    price_override_reason: Optional[str] = Field(
        alias="priceOverrideReason", default=None
    )
    force_new_line: Optional[bool] = Field(alias="forceNewLine", default=False)
    metadata: Optional[list["MetadataInput"]] = None


class CheckoutValidationRules(BaseModel):
    shipping_address: Optional["CheckoutAddressValidationRules"] = Field(
        alias="shippingAddress", default=None
    )
    billing_address: Optional["CheckoutAddressValidationRules"] = Field(
        alias="billingAddress", default=None
    )


class CheckoutLineUpdateInput(BaseModel):
    variant_id: Optional[str] = Field(alias="variantId", default=None)
    quantity: Optional[int] = None
    price: Optional[Decimal] = None
    price_override_reason: Optional[str] = Field(
        alias="priceOverrideReason", default=None
    )
    line_id: Optional[str] = Field(alias="lineId", default=None)
    metadata: Optional[list["MetadataInput"]] = None


ProductFilterInput.model_rebuild()
AttributeInput.model_rebuild()
AssignedAttributeValueInput.model_rebuild()
DecimalFilterInput.model_rebuild()
AssignedAttributeReferenceInput.model_rebuild()
ProductStockFilterInput.model_rebuild()
AddressInput.model_rebuild()
WarehouseCreateInput.model_rebuild()
ProductCreateInput.model_rebuild()
AttributeValueInput.model_rebuild()
ProductInput.model_rebuild()
ProductVariantCreateInput.model_rebuild()
TransactionCreateInput.model_rebuild()
PaymentMethodDetailsInput.model_rebuild()
OrderFulfillInput.model_rebuild()
OrderFulfillLineInput.model_rebuild()
OrderBulkCreateInput.model_rebuild()
OrderBulkCreateOrderLineInput.model_rebuild()
OrderBulkCreateDeliveryMethodInput.model_rebuild()
OrderBulkCreateFulfillmentInput.model_rebuild()
OrderBulkCreateInvoiceInput.model_rebuild()
CheckoutCreateInput.model_rebuild()
CheckoutLineInput.model_rebuild()
CheckoutValidationRules.model_rebuild()
CheckoutLineUpdateInput.model_rebuild()
