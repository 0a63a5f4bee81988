from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Basket, CheckoutFailure


class DeleteLine(BaseModel):
    checkout_line_delete: Optional["DeleteLineCheckoutLineDelete"] = Field(
        alias="checkoutLineDelete"
    )


class DeleteLineCheckoutLineDelete(BaseModel):
    checkout: Optional["DeleteLineCheckoutLineDeleteCheckout"]
    errors: list["DeleteLineCheckoutLineDeleteErrors"]


class DeleteLineCheckoutLineDeleteCheckout(Basket):
    pass


class DeleteLineCheckoutLineDeleteErrors(CheckoutFailure):
    pass


DeleteLine.model_rebuild()
DeleteLineCheckoutLineDelete.model_rebuild()
