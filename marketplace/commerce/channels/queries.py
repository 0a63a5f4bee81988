"""The ways of selling, the taxes and the shop's settings."""

from marketplace.commerce.channels.models import Channel, ShopSettings, TaxClass


def channels() -> list[Channel]:
    """Give all ways of selling, in the order in which they were opened."""
    return list(Channel.objects.order_by("pk"))


def channel_by_id(channel_id: int) -> Channel | None:
    """Find a way of selling by its row."""
    return Channel.objects.filter(pk=channel_id).first()


def tax_classes() -> dict[int, TaxClass]:
    """Give all tax classes by row; there are only a handful."""
    return TaxClass.objects.in_bulk()


def shop_settings() -> ShopSettings:
    """Give the shop's settings; the defaults where nobody laid them out yet."""
    return ShopSettings.objects.filter(pk=1).first() or ShopSettings(pk=1)
