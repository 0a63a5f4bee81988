from datetime import datetime
from typing import Annotated, Literal, Optional, Union

from pydantic import Field

from .base_model import BaseModel


class Values(BaseModel):
    values: list["ValuesValues"]


class ValuesValues(BaseModel):
    slug: Optional[str]
    name: Optional[str]
    translation: Optional["ValuesValuesTranslation"]


class ValuesValuesTranslation(BaseModel):
    name: str


class Answer(Values):
    attribute: "AnswerAttribute"


class AnswerAttribute(BaseModel):
    slug: str
    name: str
    translation: Optional["AnswerAttributeTranslation"]


class AnswerAttributeTranslation(BaseModel):
    name: str


class Gross(BaseModel):
    gross: "GrossGross"


class GrossGross(BaseModel):
    fractional_amount: int = Field(alias="fractionalAmount")


class Note(BaseModel):
    key: str
    value: str


class PictureOf(BaseModel):
    url: str
    alt: str
    alt_en: Optional[str] = Field(alias="altEn")
    type_: str = Field(alias="type")


class PostalAddress(BaseModel):
    first_name: str = Field(alias="firstName")
    last_name: str = Field(alias="lastName")
    company_name: str = Field(alias="companyName")
    street_address_1: str = Field(alias="streetAddress1")
    street_address_2: str = Field(alias="streetAddress2")
    city: str
    city_area: str = Field(alias="cityArea")
    postal_code: str = Field(alias="postalCode")
    country_area: str = Field(alias="countryArea")
    phone: Optional[str]
    country: "PostalAddressCountry"


class PostalAddressCountry(BaseModel):
    code: str


class Basket(BaseModel):
    id: str
    channel: "BasketChannel"
    metadata: list["BasketMetadata"]
    email: Optional[str]
    quantity: int
    is_shipping_required: bool = Field(alias="isShippingRequired")
    shipping_address: Optional["BasketShippingAddress"] = Field(alias="shippingAddress")
    billing_address: Optional["BasketBillingAddress"] = Field(alias="billingAddress")
    subtotal_price: "BasketSubtotalPrice" = Field(alias="subtotalPrice")
    shipping_price: "BasketShippingPrice" = Field(alias="shippingPrice")
    total_price: "BasketTotalPrice" = Field(alias="totalPrice")
    voucher_code: Optional[str] = Field(alias="voucherCode")
    shipping_methods: list["BasketShippingMethods"] = Field(alias="shippingMethods")
    delivery_method: Optional[
        Annotated[
            Union[
                "BasketDeliveryMethodWarehouse", "BasketDeliveryMethodShippingMethod"
            ],
            Field(discriminator="typename__"),
        ]
    ] = Field(alias="deliveryMethod")
    lines: list["BasketLines"]


class BasketChannel(BaseModel):
    slug: str


class BasketMetadata(Note):
    pass


class BasketShippingAddress(PostalAddress):
    pass


class BasketBillingAddress(PostalAddress):
    pass


class BasketSubtotalPrice(Gross):
    pass


class BasketShippingPrice(Gross):
    pass


class BasketTotalPrice(Gross):
    pass


class BasketShippingMethods(BaseModel):
    id: str
    name: str
    translation: Optional["BasketShippingMethodsTranslation"]
    price: "BasketShippingMethodsPrice"


class BasketShippingMethodsTranslation(BaseModel):
    name: Optional[str]


class BasketShippingMethodsPrice(BaseModel):
    fractional_amount: int = Field(alias="fractionalAmount")


class BasketDeliveryMethodWarehouse(BaseModel):
    typename__: Literal["Warehouse"] = Field(alias="__typename")
    id: str


class BasketDeliveryMethodShippingMethod(BaseModel):
    typename__: Literal["ShippingMethod"] = Field(alias="__typename")
    id: str


class BasketLines(BaseModel):
    id: str
    quantity: int
    unit_price: "BasketLinesUnitPrice" = Field(alias="unitPrice")
    total_price: "BasketLinesTotalPrice" = Field(alias="totalPrice")
    undiscounted_unit_price: "BasketLinesUndiscountedUnitPrice" = Field(
        alias="undiscountedUnitPrice"
    )
    undiscounted_total_price: "BasketLinesUndiscountedTotalPrice" = Field(
        alias="undiscountedTotalPrice"
    )
    variant: "BasketLinesVariant"


class BasketLinesUnitPrice(Gross):
    pass


class BasketLinesTotalPrice(Gross):
    pass


class BasketLinesUndiscountedUnitPrice(BaseModel):
    fractional_amount: int = Field(alias="fractionalAmount")


class BasketLinesUndiscountedTotalPrice(BaseModel):
    fractional_amount: int = Field(alias="fractionalAmount")


