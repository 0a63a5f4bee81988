"""The door through which a vendor changes a price."""

from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from marketplace.shared.errors import DomainError
from marketplace.shared.pages.formats import written_baht
from vendor_onboarding.listings.change_price import change_price
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.errors import LooksOnlyError, MissingError
from vendor_onboarding.listings.own_products import own_product, variant_of
from vendor_onboarding.listings.rules import VENDOR_CHANNELS
from vendor_onboarding.portal.doors import at_desk, page_language, product_name, say_done, show
from vendor_onboarding.portal.forms import PriceForm
from vendor_onboarding.portal.rules import seen_number, typed_price
from vendor_onboarding.portal.words import CHANNELS


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def price(request: HttpRequest, desk: Desk, product: UUID, variant: UUID, channel: str) -> HttpResponseBase:
    """Ask for the new price; save it, or say what is wrong with it and keep what was typed."""
    check_may_edit(desk)
    form = PriceForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        amount, seen = form.cleaned_data["price"], seen_number(request.POST.get("seen", ""))
        try:
            change_price(desk=desk, product=product, variant=variant, channel=channel, amount=amount, seen=seen)
        except (MissingError, LooksOnlyError):
            raise
        except DomainError as error:
            form.add_error("price", error.message)
        else:
            say_done(request, _("The price is %(price)s now.") % {"price": written_baht(amount)})
            return redirect("portal:product", desk.organisation.slug, product)
    return _asked(request, desk, form, product=product, variant=variant, channel=channel)


def _asked(
    request: HttpRequest, desk: Desk, form: PriceForm, *, product: UUID, variant: UUID, channel: str
) -> HttpResponseBase:
    if channel not in VENDOR_CHANNELS:
        raise MissingError
    found = own_product(desk, reference=product, language=page_language())
    wanted = variant_of(found, variant)
    current = wanted.prices.get(channel)
    if not form.is_bound and current is not None:
        form.initial["price"] = typed_price(current)
    context = {
        "form": form,
        "product": found,
        "name": product_name(found),
        "variant": wanted,
        "channel_name": CHANNELS[channel],
        "current": current,
        "here": "products",
    }
    return show(request, desk, "price", context, status=422 if form.is_bound else 200)
