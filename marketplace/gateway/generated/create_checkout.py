from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Basket, CheckoutFailure


class CreateCheckout(BaseModel):
    checkout_create: Optional["CreateCheckoutCheckoutCreate"] = Field(
        alias="checkoutCreate"
    )


class CreateCheckoutCheckoutCreate(BaseModel):
    checkout: Optional["CreateCheckoutCheckoutCreateCheckout"]
    errors: list["CreateCheckoutCheckoutCreateErrors"]


class CreateCheckoutCheckoutCreateCheckout(Basket):
    pass


class CreateCheckoutCheckoutCreateErrors(CheckoutFailure):
    pass


CreateCheckout.model_rebuild()
CreateCheckoutCheckoutCreate.model_rebuild()
