from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import ParcelOf


class OrderToPack(BaseModel):
    order: Optional["OrderToPackOrder"]


class OrderToPackOrder(BaseModel):
    id: str
    number: str
    status: str
    lines: list["OrderToPackOrderLines"]
    fulfillments: list["OrderToPackOrderFulfillments"]


class OrderToPackOrderLines(BaseModel):
    id: str
    quantity: int
    quantity_fulfilled: int = Field(alias="quantityFulfilled")
    product_sku: Optional[str] = Field(alias="productSku")


class OrderToPackOrderFulfillments(ParcelOf):
    pass


OrderToPack.model_rebuild()
OrderToPackOrder.model_rebuild()
