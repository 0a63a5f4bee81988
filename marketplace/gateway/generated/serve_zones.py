from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class ServeZones(BaseModel):
    assign_warehouse_shipping_zone: Optional[
        "ServeZonesAssignWarehouseShippingZone"
    ] = Field(alias="assignWarehouseShippingZone")


class ServeZonesAssignWarehouseShippingZone(BaseModel):
    errors: list["ServeZonesAssignWarehouseShippingZoneErrors"]


class ServeZonesAssignWarehouseShippingZoneErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


ServeZones.model_rebuild()
ServeZonesAssignWarehouseShippingZone.model_rebuild()
