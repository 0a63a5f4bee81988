from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Gross, Note


class OrderToSettle(BaseModel):
    order: Optional["OrderToSettleOrder"]


class OrderToSettleOrder(BaseModel):
    id: str
    status: str
    charge_status: str = Field(alias="chargeStatus")
    metadata: list["OrderToSettleOrderMetadata"]
    total: "OrderToSettleOrderTotal"
    total_charged: "OrderToSettleOrderTotalCharged" = Field(alias="totalCharged")
    total_refunded: "OrderToSettleOrderTotalRefunded" = Field(alias="totalRefunded")
    transactions: list["OrderToSettleOrderTransactions"]


class OrderToSettleOrderMetadata(Note):
    pass


class OrderToSettleOrderTotal(Gross):
    pass


class OrderToSettleOrderTotalCharged(BaseModel):
    fractional_amount: int = Field(alias="fractionalAmount")


class OrderToSettleOrderTotalRefunded(BaseModel):
    fractional_amount: int = Field(alias="fractionalAmount")


class OrderToSettleOrderTransactions(BaseModel):
    id: str
    charged_amount: "OrderToSettleOrderTransactionsChargedAmount" = Field(
        alias="chargedAmount"
    )
    events: list["OrderToSettleOrderTransactionsEvents"]


class OrderToSettleOrderTransactionsChargedAmount(BaseModel):
    fractional_amount: int = Field(alias="fractionalAmount")


class OrderToSettleOrderTransactionsEvents(BaseModel):
    type_: Optional[str] = Field(alias="type")
    psp_reference: str = Field(alias="pspReference")


OrderToSettle.model_rebuild()
OrderToSettleOrder.model_rebuild()
OrderToSettleOrderTransactions.model_rebuild()
