"""A device on which a person signed in before: it keeps a signed cookie, and has its own count of tries.

So a stranger who types wrong passwords, be it next door behind the same address, never locks her out on her own
devices. (OWASP: "Slow down online guessing attacks with device cookies".)
"""

from datetime import datetime

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponseBase

from marketplace.shared.identifiers import new_reference
from marketplace.shared.rate_limits.callers import address_of
from marketplace.shared.rate_limits.count_try import count_sign_in, count_try
from marketplace.shared.sensitive.seal import fingerprint

COOKIE = "known_device"
COOKIE_SECONDS = 365 * 24 * 60 * 60
MOST_ACCOUNTS = 5
SIGNER = Signer(salt="accounts.known-device")


def known_device(request: HttpRequest, *, email: str) -> str:
    """Give the device's number when this account signed in on it before; empty otherwise."""
    device, accounts = _read(request)
    return device if _mark(email) in accounts else ""


def remember_device(request: HttpRequest, response: HttpResponseBase, *, email: str) -> None:
    """Give the browser its cookie: a number and keyed marks of the last accounts, readable to nobody."""
    device, accounts = _read(request)
    marks = [_mark(email), *(one for one in accounts if one != _mark(email))][:MOST_ACCOUNTS]
    response.set_cookie(
        COOKIE,
        SIGNER.sign(".".join((device or new_reference().hex, *marks))),
        max_age=COOKIE_SECONDS,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def count_password_try(request: HttpRequest, *, email: str, now: datetime) -> None:
    """Count a try with a password: by known device and account, else by address and account.

    Raises TooManyTriesError. Whether there is such an account is not looked at.
    """
    if device := known_device(request, email=email):
        count_try(door="sign-in of a known device", address=device, account=email, now=now)
    else:
        count_sign_in(address=address_of(request), account=email, now=now)


def count_code_try(request: HttpRequest, *, email: str, now: datetime) -> None:
    """Count a try with a code, as above; strangers who know the password have besides one count for all of them.

    (Six digits would fall to many addresses that try a little each.) It shuts no known device out.
    """
    if device := known_device(request, email=email):
        count_try(door="second step of a known device", address=device, account=email, now=now)
    else:
        count_try(door="second step", address=address_of(request), account=email, now=now)
        count_try(door="second step of strangers", address="", account=email, now=now)


def _read(request: HttpRequest) -> tuple[str, list[str]]:
    try:
        device, *accounts = SIGNER.unsign(request.COOKIES.get(COOKIE, "")).split(".")
    except BadSignature:
        return "", []
    return device, accounts


def _mark(email: str) -> str:
    return fingerprint(email.strip().lower(), kind="known-device")[:24]
