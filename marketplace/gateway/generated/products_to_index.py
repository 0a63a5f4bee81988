from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Indexed


class ProductsToIndex(BaseModel):
    products: Optional["ProductsToIndexProducts"]


class ProductsToIndexProducts(BaseModel):
    edges: list["ProductsToIndexProductsEdges"]
    page_info: "ProductsToIndexProductsPageInfo" = Field(alias="pageInfo")


class ProductsToIndexProductsEdges(BaseModel):
    node: "ProductsToIndexProductsEdgesNode"


class ProductsToIndexProductsEdgesNode(Indexed):
    pass


class ProductsToIndexProductsPageInfo(BaseModel):
    has_next_page: bool = Field(alias="hasNextPage")
    end_cursor: Optional[str] = Field(alias="endCursor")


ProductsToIndex.model_rebuild()
ProductsToIndexProducts.model_rebuild()
ProductsToIndexProductsEdges.model_rebuild()
