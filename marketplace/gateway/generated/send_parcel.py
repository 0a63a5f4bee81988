from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import OrderFailure, ParcelOf


class SendParcel(BaseModel):
    order_fulfill: Optional["SendParcelOrderFulfill"] = Field(alias="orderFulfill")


class SendParcelOrderFulfill(BaseModel):
    fulfillments: Optional[list["SendParcelOrderFulfillFulfillments"]]
    errors: list["SendParcelOrderFulfillErrors"]


class SendParcelOrderFulfillFulfillments(ParcelOf):
    pass


class SendParcelOrderFulfillErrors(OrderFailure):
    pass


SendParcel.model_rebuild()
SendParcelOrderFulfill.model_rebuild()
