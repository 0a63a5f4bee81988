"""What the generated client stands on: it hands each document to a transport and gets plain JSON values back."""

from collections.abc import Callable, Mapping
from typing import Any

Ask = Callable[[str, str, Mapping[str, object]], dict[str, Any]]


class StoreClientBase:
    """Sends documents through `ask(query, operation name, variables)`, which answers with `data` or raises."""

    def __init__(self, ask: Ask) -> None:
        self.ask = ask

    def execute(self, query: str, operation_name: str, variables: Mapping[str, object]) -> dict[str, Any]:
        """Ask the store."""
        return self.ask(query, operation_name, variables)

    def get_data(self, response: dict[str, Any]) -> dict[str, Any]:
        """Take the answer as it is: the transport has judged it."""
        return response
