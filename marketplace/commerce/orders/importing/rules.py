"""What can be said of a handed-in sale by looking at it alone. Codes and paths are Saleor's (orderBulkCreate)."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from marketplace.commerce.orders.importing.records import ImportDiscount, ImportLine, ImportNote, ImportOrder, Problem
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.commerce.orders.rules import (
    MAX_AMOUNT,
    ORDER_STATUSES,
    missing_in_address,
    status_after_sending,
    too_long_in_address,
)

MAX_ORDERS = 50
AHEAD = timedelta(minutes=5)
MAX_PIECES = 1_000_000  # of one line: what is more, is a slip
LONGEST_NAME = 250
LONGEST_NOTE = 255
LONGEST_URL = 2048
OLDEST_YEAR = 2000
MAX_TAX_RATE = 100_000  # basis points: ten times the price
SENT_STATUSES = frozenset({"UNFULFILLED", "PARTIALLY_FULFILLED", "FULFILLED"})


def check_sale(sale: ImportOrder, *, now: datetime) -> Iterator[Problem]:
    """Tell what is wrong with a sale in itself: dates, addresses, notes, lines, hand-overs, status."""
    yield from _check_moment(sale.created_at, path="created_at", now=now)
    yield from _check_words(sale)
    yield from _check_addresses(sale)
    yield from _check_metadata(sale)
    if not sale.lines:
        yield Problem(code="REQUIRED", path="lines", message="A sale has at least one line.")
    for index, line in enumerate(sale.lines):
        yield from check_line(line, path=f"lines.{index}", now=now)
    yield from _check_delivery(sale)
    yield from _check_hand_overs(sale)
    yield from _check_payments(sale)
    yield from _check_papers(sale, now=now)


def check_line(line: ImportLine, *, path: str, now: datetime) -> Iterator[Problem]:
    """Tell what is wrong with a line in itself."""
    if not 1 <= line.quantity <= MAX_PIECES:
        message = "At least one piece is sold, and not more than anybody can carry."
        yield Problem(code="INVALID_QUANTITY", path=f"{path}.quantity", message=message)
    yield from _check_prices(line, path=path)
    yield from _check_moment(line.created_at, path=f"{path}.created_at", now=now)
    names = (line.product_name, line.variant_name, line.translated_product_name, line.translated_variant_name)
    if any(len(name) > LONGEST_NAME for name in (*names, line.product_sku)):
        yield Problem(code="INVALID", path=path, message="A name is too long.")
    if "" in {key.strip() for key in line.metadata}:
        yield Problem(code="METADATA_KEY_REQUIRED", path=f"{path}.metadata", message="A note has no key.", fatal=False)


def _check_prices(line: ImportLine, *, path: str) -> Iterator[Problem]:
    if not 0 <= line.total.net <= line.total.gross <= MAX_AMOUNT:
        message = "The price without tax is above the price with tax, or below zero, or beyond reason."
        yield Problem(code="PRICE_ERROR", path=f"{path}.total_price", message=message)
    undiscounted = line.undiscounted_total
    if not undiscounted.net <= undiscounted.gross <= MAX_AMOUNT or undiscounted.gross < line.total.gross:
        message = "The price before discounts is below the price paid, or its tax is below zero."
        yield Problem(code="PRICE_ERROR", path=f"{path}.undiscounted_total_price", message=message)
    if line.tax_rate is not None and line.tax_rate > MAX_TAX_RATE:
        yield Problem(code="PRICE_ERROR", path=f"{path}.tax_rate", message="The tax is beyond reason.")


def payments_of(sale: ImportOrder) -> list[NewTransaction]:
    """Give the payments of a sale that can be: in its currency, with sums that make sense."""
    return [one for one in sale.transactions if one.currency == sale.currency.upper() and _is_payment(one.amounts)]


def _is_payment(amounts: Mapping[str, int]) -> bool:
    return all(0 <= amount <= MAX_AMOUNT for amount in amounts.values())


def handed_over(sale: ImportOrder) -> list[int]:
    """Tell how many pieces of each line went out with the sale."""
    sent = [0] * len(sale.lines)
    for fulfillment in sale.fulfillments:
        for piece in fulfillment.pieces:
            if 0 <= piece.line_index < len(sent):
                sent[piece.line_index] += piece.quantity
    return sent


def status_of(sale: ImportOrder) -> str:
    """Give the status that the sale names, if it fits what was handed over; else the one that does."""
    true_status = status_after_sending(ordered=sum(line.quantity for line in sale.lines), sent=sum(handed_over(sale)))
    named = sale.status
    return true_status if named is None or named in SENT_STATUSES else named


def _check_moment(moment: datetime, *, path: str, now: datetime) -> Iterator[Problem]:
    if moment.tzinfo is None:
        yield Problem(code="INVALID", path=path, message="A time needs its zone.")
    elif moment >= now + AHEAD:
        yield Problem(code="FUTURE_DATE", path=path, message="This time lies in the future.", fatal=False)
    elif moment.year < OLDEST_YEAR:
        yield Problem(code="INVALID", path=path, message="This time lies before the shop.")


def _check_words(sale: ImportOrder) -> Iterator[Problem]:
    words = {
        "external_reference": sale.external_reference,
        "user": sale.customer.name,
        "delivery_method": sale.delivery.shipping_method_name if sale.delivery else "",
        "fulfillments": max((one.tracking_number for one in sale.fulfillments), key=len, default=""),
    }
    for path, word in words.items():
        if len(word) > LONGEST_NAME:
            yield Problem(code="INVALID", path=path, message="This name is too long.")
    if sale.status is not None and sale.status not in ORDER_STATUSES:
        yield Problem(code="INVALID", path="status", message="There is no such status.")


def _check_addresses(sale: ImportOrder) -> Iterator[Problem]:
    if is_bad_address(sale.billing_address):
        yield Problem(code="INVALID", path="billing_address", message="The address for the bill is not complete.")
    if sale.shipping_address is not None and is_bad_address(sale.shipping_address):
        message = "The address for the parcel is not complete."
        yield Problem(code="INVALID", path="shipping_address", message=message, fatal=False)


def is_bad_address(address: Mapping[str, str]) -> bool:
    """Is an address incomplete, or longer than anything real?"""
    return bool(missing_in_address(address) or too_long_in_address(address))


def _check_metadata(sale: ImportOrder) -> Iterator[Problem]:
    for path, notes in (("metadata", sale.metadata), ("private_metadata", sale.private_metadata)):
        if "" in {key.strip() for key in notes}:
            yield Problem(code="METADATA_KEY_REQUIRED", path=path, message="A note has no key.", fatal=False)


def is_shipped(sale: ImportOrder) -> bool:
    """Was anything in it sent? What was handed over at the counter needs no delivery."""
    return any(line.is_shipping_required for line in sale.lines)


def _check_delivery(sale: ImportOrder) -> Iterator[Problem]:
    if not is_shipped(sale):
        return
    if sale.delivery is None or (sale.delivery.shipping_method is None and sale.delivery.warehouse is None):
        yield Problem(code="REQUIRED", path="delivery_method", message="Some goods are shipped: name the method.")
    elif sale.delivery.price.gross < sale.delivery.price.net:
        message = "The price without tax is above the price with tax."
        yield Problem(code="PRICE_ERROR", path="delivery_method.shipping_price", message=message)


def _check_hand_overs(sale: ImportOrder) -> Iterator[Problem]:
    for number, fulfillment in enumerate(sale.fulfillments):
        for index, piece in enumerate(fulfillment.pieces):
            path = f"fulfillments.{number}.lines.{index}"
            if piece.line_index < 0:
                message = "Lines are counted from zero."
                yield Problem(code="NEGATIVE_INDEX", path=f"{path}.order_line_index", message=message)
            elif piece.line_index >= len(sale.lines):
                message = "The sale has no such line."
                yield Problem(code="NO_RELATED_ORDER_LINE", path=f"{path}.order_line_index", message=message)
            elif piece.quantity < 0:
                message = "Fewer than no pieces cannot be handed over."
                yield Problem(code="INVALID_QUANTITY", path=f"{path}.quantity", message=message)
            elif piece.warehouse != sale.lines[piece.line_index].warehouse:
                message = "The goods were sold from another warehouse."
                yield Problem(code="ORDER_LINE_FULFILLMENT_LINE_MISMATCH", path=f"{path}.warehouse", message=message)
    yield from _check_sent(sale)


def _check_sent(sale: ImportOrder) -> Iterator[Problem]:
    for index, (line, sent) in enumerate(zip(sale.lines, handed_over(sale), strict=True)):
        if sent > line.quantity:
            message = "More pieces were handed over than sold."
            yield Problem(code="INVALID_QUANTITY", path=f"lines.{index}", message=message)
    if sale.status in SENT_STATUSES and sale.status != status_of(sale):
        message = "The status does not fit the pieces handed over."
        yield Problem(code="INVALID", path="status", message=message, fatal=False)


def _check_papers(sale: ImportOrder, *, now: datetime) -> Iterator[Problem]:
    """Notes, invoices and discounts; what is wrong with one of them may be left out (IGNORE_FAILED)."""
    for index, note in enumerate(sale.notes):
        yield from _check_note(note, path=f"notes.{index}", now=now)
    for index, paper in enumerate(sale.invoices):
        yield from _check_moment(paper.created_at, path=f"invoices.{index}.created_at", now=now)
        if paper.url and not is_web_address(paper.url):
            message = "This is no address of a web page."
            yield Problem(code="INVALID", path=f"invoices.{index}.url", message=message, fatal=False)
        if "" in {key.strip() for notes in (paper.metadata, paper.private_metadata) for key in notes}:
            path = f"invoices.{index}.metadata"
            yield Problem(code="METADATA_KEY_REQUIRED", path=path, message="A note has no key.", fatal=False)
    for index, discount in enumerate(sale.discounts):
        if not is_discount(discount, sale):
            message = "More was taken off than there was."
            yield Problem(code="INVALID", path=f"discounts.{index}", message=message, fatal=False)


def _check_note(note: ImportNote, *, path: str, now: datetime) -> Iterator[Problem]:
    if len(note.message) > LONGEST_NOTE:
        message = f"A note has at most {LONGEST_NOTE} letters."
        yield Problem(code="NOTE_LENGTH", path=f"{path}.message", message=message, fatal=False)
    if note.date is not None:
        yield from _check_moment(note.date, path=f"{path}.date", now=now)


def notes_of(sale: ImportOrder, *, now: datetime) -> list[ImportNote]:
    """Give the notes of a sale that can be."""
    return [one for one in sale.notes if not any(_check_note(one, path="", now=now))]


def is_web_address(url: str) -> bool:
    """Does it look like the address of a web page?"""
    return url.startswith(("http://", "https://")) and "." in url and " " not in url and len(url) <= LONGEST_URL


def is_discount(discount: ImportDiscount, sale: ImportOrder) -> bool:
    """Is at most all of it taken off?"""
    shipping = sale.delivery.price.gross if sale.delivery else 0
    most = sum(line.undiscounted_total.gross for line in sale.lines) + shipping
    return 0 <= discount.value <= (most if discount.value_type == "FIXED" else 100_00)


def _check_payments(sale: ImportOrder) -> Iterator[Problem]:
    for index, payment in enumerate(sale.transactions):
        if payment.currency != sale.currency.upper():
            message = "The payment is in another currency."
            yield Problem(code="INCORRECT_CURRENCY", path=f"transactions.{index}", message=message, fatal=False)
        if not _is_payment(payment.amounts):
            message = "An amount is below zero, or beyond reason."
            yield Problem(code="INVALID", path=f"transactions.{index}", message=message, fatal=False)
