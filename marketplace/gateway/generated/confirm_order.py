from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import OrderFailure


class ConfirmOrder(BaseModel):
    order_confirm: Optional["ConfirmOrderOrderConfirm"] = Field(alias="orderConfirm")


class ConfirmOrderOrderConfirm(BaseModel):
    order: Optional["ConfirmOrderOrderConfirmOrder"]
    errors: list["ConfirmOrderOrderConfirmErrors"]


class ConfirmOrderOrderConfirmOrder(BaseModel):
    status: str


class ConfirmOrderOrderConfirmErrors(OrderFailure):
    pass


ConfirmOrder.model_rebuild()
ConfirmOrderOrderConfirm.model_rebuild()
