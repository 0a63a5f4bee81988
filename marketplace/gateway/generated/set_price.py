from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class SetPrice(BaseModel):
    product_variant_channel_listing_update: Optional[
        "SetPriceProductVariantChannelListingUpdate"
    ] = Field(alias="productVariantChannelListingUpdate")


class SetPriceProductVariantChannelListingUpdate(BaseModel):
    errors: list["SetPriceProductVariantChannelListingUpdateErrors"]


class SetPriceProductVariantChannelListingUpdateErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


SetPrice.model_rebuild()
SetPriceProductVariantChannelListingUpdate.model_rebuild()
