"""Give an order that a checkout made its reference of ours, on first sight."""

from collections.abc import Mapping
from uuid import UUID

from marketplace.gateway.actors import APP
from marketplace.gateway.reading import reference_of
from marketplace.gateway.refusals import refuse
from marketplace.gateway.store import store
from marketplace.shared.identifiers import derived_reference


def name_order(*, store_id: str, external_reference: str | None, notes: Mapping[str, str]) -> UUID:
    """Give an order's reference, naming it where the store did not.

    The embedded engine names an order in the transaction that places it. Saleor only copies the checkout's metadata:
    there the reference is the one in the notes, else it is derived from Saleor's id, and written to the order.
    """
    if known := reference_of(external_reference):
        return known
    reference = reference_of(notes.get("reference")) or derived_reference("order", store_id)
    answer = store(APP).name_order(id=store_id, reference=str(reference)).order_update
    refuse(answer.errors if answer else ())
    return reference
