from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Managed


class ManagedProducts(BaseModel):
    products: Optional["ManagedProductsProducts"]


class ManagedProductsProducts(BaseModel):
    total_count: Optional[int] = Field(alias="totalCount")
    edges: list["ManagedProductsProductsEdges"]
    page_info: "ManagedProductsProductsPageInfo" = Field(alias="pageInfo")


class ManagedProductsProductsEdges(BaseModel):
    node: "ManagedProductsProductsEdgesNode"


class ManagedProductsProductsEdgesNode(Managed):
    pass


class ManagedProductsProductsPageInfo(BaseModel):
    has_next_page: bool = Field(alias="hasNextPage")
    end_cursor: Optional[str] = Field(alias="endCursor")


ManagedProducts.model_rebuild()
ManagedProductsProducts.model_rebuild()
ManagedProductsProductsEdges.model_rebuild()
