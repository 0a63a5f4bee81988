"""Every mutation that the schema has, called by a stranger and by a customer, changes nothing that is not hers.

The schema itself is walked: a new mutation is refused here until it asks for a permission, or is named below with the
reason why everybody may call it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any

import pytest
from django.db import connection
from django.db.models import UUIDField
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    get_named_type,
    is_required_argument,
    is_required_input_field,
)

from marketplace.commerce.customers.models import CustomerAddress
from marketplace.commerce.customers.one_time_tokens import DELETE_ACCOUNT
from marketplace.commerce.customers.rules import PERMISSIONS
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.metadata import KINDS
from marketplace.graphql_api.schema import schema
from tests.builders import a_customer, a_product, set_up_market, the_variant
from tests.contract.ask import ask
from tests.contract.staff import staff
from tests.selling import ADDRESS, a_checkout

pytestmark = [pytest.mark.django_db, pytest.mark.database]

MUTATIONS: dict[str, GraphQLField] = schema.graphql_schema.mutation_type.fields
# Whoever knows a basket's id (a random UUID) may fill it, as in Saleor; tests/contract/checkouts/test_whose_basket.py.
BASKETS = """
checkoutAddPromoCode checkoutBillingAddressUpdate checkoutComplete checkoutCreate checkoutCustomerNoteUpdate
checkoutDeliveryMethodUpdate checkoutEmailUpdate checkoutLanguageCodeUpdate checkoutLineDelete checkoutLinesAdd
checkoutLinesDelete checkoutLinesUpdate checkoutRemovePromoCode checkoutShippingAddressUpdate
checkoutShippingMethodUpdate deliveryOptionsCalculate paymentGatewayInitialize transactionInitialize
transactionProcess
"""
# What somebody does who is not signed in yet, or holds a letter's secret.
AT_THE_DOOR = """
accountRegister appTokenVerify confirmAccount requestPasswordReset setPassword tokenCreate tokenRefresh tokenVerify
"""
# Done with one's own account alone; without one it is refused.
OWN = """
accountAddressCreate accountAddressDelete accountAddressUpdate accountDelete accountRequestDeletion
accountSetDefaultAddress accountUpdate checkoutCustomerAttach checkoutCustomerDetach confirmEmailChange passwordChange
requestEmailChange sendConfirmationEmail tokensDeactivateAll
"""
# The permission hangs on the kind of thing that is noted on.
BY_KIND = "deleteMetadata deletePrivateMetadata updateMetadata updatePrivateMetadata"
OPEN = {*BASKETS.split(), *AT_THE_DOOR.split(), *OWN.split(), *BY_KIND.split()}
GUARDED = sorted(set(MUTATIONS) - OPEN)
PLAIN: dict[str, Any] = {
    "ID": to_global_id("Product", 1),
    "UUID": "00000000-0000-4000-8000-000000000001",
    "Int": 1,
    "Float": 1.0,
    "Decimal": 1,
    "PositiveDecimal": 1,
    "Boolean": True,
    "String": "x",
    "Date": "2026-11-20",
    "DateTime": "2026-11-20T05:00:00Z",
    "JSON": {},
    "JSONString": "{}",
    "WeightScalar": 1,
    "Metadata": {},
    "Minute": 1,
    "Day": 1,
    "Hour": 1,
    "CountryCode": "TH",
}


def value_for(kind: Any) -> Any:
    """Give the smallest value that a type of input takes."""
    if isinstance(kind, GraphQLNonNull):
        return value_for(kind.of_type)
    if isinstance(kind, GraphQLList):
        return [value_for(kind.of_type)]
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    if isinstance(kind, GraphQLInputObjectType):
        return {name: value_for(one.type) for name, one in kind.fields.items() if is_required_input_field(one)}
    return PLAIN[kind.name]


def call(name: str) -> tuple[str, dict[str, Any]]:
    """Write a mutation that names what it must, by variables."""
    wanted = {key: one for key, one in MUTATIONS[name].args.items() if is_required_argument(one)}
    if any(get_named_type(one.type).name == "Upload" for one in wanted.values()):
        wanted = {}
    head = ", ".join(f"${key}: {one.type}" for key, one in wanted.items())
    given = ", ".join(f"{key}: ${key}" for key in wanted)
    query = f"mutation{f'({head})' if head else ''} {{ it: {name}{f'({given})' if given else ''} {{ __typename }} }}"
    return query, {key: value_for(one.type) for key, one in wanted.items()}


@contextmanager
def nothing_is_written() -> Iterator[None]:
    """Fail on the first statement that writes, be it taken back later."""
    written: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.lstrip().partition(" ")[0].upper() in {"INSERT", "UPDATE", "DELETE"}:
            written.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield
    assert written == []


def assert_refused(name: str, token: str | None) -> None:
    query, variables = call(name)
    with nothing_is_written():
        answer = ask(query, variables=variables, token=token)
    assert [one["extensions"]["exception"]["code"] for one in answer.get("errors", [])] == ["PermissionDenied"], answer
    assert answer["data"] == {"it": None}


def needs_a_file(name: str) -> bool:
    """A required Upload travels as multipart alone; its own tests see it refused."""
    return any(
        get_named_type(one.type).name == "Upload" for one in MUTATIONS[name].args.values() if is_required_argument(one)
    )


def test_what_is_open_is_there() -> None:
    assert set(MUTATIONS) >= OPEN


@pytest.mark.parametrize("who", ["a stranger", "a customer", "staff without rights"])
def test_guarded_mutations_are_refused_and_write_nothing(who: str) -> None:
    set_up_market()
    token = {"a stranger": None, "a customer": staff(), "staff without rights": staff("MANAGE_TRANSLATIONS")}[who]
    for name in GUARDED:
        if needs_a_file(name):
            continue
        if who == "staff without rights" and "MANAGE_TRANSLATIONS" in rights_of(name):
            continue
        assert_refused(name, token)


def rights_of(name: str) -> tuple[str, ...]:
    resolver: Any = MUTATIONS[name].resolve
    return tuple(resolver.__self__._meta.permissions)


def test_guarded_mutations_name_rights_that_there_are() -> None:
    assert [name for name in GUARDED if not rights_of(name) or not set(rights_of(name)) <= set(PERMISSIONS)] == []


def test_what_is_done_with_ones_own_account_is_refused_to_strangers() -> None:
    set_up_market()
    for name in OWN.split():
        if name.startswith("checkoutCustomer"):  # must name a basket: see below
            continue
        query, variables = call(name)
        with nothing_is_written():
            answer = ask(query, variables=variables)
        assert codes_of(answer) == ["PermissionDenied"], (name, answer)


def codes_of(answer: dict[str, Any]) -> list[str]:
    """Give the codes of refusals, those at the top and those of the payload `it`."""
    at_the_top = [one["extensions"]["exception"]["code"] for one in answer.get("errors", [])]
    return at_the_top + [one["code"] for one in ((answer.get("data") or {}).get("it") or {}).get("errors", ())]


ANOTHERS = {
    "accountAddressUpdate": 'accountAddressUpdate(id: $address, input: {city: "x"})',
    "accountAddressDelete": "accountAddressDelete(id: $address)",
    "accountSetDefaultAddress": "accountSetDefaultAddress(id: $address, type: SHIPPING)",
    "accountUpdate": 'accountUpdate(customerId: $person, input: {firstName: "x"})',
    "accountAddressCreate": 'accountAddressCreate(customerId: $person, input: {city: "x"})',
    "checkoutCustomerAttach": "checkoutCustomerAttach(id: $basket)",
    "checkoutCustomerAttach to another": "checkoutCustomerAttach(id: $free, customerId: $person)",
    "checkoutCustomerDetach": "checkoutCustomerDetach(id: $basket)",
    "accountDelete": "accountDelete(token: $secret)",
    "confirmEmailChange": "confirmEmailChange(token: $secret)",
}


@pytest.mark.parametrize("who", ["a stranger", "another customer", "staff who manages products"])
def test_nobody_changes_what_is_anothers(who: str) -> None:
    set_up_market()
    victim = a_customer()
    address = CustomerAddress.objects.create(customer=victim, address=ADDRESS)
    goods = the_variant(a_product())
    hers = a_checkout({goods: 1})
    hers.user = victim
    hers.save()
    ids = {
        "person": to_global_id("User", victim.pk),
        "address": to_global_id("Address", address.pk),
        "basket": to_global_id("Checkout", hers.pk),
        "free": to_global_id("Checkout", a_checkout({goods: 1}).pk),
        "secret": DELETE_ACCOUNT.token_for(victim),
    }
    rights = {"another customer": (), "staff who manages products": ("MANAGE_PRODUCTS",)}
    token = staff(*rights[who]) if who in rights else None
    for change in ANOTHERS.values():
        used = [name for name in ids if f"${name}" in change]
        head = ", ".join(f"${name}: {'String' if name == 'secret' else 'ID'}!" for name in used)
        query = f"mutation({head}) {{ it: {change} {{ errors {{ code }} }} }}"
        with nothing_is_written():
            answer = ask(query, variables={name: ids[name] for name in used}, token=token)
        assert len(codes_of(answer)) == 1, (change, answer)


@pytest.mark.parametrize("who", ["a stranger", "a customer"])
def test_notes_are_written_by_who_may(who: str) -> None:
    set_up_market()
    token = staff() if who == "a customer" else None
    for name, kind in product(BY_KIND.split(), KINDS):
        if KINDS[kind].open and "Private" not in name:
            continue  # whoever knows a basket's id
        key = PLAIN["UUID"] if isinstance(KINDS[kind].model._meta.pk, UUIDField) else 1
        given = 'input: [{key: "a", value: "b"}]' if name.startswith("update") else 'keys: ["a"]'
        query = f'mutation {{ it: {name}(id: "{to_global_id(kind, key)}", {given}) {{ errors {{ code }} }} }}'
        with nothing_is_written():
            answer = ask(query, token=token)
        assert codes_of(answer) == ["PermissionDenied"], (name, kind, answer)