class BasketLinesVariant(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    name: str
    translation: Optional["BasketLinesVariantTranslation"]
    quantity_available: Optional[int] = Field(alias="quantityAvailable")
    product: "BasketLinesVariantProduct"


class BasketLinesVariantTranslation(BaseModel):
    name: str


class BasketLinesVariantProduct(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    slug: str
    name: str
    translation: Optional["BasketLinesVariantProductTranslation"]
    made_by: Optional["BasketLinesVariantProductMadeBy"] = Field(alias="madeBy")
    media: Optional[list["BasketLinesVariantProductMedia"]]


class BasketLinesVariantProductTranslation(BaseModel):
    name: Optional[str]


class BasketLinesVariantProductMadeBy(Values):
    pass


class BasketLinesVariantProductMedia(PictureOf):
    pass


class Shelf(BaseModel):
    slug: str
    name: str
    translation: Optional["ShelfTranslation"]


class ShelfTranslation(BaseModel):
    name: Optional[str]


class Card(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    slug: str
    name: str
    translation: Optional["CardTranslation"]
    vendor: Optional[str]
    made_by: Optional["CardMadeBy"] = Field(alias="madeBy")
    category: Optional["CardCategory"]
    is_available: Optional[bool] = Field(alias="isAvailable")
    pricing: Optional["CardPricing"]
    media: Optional[list["CardMedia"]]


class CardTranslation(BaseModel):
    name: Optional[str]


class CardMadeBy(Values):
    pass


class CardCategory(Shelf):
    pass


class CardPricing(BaseModel):
    price_range: Optional["CardPricingPriceRange"] = Field(alias="priceRange")


class CardPricingPriceRange(BaseModel):
    start: Optional["CardPricingPriceRangeStart"]
    stop: Optional["CardPricingPriceRangeStop"]


class CardPricingPriceRangeStart(Gross):
    pass


class CardPricingPriceRangeStop(Gross):
    pass


class CardMedia(PictureOf):
    pass


class CheckoutFailure(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]
    variants: Optional[list[str]]


class Indexed(BaseModel):
    id: str
    external_reference: Optional[str] = Field(alias="externalReference")
    name: str
    description: Optional[str]
    translation: Optional["IndexedTranslation"]
    vendor: Optional[str]
    category: Optional["IndexedCategory"]
    made_by: Optional["IndexedMadeBy"] = Field(alias="madeBy")
    attributes: list["IndexedAttributes"]
    variants: Optional[list["IndexedVariants"]]
    channel_listings: Optional[list["IndexedChannelListings"]] = Field(
        alias="channelListings"
    )


class IndexedTranslation(BaseModel):
    name: Optional[str]
    description: Optional[str]


class IndexedCategory(BaseModel):
    slug: str
    ancestors: Optional["IndexedCategoryAncestors"]


class IndexedCategoryAncestors(BaseModel):
    edges: list["IndexedCategoryAncestorsEdges"]


class IndexedCategoryAncestorsEdges(BaseModel):
    node: "IndexedCategoryAncestorsEdgesNode"


class IndexedCategoryAncestorsEdgesNode(BaseModel):
    slug: str


class IndexedMadeBy(Values):
    pass


class IndexedAttributes(Answer):
    pass


class IndexedVariants(BaseModel):
    id: str
    external_reference: Optional[str] = Field(alias="externalReference")


class IndexedChannelListings(BaseModel):
    is_published: bool = Field(alias="isPublished")
    visible_in_listings: bool = Field(alias="visibleInListings")
    channel: "IndexedChannelListingsChannel"


class IndexedChannelListingsChannel(BaseModel):
    slug: str


class Pieces(BaseModel):
    quantity: int
    quantity_allocated: int = Field(alias="quantityAllocated")
    warehouse: "PiecesWarehouse"


class PiecesWarehouse(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    name: str


class Managed(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    slug: str
    name: str
    translation: Optional["ManagedTranslation"]
    vendor: Optional[str]
    made_by: Optional["ManagedMadeBy"] = Field(alias="madeBy")
    category: Optional["ManagedCategory"]
    media: Optional[list["ManagedMedia"]]
    channel_listings: Optional[list["ManagedChannelListings"]] = Field(
        alias="channelListings"
    )
    variants: Optional[list["ManagedVariants"]]


class ManagedTranslation(BaseModel):
    name: Optional[str]


class ManagedMadeBy(Values):
    pass


class ManagedCategory(Shelf):
    pass


class ManagedMedia(PictureOf):
    pass


class ManagedChannelListings(BaseModel):
    is_published: bool = Field(alias="isPublished")
    channel: "ManagedChannelListingsChannel"


class ManagedChannelListingsChannel(BaseModel):
    slug: str


class ManagedVariants(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    sku: Optional[str]
    name: str
    translation: Optional["ManagedVariantsTranslation"]
    channel_listings: Optional[list["ManagedVariantsChannelListings"]] = Field(
        alias="channelListings"
    )
    stocks: Optional[list["ManagedVariantsStocks"]]


class ManagedVariantsTranslation(BaseModel):
    name: str


class ManagedVariantsChannelListings(BaseModel):
    channel: "ManagedVariantsChannelListingsChannel"
    price: Optional["ManagedVariantsChannelListingsPrice"]


class ManagedVariantsChannelListingsChannel(BaseModel):
    slug: str


class ManagedVariantsChannelListingsPrice(BaseModel):
    fractional_amount: int = Field(alias="fractionalAmount")


class ManagedVariantsStocks(Pieces):
    pass


class OrderFailure(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


class SentPieces(BaseModel):
    quantity: int
    order_line: Optional["SentPiecesOrderLine"] = Field(alias="orderLine")


class SentPiecesOrderLine(BaseModel):
    id: str


class ParcelOf(BaseModel):
    id: str
    fulfillment_order: int = Field(alias="fulfillmentOrder")
    status: str
    tracking_number: str = Field(alias="trackingNumber")
    created: datetime
    warehouse: Optional["ParcelOfWarehouse"]
    lines: Optional[list["ParcelOfLines"]]


class ParcelOfWarehouse(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")


class ParcelOfLines(SentPieces):
    pass


class Purchase(BaseModel):
    id: str
    external_reference: Optional[str] = Field(alias="externalReference")
    number: str
    status: str
    charge_status: str = Field(alias="chargeStatus")
    is_paid: bool = Field(alias="isPaid")
    channel: "PurchaseChannel"
    created: datetime
    user_email: Optional[str] = Field(alias="userEmail")
    language_code_enum: str = Field(alias="languageCodeEnum")
    metadata: list["PurchaseMetadata"]
    subtotal: "PurchaseSubtotal"
    shipping_price: "PurchaseShippingPrice" = Field(alias="shippingPrice")
    total: "PurchaseTotal"
    voucher_code: Optional[str] = Field(alias="voucherCode")
    undiscounted_shipping_price: "PurchaseUndiscountedShippingPrice" = Field(
        alias="undiscountedShippingPrice"
    )
    total_charged: "PurchaseTotalCharged" = Field(alias="totalCharged")
    total_refunded: "PurchaseTotalRefunded" = Field(alias="totalRefunded")
    shipping_address: Optional["PurchaseShippingAddress"] = Field(
        alias="shippingAddress"
    )
    billing_address: Optional["PurchaseBillingAddress"] = Field(alias="billingAddress")
    shipping_method_name: Optional[str] = Field(alias="shippingMethodName")
    fulfillments: list["PurchaseFulfillments"]
    lines: list["PurchaseLines"]


class PurchaseChannel(BaseModel):
    slug: str


class PurchaseMetadata(Note):
    pass


class PurchaseSubtotal(Gross):
    pass


class PurchaseShippingPrice(Gross):
    pass


class PurchaseTotal(Gross):
    pass


class PurchaseUndiscountedShippingPrice(BaseModel):
    fractional_amount: int = Field(alias="fractionalAmount")


class PurchaseTotalCharged(BaseModel):
    fractional_amount: int = Field(alias="fractionalAmount")


class PurchaseTotalRefunded(BaseModel):
    fractional_amount: int = Field(alias="fractionalAmount")


class PurchaseShippingAddress(PostalAddress):
    pass


class PurchaseBillingAddress(PostalAddress):
    pass


class PurchaseFulfillments(BaseModel):
    tracking_number: str = Field(alias="trackingNumber")


class PurchaseLines(BaseModel):
    product_name: str = Field(alias="productName")
    variant_name: str = Field(alias="variantName")
    translated_product_name: str = Field(alias="translatedProductName")
    translated_variant_name: str = Field(alias="translatedVariantName")
    product_sku: Optional[str] = Field(alias="productSku")
    quantity: int
    quantity_fulfilled: int = Field(alias="quantityFulfilled")
    unit_price: "PurchaseLinesUnitPrice" = Field(alias="unitPrice")
    total_price: "PurchaseLinesTotalPrice" = Field(alias="totalPrice")
    undiscounted_total_price: "PurchaseLinesUndiscountedTotalPrice" = Field(
        alias="undiscountedTotalPrice"
    )
    variant: Optional["PurchaseLinesVariant"]


class PurchaseLinesUnitPrice(Gross):
    pass


class PurchaseLinesTotalPrice(Gross):
    pass


class PurchaseLinesUndiscountedTotalPrice(Gross):
    pass


class PurchaseLinesVariant(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    name: str
    translation: Optional["PurchaseLinesVariantTranslation"]
    product: "PurchaseLinesVariantProduct"


class PurchaseLinesVariantTranslation(BaseModel):
    name: str


class PurchaseLinesVariantProduct(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    slug: str
    name: str
    translation: Optional["PurchaseLinesVariantProductTranslation"]
    media: Optional[list["PurchaseLinesVariantProductMedia"]]


class PurchaseLinesVariantProductTranslation(BaseModel):
    name: Optional[str]


class PurchaseLinesVariantProductMedia(PictureOf):
    pass


Values.model_rebuild()
Answer.model_rebuild()
Gross.model_rebuild()
Note.model_rebuild()
PictureOf.model_rebuild()
PostalAddress.model_rebuild()
Basket.model_rebuild()
Shelf.model_rebuild()
Card.model_rebuild()
CheckoutFailure.model_rebuild()
Indexed.model_rebuild()
Pieces.model_rebuild()
Managed.model_rebuild()
OrderFailure.model_rebuild()
SentPieces.model_rebuild()
ParcelOf.model_rebuild()
Purchase.model_rebuild()
