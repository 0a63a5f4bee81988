from typing import Optional

from .base_model import BaseModel
from .fragments import Basket


class Checkout(BaseModel):
    checkout: Optional["CheckoutCheckout"]


class CheckoutCheckout(Basket):
    pass


Checkout.model_rebuild()
