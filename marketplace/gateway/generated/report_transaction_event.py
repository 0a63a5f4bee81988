from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class ReportTransactionEvent(BaseModel):
    transaction_event_report: Optional[
        "ReportTransactionEventTransactionEventReport"
    ] = Field(alias="transactionEventReport")


class ReportTransactionEventTransactionEventReport(BaseModel):
    already_processed: Optional[bool] = Field(alias="alreadyProcessed")
    errors: list["ReportTransactionEventTransactionEventReportErrors"]


class ReportTransactionEventTransactionEventReportErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


ReportTransactionEvent.model_rebuild()
ReportTransactionEventTransactionEventReport.model_rebuild()
