from typing import Optional

from .base_model import BaseModel


class AttributeId(BaseModel):
    attribute: Optional["AttributeIdAttribute"]


class AttributeIdAttribute(BaseModel):
    id: str


AttributeId.model_rebuild()
