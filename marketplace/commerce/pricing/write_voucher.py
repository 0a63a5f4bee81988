"""A voucher is made, or changed."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from marketplace.commerce.pricing.models import Voucher, VoucherCode, VoucherCustomer
from marketplace.commerce.pricing.rules import WHOLE
from marketplace.shared.errors import DomainError, NotFoundError
from marketplace.shared.locks import lock_rows

SCOPES = ("products", "variants", "collections", "categories")
ALL_CODES = 10_000


def create_voucher(
    *, columns: Mapping[str, Any], codes: Sequence[str], scope: Mapping[str, Sequence[int]], now: datetime
) -> Voucher:
    """Make a voucher with its codes; a blank code is made up.

    `columns` are columns of Voucher, `scope` maps products, variants, collections, categories to rows. Raises
    DomainError: ALREADY_EXISTS, DUPLICATED_INPUT_ITEM, INVALID (a code), INVALID (days that end before they begin).
    """
    wanted = _checked(codes)
    values = {"start_date": now, **_filled(columns)}
    _check_days(values["start_date"], values.get("end_date"))
    voucher = Voucher.objects.create(**values)
    _add_codes(voucher, wanted, now=now)
    set_scope(voucher, scope)
    return voucher


def update_voucher(
    *,
    voucher_id: int,
    columns: Mapping[str, Any],
    codes: Sequence[str],
    new_code: str | None = None,
    scope: Mapping[str, Sequence[int]],
    is_in_use: bool,
    now: datetime,
) -> Voucher:
    """Change a voucher; `codes` are added, `new_code` takes the place of its only code.

    `is_in_use` tells whether some order or basket holds one of its codes: how often it may be used cannot change then
    (VOUCHER_ALREADY_USED). Raises NotFoundError, and DomainError as create_voucher.
    """
    voucher = lock_voucher(voucher_id)
    given = _filled(columns)
    used = is_in_use or voucher.codes.filter(used__gt=0).exists() or _was_had(voucher)
    for name, field in (("single_use", "singleUse"), ("usage_limit", "usageLimit")):
        if used and name in given and given[name] != getattr(voucher, name):
            message = _("This cannot change any more: the voucher was used already. Make a new one.")
            raise DomainError("VOUCHER_ALREADY_USED", message, field)
    for name, value in given.items():
        setattr(voucher, name, value)
    _check_days(voucher.start_date, voucher.end_date)
    _check_share(voucher)
    voucher.save()
    _add_codes(voucher, _checked(codes), now=now)
    if new_code is not None:
        _replace_code(voucher, _checked([new_code])[0])
    set_scope(voucher, scope)
    return voucher


def lock_voucher(voucher_id: int) -> Voucher:
    """Hold a voucher; raises NotFoundError."""
    for voucher in lock_rows(Voucher.objects.filter(pk=voucher_id)):
        return voucher
    raise NotFoundError(_("This voucher does not exist (any more)."), "id")


def set_scope(voucher: Voucher, scope: Mapping[str, Sequence[int]]) -> None:
    """Say which goods a voucher is for; a kind that is not given stays as it is."""
    for name in SCOPES:
        if name in scope:
            getattr(voucher, name).set(scope[name])


def _filled(columns: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what was given as null where a column cannot be: it stays as it is."""
    may_be_null = {"end_date", "usage_limit", "min_checkout_items_quantity"}
    return {name: value for name, value in columns.items() if value is not None or name in may_be_null}


def _check_days(start: datetime, end: datetime | None) -> None:
    if end is not None and end < start:
        raise DomainError("INVALID", _("The last day lies before the first one."), "endDate")


def _check_share(voucher: Voucher) -> None:
    """A voucher that becomes one of percents may take off at most all, in each channel."""
    if voucher.discount_value_type != "PERCENTAGE":
        return
    if voucher.channel_listings.filter(discount_value__gt=WHOLE).exists():
        message = _("In some channel more than 100 would be taken off. Lower the value there first.")
        raise DomainError("INVALID", message, "discountValueType")


def _checked(codes: Sequence[str]) -> list[str]:
    wanted = [code.strip() or _made_up() for code in codes]
    twice = sorted({code for code in wanted if wanted.count(code) > 1})
    if twice:
        raise DomainError("DUPLICATED_INPUT_ITEM", _("A code was given twice."), "codes", voucher_codes=twice)
    if len(wanted) > ALL_CODES or any(len(code) > 255 for code in wanted):
        raise DomainError("INVALID", _("These are too many codes at once, or one is too long."), "codes")
    there = sorted(VoucherCode.objects.filter(code__in=wanted).values_list("code", flat=True))
    if there:
        raise DomainError(
            "ALREADY_EXISTS", _("This code exists already. Choose another."), "codes", voucher_codes=there
        )
    return wanted


def _made_up() -> str:
    letters = secrets.token_hex(6).upper()
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def _add_codes(voucher: Voucher, codes: Sequence[str], *, now: datetime) -> None:
    VoucherCode.objects.bulk_create(VoucherCode(voucher=voucher, code=code, created_at=now) for code in codes)


def _replace_code(voucher: Voucher, code: str) -> None:
    if voucher.codes.count() != 1:
        raise DomainError("INVALID", _("This voucher has several codes: take out or add single ones."), "code")
    voucher.codes.update(code=code)


def _was_had(voucher: Voucher) -> bool:
    return VoucherCustomer.objects.filter(voucher_code__voucher=voucher).exists()
