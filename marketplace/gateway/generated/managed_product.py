from typing import Optional

from .base_model import BaseModel
from .fragments import Managed


class ManagedProduct(BaseModel):
    product: Optional["ManagedProductProduct"]


class ManagedProductProduct(Managed):
    pass


ManagedProduct.model_rebuild()
