"""Making and changing vouchers, with Saleor's right and codes."""

from typing import Any

import pytest

from marketplace.commerce.catalog.models import Product
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.pricing.models import Voucher, VoucherChannelListing, VoucherCode
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import PASSWORD, a_category, a_customer, a_product, set_up_market, the_variant
from tests.contract.ask import ask, data
from tests.discounts import a_voucher
from tests.selling import a_checkout

pytestmark = pytest.mark.django_db(transaction=True)

LATER = "2026-02-01T00:00:00Z"
SIGN_IN = "mutation($email: String!, $word: String!) { tokenCreate(email: $email, password: $word) { token } }"
SHOWN = """fragment Shown on Voucher { id name type code used usageLimit singleUse discountValueType discountValue
    currency minSpent { amount } countries { code } codes(first: 9) { totalCount edges { node { code used isActive } } }
    products(first: 9) { edges { node { name } } } categories(first: 9) { totalCount }
    channelListings { channel { slug } discountValue minSpent { amount } } }"""
CREATE = (
    "mutation($input: VoucherInput!) { voucherCreate(input: $input) {"
    " voucher { ...Shown } errors { field code voucherCodes message } } }" + SHOWN
)
UPDATE = (
    "mutation($id: ID!, $input: VoucherInput!) { voucherUpdate(id: $id, input: $input) {"
    " voucher { ...Shown } errors { field code } } }" + SHOWN
)
LIST = (
    "mutation($id: ID!, $input: VoucherChannelListingInput!) { voucherChannelListingUpdate(id: $id, input: $input) {"
    " voucher { ...Shown } errors { field code channels } } }" + SHOWN
)
ADD = """mutation($id: ID!, $input: CatalogueInput!) { voucherCataloguesAdd(id: $id, input: $input) {
    voucher { products(first: 9) { totalCount } } errors { field code products } } }"""
REMOVE = """mutation($id: ID!, $input: CatalogueInput!) { voucherCataloguesRemove(id: $id, input: $input) {
    voucher { products(first: 9) { totalCount } } errors { field code } } }"""
DELETE = "mutation($id: ID!) { voucherDelete(id: $id) { voucher { id } errors { field code } } }"
DELETE_CODES = """mutation($ids: [ID!]!) { voucherCodeBulkDelete(ids: $ids) { count
    errors { path code voucherCodes } } }"""


def staff(*permissions: str) -> str:
    customer = a_customer(permissions=permissions or ["MANAGE_DISCOUNTS"])
    answer = data(SIGN_IN, variables={"email": customer.email, "word": PASSWORD})
    return f"Bearer {answer['tokenCreate']['token']}"


def of(row: Any) -> str:
    return to_global_id(type(row).__name__, row.pk)


def online() -> str:
    return of(Channel.objects.get(slug="online"))


def test_a_voucher_is_made_listed_and_told_again() -> None:
    set_up_market()
    token, cloth, shelf = staff(), a_product("ผ้า"), a_category()
    given = {
        "type": "SPECIFIC_PRODUCT",
        "name": "ผ้าลดราคา",
        "addCodes": ["CLOTH", " LINEN "],
        "discountValueType": "FIXED",
        "usageLimit": 5,
        "countries": ["TH"],
        "products": [of(cloth)],
        "categories": [of(shelf)],
    }
    payload = data(CREATE, variables={"input": given}, token=token)["voucherCreate"]
    assert payload["errors"] == []
    made = payload["voucher"]
    assert (made["name"], made["type"], made["usageLimit"], made["used"]) == ("ผ้าลดราคา", "SPECIFIC_PRODUCT", 5, 0)
    assert sorted(one["node"]["code"] for one in made["codes"]["edges"]) == ["CLOTH", "LINEN"]
    assert made["countries"] == [{"code": "TH"}]
    assert made["products"]["edges"] == [{"node": {"name": "ผ้า"}}]
    assert made["categories"]["totalCount"] == 1
    listing = {"addChannels": [{"channelId": online(), "discountValue": 49.5, "minAmountSpent": 300}]}
    listed = data(LIST, variables={"id": made["id"], "input": listing}, token=token)["voucherChannelListingUpdate"]
    assert listed["errors"] == []
    assert listed["voucher"]["channelListings"] == [
        {"channel": {"slug": "online"}, "discountValue": 49.5, "minSpent": {"amount": 300.0}}
    ]
    query = 'query($id: ID!) { voucher(id: $id, channel: "online") { ...Shown } }' + SHOWN
    shown = data(query, variables={"id": made["id"]}, token=token)["voucher"]
    assert (shown["discountValue"], shown["currency"], shown["minSpent"]) == (49.5, "THB", {"amount": 300.0})
    assert VoucherChannelListing.objects.get().discount_value == 4_950


