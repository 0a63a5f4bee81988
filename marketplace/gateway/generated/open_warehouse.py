from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class OpenWarehouse(BaseModel):
    create_warehouse: Optional["OpenWarehouseCreateWarehouse"] = Field(
        alias="createWarehouse"
    )


class OpenWarehouseCreateWarehouse(BaseModel):
    warehouse: Optional["OpenWarehouseCreateWarehouseWarehouse"]
    errors: list["OpenWarehouseCreateWarehouseErrors"]


class OpenWarehouseCreateWarehouseWarehouse(BaseModel):
    id: str


class OpenWarehouseCreateWarehouseErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


OpenWarehouse.model_rebuild()
OpenWarehouseCreateWarehouse.model_rebuild()
