"""Write the entries of postings: fast, and as this database keeps them."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db import connection

from marketplace.ledger.rules import EntryToWrite, payee_of_account

EntryRow = tuple[UUID | str | int | None, ...]


def write_entries(rows: Iterable[EntryRow]) -> None:
    """Insert entries without making a model of each: a long history has many, and this takes a fraction of the time."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO ledger_entry"
            " (posting_id, number, account, amount, line, product, organisation, maker, basis_points,"
            " province, bases, quantity)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            list(rows),
        )


def row_of_sale(posting: UUID, number: int, entry: EntryToWrite) -> EntryRow:
    """Put one side of a sale or refund into a row, with its line's facts."""
    side = (stored(posting), number, entry.account, entry.amount)
    line = entry.line
    if line is None:
        return (*side, None, None, None, None, None, "", "", 0)
    return (
        *side,
        line.position,
        stored(line.product),
        stored(line.organisation),
        stored(entry.maker),
        entry.basis_points,
        line.province,
        " ".join(sorted(line.bases)) if line.organisation else "",
        entry.quantity,
    )


def rows_of_transfer(posting: UUID, moves: Mapping[str, int]) -> list[EntryRow]:
    """Put a transfer's moves into rows; when all belong to one payee, each says so."""
    payees = {payee for account in moves if (payee := payee_of_account(account))}
    kind, reference = payees.pop() if len(payees) == 1 else ("", None)
    organisation = stored(reference) if kind == "organisation" else None
    maker = stored(reference) if kind == "maker" else None
    return [
        (stored(posting), number, account, amount, None, None, organisation, maker, None, "", "", 0)
        for number, (account, amount) in enumerate(sorted(moves.items()), start=1)
    ]


def stored(reference: UUID | None) -> UUID | str | None:
    """Give a reference as this database keeps it: as it is, or as 32 letters."""
    return reference if reference is None or connection.features.has_native_uuid_field else reference.hex
