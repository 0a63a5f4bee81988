"""Where buyers' transfers go: PROMPTPAY_ID, looked at before the first buyer meets it."""

from django.core.exceptions import ImproperlyConfigured

from marketplace.payments.promptpay import credit_transfer_payload


def checked_promptpay_id(given: str) -> str:
    """Give the id back, or nothing where none is given; raises ImproperlyConfigured for one that no bank knows."""
    if given:
        try:
            credit_transfer_payload(target=given)
        except ValueError:
            raise ImproperlyConfigured(
                f"PROMPTPAY_ID must be a phone number, a 13-digit tax id or a 15-digit wallet, not {given!r}."
            ) from None
    return given
