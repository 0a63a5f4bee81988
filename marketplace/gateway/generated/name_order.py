from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import OrderFailure


class NameOrder(BaseModel):
    order_update: Optional["NameOrderOrderUpdate"] = Field(alias="orderUpdate")


class NameOrderOrderUpdate(BaseModel):
    errors: list["NameOrderOrderUpdateErrors"]


class NameOrderOrderUpdateErrors(OrderFailure):
    pass


NameOrder.model_rebuild()
NameOrderOrderUpdate.model_rebuild()