def test_a_blank_code_is_made_up() -> None:
    set_up_market()
    payload = data(CREATE, variables={"input": {"code": ""}}, token=staff())["voucherCreate"]
    assert len(payload["voucher"]["code"]) == 14


def test_codes_that_exist_or_come_twice_are_refused_by_name() -> None:
    set_up_market()
    a_voucher("TAKEN")
    token = staff()
    cases = (
        ({"addCodes": ["FREE", "TAKEN"]}, ("ALREADY_EXISTS", "codes", ["TAKEN"])),
        ({"addCodes": ["FREE", "FREE "]}, ("DUPLICATED_INPUT_ITEM", "codes", ["FREE"])),
        ({"code": "TAKEN"}, ("ALREADY_EXISTS", "codes", ["TAKEN"])),
        ({}, ("GRAPHQL_ERROR", "code", None)),
        (
            {"code": "A", "startDate": "2026-02-01T00:00:00Z", "endDate": "2026-01-01T00:00:00Z"},
            ("INVALID", "endDate", None),
        ),
        ({"code": "A", "countries": ["XX"]}, ("INVALID", "countries", None)),
        ({"code": "A", "usageLimit": -1}, ("INVALID", "usageLimit", None)),
    )
    for given, expected in cases:
        (error,) = data(CREATE, variables={"input": given}, token=token)["voucherCreate"]["errors"]
        assert (error["code"], error["field"], error["voucherCodes"]) == expected
    assert Voucher.objects.count() == 1


def test_a_strangers_and_a_wrong_staffs_changes_are_refused_and_nothing_changes() -> None:
    set_up_market()
    voucher = a_voucher("KEPT")
    code = VoucherCode.objects.get()
    documents = (
        (CREATE, {"input": {"code": "NEW"}}),
        (UPDATE, {"id": of(voucher), "input": {"name": "x"}}),
        (LIST, {"id": of(voucher), "input": {"removeChannels": [online()]}}),
        (ADD, {"id": of(voucher), "input": {"products": [of(a_product())]}}),
        (REMOVE, {"id": of(voucher), "input": {"products": []}}),
        (DELETE, {"id": of(voucher)}),
        (DELETE_CODES, {"ids": [of(code)]}),
        ("query($id: ID!) { voucher(id: $id) { id } }", {"id": of(voucher)}),
        ("{ vouchers(first: 3) { totalCount } }", {}),
    )
    for token in (None, staff("MANAGE_PRODUCTS")):
        for document, variables in documents:
            answer = ask(document, variables=variables, token=token)
            assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert [one.code for one in VoucherCode.objects.all()] == ["KEPT"]
    assert VoucherChannelListing.objects.count() == 1
    assert not voucher.products.exists()
    assert Voucher.objects.get().name == ""


def test_how_often_a_used_voucher_may_be_used_cannot_change_any_more() -> None:
    set_up_market()
    token, voucher = staff(), a_voucher("USED")
    checkout = a_checkout({the_variant(a_product()): 1})
    checkout.voucher_code = "USED"
    checkout.save()
    for given in ({"usageLimit": 3}, {"singleUse": True}):
        payload = data(UPDATE, variables={"id": of(voucher), "input": given}, token=token)["voucherUpdate"]
        assert [one["code"] for one in payload["errors"]] == ["VOUCHER_ALREADY_USED"]
    given = {"name": "อื่น", "addCodes": ["MORE"]}
    payload = data(UPDATE, variables={"id": of(voucher), "input": given}, token=token)["voucherUpdate"]
    assert payload["errors"] == []
    assert payload["voucher"]["codes"]["totalCount"] == 2
    (error,) = data(UPDATE, variables={"id": of(voucher), "input": {"code": "X"}}, token=token)["voucherUpdate"][
        "errors"
    ]
    assert error == {"field": "code", "code": "INVALID"}


