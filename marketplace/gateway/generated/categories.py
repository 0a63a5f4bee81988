from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Shelf


class Categories(BaseModel):
    categories: Optional["CategoriesCategories"]


class CategoriesCategories(BaseModel):
    edges: list["CategoriesCategoriesEdges"]
    page_info: "CategoriesCategoriesPageInfo" = Field(alias="pageInfo")


class CategoriesCategoriesEdges(BaseModel):
    node: "CategoriesCategoriesEdgesNode"


class CategoriesCategoriesEdgesNode(Shelf):
    parent: Optional["CategoriesCategoriesEdgesNodeParent"]


class CategoriesCategoriesEdgesNodeParent(BaseModel):
    slug: str


class CategoriesCategoriesPageInfo(BaseModel):
    has_next_page: bool = Field(alias="hasNextPage")
    end_cursor: Optional[str] = Field(alias="endCursor")


Categories.model_rebuild()
CategoriesCategories.model_rebuild()
CategoriesCategoriesEdges.model_rebuild()
CategoriesCategoriesEdgesNode.model_rebuild()
