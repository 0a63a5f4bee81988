from typing import Optional

from .base_model import BaseModel


class CategoryId(BaseModel):
    category: Optional["CategoryIdCategory"]


class CategoryIdCategory(BaseModel):
    id: str


CategoryId.model_rebuild()
