from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class ImportOrders(BaseModel):
    order_bulk_create: Optional["ImportOrdersOrderBulkCreate"] = Field(
        alias="orderBulkCreate"
    )


class ImportOrdersOrderBulkCreate(BaseModel):
    count: int
    results: list["ImportOrdersOrderBulkCreateResults"]
    errors: list["ImportOrdersOrderBulkCreateErrors"]


class ImportOrdersOrderBulkCreateResults(BaseModel):
    order: Optional["ImportOrdersOrderBulkCreateResultsOrder"]
    errors: Optional[list["ImportOrdersOrderBulkCreateResultsErrors"]]


class ImportOrdersOrderBulkCreateResultsOrder(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    number: str


class ImportOrdersOrderBulkCreateResultsErrors(BaseModel):
    path: Optional[str]
    code: Optional[str]
    message: Optional[str]


class ImportOrdersOrderBulkCreateErrors(BaseModel):
    path: Optional[str]
    code: Optional[str]
    message: Optional[str]


ImportOrders.model_rebuild()
ImportOrdersOrderBulkCreate.model_rebuild()
ImportOrdersOrderBulkCreateResults.model_rebuild()
