"""What the engine calls our things: looked up once, then remembered.

Saleor takes our references in many places but not in all (basket lines, warehouses of imported sales, channels); for
those its own ids are found here, and go no further than the gateway.
"""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from marketplace.gateway.actors import APP
from marketplace.gateway.errors import NotFoundError
from marketplace.gateway.generated.client import StoreClient
from marketplace.gateway.models import KnownId
from marketplace.gateway.store import store


def _product(client: StoreClient, reference: str) -> str | None:
    found = client.product_id(reference=reference).product
    return found.id if found else None


def _variant(client: StoreClient, reference: str) -> str | None:
    found = client.variant_id(reference=reference).product_variant
    return found.id if found else None


def _warehouse(client: StoreClient, reference: str) -> str | None:
    found = client.warehouse_id(reference=reference).warehouse
    return found.id if found else None


def _channel(client: StoreClient, slug: str) -> str | None:
    found = client.channel_id(slug=slug).channel
    return found.id if found else None


def _category(client: StoreClient, slug: str) -> str | None:
    found = client.category_id(slug=slug).category
    return found.id if found else None


def _product_type(client: StoreClient, slug: str) -> str | None:
    found = client.product_type_id(slug=slug).product_types
    return found.edges[0].node.id if found and found.edges else None


def _attribute(client: StoreClient, slug: str) -> str | None:
    found = client.attribute_id(slug=slug).attribute
    return found.id if found else None


def _tax_class(client: StoreClient, name: str) -> str | None:
    found = client.tax_class_names().tax_classes
    return next((one.node.id for one in found.edges if one.node.name == name), None) if found else None


LOOK_UP: dict[str, Callable[[StoreClient, str], str | None]] = {
    "product": _product,
    "variant": _variant,
    "warehouse": _warehouse,
    "channel": _channel,
    "category": _category,
    "product type": _product_type,
    "attribute": _attribute,
    "tax class": _tax_class,
}


def known_ids(kind: str, references: Sequence[UUID | str]) -> dict[str, str]:
    """Give the engine's ids by reference; what the store does not know is left out."""
    wanted = list(dict.fromkeys(str(reference) for reference in references))
    rows = KnownId.objects.filter(engine=settings.SALEOR_API_URL, kind=kind, reference__in=wanted)
    known = dict(rows.values_list("reference", "store_id"))
    missing = [reference for reference in wanted if reference not in known]
    if missing:
        client = store(APP)
        found = {reference: LOOK_UP[kind](client, reference) for reference in missing}
        new = {reference: store_id for reference, store_id in found.items() if store_id}
        remember(kind, new)
        known |= new
    return known


def known_id(kind: str, reference: UUID | str) -> str:
    """Give the engine's id of one thing; raises NotFoundError when the store does not know it."""
    found = known_ids(kind, [reference])
    if str(reference) not in found:
        raise NotFoundError(_("The store does not know this any more. Go back and choose again."))
    return found[str(reference)]


def remember(kind: str, ids: Mapping[str, str]) -> None:
    """Keep ids that an answer happened to carry."""
    if not ids:
        return
    KnownId.objects.bulk_create(
        [
            KnownId(engine=settings.SALEOR_API_URL, kind=kind, reference=reference, store_id=store_id)
            for reference, store_id in ids.items()
        ],
        update_conflicts=True,
        unique_fields=["engine", "kind", "reference"],
        update_fields=["store_id"],
    )


def forget(kind: str, references: Sequence[UUID | str]) -> None:
    """Forget ids that the store no longer answers to."""
    KnownId.objects.filter(kind=kind, reference__in=[str(reference) for reference in references]).delete()


def references_of(kind: str, store_ids: Sequence[str]) -> tuple[str, ...]:
    """Give our references of things that the engine named, as far as we met them before."""
    rows = KnownId.objects.filter(engine=settings.SALEOR_API_URL, kind=kind, store_id__in=store_ids)
    return tuple(rows.order_by("reference").values_list("reference", flat=True))
