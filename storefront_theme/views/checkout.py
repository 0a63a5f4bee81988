"""From basket to order in plain steps: address, delivery, payment, check and order."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.payments.rules import checkout_methods
from storefront_theme.checkout_steps import address_of, next_step, payment_method_of, short_lines, steps
from storefront_theme.doors import shop_door
from storefront_theme.forms import AddressForm, ChoiceForm
from storefront_theme.keep_choices import keep_address, keep_delivery, keep_payment, kept, known_address
from storefront_theme.place_order import OrderNotReadyError, place_order
from storefront_theme.shopping import basket_of
from storefront_theme.words import payment_words


@require_safe
@shop_door
def checkout(request: HttpRequest) -> HttpResponse:
    """Lead to the first step that is not done yet."""
    basket = basket_of(request)
    return redirect(f"storefront:{next_step(basket)}" if basket and basket.lines else "storefront:basket")


@require_http_methods(["GET", "HEAD", "POST"])
@shop_door
def address(request: HttpRequest) -> HttpResponse:
    """Ask who gets the parcel and where. The button `find` only fills in the places, also without JavaScript."""
    basket = basket_of(request)
    if not basket or not basket.lines:
        return redirect("storefront:basket")
    finding = "find" in request.POST
    if request.method == "POST" and not finding:
        form = AddressForm(request.POST)
        if form.is_valid() and kept(form, lambda: keep_address(request, basket, form)):
            return redirect("storefront:checkout")
    else:
        form = AddressForm(initial=request.POST.dict() if finding else known_address(basket))
    context = {"basket": basket, "form": form, "steps": steps(basket, here="address"), "finding": finding}
    return render(request, "storefront/address.html", context, status=422 if form.errors else 200)


@require_safe
def places(request: HttpRequest) -> HttpResponse:
    """Give the places that fit what is being typed, for the address page to show at once."""
    form = AddressForm(initial={"place_text": request.GET.get("place_text", ""), "place": request.GET.get("place", "")})
    return render(request, "storefront/parts/places.html", {"form": form, "finding": True})


@require_http_methods(["GET", "HEAD", "POST"])
@shop_door
def delivery(request: HttpRequest) -> HttpResponse:
    """Ask how the parcel is sent."""
    basket = basket_of(request)
    if not basket or not address_of(basket) or not basket.is_shipping_required:
        return redirect("storefront:checkout")
    ways = [(one.id, one.name) for one in basket.shipping_methods]
    form = ChoiceForm(
        request.POST or None, label=gettext("How shall we send it?"), choices=ways, chosen=basket.delivery_method_id
    )
    if form.is_valid() and kept(form, lambda: keep_delivery(request, basket, method_id=form.cleaned_data["choice"])):
        return redirect("storefront:checkout")
    context = {"basket": basket, "form": form, "steps": steps(basket, here="delivery")}
    return render(request, "storefront/delivery.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@shop_door
def payment(request: HttpRequest) -> HttpResponse:
    """Ask how the order is paid."""
    basket = basket_of(request)
    if not basket or not basket.lines:
        return redirect("storefront:basket")
    ways = checkout_methods(promptpay_id=settings.PROMPTPAY_ID, total=basket.total)
    form = ChoiceForm(
        request.POST or None,
        label=gettext("How would you like to pay?"),
        choices=[(way, payment_words(way)) for way in ways],
        chosen=payment_method_of(basket),
    )
    if form.is_valid() and kept(form, lambda: keep_payment(request, basket, method=form.cleaned_data["choice"])):
        return redirect("storefront:checkout")
    context = {"basket": basket, "form": form, "steps": steps(basket, here="payment")}
    return render(request, "storefront/payment.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@shop_door
def review(request: HttpRequest) -> HttpResponse:
    """Show everything once more; what is posted becomes the order, once however often it is sent."""
    notice = None
    if request.method == "POST":
        try:
            return redirect("storefront:order", reference=place_order(request))
        except OrderNotReadyError as refusal:
            notice = refusal
    basket = basket_of(request)
    if not basket or not basket.lines or next_step(basket) != "review":
        return redirect("storefront:checkout")
    context = {
        "basket": basket,
        "address": address_of(basket),
        "notice": notice,
        "short": short_lines(basket),
        "method": payment_method_of(basket),
        "steps": steps(basket, here="review"),
    }
    return render(request, "storefront/review.html", context, status=409 if notice else 200)
