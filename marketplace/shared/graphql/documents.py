"""Documents are parsed and checked once each, and remembered."""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from graphql import DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode, OperationType, parse, validate

from marketplace.shared.graphql.limits import Limits, check_shape
from marketplace.shared.graphql.planned import Selection

MOST_TOKENS = 8_000
LONGEST_DOCUMENT = 100_000
KEPT_CHARACTERS = 500_000  # of all remembered texts; a document read takes about a hundred times its text
MOST_ERRORS = 20


@dataclass(frozen=True)
class Document:
    """A checked document; `errors` is empty when it may be run."""

    errors: tuple[GraphQLError, ...]
    tree: DocumentNode | None = None
    costs: dict[Any, int] = field(default_factory=dict)
    plans: dict[Any, Selection] = field(default_factory=dict)

    def operation(self, name: str | None) -> OperationDefinitionNode | None:
        """Find the operation to run; None when the name is unknown or needed and missing."""
        if self.tree is None:
            return None
        found = [one for one in self.tree.definitions if isinstance(one, OperationDefinitionNode)]
        named = [one for one in found if one.name and one.name.value == name] if name else found
        return named[0] if len(named) == 1 else None

    def only_asks(self, name: str | None) -> bool:
        """Whether the operation to run is there and changes nothing."""
        operation = self.operation(name)
        return operation is not None and operation.operation is OperationType.QUERY


class Documents:
    """The most recently used documents of one schema, checked. Safe between threads."""

    def __init__(self, schema: GraphQLSchema, limits: Limits) -> None:
        self._schema = schema
        self._limits = limits
        self._kept: OrderedDict[str, Document] = OrderedDict()
        self._characters = 0
        self._lock = Lock()

    def read(self, text: str) -> Document:
        """Parse and check a document, or remember that it was."""
        with self._lock:
            if known := self._kept.get(text):
                self._kept.move_to_end(text)
                return known
        document = self._checked(text)
        with self._lock:
            self._keep(text, document)
        return document

    def _keep(self, text: str, document: Document) -> None:
        if text in self._kept or len(text) > LONGEST_DOCUMENT:
            return
        self._kept[text] = document
        self._characters += len(text)
        while self._characters > KEPT_CHARACTERS:
            oldest, _ = self._kept.popitem(last=False)
            self._characters -= len(oldest)

    def _checked(self, text: str) -> Document:
        if len(text) > LONGEST_DOCUMENT:
            return Document((GraphQLError(f"The document is longer than {LONGEST_DOCUMENT} characters."),))
        try:
            tree = parse(text, max_tokens=MOST_TOKENS)
            if refusal := check_shape(tree, self._limits):
                return Document((GraphQLError(refusal),))
            errors = validate(self._schema, tree, max_errors=MOST_ERRORS)
        except GraphQLError as error:
            return Document((error,))
        except RecursionError:
            return Document((GraphQLError("The document is nested too deeply."),))
        return Document(tuple(errors), None if errors else tree)
