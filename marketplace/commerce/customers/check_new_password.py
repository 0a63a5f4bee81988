"""May this be a customer's password?"""

from typing import Any, cast

from django.conf import settings
from django.contrib.auth.password_validation import get_password_validators, validate_password
from django.core.exceptions import ValidationError

from marketplace.shared.errors import DomainError, Refusals


def check_new_password(password: str, *, field: str) -> None:
    """Refuse a password that is too short or that everybody uses, each reason in words.

    The rules stand in CUSTOMER_PASSWORD_VALIDATORS. Raises Refusals with Saleor's codes (PASSWORD_TOO_SHORT, ...).
    """
    validators = get_password_validators(cast(Any, settings.CUSTOMER_PASSWORD_VALIDATORS))
    try:
        validate_password(password, password_validators=validators)
    except ValidationError as refused:
        reasons = [
            DomainError(str(one.code or "invalid").upper(), " ".join(one.messages), field) for one in refused.error_list
        ]
        raise Refusals(reasons) from None
