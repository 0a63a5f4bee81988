"""One row of a table is carried out by the deeds that a person at the desk would use."""

import json
from datetime import datetime
from uuid import UUID

from marketplace.media.errors import PictureRefused
from marketplace.media.private_files import read_private
from marketplace.media.take_picture import take_picture
from marketplace.shared.errors import DomainError
from marketplace.shared.identifiers import derived_reference
from vendor_onboarding.bulk.check_import import row_key
from vendor_onboarding.bulk.models import Import, ImportRow
from vendor_onboarding.bulk.read_package import picture_bytes
from vendor_onboarding.bulk.rules import PRICES, WORDS, Reason
from vendor_onboarding.listings.change_price import change_price
from vendor_onboarding.listings.change_stock import change_stock
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.draft_errors import IncompleteError
from vendor_onboarding.listings.propose_product import propose_product
from vendor_onboarding.listings.start_change import start_change
from vendor_onboarding.listings.start_draft import Beginning, start_draft

PASSING = ("STORE_UNAVAILABLE", "LEASE_HELD")


def apply_row(table: Import, row: ImportRow, desk: Desk, *, by: str, now: datetime) -> list[Reason]:
    """Carry a row out; gives what could not be done, nothing when all was. Doing it twice changes nothing more.

    Prices and pieces change at once, words of a product in the shop become a proposal, a new row becomes a draft.
    What the store does not answer is raised, so that the row is tried again.
    """
    if row.fate == "new":
        return _begin(table, row, desk, by=by, now=now)
    if row.product is None or row.variant is None:
        return [Reason(code="GONE")]
    failed = _numbers(row, desk, product=row.product, variant=row.variant)
    words = {name: row.values[name] for name in WORDS if name in row.values}
    return failed + (_propose(row.product, words, desk, by=by, now=now) if words else [])


def _numbers(row: ImportRow, desk: Desk, *, product: UUID, variant: UUID) -> list[Reason]:
    failed: list[Reason] = []
    for column, value in row.values.items():
        seen = row.seen.get(column)
        try:
            if column in PRICES:
                change_price(
                    desk=desk, product=product, variant=variant, channel=PRICES[column], amount=value, seen=seen
                )
            elif column == "stock":
                change_stock(desk=desk, product=product, variant=variant, quantity=value, seen=seen)
        except DomainError as error:
            failed.append(_told(error, column))
    return failed


def _propose(product: UUID, words: dict[str, str], desk: Desk, *, by: str, now: datetime) -> list[Reason]:
    """Begin a change of words and hand it in; where an answer is missing for that, it waits among the drafts."""
    key = derived_reference("import-change", f"{product}:{json.dumps(words, sort_keys=True, ensure_ascii=False)}")
    try:
        draft = start_change(desk=desk, product=product, changes=words, key=key, by=by, now=now)
        if draft.state in ("draft", "change_asked"):
            propose_product(desk=desk, reference=draft.reference, by=by, now=now)
    except IncompleteError:
        return [Reason(code="CHANGE_INCOMPLETE", column=next(iter(words)))]
    except DomainError as error:
        return [_told(error, next(iter(words)))]
    return []


def _begin(table: Import, row: ImportRow, desk: Desk, *, by: str, now: datetime) -> list[Reason]:
    pictures, failed = _pictures(table, row, desk, now=now)
    answers = {name: row.values[name] for name in WORDS if name in row.values}
    prices = {channel: row.values[column] for column, channel in PRICES.items() if column in row.values}
    if prices:
        answers |= {"price": prices.get("online", next(iter(prices.values()))), "channels": sorted(prices)}
    if "stock" in row.values:
        answers["pieces"] = row.values["stock"]
    if len(set(prices.values())) > 1:
        failed.append(Reason(code="ONE_PRICE", column="price_online"))
    try:
        start_draft(
            desk=desk,
            beginning=Beginning(origin="import", answers=answers, pictures=pictures),
            key=row_key(desk, row.key),
            by=by,
            now=now,
        )
    except DomainError as error:
        return [*failed, _told(error, "name")]
    return failed


def _pictures(table: Import, row: ImportRow, desk: Desk, *, now: datetime) -> tuple[list[UUID], list[Reason]]:
    """Take in the pictures that a row names; one that is no picture is told, the others stay."""
    names = row.values.get("pictures", [])
    if not names:
        return [], []
    archive = read_private(table.archive)
    taken: list[UUID] = []
    failed: list[Reason] = []
    for name in names:
        place = table.pictures.get(name.casefold())
        try:
            data = picture_bytes(archive, place) if place else b""
            picture = take_picture(data=data, owner=desk.organisation.reference, key=row_key(desk, row.key), now=now)
            taken.append(picture.reference)
        except PictureRefused as refused:
            failed.append(Reason(code="PICTURE_REFUSED", column="pictures", value=f"{name[:60]}: {refused.message}"))
    return taken, failed


def _told(error: DomainError, column: str) -> Reason:
    """Put a refusal into the row's fate; what may pass - a store that is away, somebody else's lease - is raised."""
    if error.code in PASSING:
        raise error
    return Reason(code=error.code, column=column, value=error.message)
