"""How facts and households are written so that nobody reads them without the key. Only this room opens them."""

import json
from dataclasses import asdict, dataclass
from uuid import UUID

from marketplace.shared.sensitive.seal import seal, unseal

BLOCK = 512  # bytes; every fact is as long as every other, unless somebody writes a very long note


@dataclass(frozen=True, kw_only=True, slots=True)
class FactWords:
    """What a fact says: its kind (rules.FACT_KINDS), a detail and how it was seen, both in a person's own words."""

    kind: str
    detail: str = ""
    evidence: str = ""


def seal_fact(words: FactWords, *, reference: UUID) -> str:
    """Seal a fact for its own row."""
    return seal(_padded(json.dumps(asdict(words), ensure_ascii=False)), context=_fact(reference))


def unseal_fact(sealed: str, *, reference: UUID) -> FactWords:
    """Open a fact; whoever opens it for a person notes that first."""
    return FactWords(**json.loads(unseal(sealed, context=_fact(reference))))


def seal_household(household: str, *, reference: UUID) -> str:
    """Seal which household it is, as the settlement's register names it."""
    return seal(_padded(json.dumps(household, ensure_ascii=False)), context=_household(reference))


def unseal_household(sealed: str, *, reference: UUID) -> str:
    """Open which household it is; whoever opens it for a person notes that first."""
    return str(json.loads(unseal(sealed, context=_household(reference))))


def _padded(text: str) -> str:
    return text + " " * (-len(text.encode()) % BLOCK)


def _fact(reference: UUID) -> str:
    return f"maker-fact:{reference}"


def _household(reference: UUID) -> str:
    return f"maker-household:{reference}"
