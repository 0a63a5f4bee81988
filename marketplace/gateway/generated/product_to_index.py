from typing import Optional

from .base_model import BaseModel
from .fragments import Indexed


class ProductToIndex(BaseModel):
    product: Optional["ProductToIndexProduct"]


class ProductToIndexProduct(Indexed):
    pass


ProductToIndex.model_rebuild()
