from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class SetStock(BaseModel):
    product_variant_stocks_update: Optional["SetStockProductVariantStocksUpdate"] = (
        Field(alias="productVariantStocksUpdate")
    )


class SetStockProductVariantStocksUpdate(BaseModel):
    errors: list["SetStockProductVariantStocksUpdateErrors"]


class SetStockProductVariantStocksUpdateErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


SetStock.model_rebuild()
SetStockProductVariantStocksUpdate.model_rebuild()
