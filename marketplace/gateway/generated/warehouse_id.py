from typing import Optional

from .base_model import BaseModel


class WarehouseId(BaseModel):
    warehouse: Optional["WarehouseIdWarehouse"]


class WarehouseIdWarehouse(BaseModel):
    id: str


WarehouseId.model_rebuild()
