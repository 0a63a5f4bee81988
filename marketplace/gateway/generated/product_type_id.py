from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class ProductTypeId(BaseModel):
    product_types: Optional["ProductTypeIdProductTypes"] = Field(alias="productTypes")


class ProductTypeIdProductTypes(BaseModel):
    edges: list["ProductTypeIdProductTypesEdges"]


class ProductTypeIdProductTypesEdges(BaseModel):
    node: "ProductTypeIdProductTypesEdgesNode"


class ProductTypeIdProductTypesEdgesNode(BaseModel):
    id: str


ProductTypeId.model_rebuild()
ProductTypeIdProductTypes.model_rebuild()
ProductTypeIdProductTypesEdges.model_rebuild()
