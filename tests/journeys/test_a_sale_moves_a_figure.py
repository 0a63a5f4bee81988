"""The thin path: a person buys over the store's API, staff marks it paid, and the ministry's figure moves."""

import json
import uuid
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import httpx
import pytest

from marketplace.commerce.stock.models import Stock
from marketplace.ledger.queries import broken_books
from tests import builders
from tests.background import background, eventually
from tests.makers_building import made_by_someone_with_a_disability
from tests.ministry_session import ministry_cookies
from vendor_onboarding.listings.list_product import list_product

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]
FISCAL_YEAR = 2570
ADDRESS = {
    "firstName": "สมหญิง",
    "lastName": "ใจดี",
    "streetAddress1": "9/9 หมู่ 1",
    "city": "พระประแดง",
    "cityArea": "ทรงคนอง",
    "postalCode": "10130",
    "country": "TH",
    "countryArea": "สมุทรปราการ",
    "phone": "+66812345678",
}
STAFF = ("MANAGE_ORDERS", "HANDLE_PAYMENTS")


class Client:
    """A program that knows nothing but the address of the API."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.token = ""
        self.cookies: dict[str, str] = {}

    def ask(self, query: str, path: str = "/graphql/", **variables: Any) -> dict[str, Any]:
        """Send a document and give its data; fail on any error."""
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        reply = httpx.post(
            self.base + path,
            json={"query": query, "variables": variables},
            headers=headers,
            cookies=self.cookies,
            timeout=20,
            trust_env=False,
        )
        answer = json.loads(reply.text, parse_float=Decimal)
        assert "errors" not in answer, answer
        for part in answer["data"].values():
            if isinstance(part, dict):
                assert not part.get("errors"), part
        data: dict[str, Any] = answer["data"]
        return data

    def figure(self, code: str) -> Decimal:
        """The national total of an indicator in baht."""
        mission = self.ask(
            "query($n: Int!, $y: Int!) { mission(number: $n, fiscalYear: $y) { indicators { code actual } } }",
            path="/programme/graphql/",
            n=int(code[0]),
            y=FISCAL_YEAR,
        )["mission"]
        return next(Decimal(str(one["actual"] or 0)) for one in mission["indicators"] if one["code"] == code)


@pytest.fixture
def goods() -> Any:
    builders.set_up_market()
    centre = builders.an_organisation(kind="centre")
    product = builders.a_product(price=35_050, stock=5, organisation=centre)
    list_product(product=uuid.UUID(product.external_reference), organisation=centre)
    made_by_someone_with_a_disability(centre, uuid.UUID(product.external_reference))
    return product


@pytest.fixture
def client(live_server: Any) -> Iterator[Client]:
    with background():
        client = Client(live_server.url)
        client.cookies = ministry_cookies()  # it alone sees the running month
        yield client


def buy(client: Client, variant: str, quantity: int) -> dict[str, Any]:
    """Buy over the API as a guest, cash on delivery; gives the order."""
    checkout = client.ask(
        "mutation($input: CheckoutCreateInput!) { checkoutCreate(input: $input) { checkout { id"
        " shippingMethods { id } } errors { field code message } } }",
        input={
            "channel": "online",
            "email": "buyer@example.test",
            "lines": [{"variantId": variant, "quantity": quantity}],
            "shippingAddress": ADDRESS,
            "billingAddress": ADDRESS,
        },
    )["checkoutCreate"]["checkout"]
    client.ask(
        "mutation($id: ID!, $method: ID!) { checkoutDeliveryMethodUpdate(id: $id, deliveryMethodId: $method)"
        " { errors { field code message } } }",
        id=checkout["id"],
        method=checkout["shippingMethods"][0]["id"],
    )
    order: dict[str, Any] = client.ask(
        "mutation($id: ID!) { checkoutComplete(id: $id) { order { id status chargeStatus total { gross { amount } } }"
        " errors { field code message } } }",
        id=checkout["id"],
    )["checkoutComplete"]["order"]
    return order


def sign_in_staff(client: Client) -> None:
    """Sign in as staff of the store."""
    builders.a_customer("staff@example.test", permissions=STAFF)
    client.token = client.ask(
        "mutation($e: String!, $p: String!) { tokenCreate(email: $e, password: $p) { token errors { code } } }",
        e="staff@example.test",
        p=builders.PASSWORD,
    )["tokenCreate"]["token"]


def test_a_sale_counts_when_it_is_paid_and_a_refund_takes_it_back(client: Client, goods: Any) -> None:
    variant = client.ask(
        'query($slug: String!) { product(slug: $slug, channel: "online") { variants { id } } }', slug=goods.slug
    )["product"]["variants"][0]["id"]
    order = buy(client, variant, 2)
    assert (order["status"], order["chargeStatus"]) == ("UNCONFIRMED", "NONE")
    assert client.figure("4.1") == 0

    sign_in_staff(client)
    client.ask("mutation($id: ID!) { orderMarkAsPaid(id: $id) { errors { field code message } } }", id=order["id"])
    eventually(lambda: client.figure("4.1") == Decimal("701"), within=5)
    assert client.figure("3.1") == 0

    transaction = client.ask("query($id: ID!) { order(id: $id) { status transactions { id } } }", id=order["id"])[
        "order"
    ]["transactions"][0]["id"]
    total = order["total"]["gross"]["amount"]
    client.ask(
        "mutation($id: ID!, $amount: PositiveDecimal!) { transactionEventReport(id: $id, type: REFUND_SUCCESS,"
        ' amount: $amount, pspReference: "refund-1") { errors { field code message } } }',
        id=transaction,
        amount=str(total),
    )
    eventually(lambda: client.figure("4.1") == 0, within=5)
    assert list(broken_books()) == []


def test_an_order_that_is_marked_paid_is_confirmed_and_its_pieces_stay_promised(client: Client, goods: Any) -> None:
    variant = client.ask(
        'query($slug: String!) { product(slug: $slug, channel: "online") { variants { id } } }', slug=goods.slug
    )["product"]["variants"][0]["id"]
    order = buy(client, variant, 2)
    sign_in_staff(client)
    client.ask("mutation($id: ID!) { orderMarkAsPaid(id: $id) { errors { field code message } } }", id=order["id"])
    status = "query($id: ID!) { order(id: $id) { status } }"
    eventually(lambda: client.ask(status, id=order["id"])["order"]["status"] == "UNFULFILLED", within=5)
    stock = Stock.objects.get(variant__product=goods)
    assert (stock.quantity, stock.quantity_allocated) == (5, 2)
