from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Basket, CheckoutFailure


class UpdateBillingAddress(BaseModel):
    checkout_billing_address_update: Optional[
        "UpdateBillingAddressCheckoutBillingAddressUpdate"
    ] = Field(alias="checkoutBillingAddressUpdate")


class UpdateBillingAddressCheckoutBillingAddressUpdate(BaseModel):
    checkout: Optional["UpdateBillingAddressCheckoutBillingAddressUpdateCheckout"]
    errors: list["UpdateBillingAddressCheckoutBillingAddressUpdateErrors"]


class UpdateBillingAddressCheckoutBillingAddressUpdateCheckout(Basket):
    pass


class UpdateBillingAddressCheckoutBillingAddressUpdateErrors(CheckoutFailure):
    pass


UpdateBillingAddress.model_rebuild()
UpdateBillingAddressCheckoutBillingAddressUpdate.model_rebuild()
