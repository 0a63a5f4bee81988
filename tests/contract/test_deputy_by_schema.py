"""Arguments of both APIs that name something: what is hidden stays missing, whoever signed in at a desk asks."""

import json
import uuid
from typing import Any

import pytest
from django.test import Client
from graphql import GraphQLField, is_required_argument

from marketplace.commerce.catalog.models import Product
from marketplace.commerce.orders.models import Order
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.schema import schema as contract
from marketplace.programme_api.schema import schema as programme
from tests.application_building import a_person
from tests.builders import a_customer, an_organisation, set_up_market, the_variant
from tests.consent_building import a_maker, made_by
from tests.selling import an_order
from tests.vendor_desks import a_listed_product, a_member

pytestmark = pytest.mark.django_db(transaction=True)
ROLES = ("seller", "reviewer", "treasurer", "privacy", "ministry")
# Of the programme API's arguments: those that name nobody's thing, and those for which an example stands below.
NUMBERS, TRIED = {"number", "fiscalYear"}, {"products"}


def askers(organisation: Any) -> list[Client]:
    """A stranger, another vendor's manager, and whoever holds a duty."""
    people = [a_member(organisation), *(a_person("", role) for role in ROLES)]
    browsers = [Client() for _ in people]
    for browser, person in zip(browsers, people, strict=True):
        browser.force_login(person)
    return [Client(), *browsers]


def asked(browser: Client, door: str, query: str, **variables: Any) -> dict[str, Any]:
    body = json.dumps({"query": query, "variables": variables})
    answer: dict[str, Any] = browser.post(door, body, content_type="application/json").json()
    return answer


def test_the_programme_api_shows_no_maker_who_did_not_agree_and_has_no_other_argument_that_names_anything() -> None:
    set_up_market()
    theirs = an_organisation("ศูนย์ลับ")
    maker = a_maker(theirs, "สมใจ ลับมาก", alias="ป้าลับมาก", disabled=True)
    product = made_by(theirs, maker)
    fields = programme.graphql_schema.query_type.fields
    assert {one for field in fields.values() for one in field.args} == NUMBERS | TRIED, "try the new one here"
    query = "query($p: [UUID!]!) { productMakers(products: $p) { madeByPeopleWithDisabilities makers { handle } } }"
    for browser in askers(an_organisation("ศูนย์อื่น")):
        for reference in (product.external_reference, str(maker.reference), str(theirs.reference)):
            answer = asked(browser, "/programme/graphql/", query, p=[reference])
            assert answer == {"data": {"productMakers": [{"madeByPeopleWithDisabilities": False, "makers": []}]}}


def hidden_things() -> dict[str, list[str]]:
    """What stands in the store and is not for everybody, by the name of the argument that could ask for it."""
    theirs = an_organisation("ศูนย์ลับ")
    product: Product = a_listed_product(theirs, "ผ้าลับมาก", published=False)
    variant = the_variant(product)
    order: Order = an_order({the_variant(a_listed_product(theirs, "ผ้าเปิด")): 1})
    customer = a_customer("secret@example.test", external_reference=str(uuid.uuid4()))
    stock = variant.stocks.get()
    rows = {
        "Product": product,
        "ProductVariant": variant,
        "User": customer,
        "Warehouse": stock.warehouse,
        "Stock": stock,
    }
    return {
        "id": [to_global_id(kind, row.pk) for kind, row in rows.items()],
        "slug": [str(product.slug)],
        "sku": [str(variant.sku)],
        "email": [customer.email],
        "externalReference": [
            str(one.external_reference) for one in (product, variant, order, customer, stock.warehouse)
        ],
        "token": [],  # who has it may ask: tests/contract/checkouts, tests/contract/orders
    }


def test_the_contract_shows_nothing_hidden_to_whoever_signed_in_at_a_desk() -> None:
    set_up_market()
    things = hidden_things()
    found = []
    for browser in askers(an_organisation("ศูนย์อื่น")):
        for name, field in contract.graphql_schema.query_type.fields.items():
            for argument in field.args.keys() & things.keys():
                for value in things[argument]:
                    answer = asked(browser, "/graphql/", question(name, field, argument, value))
                    if (answer.get("data") or {}).get(name):
                        found.append((name, argument, value, answer))
    assert found == []


def question(name: str, field: GraphQLField, argument: str, value: str) -> str:
    """Ask for a thing by one of its names; nothing else must be said."""
    others = [one for one, said in field.args.items() if is_required_argument(said) and one != argument]
    assert others == [], f"{name} wants {others} besides"
    return f"{{ {name}({argument}: {json.dumps(value)}) {{ __typename }} }}"
