from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class ProductToMake(BaseModel):
    product: Optional["ProductToMakeProduct"]


class ProductToMakeProduct(BaseModel):
    id: str
    channel_listings: Optional[list["ProductToMakeProductChannelListings"]] = Field(
        alias="channelListings"
    )
    media: Optional[list["ProductToMakeProductMedia"]]
    variants: Optional[list["ProductToMakeProductVariants"]]


class ProductToMakeProductChannelListings(BaseModel):
    is_published: bool = Field(alias="isPublished")
    channel: "ProductToMakeProductChannelListingsChannel"


class ProductToMakeProductChannelListingsChannel(BaseModel):
    slug: str


class ProductToMakeProductMedia(BaseModel):
    id: str
    alt: str
    picture: Optional[str]
    url: str


class ProductToMakeProductVariants(BaseModel):
    id: str
    external_reference: Optional[str] = Field(alias="externalReference")


ProductToMake.model_rebuild()
ProductToMakeProduct.model_rebuild()
ProductToMakeProductChannelListings.model_rebuild()
