"""A buyer's account: sign in, see one's orders, sign out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.gateway import buyers, orders
from marketplace.gateway.actors import ANYONE, APP
from marketplace.gateway.errors import StoreRefusedError
from marketplace.shared.rate_limits.callers import address_of
from marketplace.shared.rate_limits.count_try import count_sign_in
from marketplace.shared.rate_limits.errors import TooManyTriesError
from storefront_theme.doors import page_language, shop_door
from storefront_theme.forms import SignInForm
from storefront_theme.shopping import forget_buyer, forget_orders, orders_placed, remember_buyer, shopper


@require_safe
@shop_door
def account(request: HttpRequest) -> HttpResponse:
    """Greet the buyer, and show the orders that were placed in this session."""
    actor = shopper(request)
    context = {
        "buyer": buyers.me(actor) if actor is not ANYONE else None,
        "orders": orders.orders_by_reference(APP, references=orders_placed(request), language=page_language()),
    }
    return render(request, "storefront/account.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@shop_door
def sign_in(request: HttpRequest) -> HttpResponse:
    """Let a buyer in; the session gets a new key, so that nobody can have laid one out for her."""
    form = SignInForm(request.POST if request.method == "POST" else None)
    wait = 0
    if form.is_valid():
        email = form.cleaned_data["email"]
        try:
            count_sign_in(address=address_of(request), account=email, now=timezone.now())
            tokens = buyers.sign_in(email=email, password=form.cleaned_data["password"])
        except TooManyTriesError as refusal:
            form.add_error(None, refusal.message)
            wait = refusal.retry_after
        except StoreRefusedError as refusal:
            form.add_error(None, refusal.message)
        else:
            request.session.cycle_key()
            remember_buyer(request, tokens)
            return redirect("storefront:account")
    status = 429 if wait else 422 if form.errors else 200
    answer = render(request, "storefront/sign_in.html", {"form": form}, status=status)
    if wait:
        answer["Retry-After"] = str(wait)
    return answer


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign the buyer out; her basket is kept, her orders are not shown to whoever sits here next."""
    forget_buyer(request)
    forget_orders(request)
    messages.success(request, gettext("You are signed out. Your basket is kept."), extra_tags="done")
    return redirect("storefront:account")
