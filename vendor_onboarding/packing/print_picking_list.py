"""The picking list: what to fetch from which shelf for all orders to pack, on paper. No buyer stands on it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from marketplace.organisations.queries import organisation_name
from marketplace.shared.pages.bands import band_svg
from marketplace.shared.print.thai_breaks import with_breaks
from marketplace.shared.print.typeset import PARTS, typeset_pdf
from marketplace.shared.thai.dates import written_time
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.listings.own_products import own_product
from vendor_onboarding.packing.own_packing import OwnPacking

PAPER = Path(__file__).parent / "paper"


def picking_shelves(desk: Desk, packings: Iterable[OwnPacking]) -> list[dict[str, Any]]:
    """Put all that is to be packed together by shelf and product: pieces, and for which orders how many."""
    wanted: dict[tuple[UUID, str], list[tuple[str, int]]] = defaultdict(list)
    skus: dict[tuple[UUID, str], str] = {}
    for packing in packings:
        for line in packing.lines:
            if line.left:
                wanted[line.product, line.name].append((packing.order.number, line.left))
                skus[line.product, line.name] = line.sku
    shelves: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for key, orders in wanted.items():
        goods = {
            "name": key[1],
            "sku": skus[key],
            "pieces": sum(count for _number, count in orders),
            "orders": [{"number": number, "pieces": count} for number, count in orders],
        }
        shelves[_shelf_of(desk, key[0])].append(goods)
    return [{"name": name, "goods": sorted(shelves[name], key=lambda one: one["name"])} for name in sorted(shelves)]


def print_picking_list(*, desk: Desk, shelves: list[dict[str, Any]], now: datetime) -> bytes:
    """Set the picking list as a PDF on A4, in the language of the page."""
    language = get_language() or "th"
    data = {
        "organisation": organisation_name(desk.organisation, language),
        "words": {
            "title": _("Picking list"),
            "goods": _("Product"),
            "pieces": _("Pieces"),
            "orders": _("For order (pieces)"),
            "made": written_time(now, language="en" if language.startswith("en") else "th"),
        },
        "shelves": [{"name": shelf["name"], "goods": [_row(one) for one in shelf["goods"]]} for shelf in shelves],
    }
    pictures = {"band.svg": band_svg(desk.organisation.slug).encode(), **PARTS}
    return typeset_pdf(PAPER / "picking_list.typ", data, pictures=pictures)


def _row(goods: dict[str, Any]) -> dict[str, str]:
    orders = ", ".join(f"{one['number']} ({one['pieces']})" for one in goods["orders"])
    return {"name": with_breaks(goods["name"]), "sku": goods["sku"], "pieces": str(goods["pieces"]), "orders": orders}


def _shelf_of(desk: Desk, product: UUID) -> str:
    """Name the shelf on which a product stands; one that the store no longer knows stands apart."""
    language = "en" if (get_language() or "th").startswith("en") else "th"
    try:
        return own_product(desk, reference=product, language=language).category_name or _("Other goods")
    except MissingError:
        return _("Other goods")
