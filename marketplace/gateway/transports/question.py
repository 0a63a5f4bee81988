"""What is put to the store, ready to be sent: a document, its variables as JSON values, and who asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from marketplace.gateway.generated.base_model import UNSET


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One GraphQL request. Only a question that changes nothing (`is_safe`) may be asked twice."""

    query: str
    operation_name: str
    variables: Mapping[str, Any] = field(repr=False)
    authorization: str | None = field(repr=False)

    @property
    def is_safe(self) -> bool:
        """Whether this is a query and not a mutation."""
        return self.query.lstrip().startswith("query")


def json_values(variables: Mapping[str, object]) -> dict[str, Any]:
    """Give variables as JSON values in GraphQL's spelling; what was not set is left out, decimals become text."""
    return {name: _json_value(value) for name, value in variables.items() if value is not UNSET}


def _json_value(value: object) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, list):
        return [_json_value(one) for one in value]
    return to_jsonable_python(value)
