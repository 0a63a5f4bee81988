from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class StoreRoom(BaseModel):
    warehouse: Optional["StoreRoomWarehouse"]
    channel: Optional["StoreRoomChannel"]
    shipping_zones: Optional["StoreRoomShippingZones"] = Field(alias="shippingZones")


class StoreRoomWarehouse(BaseModel):
    id: str


class StoreRoomChannel(BaseModel):
    id: str
    warehouses: list["StoreRoomChannelWarehouses"]


class StoreRoomChannelWarehouses(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")


class StoreRoomShippingZones(BaseModel):
    edges: list["StoreRoomShippingZonesEdges"]


class StoreRoomShippingZonesEdges(BaseModel):
    node: "StoreRoomShippingZonesEdgesNode"


class StoreRoomShippingZonesEdgesNode(BaseModel):
    id: str
    channels: list["StoreRoomShippingZonesEdgesNodeChannels"]
    warehouses: list["StoreRoomShippingZonesEdgesNodeWarehouses"]


class StoreRoomShippingZonesEdgesNodeChannels(BaseModel):
    slug: str


class StoreRoomShippingZonesEdgesNodeWarehouses(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")


StoreRoom.model_rebuild()
StoreRoomChannel.model_rebuild()
StoreRoomShippingZones.model_rebuild()
StoreRoomShippingZonesEdges.model_rebuild()
StoreRoomShippingZonesEdgesNode.model_rebuild()
