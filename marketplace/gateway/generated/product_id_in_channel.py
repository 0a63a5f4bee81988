from typing import Optional

from .base_model import BaseModel


class ProductIdInChannel(BaseModel):
    product: Optional["ProductIdInChannelProduct"]


class ProductIdInChannelProduct(BaseModel):
    id: str


ProductIdInChannel.model_rebuild()
