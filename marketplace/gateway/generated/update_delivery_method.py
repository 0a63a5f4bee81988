from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Basket, CheckoutFailure


class UpdateDeliveryMethod(BaseModel):
    checkout_delivery_method_update: Optional[
        "UpdateDeliveryMethodCheckoutDeliveryMethodUpdate"
    ] = Field(alias="checkoutDeliveryMethodUpdate")


class UpdateDeliveryMethodCheckoutDeliveryMethodUpdate(BaseModel):
    checkout: Optional["UpdateDeliveryMethodCheckoutDeliveryMethodUpdateCheckout"]
    errors: list["UpdateDeliveryMethodCheckoutDeliveryMethodUpdateErrors"]


class UpdateDeliveryMethodCheckoutDeliveryMethodUpdateCheckout(Basket):
    pass


class UpdateDeliveryMethodCheckoutDeliveryMethodUpdateErrors(CheckoutFailure):
    pass


UpdateDeliveryMethod.model_rebuild()
UpdateDeliveryMethodCheckoutDeliveryMethodUpdate.model_rebuild()
