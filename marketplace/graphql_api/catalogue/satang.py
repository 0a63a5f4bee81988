"""Amounts and percents as they are given: exact to two decimals."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError


def hundredths(given: Decimal | None, field: str, *, code: str = "INVALID") -> Any:
    """Give an amount (or a percentage) in hundredths; raises DomainError for one of more than two decimals."""
    if given is None:
        return None
    exact = given * 100
    if exact != exact.to_integral_value():
        raise DomainError(code, _("At most two decimals are possible here."), field)
    return int(exact)
