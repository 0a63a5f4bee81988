from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class TranslateProduct(BaseModel):
    product_translate: Optional["TranslateProductProductTranslate"] = Field(
        alias="productTranslate"
    )


class TranslateProductProductTranslate(BaseModel):
    errors: list["TranslateProductProductTranslateErrors"]


class TranslateProductProductTranslateErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


TranslateProduct.model_rebuild()
TranslateProductProductTranslate.model_rebuild()
