"""The dry run: each row of a table is held against the products as they are. Nothing is changed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from uuid import UUID

from marketplace.gateway.records import ManagedProduct
from marketplace.shared.identifiers import derived_reference
from vendor_onboarding.bulk.models import Import, ImportRow
from vendor_onboarding.bulk.rules import Known, Reason, Verdict, judge_row
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.draft_rules import EDITABLE, MOST_OPEN
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.own_products import own_products, own_stock

A_PAGE = 100
AT_ONCE = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A variant of the organisation's own, and how it stands now."""

    product: UUID
    variant: UUID
    sku: str
    known: Known


def check_import(table: Import, desk: Desk) -> None:
    """Judge every row that waits; stopped half-way, it goes on with the rest when it is called again."""
    products = own_by_key(desk)
    twice = _twice(table)
    names, room = frozenset(table.pictures) if table.archive else None, _room(table, desk)
    while rows := list(table.rows.filter(fate="waiting").order_by("number")[:AT_ONCE]):
        begun = _begun(desk, rows)
        for row in rows:
            found = products.get(row.key.casefold()) or products.get(_drafted(desk, row.key))
            verdict = judge_row(row.cells, found.known if found else None, pictures=names)
            if row.key.casefold() in twice and row.number != twice[row.key.casefold()]:
                verdict = Verdict(fate="refused", reasons=(Reason(code="ROW_TWICE", column="sku", value=row.key[:80]),))
            elif verdict.fate == "new":
                verdict = _if_new(verdict, is_begun=row.key in begun, room=room)
                room -= verdict.fate == "new"
            _judged(row, verdict, found)
        ImportRow.objects.bulk_update(rows, ["fate", "product", "variant", "values", "seen", "reasons"])
    Import.objects.filter(pk=table.pk, state="checking").update(state="checked")


def row_key(desk: Desk, key: str) -> UUID:
    """Give the key under which a row of this SKU begins a draft: the same row, in whatever file, begins one only."""
    return derived_reference("import-row", f"{desk.organisation.reference}:{key.casefold()}")


def own_by_key(desk: Desk) -> dict[str, Found]:
    """Give all variants of the organisation by SKU, by our reference, and single ones by their product's reference."""
    found: dict[str, Found] = {}
    for product in _all(desk):
        for variant in product.variants:
            level = own_stock(desk, variant)
            known = Known(
                name=product.name,
                name_en=product.name_en,
                prices=dict(variant.prices),
                stock=level.quantity if level else None,
            )
            one = Found(product=product.reference, variant=variant.reference, sku=variant.sku, known=known)
            found[str(variant.reference)] = one
            if variant.sku:
                found[variant.sku.casefold()] = one
            if len(product.variants) == 1:
                found[str(product.reference)] = one
    return found


def _all(desk: Desk) -> Iterator[ManagedProduct]:
    after: str | None = None
    while True:
        page = own_products(desk, language="th", after=after, first=A_PAGE)
        yield from page.items
        if not page.has_next:
            return
        after = page.end_cursor


def _begun(desk: Desk, rows: Iterable[ImportRow]) -> frozenset[str]:
    """Give the keys among these rows for which an earlier file began a draft that is not in the shop yet."""
    by_draft = {_drafted(desk, row.key): row.key for row in rows}
    drafts = ProductDraft.objects.filter(organisation=desk.organisation, reference__in=by_draft)
    return frozenset(by_draft[str(one)] for one in drafts.values_list("reference", flat=True))


def _room(table: Import, desk: Desk) -> int:
    """Say how many more new products the desk may begin, those of this table's rows before counted."""
    open_now = ProductDraft.objects.filter(organisation=desk.organisation, state__in=EDITABLE).count()
    return MOST_OPEN - open_now - table.rows.filter(fate="new").count()


def _if_new(verdict: Verdict, *, is_begun: bool, room: int) -> Verdict:
    if is_begun:
        return Verdict(fate="same", reasons=(Reason(code="DRAFT_WAITS", column="sku"),))
    if room <= 0:
        return Verdict(fate="refused", reasons=(Reason(code="NO_ROOM"),))
    return verdict


def _drafted(desk: Desk, key: str) -> str:
    """Give the reference that a product has whose draft an earlier file began under this key (listings/start_draft)."""
    return str(derived_reference("product-draft", f"{desk.organisation.reference}:{row_key(desk, key)}"))


def _twice(table: Import) -> Mapping[str, int]:
    """Give the keys that stand on several rows, with the number of the first: that one counts."""
    rows = list(table.rows.order_by("number").values_list("key", "number"))
    counts = Counter(key.casefold() for key, _number in rows if key)
    first: dict[str, int] = {}
    for key, number in rows:
        if counts[key.casefold()] > 1:
            first.setdefault(key.casefold(), number)
    return first


def _judged(row: ImportRow, verdict: Verdict, found: Found | None) -> None:
    row.fate, row.values, row.seen = verdict.fate, verdict.values, verdict.seen
    row.reasons = [asdict(one) for one in verdict.reasons]
    row.product, row.variant = (found.product, found.variant) if found else (None, None)
