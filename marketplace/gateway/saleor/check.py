"""Is this Saleor fit for our market? Each complaint is one plain sentence."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from marketplace.gateway.saleor.ask import ask, every
from marketplace.gateway.saleor.listen import is_heard
from marketplace.gateway.saleor.plan import StorePlan
from marketplace.gateway.sales_as_orders import walk_in_email

VERSION = re.compile(r"3\.23\.\d+")


def complaints(plan: StorePlan, *, permissions: Sequence[str], public_url: str) -> list[str]:
    """Give what is wrong, none when all is well; raises StoreUnavailableError or PermissionDeniedError."""
    answer = ask("WhoWeAre")
    return [*_about_us(answer, permissions, public_url), *_missing(plan)]


def _about_us(answer: dict[str, Any], permissions: Sequence[str], public_url: str) -> Iterator[str]:
    version = str(answer["shop"]["version"])
    if not VERSION.fullmatch(version):
        yield _("This Saleor is %(version)s; the market knows 3.23.") % {"version": version}
    held = {one["code"] for one in answer["app"]["permissions"]}
    if lacking := sorted(set(permissions) - held):
        yield _("The app “%(name)s” lacks these permissions: %(names)s.") % {
            "name": answer["app"]["name"],
            "names": ", ".join(lacking),
        }
    if not is_heard(public_url, answer["app"]["webhooks"] or []):
        yield _("Saleor does not tell us of its events at %(url)s.") % {"url": public_url}


def _missing(plan: StorePlan) -> Iterator[str]:
    channels = {one["slug"] for one in ask("Channels")["channels"]}
    yield from _lacks(_("channels"), [one.slug for one in plan.channels], channels)
    yield from _lacks(_("tax classes"), list(plan.tax_rates), _known("TaxClasses", "taxClasses", "name"))
    yield from _lacks(
        _("attributes"), [one.slug for one in plan.attributes], _known("Attributes", "attributes", "slug")
    )
    yield from _lacks(
        _("product types"), [one.slug for one in plan.types], _known("ProductTypes", "productTypes", "slug")
    )
    yield from _lacks(_("warehouses"), _absent_warehouses(plan), set())
    yield from _lacks(_("shipping zones"), [plan.zone], _known("ShippingZones", "shippingZones", "name"))
    if ask("Customer", email=walk_in_email())["user"] is None:
        yield _("The walk-in buyer %(email)s is missing.") % {"email": walk_in_email()}


def _known(document: str, root: str, word: str) -> set[str]:
    return {one[word] for one in every(document, root)}


def _absent_warehouses(plan: StorePlan) -> list[str]:
    """Name the warehouses by slug that Saleor does not know by their references."""
    there = _known("Warehouses", "warehouses", "externalReference")
    return [one.slug for one in plan.warehouses if str(one.reference) not in there]


def _lacks(kind: str, wanted: Sequence[str], there: set[str]) -> Iterator[str]:
    if absent := [one for one in wanted if one not in there]:
        yield _("Saleor lacks %(kind)s: %(names)s.") % {"kind": kind, "names": ", ".join(absent)}
