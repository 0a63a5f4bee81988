from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import OrderFailure


class MarkAsPaid(BaseModel):
    order_mark_as_paid: Optional["MarkAsPaidOrderMarkAsPaid"] = Field(
        alias="orderMarkAsPaid"
    )


class MarkAsPaidOrderMarkAsPaid(BaseModel):
    errors: list["MarkAsPaidOrderMarkAsPaidErrors"]


class MarkAsPaidOrderMarkAsPaidErrors(OrderFailure):
    pass


MarkAsPaid.model_rebuild()
MarkAsPaidOrderMarkAsPaid.model_rebuild()
