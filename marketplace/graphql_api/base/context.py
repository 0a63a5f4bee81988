"""What a request carries: who asks, what time it is, and what was fetched so far.

How lists stay free of N+1 (execution is synchronous, so no promise can wait for its siblings): whoever resolves a
list tells the keys it showed (`context.saw("product", ids)`). The first resolver below that needs, say, the variants
of *one* product loads them for *all* products seen and not yet loaded. So a list of 24 costs as many statements as a
list of one, and what nobody asks for is never fetched.

A loader is a plain function `(context, keys, *scope) -> {key: value}`, marked with the kind of key it takes:

    @loads_by("product")
    def variants_of_product(context, product_ids): ...

    context.load(variants_of_product, product.pk)      # one value; None when the loader left the key out
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from marketplace.graphql_api.answers.results import RESULTS
from marketplace.graphql_api.answers.tokens import Tokens, current_tokens
from marketplace.graphql_api.base.permissions import Requestor

Loader = TypeVar("Loader", bound=Callable[..., Mapping[Any, Any]])


def loads_by(kind: str) -> Callable[[Loader], Loader]:
    """Mark a loader with the kind of key by which it loads."""

    def mark(loader: Loader) -> Loader:
        loader.kind = kind  # type: ignore[attr-defined]
        return loader

    return mark


class Context:
    """One request: its requestor, its time, its language, and its memory."""

    def __init__(self, *, requestor: Requestor, now: datetime) -> None:
        self.requestor = requestor
        self.now = now
        self._seen: dict[str, dict[Hashable, None]] = {}
        self._loaded: dict[tuple[Hashable, ...], dict[Hashable, Any]] = {}
        self._tokens: Tokens | None = None

    def saw(self, kind: str, keys: Iterable[Hashable]) -> None:
        """Tell which keys of a kind were shown, so that the next load takes them along."""
        self._seen.setdefault(kind, {}).update(dict.fromkeys(keys))

    def load(self, loader: Callable[..., Mapping[Any, Any]], key: Hashable, *scope: Hashable) -> Any:
        """Give a key's value, loading it together with all other keys of its kind that were seen."""
        loaded = self._loaded.setdefault((loader, *scope), {})
        if key not in loaded:
            kind: str = loader.kind  # type: ignore[attr-defined]
            wanted = [one for one in self._seen.get(kind, ()) if one not in loaded and one != key]
            wanted.append(key)
            loaded.update(dict.fromkeys(wanted))
            loaded.update(loader(self, wanted, *scope))
        return loaded[key]

    def knows(self, loader: Callable[..., Mapping[Any, Any]], values: Mapping[Any, Any], *scope: Hashable) -> None:
        """Take values that were fetched on another way, so that the loader need not ask for them."""
        self._loaded.setdefault((loader, *scope), {}).update(values)
        self.saw(loader.kind, values)  # type: ignore[attr-defined]

    def remember(self, key: Hashable, compute: Callable[[], Any]) -> Any:
        """Give what `compute` gives, from the process's memory while the tables that it reads are as they were.

        For small tables that most requests need, and for counts; `key` tells all that it depends on beside tables and
        the time. The result is shared: nobody may change it.
        """
        if self._tokens is None:
            self._tokens = current_tokens()
        return RESULTS.give(key, compute, tokens=self._tokens, now=self.now)

    def forget(self) -> None:
        """Drop what was fetched: a mutation changed it."""
        self._loaded.clear()
        self._tokens = None
