"""The basket: see it, have more or less of something, take something out."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from marketplace.gateway.errors import StoreRefusedError
from marketplace.gateway.records import Checkout
from storefront_theme.basket_lines import asked_quantity, basket_rows
from storefront_theme.doors import shop_door
from storefront_theme.shopping import basket_of, change_quantity, price_changes


@require_http_methods(["GET", "HEAD", "POST"])
@shop_door
def basket(request: HttpRequest) -> HttpResponse:
    """Show the basket; what is posted changes one of its lines."""
    found = basket_of(request)
    problem = {}
    if request.method == "POST" and found is not None:
        problem = _change(request, found)
        if not problem:
            return redirect("storefront:basket")
    changes = price_changes(request, found) if found else {}
    rows = basket_rows(found, changes=changes, problem=problem) if found else []
    context = {"basket": found, "rows": rows, "problem": problem, "short": any(row.is_short for row in rows)}
    return render(request, "storefront/basket.html", context, status=422 if problem else 200)


def _change(request: HttpRequest, found: Checkout) -> dict[str, str]:
    """Change the line that was posted; gives what is wrong, in words, with what was typed."""
    line = next((one for one in found.lines if one.id == request.POST.get("line")), None)
    if line is None:
        return {}
    typed = request.POST.get("quantity", "")
    quantity = asked_quantity(request.POST, now=line.quantity)
    if quantity is None:
        return {"line": line.id, "typed": typed, "message": gettext("Type a number from 0 to 999.")}
    try:
        change_quantity(request, found, line_id=line.id, quantity=quantity)
    except StoreRefusedError as refusal:
        return {"line": line.id, "typed": typed, "message": refusal.message}
    return {}
