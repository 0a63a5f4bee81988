from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Basket, CheckoutFailure


class UpdateLines(BaseModel):
    checkout_lines_update: Optional["UpdateLinesCheckoutLinesUpdate"] = Field(
        alias="checkoutLinesUpdate"
    )


class UpdateLinesCheckoutLinesUpdate(BaseModel):
    checkout: Optional["UpdateLinesCheckoutLinesUpdateCheckout"]
    errors: list["UpdateLinesCheckoutLinesUpdateErrors"]


class UpdateLinesCheckoutLinesUpdateCheckout(Basket):
    pass


class UpdateLinesCheckoutLinesUpdateErrors(CheckoutFailure):
    pass


UpdateLines.model_rebuild()
UpdateLinesCheckoutLinesUpdate.model_rebuild()
