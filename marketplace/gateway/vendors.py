"""Whose goods: our organisation's slug, whatever the engine calls it.

The slug of an attribute's value is derived from its name, and anew when the name changes: an organisation that came
aboard has another slug there than here. So goods are found by the organisation's reference, which each product carries
in its metadata, and the slug that our pages use is looked up by it.
"""

from functools import lru_cache
from uuid import UUID

from marketplace.gateway.generated.fragments import Values
from marketplace.gateway.generated.input_types import MetadataFilter, ProductFilterInput
from marketplace.gateway.reading import reference_of, vendor_of
from marketplace.organisations.queries import organisation_by_reference, organisation_by_slug


def narrow_to_vendor(chosen: ProductFilterInput, slug: str) -> bool:
    """Narrow a list to the goods of an organisation; gives False when there is no such organisation."""
    organisation = organisation_by_slug(slug)
    if organisation is None:
        return False
    chosen.metadata = [MetadataFilter(key="vendor", value=str(organisation.reference))]
    return True


def vendor_slug(reference: str | None, answer: Values | None) -> str:
    """Give the slug of the organisation that a product names, or the engine's own where we do not know it."""
    told = vendor_of(answer, "th")[0]
    known = reference_of(reference)
    try:
        return _slug_of(known) if known else told
    except LookupError:
        return told


@lru_cache(maxsize=2048)
def _slug_of(reference: UUID) -> str:
    organisation = organisation_by_reference(reference)
    if organisation is None:
        raise LookupError(reference)
    return organisation.slug
