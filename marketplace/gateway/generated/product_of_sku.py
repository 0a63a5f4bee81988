from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class ProductOfSku(BaseModel):
    product_variant: Optional["ProductOfSkuProductVariant"] = Field(
        alias="productVariant"
    )


class ProductOfSkuProductVariant(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    product: "ProductOfSkuProductVariantProduct"


class ProductOfSkuProductVariantProduct(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    slug: str


ProductOfSku.model_rebuild()
ProductOfSkuProductVariant.model_rebuild()
