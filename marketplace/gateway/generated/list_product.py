from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class ListProduct(BaseModel):
    product_channel_listing_update: Optional[
        "ListProductProductChannelListingUpdate"
    ] = Field(alias="productChannelListingUpdate")


class ListProductProductChannelListingUpdate(BaseModel):
    errors: list["ListProductProductChannelListingUpdateErrors"]


class ListProductProductChannelListingUpdateErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


ListProduct.model_rebuild()
ListProductProductChannelListingUpdate.model_rebuild()
