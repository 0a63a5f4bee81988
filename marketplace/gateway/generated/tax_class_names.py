from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class TaxClassNames(BaseModel):
    tax_classes: Optional["TaxClassNamesTaxClasses"] = Field(alias="taxClasses")


class TaxClassNamesTaxClasses(BaseModel):
    edges: list["TaxClassNamesTaxClassesEdges"]


class TaxClassNamesTaxClassesEdges(BaseModel):
    node: "TaxClassNamesTaxClassesEdgesNode"


class TaxClassNamesTaxClassesEdgesNode(BaseModel):
    id: str
    name: str


TaxClassNames.model_rebuild()
TaxClassNamesTaxClasses.model_rebuild()
TaxClassNamesTaxClassesEdges.model_rebuild()
