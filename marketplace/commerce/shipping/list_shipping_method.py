"""Say what a way to send costs in a channel."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from marketplace.commerce.shipping.errors import ShippingError
from marketplace.commerce.shipping.models import ShippingMethod, ShippingMethodListing
from marketplace.shared.errors import NotFoundError
from marketplace.shared.locks import lock_rows

# No parcel of ours costs more (satang; ten million baht): what does, is a slip.
DEAREST = 10**9


@dataclass(frozen=True, kw_only=True)
class ListingChange:
    """What a way to send costs in a channel, and for which subtotals it is offered, in satang.

    Only what is in `given` is changed, by column: price_amount, minimum_order_amount, maximum_order_amount.
    """

    channel_id: int
    given: Mapping[str, int | None]


def list_shipping_method(
    *, method_id: int, listings: Sequence[ListingChange], remove_channels: Sequence[int] = ()
) -> ShippingMethod:
    """List a way to send in channels of its zone, change what it costs there, and take it out of others.

    Raises ShippingError: DUPLICATED_INPUT_ITEM, INVALID for a channel outside the zone or an amount that cannot be,
    REQUIRED without a price, MAX_LESS_THAN_MIN; NotFoundError.
    """
    for method in lock_rows(ShippingMethod.objects.filter(pk=method_id).select_related("zone")):
        _check_channels(method, listings, remove_channels)
        known = {one.channel_id: one for one in method.channel_listings.all()}
        for change in listings:
            _write(known.get(change.channel_id) or ShippingMethodListing(method=method), change)
        method.channel_listings.filter(channel_id__in=remove_channels).delete()
        return method
    raise NotFoundError(_("There is no such way of sending."), "id")


def _check_channels(method: ShippingMethod, listings: Sequence[ListingChange], removed: Sequence[int]) -> None:
    wanted = [one.channel_id for one in listings]
    twice = {one for one in wanted if wanted.count(one) > 1} | (set(wanted) & set(removed))
    if twice:
        message = _("The same channel is named twice.")
        raise ShippingError("DUPLICATED_INPUT_ITEM", message, "input", about={"channels": sorted(twice)})
    strange = set(wanted) - set(method.zone.channels.values_list("pk", flat=True))
    if strange:
        message = _("The zone does not serve this channel.")
        raise ShippingError("INVALID", message, "addChannels", about={"channels": sorted(strange)})


def _write(listing: ShippingMethodListing, change: ListingChange) -> None:
    listing.channel_id = change.channel_id
    if listing.pk is None and change.given.get("price_amount") is None:
        raise _refused("REQUIRED", _("Say what it costs."), "price", change)
    for column, amount in change.given.items():
        if amount is not None and not 0 <= amount <= DEAREST:
            raise _refused("INVALID", _("This amount cannot be."), "price", change)
        setattr(listing, column, amount)
    listing.minimum_order_amount = listing.minimum_order_amount or 0
    most = listing.maximum_order_amount
    if most is not None and most < listing.minimum_order_amount:
        message = _("The largest value must not be below the smallest.")
        raise _refused("MAX_LESS_THAN_MIN", message, "maximumOrderPrice", change)
    listing.save()


def _refused(code: str, message: str, field: str, change: ListingChange) -> ShippingError:
    return ShippingError(code, message, field, about={"channels": [change.channel_id]})
