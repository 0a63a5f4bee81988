from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import OrderFailure


class CallBackParcel(BaseModel):
    order_fulfillment_cancel: Optional["CallBackParcelOrderFulfillmentCancel"] = Field(
        alias="orderFulfillmentCancel"
    )


class CallBackParcelOrderFulfillmentCancel(BaseModel):
    errors: list["CallBackParcelOrderFulfillmentCancelErrors"]


class CallBackParcelOrderFulfillmentCancelErrors(OrderFailure):
    pass


CallBackParcel.model_rebuild()
CallBackParcelOrderFulfillmentCancel.model_rebuild()
