"""Where a voucher is good for how much."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.pricing.models import Voucher, VoucherChannelListing
from marketplace.commerce.pricing.rules import WHOLE
from marketplace.commerce.pricing.write_voucher import lock_voucher
from marketplace.shared.errors import DomainError, NotFoundError

DEAREST = 100_000_000_00


@dataclass(frozen=True, kw_only=True)
class VoucherListing:
    """What a voucher takes off in a channel (its row), in hundredths, and from which sum on.

    Without a value the one there stays; `changes_minimum` tells that `min_spent` was given, perhaps as none.
    """

    channel: int
    value: int | None = None
    min_spent: int | None = None
    changes_minimum: bool = False


def list_voucher(*, voucher_id: int, listings: Sequence[VoucherListing], removals: Sequence[int] = ()) -> Voucher:
    """Set what a voucher takes off in channels, and from which it is taken.

    Raises NotFoundError for the voucher or a channel, DomainError REQUIRED without a value in a new channel, INVALID
    for more than 100 % or a sum beyond reason, DUPLICATED_INPUT_ITEM for a channel that is named twice.
    """
    voucher = lock_voucher(voucher_id)
    named = [one.channel for one in listings]
    if len({*named, *removals}) != len(named) + len(set(removals)):
        raise DomainError("DUPLICATED_INPUT_ITEM", _("A channel was named twice."), "channelId")
    channels = Channel.objects.in_bulk(named)
    if len(channels) != len(named):
        raise NotFoundError(_("This channel does not exist (any more)."), "addChannels")
    for one in listings:
        _write(voucher, one, channels[one.channel])
    voucher.channel_listings.filter(channel__in=removals).delete()
    return voucher


def _write(voucher: Voucher, one: VoucherListing, channel: Channel) -> None:
    _check_amounts(voucher, one, channel)
    row = VoucherChannelListing.objects.filter(voucher=voucher, channel=channel).first()
    if row is None and one.value is None:
        raise DomainError("REQUIRED", _("Say how much is taken off."), "discountValue", channels=[channel.pk])
    row = row or VoucherChannelListing(voucher=voucher, channel=channel, currency=channel.currency_code)
    row.discount_value = row.discount_value if one.value is None else one.value
    row.min_spent_amount = one.min_spent if one.changes_minimum else row.min_spent_amount
    row.save()


def _check_amounts(voucher: Voucher, one: VoucherListing, channel: Channel) -> None:
    most = WHOLE if voucher.discount_value_type == "PERCENTAGE" else DEAREST
    if (one.value or 0) > most:
        raise DomainError("INVALID", _("This is more than can be taken off."), "discountValue", channels=[channel.pk])
    if (one.min_spent or 0) > DEAREST:
        raise DomainError("INVALID", _("Nobody can spend so much."), "minAmountSpent", channels=[channel.pk])
