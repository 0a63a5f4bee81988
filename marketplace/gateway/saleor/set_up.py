"""Set up a real Saleor for this market; again, it changes nothing.

What is there already stays as the staff left it: only what is missing is made, so that the command is safe to run on
a shop that sells. Each step asks first; what it makes is said in one line.
"""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from marketplace.gateway.rules import VAT_COUNTRY
from marketplace.gateway.saleor.ask import ask, change, every
from marketplace.gateway.saleor.lay_out_goods import lay_out_attributes, lay_out_product_types, lay_out_shelves
from marketplace.gateway.saleor.lay_out_parcels import lay_out_parcels, lay_out_warehouses
from marketplace.gateway.saleor.listen import listen
from marketplace.gateway.saleor.plan import ChannelPlan, StorePlan
from marketplace.gateway.sales_as_orders import CURRENCY, walk_in_email

Say = Callable[[str], None]
FLAT = {
    "chargeTaxes": True,
    "displayGrossPrices": True,
    "pricesEnteredWithTax": True,
    "taxCalculationStrategy": "FLAT_RATES",
}


def set_up(plan: StorePlan, *, public_url: str, say: Say) -> int:
    """Make what Saleor lacks and give how many things were made.

    Raises StoreRefusedError, PermissionDeniedError or StoreUnavailableError; what was made before stays, and the next
    run goes on from there.
    """
    made = 0
    for line in _steps(plan, public_url):
        say(line)
        made += 1
    return made


def _steps(plan: StorePlan, public_url: str) -> Iterator[str]:
    yield from _open_channels(plan.channels)
    channels = {one["slug"]: one["id"] for one in ask("Channels")["channels"]}
    yield from _name_taxes(plan)
    taxes = {one["name"]: one["id"] for one in every("TaxClasses", "taxClasses")}
    yield from _take_taxes_inside_prices({one.slug for one in plan.channels})
    yield from lay_out_attributes(plan.attributes)
    yield from lay_out_product_types(plan, tax_class=taxes[plan.base_tax])
    yield from lay_out_shelves(plan.shelves)
    yield from lay_out_warehouses(plan.warehouses)
    yield from lay_out_parcels(plan, channels=channels, tax_class=taxes[plan.base_tax])
    yield from _greet_walk_in_buyer()
    yield from listen(public_url)


def _open_channels(plans: tuple[ChannelPlan, ...]) -> Iterator[str]:
    there = {one["slug"] for one in ask("Channels")["channels"]}
    for plan in plans:
        if plan.slug not in there:
            chosen = {
                "slug": plan.slug,
                "name": plan.name,
                "currencyCode": CURRENCY,
                "defaultCountry": VAT_COUNTRY,
                "isActive": True,
                "orderSettings": {
                    "allowUnpaidOrders": plan.allow_unpaid_orders,
                    "automaticallyConfirmAllNewOrders": plan.confirm_orders,
                    "markAsPaidStrategy": "TRANSACTION_FLOW",
                },
            }
            change("CreateChannel", what=_("channel “%(slug)s”") % {"slug": plan.slug}, input=chosen)
            yield _("Channel “%(slug)s” is open.") % {"slug": plan.slug}


def _name_taxes(plan: StorePlan) -> Iterator[str]:
    there = {one["name"] for one in every("TaxClasses", "taxClasses")}
    for name, rate in plan.tax_rates.items():
        if name not in there:
            rates = [{"countryCode": VAT_COUNTRY, "rate": float(rate)}]
            chosen = {"name": name, "createCountryRates": rates}
            change("CreateTaxClass", what=_("tax class “%(name)s”") % {"name": name}, input=chosen)
            yield _("Tax class “%(name)s” is named.") % {"name": name}


def _take_taxes_inside_prices(channels: set[str]) -> Iterator[str]:
    for one in every("TaxConfigurations", "taxConfigurations"):
        slug = one["channel"]["slug"]
        if slug in channels and any(one[word] != value for word, value in FLAT.items()):
            change("UpdateTaxConfiguration", what=_("taxes of “%(slug)s”") % {"slug": slug}, id=one["id"], input=FLAT)
            yield _("Prices of “%(slug)s” include VAT.") % {"slug": slug}


def _greet_walk_in_buyer() -> Iterator[str]:
    """Saleor wants a user on each imported order: sales to unknown buyers stand under this one."""
    email = walk_in_email()
    if ask("Customer", email=email)["user"] is None:
        chosen = {"email": email, "isActive": True, "lastName": "walk-in"}
        change("CreateCustomer", what=_("the walk-in buyer"), input=chosen)
        yield _("Sales to unknown buyers stand under %(email)s.") % {"email": email}
