from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class MakeProduct(BaseModel):
    product_create: Optional["MakeProductProductCreate"] = Field(alias="productCreate")


class MakeProductProductCreate(BaseModel):
    product: Optional["MakeProductProductCreateProduct"]
    errors: list["MakeProductProductCreateErrors"]


class MakeProductProductCreateProduct(BaseModel):
    id: str


class MakeProductProductCreateErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


MakeProduct.model_rebuild()
MakeProductProductCreate.model_rebuild()
