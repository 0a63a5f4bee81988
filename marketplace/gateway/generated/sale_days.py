from datetime import datetime
from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class SaleDays(BaseModel):
    product: Optional["SaleDaysProduct"]


class SaleDaysProduct(BaseModel):
    channel_listings: Optional[list["SaleDaysProductChannelListings"]] = Field(
        alias="channelListings"
    )


class SaleDaysProductChannelListings(BaseModel):
    is_published: bool = Field(alias="isPublished")
    is_available_for_purchase: Optional[bool] = Field(alias="isAvailableForPurchase")
    available_for_purchase_at: Optional[datetime] = Field(
        alias="availableForPurchaseAt"
    )
    channel: "SaleDaysProductChannelListingsChannel"


class SaleDaysProductChannelListingsChannel(BaseModel):
    slug: str


SaleDays.model_rebuild()
SaleDaysProduct.model_rebuild()
SaleDaysProductChannelListings.model_rebuild()
