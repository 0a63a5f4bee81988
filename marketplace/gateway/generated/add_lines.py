from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Basket, CheckoutFailure


class AddLines(BaseModel):
    checkout_lines_add: Optional["AddLinesCheckoutLinesAdd"] = Field(
        alias="checkoutLinesAdd"
    )


class AddLinesCheckoutLinesAdd(BaseModel):
    checkout: Optional["AddLinesCheckoutLinesAddCheckout"]
    errors: list["AddLinesCheckoutLinesAddErrors"]


class AddLinesCheckoutLinesAddCheckout(Basket):
    pass


class AddLinesCheckoutLinesAddErrors(CheckoutFailure):
    pass


AddLines.model_rebuild()
AddLinesCheckoutLinesAdd.model_rebuild()
