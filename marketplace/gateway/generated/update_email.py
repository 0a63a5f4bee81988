from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Basket, CheckoutFailure


class UpdateEmail(BaseModel):
    checkout_email_update: Optional["UpdateEmailCheckoutEmailUpdate"] = Field(
        alias="checkoutEmailUpdate"
    )


class UpdateEmailCheckoutEmailUpdate(BaseModel):
    checkout: Optional["UpdateEmailCheckoutEmailUpdateCheckout"]
    errors: list["UpdateEmailCheckoutEmailUpdateErrors"]


class UpdateEmailCheckoutEmailUpdateCheckout(Basket):
    pass


class UpdateEmailCheckoutEmailUpdateErrors(CheckoutFailure):
    pass


UpdateEmail.model_rebuild()
UpdateEmailCheckoutEmailUpdate.model_rebuild()
