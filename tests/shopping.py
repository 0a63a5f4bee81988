"""A shop with something in it, and a person who goes through its steps with Django's client."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.test import Client

from marketplace.commerce.catalog.models import Product
from marketplace.gateway.reindex import reindex_all
from tests.builders import a_category, a_product, a_store_room, an_organisation, set_up_market, the_variant

ADDRESS = {
    "full_name": "สมหญิง ใจดี",
    "phone": "081-234-5678",
    "email": "somying@example.test",
    "street": "99/1 หมู่ 7 ถนนเพชรหึงษ์",
    "place_text": "10130",
    "place": "110413-10130",
}


@dataclass(frozen=True, kw_only=True)
class Shop:
    """What lies in the shop: a basket at ฿280.00 (10 pieces), a cushion (2 pieces) and a massage."""

    basket: Product
    cushion: Product
    massage: Product


def a_shop() -> Shop:
    """Open a shop with one centre, two goods and a service, all to be found by the search."""
    set_up_market()
    centre = an_organisation("ศูนย์พระประแดง", slug="phra-pradaeng", name_en="Phra Pradaeng Centre")
    a_store_room(centre)
    shelf = a_category("งานจักสาน", slug="basketry", translations={"en": {"name": "Basketry"}})
    shop = Shop(
        basket=a_product(
            "ตะกร้าสานผักตบชวา", price=28_000, stock=10, organisation=centre, category=shelf, slug="hyacinth"
        ),
        cushion=a_product("หมอนผ้าทอมือ", price=25_000, stock=2, organisation=centre, category=shelf, slug="cushion"),
        massage=a_product(
            "นวดแผนไทย 1 ชั่วโมง",
            price=30_000,
            stock=5,
            organisation=centre,
            category=shelf,
            slug="massage",
            kind="service",
        ),
    )
    reindex_all()
    return shop


def put_in_basket(client: Client, product: Product, *, pieces: str = "1", prefix: str = "") -> HttpResponse:
    """Post the form of a product's page."""
    variant = the_variant(product).external_reference
    return client.post(f"{prefix}/product/{product.slug}/", {"variant": variant, "quantity": pieces})


def go_to_review(client: Client, *, payment: str = "cash_on_delivery") -> HttpResponse:
    """Fill in address, delivery and payment; give the review page."""
    assert client.post("/checkout/address/", ADDRESS).status_code == 302
    delivery = client.get("/checkout/delivery/")
    if delivery.status_code == 200:
        method = delivery.context["basket"].shipping_methods[0].id
        assert client.post("/checkout/delivery/", {"choice": method}).status_code == 302
    assert client.post("/checkout/payment/", {"choice": payment}).status_code == 302
    return client.get("/checkout/review/")


def order_form(review: HttpResponse) -> dict[str, str]:
    """Give what the button of the review page posts."""
    basket = review.context["basket"]
    return {"reference": basket.metadata["reference"], "total": str(basket.total)}


def reference_in(url: str) -> UUID:
    """Take the order's reference out of its page's address."""
    return UUID(url.rstrip("/").rsplit("/", 1)[1])
