from typing import Optional

from .base_model import BaseModel
from .fragments import Gross


class ImportedOrder(BaseModel):
    order: Optional["ImportedOrderOrder"]


class ImportedOrderOrder(BaseModel):
    channel: "ImportedOrderOrderChannel"
    total: "ImportedOrderOrderTotal"


class ImportedOrderOrderChannel(BaseModel):
    slug: str


class ImportedOrderOrderTotal(Gross):
    pass


ImportedOrder.model_rebuild()
ImportedOrderOrder.model_rebuild()
