"""The reviewers' doors."""

from django.urls import path

from vendor_onboarding.review import application, home, organisations, products, queue, sellers

app_name = "review"
urlpatterns = [
    path("", home.home, name="home"),
    path("applications/", queue.queue, name="queue"),
    path("applications/<uuid:application>/", application.application_page, name="application"),
    path("applications/<uuid:application>/papers/<uuid:document>/<int:number>/", application.paper, name="paper"),
    path("applications/<uuid:application>/change/", application.change, name="change"),
    path("applications/<uuid:application>/approve/", application.approve, name="approve"),
    path("applications/<uuid:application>/reject/", application.reject, name="reject"),
    path("organisations/", organisations.organisation_list, name="organisations"),
    path("organisations/<slug:organisation>/", organisations.organisation_page, name="organisation"),
    path("organisations/<slug:organisation>/<slug:action>/", organisations.standing, name="standing"),
    path("sellers/", sellers.seller_list, name="sellers"),
    path("sellers/new/", sellers.new_seller, name="new-seller"),
    path("products/", products.product_queue, name="products"),
    path("products/trust/<slug:organisation>/", products.trust, name="product-trust"),
    path("products/<uuid:draft>/", products.product_page, name="product"),
    path("products/<uuid:draft>/decide/", products.decide, name="product-decide"),
    path(
        "products/<uuid:draft>/photos/<uuid:picture>/<int:width>.webp", products.product_picture, name="product-picture"
    ),
]
