"""A payment before it is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class NewTransaction:
    """A payment as its app opens it; `amounts` in satang by the columns of TransactionItem, in Saleor's sense: what is
    charged is what is there now, less what went back. `event_...`: what the app tells of it, for the history.
    """

    name: str = ""
    message: str = ""
    psp_reference: str = ""
    currency: str = "THB"
    amounts: Mapping[str, int] = field(default_factory=dict)
    available_actions: Sequence[str] = ()
    external_url: str = ""
    app_identifier: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    private_metadata: Mapping[str, str] = field(default_factory=dict)
    event_reference: str = ""
    event_message: str = ""
