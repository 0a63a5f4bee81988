from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class MakeVariant(BaseModel):
    product_variant_create: Optional["MakeVariantProductVariantCreate"] = Field(
        alias="productVariantCreate"
    )


class MakeVariantProductVariantCreate(BaseModel):
    product_variant: Optional["MakeVariantProductVariantCreateProductVariant"] = Field(
        alias="productVariant"
    )
    errors: list["MakeVariantProductVariantCreateErrors"]


class MakeVariantProductVariantCreateProductVariant(BaseModel):
    id: str


class MakeVariantProductVariantCreateErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


MakeVariant.model_rebuild()
MakeVariantProductVariantCreate.model_rebuild()
