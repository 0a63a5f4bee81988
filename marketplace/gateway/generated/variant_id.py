from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class VariantId(BaseModel):
    product_variant: Optional["VariantIdProductVariant"] = Field(alias="productVariant")


class VariantIdProductVariant(BaseModel):
    id: str


VariantId.model_rebuild()
