"""The vendor's doors. Each names the desk it belongs to, so that a person with two desks never mixes them up."""

from django.urls import path

from vendor_onboarding.portal import home, income, orders, prices, products, stock
from vendor_onboarding.portal.consent_urls import CONSENT_DOORS
from vendor_onboarding.portal.draft_urls import DRAFT_DOORS
from vendor_onboarding.portal.maker_urls import MAKER_DOORS
from vendor_onboarding.portal.money_urls import MONEY_DOORS

app_name = "portal"
urlpatterns = [
    path("", home.home, name="home"),
    path("<slug:organisation>/", home.overview, name="overview"),
    path("<slug:organisation>/products/", products.product_list, name="products"),
    path("<slug:organisation>/products/<uuid:product>/", products.product_page, name="product"),
    path("<slug:organisation>/products/<uuid:product>/publish/", products.publish, name="publish"),
    path("<slug:organisation>/products/<uuid:product>/hide/", products.hide, name="hide"),
    path(
        "<slug:organisation>/products/<uuid:product>/<uuid:variant>/price/<slug:channel>/", prices.price, name="price"
    ),
    path("<slug:organisation>/products/<uuid:product>/<uuid:variant>/stock/", stock.stock, name="stock"),
    path("<slug:organisation>/orders/", orders.order_list, name="orders"),
    path("<slug:organisation>/orders/<uuid:order>/", orders.order_page, name="order"),
    path("<slug:organisation>/income/", income.income, name="income"),
    *MAKER_DOORS,
    *CONSENT_DOORS,
    *MONEY_DOORS,
    *DRAFT_DOORS,
]
