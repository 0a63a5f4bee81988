from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import CheckoutFailure, Note


class CompleteCheckout(BaseModel):
    checkout_complete: Optional["CompleteCheckoutCheckoutComplete"] = Field(
        alias="checkoutComplete"
    )


class CompleteCheckoutCheckoutComplete(BaseModel):
    order: Optional["CompleteCheckoutCheckoutCompleteOrder"]
    errors: list["CompleteCheckoutCheckoutCompleteErrors"]


class CompleteCheckoutCheckoutCompleteOrder(BaseModel):
    id: str
    number: str
    external_reference: Optional[str] = Field(alias="externalReference")
    metadata: list["CompleteCheckoutCheckoutCompleteOrderMetadata"]


class CompleteCheckoutCheckoutCompleteOrderMetadata(Note):
    pass


class CompleteCheckoutCheckoutCompleteErrors(CheckoutFailure):
    pass


CompleteCheckout.model_rebuild()
CompleteCheckoutCheckoutComplete.model_rebuild()
CompleteCheckoutCheckoutCompleteOrder.model_rebuild()
