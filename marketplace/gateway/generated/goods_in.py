from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import PictureOf, Values


class GoodsIn(BaseModel):
    warehouse: Optional["GoodsInWarehouse"]


class GoodsInWarehouse(BaseModel):
    stocks: Optional["GoodsInWarehouseStocks"]


class GoodsInWarehouseStocks(BaseModel):
    edges: list["GoodsInWarehouseStocksEdges"]
    page_info: "GoodsInWarehouseStocksPageInfo" = Field(alias="pageInfo")


class GoodsInWarehouseStocksEdges(BaseModel):
    node: "GoodsInWarehouseStocksEdgesNode"


class GoodsInWarehouseStocksEdgesNode(BaseModel):
    quantity: int
    product_variant: "GoodsInWarehouseStocksEdgesNodeProductVariant" = Field(
        alias="productVariant"
    )


class GoodsInWarehouseStocksEdgesNodeProductVariant(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    sku: Optional[str]
    name: str
    translation: Optional["GoodsInWarehouseStocksEdgesNodeProductVariantTranslation"]
    channel_listings: Optional[
        list["GoodsInWarehouseStocksEdgesNodeProductVariantChannelListings"]
    ] = Field(alias="channelListings")
    product: "GoodsInWarehouseStocksEdgesNodeProductVariantProduct"


class GoodsInWarehouseStocksEdgesNodeProductVariantTranslation(BaseModel):
    name: str


class GoodsInWarehouseStocksEdgesNodeProductVariantChannelListings(BaseModel):
    channel: "GoodsInWarehouseStocksEdgesNodeProductVariantChannelListingsChannel"
    price: Optional["GoodsInWarehouseStocksEdgesNodeProductVariantChannelListingsPrice"]


class GoodsInWarehouseStocksEdgesNodeProductVariantChannelListingsChannel(BaseModel):
    slug: str


class GoodsInWarehouseStocksEdgesNodeProductVariantChannelListingsPrice(BaseModel):
    fractional_amount: int = Field(alias="fractionalAmount")


class GoodsInWarehouseStocksEdgesNodeProductVariantProduct(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    name: str
    translation: Optional[
        "GoodsInWarehouseStocksEdgesNodeProductVariantProductTranslation"
    ]
    vendor: Optional[str]
    made_by: Optional["GoodsInWarehouseStocksEdgesNodeProductVariantProductMadeBy"] = (
        Field(alias="madeBy")
    )
    category: Optional["GoodsInWarehouseStocksEdgesNodeProductVariantProductCategory"]
    media: Optional[list["GoodsInWarehouseStocksEdgesNodeProductVariantProductMedia"]]


class GoodsInWarehouseStocksEdgesNodeProductVariantProductTranslation(BaseModel):
    name: Optional[str]


class GoodsInWarehouseStocksEdgesNodeProductVariantProductMadeBy(Values):
    pass


class GoodsInWarehouseStocksEdgesNodeProductVariantProductCategory(BaseModel):
    slug: str


class GoodsInWarehouseStocksEdgesNodeProductVariantProductMedia(PictureOf):
    pass


class GoodsInWarehouseStocksPageInfo(BaseModel):
    has_next_page: bool = Field(alias="hasNextPage")
    end_cursor: Optional[str] = Field(alias="endCursor")


GoodsIn.model_rebuild()
GoodsInWarehouse.model_rebuild()
GoodsInWarehouseStocks.model_rebuild()
GoodsInWarehouseStocksEdges.model_rebuild()
GoodsInWarehouseStocksEdgesNode.model_rebuild()
GoodsInWarehouseStocksEdgesNodeProductVariant.model_rebuild()
GoodsInWarehouseStocksEdgesNodeProductVariantChannelListings.model_rebuild()
GoodsInWarehouseStocksEdgesNodeProductVariantProduct.model_rebuild()
