"""Open the ways of selling, name the taxes, and lay out the shop's settings."""

from dataclasses import dataclass

from marketplace.commerce.channels.models import Channel, ShopSettings, TaxClass

BASIS_POINTS_OF_THAI_VAT = 700
VAT, EXEMPT, NO_VAT = "VAT 7", "VAT exempt", "No VAT"
TAX_RATES = {VAT: BASIS_POINTS_OF_THAI_VAT, EXEMPT: 0, NO_VAT: 0}


@dataclass(frozen=True)
class ChannelPlan:
    """How a way of selling begins; afterwards the shop's staff decide."""

    slug: str
    name: str
    allow_unpaid_orders: bool = False
    automatically_confirm_all_new_orders: bool = True


# Online buyers may pay later (transfer, cash on delivery), so their orders wait to be confirmed (DESIGN section 1).
CHANNELS = (
    ChannelPlan("online", "ออนไลน์", allow_unpaid_orders=True, automatically_confirm_all_new_orders=False),
    ChannelPlan("showroom", "โชว์รูม"),
    ChannelPlan("truck", "รถเร่จำหน่ายสินค้า"),
    ChannelPlan("event", "งานออกร้าน"),
    ChannelPlan("shelf", "ชั้นวางของพันธมิตร"),
)


def open_channels() -> dict[str, Channel]:
    """Open each way of selling that is not there yet, in baht; give them all by slug."""
    opened = {}
    for plan in CHANNELS:
        opened[plan.slug], _ = Channel.objects.get_or_create(
            slug=plan.slug,
            defaults={
                "name": plan.name,
                "allow_unpaid_orders": plan.allow_unpaid_orders,
                "automatically_confirm_all_new_orders": plan.automatically_confirm_all_new_orders,
            },
        )
    return opened


def name_tax_classes() -> dict[str, TaxClass]:
    """Name the tax classes (VAT is always inside the price); give them by name."""
    return {
        name: TaxClass.objects.get_or_create(name=name, defaults={"rate": rate})[0] for name, rate in TAX_RATES.items()
    }


def lay_out_shop_settings() -> ShopSettings:
    """Lay out the shop's one row of settings, unless it is there."""
    return ShopSettings.objects.get_or_create(pk=1)[0]
