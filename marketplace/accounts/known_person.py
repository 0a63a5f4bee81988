"""Middleware that tells each page who asks: nobody, or the person who signed in and was not away too long."""

from collections.abc import Callable

from django.contrib.auth import get_user
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from marketplace.accounts.device_words import device_of
from marketplace.accounts.models import User
from marketplace.accounts.session_marks import keep_awake


class KnownPerson:
    """Sets `request.user`, looked up only when somebody asks: the shop's pages never do."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a request that knows its person."""
        request.user = SimpleLazyObject(lambda: person_behind(request))  # type: ignore[assignment]
        return self.get_response(request)


def person_behind(request: HttpRequest) -> AbstractBaseUser | AnonymousUser:
    """Give the person of this request's session; nobody when it rested too long (its data stays for her return)."""
    user = get_user(request)
    if not isinstance(user, User):
        return user
    device = device_of(request.headers.get("User-Agent", ""))
    awake = keep_awake(request.session, user=user, device=device, now=timezone.now())
    return user if awake else AnonymousUser()
