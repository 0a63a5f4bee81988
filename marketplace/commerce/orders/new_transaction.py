"""A payment before it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class NewTransaction:
    """A payment as its app opens it; `amounts` in satang by the columns of TransactionItem."""

    name: str = ""
    message: str = ""
    psp_reference: str = ""
    currency: str = "THB"
    amounts: Mapping[str, int] = field(default_factory=dict)