def test_a_listing_needs_a_value_of_at_most_the_whole() -> None:
    set_up_market()
    token, voucher = staff(), a_voucher("ANY", channels=())
    cases = (
        ({"channelId": online()}, "REQUIRED"),
        ({"channelId": online(), "discountValue": 100.5}, "INVALID"),
        ({"channelId": online(), "discountValue": 10.005}, "INVALID"),
    )
    for given, code in cases:
        variables = {"id": of(voucher), "input": {"addChannels": [given]}}
        (error,) = data(LIST, variables=variables, token=token)["voucherChannelListingUpdate"]["errors"]
        assert (error["code"], error["field"]) == (code, "discountValue")
    assert not VoucherChannelListing.objects.exists()


def test_goods_are_named_and_named_no_longer_but_not_those_that_nobody_can_buy() -> None:
    set_up_market()
    token, voucher, cloth = staff(), a_voucher("GOODS"), a_product()
    variables = {"id": of(voucher), "input": {"products": [of(cloth)]}}
    assert data(ADD, variables=variables, token=token)["voucherCataloguesAdd"]["voucher"]["products"]["totalCount"] == 1
    gone = data(REMOVE, variables=variables, token=token)["voucherCataloguesRemove"]["voucher"]
    assert gone["products"]["totalCount"] == 0
    empty = a_product()
    Product.objects.get(pk=empty.pk).variants.all().delete()
    variables = {"id": of(voucher), "input": {"products": [of(empty)]}}
    (error,) = data(ADD, variables=variables, token=token)["voucherCataloguesAdd"]["errors"]
    assert error == {"field": "products", "code": "CANNOT_MANAGE_PRODUCT_WITHOUT_VARIANT", "products": [of(empty)]}


def test_codes_and_vouchers_are_taken_away() -> None:
    set_up_market()
    token, voucher = staff(), a_voucher("ONE", "TWO")
    ids = [of(one) for one in VoucherCode.objects.filter(code="ONE")]
    wrong = data(DELETE_CODES, variables={"ids": [*ids, of(voucher)]}, token=token)["voucherCodeBulkDelete"]
    assert wrong == {"count": 0, "errors": [{"path": "ids", "code": "INVALID", "voucherCodes": [of(voucher)]}]}
    assert data(DELETE_CODES, variables={"ids": ids}, token=token)["voucherCodeBulkDelete"] == {
        "count": 1,
        "errors": [],
    }
    payload = data(DELETE, variables={"id": of(voucher)}, token=token)["voucherDelete"]
    assert payload == {"voucher": {"id": of(voucher)}, "errors": []}
    assert not VoucherCode.objects.exists()
    assert data(DELETE, variables={"id": of(voucher)}, token=token)["voucherDelete"]["errors"][0]["code"] == "NOT_FOUND"


def test_lists_of_vouchers_are_narrowed_and_sorted() -> None:
    set_up_market()
    token = staff()
    a_voucher("A-TENTH", name="ก", value=10_00)
    a_voucher("A-SUM", name="ข", value=5_000, share=False, end_date="2021-01-01T00:00:00Z")
    a_voucher("PARCEL", name="ค", type="SHIPPING", value=100_00, channels=("truck",))
    query = """query($filter: VoucherFilterInput, $sort: VoucherSortingInput, $channel: String) { vouchers(first: 9,
        filter: $filter, sortBy: $sort, channel: $channel) { totalCount edges { node { code used } } } }"""

    def codes(**variables: Any) -> list[str]:
        page = data(query, variables=variables, token=token)["vouchers"]
        return [one["node"]["code"] for one in page["edges"]]

    assert codes() == ["A-TENTH", "A-SUM", "PARCEL"]
    assert codes(filter={"status": ["EXPIRED"]}) == ["A-SUM"]
    assert codes(filter={"discountType": ["FIXED", "SHIPPING"]}) == ["A-SUM", "PARCEL"]
    assert codes(filter={"search": "parc"}) == ["PARCEL"]
    assert codes(filter={"timesUsed": {"gte": 1}}) == []
    assert codes(channel="truck") == ["PARCEL"]
    assert codes(sort={"field": "VALUE", "direction": "DESC", "channel": "online"}) == ["A-SUM", "A-TENTH", "PARCEL"]
    for field in ("CODE", "NAME", "START_DATE", "END_DATE", "TYPE", "USAGE_LIMIT", "MINIMUM_SPENT_AMOUNT"):
        assert len(codes(sort={"field": field, "direction": "ASC"})) == 3
