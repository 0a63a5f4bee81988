"""Doors of the shop."""

from django.urls import path

from storefront_theme.views import basket, browse, buyers, centres, checkout, orders, product

app_name = "storefront"
urlpatterns = [
    path("", browse.home, name="home"),
    path("goods/", browse.goods, name="goods"),
    path("goods/<slug:category>/", browse.goods, name="category"),
    path("search/", browse.search, name="search"),
    path("search/suggestions/", browse.suggestions, name="suggestions"),
    path("product/<str:slug>/", product.product, name="product"),
    path("centres/", centres.centres, name="centres"),
    path("centres/<slug:slug>/", centres.centre, name="centre"),
    path("basket/", basket.basket, name="basket"),
    path("checkout/", checkout.checkout, name="checkout"),
    path("checkout/address/", checkout.address, name="address"),
    path("checkout/places/", checkout.places, name="places"),
    path("checkout/delivery/", checkout.delivery, name="delivery"),
    path("checkout/payment/", checkout.payment, name="payment"),
    path("checkout/review/", checkout.review, name="review"),
    path("orders/<uuid:reference>/", orders.order, name="order"),
    path("account/", buyers.account, name="account"),
    path("account/sign-in/", buyers.sign_in, name="sign-in"),
    path("account/sign-out/", buyers.sign_out, name="sign-out"),
]
