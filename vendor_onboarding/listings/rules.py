"""What a vendor may ask for a product, and how an order stands for her."""

from collections.abc import Mapping

# The sales formats whose price a vendor sets herself; events and partners' shelves follow the showroom.
VENDOR_CHANNELS = ("online", "showroom", "truck")
HIGHEST_PRICE = 100_000_000  # satang: one million baht, far above any good of the market; beyond is a slipped finger
MOST_PIECES = 100_000

CALLED_OFF = frozenset({"CANCELED", "EXPIRED"})
HANDED_OVER = frozenset({"FULFILLED", "PARTIALLY_RETURNED", "RETURNED"})


def price_refusal(amount: int) -> str | None:
    """Say why a price (satang) is refused: NEGATIVE, ZERO, TOO_HIGH; None: it may be asked."""
    if amount < 0:
        return "NEGATIVE"
    if amount == 0:
        return "ZERO"
    return "TOO_HIGH" if amount > HIGHEST_PRICE else None


def quantity_refusal(quantity: int) -> str | None:
    """Say why a number of pieces is refused: NEGATIVE, TOO_MANY; None: so many may lie in a store-room."""
    if quantity < 0:
        return "NEGATIVE"
    return "TOO_MANY" if quantity > MOST_PIECES else None


def channels_to_publish(prices: Mapping[str, int]) -> tuple[str, ...]:
    """In which channels can a product be shown? In all in which it has a price (satang by channel slug)."""
    return tuple(sorted(channel for channel, price in prices.items() if price > 0))


def order_state(*, status: str, settled: bool, called_off: bool, given_back: bool, pay_on_delivery: bool) -> str:
    """How does an order stand for its vendor? One of called_off, given_back, handed_over, unpaid, to_pack.

    `status` is Saleor's word for the whole order, empty where the store no longer knows it. Goods are packed once
    they are paid for, or when the buyer pays on delivery.
    """
    if called_off or status in CALLED_OFF:
        return "called_off"
    if given_back:
        return "given_back"
    if status in HANDED_OVER or not status:
        return "handed_over" if status or settled else "unpaid"
    return "to_pack" if settled or pay_on_delivery else "unpaid"
