from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Pieces


class StockOfVariant(BaseModel):
    product_variant: Optional["StockOfVariantProductVariant"] = Field(
        alias="productVariant"
    )


class StockOfVariantProductVariant(BaseModel):
    stocks: Optional[list["StockOfVariantProductVariantStocks"]]


class StockOfVariantProductVariantStocks(Pieces):
    pass


StockOfVariant.model_rebuild()
StockOfVariantProductVariant.model_rebuild()
