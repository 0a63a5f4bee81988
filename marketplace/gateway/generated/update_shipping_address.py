from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Basket, CheckoutFailure


class UpdateShippingAddress(BaseModel):
    checkout_shipping_address_update: Optional[
        "UpdateShippingAddressCheckoutShippingAddressUpdate"
    ] = Field(alias="checkoutShippingAddressUpdate")


class UpdateShippingAddressCheckoutShippingAddressUpdate(BaseModel):
    checkout: Optional["UpdateShippingAddressCheckoutShippingAddressUpdateCheckout"]
    errors: list["UpdateShippingAddressCheckoutShippingAddressUpdateErrors"]


class UpdateShippingAddressCheckoutShippingAddressUpdateCheckout(Basket):
    pass


class UpdateShippingAddressCheckoutShippingAddressUpdateErrors(CheckoutFailure):
    pass


UpdateShippingAddress.model_rebuild()
UpdateShippingAddressCheckoutShippingAddressUpdate.model_rebuild()
