from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Answer, Card, Gross


class Product(BaseModel):
    product: Optional["ProductProduct"]


class ProductProduct(Card):
    description: Optional[str]
    words: Optional["ProductProductWords"]
    product_type: "ProductProductProductType" = Field(alias="productType")
    attributes: list["ProductProductAttributes"]
    pictures: Optional[list["ProductProductPictures"]]
    variants: Optional[list["ProductProductVariants"]]


class ProductProductWords(BaseModel):
    description: Optional[str]


class ProductProductProductType(BaseModel):
    is_shipping_required: bool = Field(alias="isShippingRequired")


class ProductProductAttributes(Answer):
    pass


class ProductProductPictures(BaseModel):
    url: str
    alt: str
    alt_en: Optional[str] = Field(alias="altEn")
    type_: str = Field(alias="type")


class ProductProductVariants(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    sku: Optional[str]
    name: str
    translation: Optional["ProductProductVariantsTranslation"]
    quantity_available: Optional[int] = Field(alias="quantityAvailable")
    pricing: Optional["ProductProductVariantsPricing"]


class ProductProductVariantsTranslation(BaseModel):
    name: str


class ProductProductVariantsPricing(BaseModel):
    price: Optional["ProductProductVariantsPricingPrice"]


class ProductProductVariantsPricingPrice(Gross):
    pass


Product.model_rebuild()
ProductProduct.model_rebuild()
ProductProductVariants.model_rebuild()
ProductProductVariantsPricing.model_rebuild()
