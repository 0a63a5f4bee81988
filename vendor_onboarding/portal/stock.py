"""The door through which a vendor writes down what lies in her store-room."""

from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from marketplace.shared.errors import DomainError
from vendor_onboarding.listings.change_stock import change_stock
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.errors import LooksOnlyError, MissingError
from vendor_onboarding.listings.own_products import own_product, own_stock, variant_of
from vendor_onboarding.portal.doors import at_desk, page_language, product_name, say_done, show
from vendor_onboarding.portal.forms import StockForm
from vendor_onboarding.portal.rules import seen_number


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def stock(request: HttpRequest, desk: Desk, product: UUID, variant: UUID) -> HttpResponseBase:
    """Ask how many pieces there are; save it, or say what is wrong with it and keep what was typed."""
    check_may_edit(desk)
    form = StockForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        quantity, seen = form.cleaned_data["quantity"], seen_number(request.POST.get("seen", ""))
        try:
            change_stock(desk=desk, product=product, variant=variant, quantity=quantity, seen=seen)
        except (MissingError, LooksOnlyError):
            raise
        except DomainError as error:
            form.add_error("quantity", error.message)
        else:
            lie_there = ngettext(
                "%(count)s piece lies in the store-room now.", "%(count)s pieces lie in the store-room now.", quantity
            )
            say_done(request, lie_there % {"count": f"{quantity:,}"})
            return redirect("portal:product", desk.organisation.slug, product)
    return _asked(request, desk, form, product=product, variant=variant)


def _asked(request: HttpRequest, desk: Desk, form: StockForm, *, product: UUID, variant: UUID) -> HttpResponseBase:
    found = own_product(desk, reference=product, language=page_language())
    wanted = variant_of(found, variant)
    level = own_stock(desk, wanted)
    if not form.is_bound and level:
        form.initial["quantity"] = str(level.quantity)
    context = {
        "form": form,
        "product": found,
        "name": product_name(found),
        "variant": wanted,
        "level": level,
        "here": "products",
    }
    return show(request, desk, "stock", context, status=422 if form.is_bound else 200)
