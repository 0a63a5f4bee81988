from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import OrderFailure


class NumberParcel(BaseModel):
    order_fulfillment_update_tracking: Optional[
        "NumberParcelOrderFulfillmentUpdateTracking"
    ] = Field(alias="orderFulfillmentUpdateTracking")


class NumberParcelOrderFulfillmentUpdateTracking(BaseModel):
    errors: list["NumberParcelOrderFulfillmentUpdateTrackingErrors"]


class NumberParcelOrderFulfillmentUpdateTrackingErrors(OrderFailure):
    pass


NumberParcel.model_rebuild()
NumberParcelOrderFulfillmentUpdateTracking.model_rebuild()
