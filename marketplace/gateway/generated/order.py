from typing import Optional

from .base_model import BaseModel
from .fragments import Purchase


class Order(BaseModel):
    order: Optional["OrderOrder"]


class OrderOrder(Purchase):
    pass


Order.model_rebuild()
