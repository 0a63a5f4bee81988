from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class ReviseProduct(BaseModel):
    product_update: Optional["ReviseProductProductUpdate"] = Field(
        alias="productUpdate"
    )


class ReviseProductProductUpdate(BaseModel):
    errors: list["ReviseProductProductUpdateErrors"]


class ReviseProductProductUpdateErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


ReviseProduct.model_rebuild()
ReviseProductProductUpdate.model_rebuild()
