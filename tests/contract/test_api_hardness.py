"""Whatever is sent to the contract: a clear error each, never a 500, nothing changed."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from graphql import get_introspection_query

from marketplace.commerce.catalog.models import Product
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.execute import LIMITS, execute
from marketplace.graphql_api.schema import schema
from marketplace.shared.graphql.documents import Documents
from tests.builders import a_product, set_up_market
from tests.contract.ask import APP, ask, data

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def post(body: str | bytes, content_type: str = "application/json", **headers: str) -> Any:
    return Client().post("/graphql/", body, content_type=content_type, headers=headers)


def nested(depth: int) -> str:
    return "{ categories(first: 1) { edges { node " + "{ parent " * depth + "{ name }" + " }" * depth + " } } }"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b" ", 400),
        (b"{", 400),
        (b"null", 400),
        (b"[]", 400),
        (b'[{"query": "{ __typename }"}]', 400),
        (b'"{ __typename }"', 400),
        (b"\xff\xfe", 400),
        (b"{}", 400),
        (b'{"query": 5}', 400),
        (b'{"query": ""}', 400),
        (b'{"query": "{ __typename }", "variables": "x"}', 400),
        (b'{"query": "{ __typename }", "variables": []}', 400),
        (b'{"query": "{ __typename }", "operationName": 5}', 400),
        (b'{"query": "{ __typename }", "operationName": "other"}', 400),
        (b'{"query": "{ __typename", "variables": {}}', 400),
        (b'{"query": "{ nothing }"}', 400),
        (b'{"query": "{ shop }"}', 400),
        (b'{"query": "query A { __typename } query B { __typename }"}', 400),
        (b'{"query": "subscription { x }"}', 400),
        (b'{"query": "fragment A on Query { ...A } { ...A }"}', 400),
        (b'{"query": "{ __typename }", "variables": {"a": NaN}}', 400),
        (b'{"query": "{ __typename }", "variables": {"a": ' + b"9" * 5000 + b"}}", 400),
        (b'{"query": "{ __typename }", "variables": {"a": "\\u0000"}}', 400),
        (b'{"query": "{ __typename }", "variables": {"a": "\\ud800"}}', 400),
        (b'{"query": "{ checkout(token: \\"x\\") { id } }"}', 400),
        (b'{"query": "{ category(slug: \\"\\\\u0000\\") { id } }"}', 400),
        (b'{"query": "{ __typename }", "variables": ' + b"[" * 100_000 + b"}", 400),
        (b'{"query": "{ __typename }", "variables": {"a": ' + b"[" * 50 + b"]" * 50 + b"}}", 200),
        (json.dumps({"query": "{ a: " * 3000}).encode(), 400),
        (json.dumps({"query": "{ shop " * 3000 + "}" * 3000}).encode(), 400),
        (json.dumps({"query": "{ x(a: " + "[" * 3000 + "]" * 3000 + ") }"}).encode(), 400),
        (json.dumps({"query": "{" + " __typename" * 9000 + "}"}).encode(), 400),
        (json.dumps({"query": nested(30)}).encode(), 400),
        (json.dumps({"query": "{" + " ".join(f"a{n}: shop {{ name }}" for n in range(101)) + "}"}).encode(), 400),
    ],
)
def test_what_cannot_be_read_is_refused_in_saleors_shape(body: bytes, status: int) -> None:
    response = post(body)
    assert response.status_code == status
    if status == 400:
        answer = response.json()
        assert "data" not in answer
        assert answer["errors"][0]["message"]
        assert answer["errors"][0]["extensions"]["exception"]["code"] not in ("", "InternalServerError")
        assert "Traceback" not in response.content.decode()


def test_a_body_of_five_megabytes_is_refused_unread() -> None:
    response = post(b'{"query": "' + b"x" * 5 * 1024 * 1024 + b'"}')
    assert response.status_code == 413
    assert "larger than" in response.json()["errors"][0]["message"]


@pytest.mark.parametrize("content_type", ["text/plain", "application/graphql"])
def test_other_kinds_of_body_are_refused(content_type: str) -> None:
    assert post(b"{ __typename }", content_type).status_code == 415


@pytest.mark.parametrize("method", ["get", "put", "delete", "patch", "head"])
def test_other_methods_are_told_how_to_ask_and_run_nothing(method: str) -> None:
    response = getattr(Client(), method)("/graphql/?query={shop{name}}")
    assert response.status_code == 405
    assert response["Allow"] == "POST"
    assert b"shop" not in response.content


def test_the_explanation_is_thai_first_and_english_for_who_asks_for_it() -> None:
    thai = Client().get("/graphql/").json()["errors"][0]["message"]
    english = Client().get("/graphql/", headers={"Accept-Language": "en"}).json()["errors"][0]["message"]
    assert english == "This address speaks GraphQL: send a document as JSON by POST."
    assert thai != english


@pytest.mark.parametrize("header", ["Bearer", "Bearer ", "Basic eDp5", "x" * 9000, "Bearer \u00ff", "Bearer a b c"])
def test_odd_authorization_headers_do_no_harm(header: str) -> None:
    response = post(b'{"query": "{ shop { name } }"}', Authorization=header)
    assert response.status_code == 200
    assert response.json()["data"] == {"shop": {"name": "ตลาดฝีมือ"}}


def test_introspection_is_never_refused_by_limits_and_costs_nothing() -> None:
    answer = ask(get_introspection_query(descriptions=True, specified_by_url=True, directive_is_repeatable=True))
    assert "errors" not in answer
    assert answer["extensions"]["cost"]["requestedQueryCost"] == 0
    deep = '{ __type(name: "Product") { fields { type { ' + "ofType { " * 30 + "name" + " }" * 30 + " } } } }"
    assert data(deep)["__type"]["fields"]


def test_what_costs_too_much_is_refused_before_it_runs() -> None:
    query = """query($n: Int) { categories(first: 100) { edges { node { products(first: $n, channel: "online") {
      edges { node { name slug id variants { id sku name } } } } } } } }"""
    assert ask(query, variables={"n": 100})["errors"][0]["extensions"]["exception"]["code"] == "QueryCostError"
    assert "errors" not in ask(query, variables={"n": 5})


def test_a_page_size_that_a_variable_has_by_default_costs_as_much() -> None:
    query = """query($n: Int = 100) { categories(first: 100) { edges { node { products(first: $n, channel: "online") {
      edges { node { name slug id variants { id sku name } } } } } } } }"""
    assert ask(query)["errors"][0]["extensions"]["exception"]["code"] == "QueryCostError"
    assert "errors" not in ask(query, variables={"n": 5})


def test_fragments_that_double_and_double_are_refused_fast() -> None:
    doubling = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(60))
    query = f"{{ ...F0 }} {doubling} fragment F60 on Query {{ shop {{ name }} }}"
    answer = ask(query)
    assert answer["errors"][0]["message"].startswith("The query exceeds the maximum cost")


def test_five_mutations_in_a_document_are_refused() -> None:
    one = "tokenRefresh { token }"
    query = "mutation {" + " ".join(f"a{n}: {one}" for n in range(5)) + "}"
    assert "at most 4" in ask(query)["errors"][0]["message"]


@pytest.mark.parametrize(
    "query",
    [
        "mutation { ... on Mutation { %s } }",
        "mutation { ... { ... { %s } } }",
        "mutation { ...A } fragment A on Mutation { ...B } fragment B on Mutation { %s }",
    ],
)
def test_mutations_in_fragments_are_counted_too(query: str) -> None:
    many = " ".join(f"a{n}: tokenRefresh {{ token }}" for n in range(5))
    answer = ask(query % many)
    assert "at most 4" in answer["errors"][0]["message"]
    assert "data" not in answer


def test_weighing_a_password_holds_no_lock_on_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    open_blocks: list[int] = []

    def weigh(_password: str) -> bool:
        open_blocks.append(len(connection.savepoint_ids))
        return False

    monkeypatch.setattr("marketplace.commerce.customers.create_tokens._waste_time", weigh)
    depth = len(connection.savepoint_ids)
    ask('mutation { tokenCreate(email: "nobody@example.test", password: "x") { errors { code } } }')
    assert open_blocks == [depth]


def test_what_is_remembered_of_documents_stays_small() -> None:
    known = Documents(schema.graphql_schema, LIMITS)
    texts = [f"query Q{n} {{ __typename }} #" + "x" * 90_000 for n in range(12)]
    first = known.read(texts[0])
    assert known.read(texts[0]) is first
    for text in texts[1:]:
        known.read(text)
    assert known.read(texts[0]) is not first
    too_long = "{ __typename } #" + "x" * 200_000
    assert known.read(too_long) is not known.read(too_long)


@pytest.mark.parametrize("size", ["first: 0", "first: -1", "first: 101", "last: -5", "first: 1, last: 1", ""])
def test_a_wrong_page_size_is_told(size: str) -> None:
    set_up_market()
    comma = f", {size}" if size else ""
    answer = ask(f'{{ products(channel: "online"{comma}) {{ totalCount }} }}')
    assert answer["data"] == {"products": None}
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "GraphQLError"


def test_a_page_size_beyond_an_int_is_told() -> None:
    assert post(b'{"query": "{ categories(first: 99999999999) { totalCount } }"}').status_code == 400


@pytest.mark.parametrize(
    "cursor",
    ["x", "", "W10=", "WzFd", "bnVsbA==", "WyJhIiwgImIiXQ==", "W251bGwsIDFd", "W1sxXSwgMV0=", "WzEsIDFlOTldIA==",
     "WyJhIiwgOTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5XQ=="],
)  # fmt: skip
def test_a_broken_cursor_is_told(cursor: str) -> None:
    set_up_market()
    a_product()
    query = 'query($c: String) { products(channel: "online", first: 1, after: $c) { totalCount } }'
    answer = ask(query, variables={"c": cursor})
    if cursor:
        assert answer["errors"][0]["message"] == "Received cursor is invalid."
    else:
        assert answer["data"] == {"products": {"totalCount": 1}}


@pytest.mark.parametrize(
    "id",
    ["x", "", "UHJvZHVjdDo=", to_global_id("Order", 1), to_global_id("Product", "x"), to_global_id("Product", "-1"),
     to_global_id("Product", "๑"), to_global_id("Product", 10**30), to_global_id("Product", 999999), "ก" * 500],
)  # fmt: skip
def test_a_strange_id_finds_nothing(id: str) -> None:
    set_up_market()
    a_product()
    query = """query($id: ID!) { product(id: $id, channel: "online") { name }
      products(channel: "online", first: 1, filter: {ids: [$id]}) { totalCount } }"""
    answer = ask(query, variables={"id": id})
    assert answer["data"]["product"] is None
    if "errors" in answer:
        assert answer["errors"][0]["message"].startswith("Invalid ID")
    else:
        assert answer["data"]["products"] == {"totalCount": 0}


def test_unknown_channels_slugs_and_skus_are_null_or_empty() -> None:
    set_up_market()
    a_product()
    assert data(
        """{ channel(slug: "x") { slug } category(slug: "x") { slug } product(slug: "x", channel: "online") { slug }
             p: product(slug: "x", channel: "x") { slug } productVariant(sku: "x", channel: "online") { sku }
             attribute(slug: "x") { slug } products(channel: "x", first: 1) { totalCount } }"""
    ) == {
        "channel": None,
        "category": None,
        "product": None,
        "p": None,
        "productVariant": None,
        "attribute": None,
        "products": {"totalCount": 0},
    }


def test_without_a_channel_everybody_is_asked_to_name_one() -> None:
    set_up_market()
    assert "channel" in ask("{ products(first: 1) { totalCount } }")["errors"][0]["message"]


@pytest.mark.parametrize("words", ["'; DROP TABLE", "%", "_", "\\", '"', "ก" * 5000, "😀", "   "])
def test_odd_search_words_do_no_harm(words: str) -> None:
    set_up_market()
    a_product("ผ้า")
    query = 'query($w: String) { products(channel: "online", first: 5, search: $w) { totalCount } }'
    assert data(query, variables={"w": words})["products"]["totalCount"] == (0 if words.strip() else 1)


@pytest.mark.parametrize("price", [1e308, -1e308, 0, 10**30])
def test_odd_prices_in_filters_do_no_harm(price: float) -> None:
    set_up_market()
    a_product(price=100)
    query = 'query($p: Float) { products(channel: "online", first: 5, filter: {price: {gte: $p}}) { totalCount } }'
    assert data(query, variables={"p": price})["products"]["totalCount"] == (1 if price <= 1 else 0)


def test_deeply_nested_conditions_are_refused() -> None:
    set_up_market()
    where: dict[str, Any] = {"slug": {"eq": "x"}}
    for _ in range(400):
        where = {"AND": [where]}
    query = 'query($w: ProductWhereInput) { products(channel: "online", first: 5, where: $w) { totalCount } }'
    response = post(json.dumps({"query": query, "variables": {"w": where}}))
    assert response.status_code in (200, 400)
    assert response.json()["errors"][0]["message"] == "The variables are nested too deeply."


WHERE = "query($w: ProductWhereInput) { %s }"
ASKED = 'products(channel: "online", first: 5, where: $w) { totalCount }'


@pytest.mark.parametrize(
    ("conditions", "times"),
    [
        ({"AND": [{"OR": [{"slug": {"oneOf": ["a"]}}] * 500}] * 20}, 1),
        ({"OR": [{"slug": {"eq": "a"}}] * 100}, 20),
        ({"slug": {"oneOf": ["a"] * 60_000}}, 1),
        ({"slug": {"oneOf": ["a"] * 2_000}}, 90),
    ],
)
def test_more_conditions_than_a_database_reads_in_a_moment_are_refused(conditions: Any, times: int) -> None:
    query = WHERE % " ".join(f"a{number}: {ASKED}" for number in range(times))
    answer = ask(query, variables={"w": conditions})
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "QueryCostError"


def test_the_conditions_of_a_shop_cost_nothing() -> None:
    set_up_market()
    where = {"OR": [{"slug": {"oneOf": ["a"] * 50}}] * 5}
    assert ask(WHERE % ASKED, variables={"w": where})["extensions"]["cost"]["requestedQueryCost"] == 6


def test_a_fault_of_ours_is_logged_and_told_without_details(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    set_up_market()

    def broken(*_given: Any, **_more: Any) -> None:
        raise KeyError("a secret detail")

    monkeypatch.setattr("marketplace.graphql_api.catalogue.product_lists.order_of", broken)
    response = post(b'{"query": "{ products(channel: \\"online\\", first: 1) { totalCount } }"}')
    assert response.status_code == 200
    assert response.json()["errors"][0]["message"] == "Internal Server Error"
    assert response.json()["errors"][0]["extensions"] == {"exception": {"code": "InternalServerError"}}
    assert b"secret" not in response.content
    assert "a secret detail" in caplog.text


def test_a_document_is_parsed_and_checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    set_up_market()
    query = "query OnlyHere { shop { name } }"
    ask(query)
    monkeypatch.setattr("marketplace.shared.graphql.documents.parse", None)
    assert data(query)["shop"]["name"] == "ตลาดฝีมือ"


def test_the_same_answer_in_process_and_over_http() -> None:
    set_up_market()
    a_product("ผ้า")
    query = '{ products(channel: "online", first: 1) { edges { node { name id } } } }'
    assert execute(query=query) == ask(query)
    assert execute(query="{") == ask("{")
    channels = "{ channels { slug } }"
    assert execute(query=channels, authorization=APP) == ask(channels, token=APP)


def test_a_refused_mutation_leaves_nothing_behind() -> None:
    set_up_market()
    product = a_product()
    before = Product.objects.values().get()
    ask(
        "mutation($id: ID!) { productChannelListingUpdate(id: $id, input: {updateChannels: "
        '[{channelId: "Q2hhbm5lbDox", isPublished: false}, {channelId: "Q2hhbm5lbDo5OTk=", isPublished: false}]}) '
        "{ errors { code } } }",
        variables={"id": to_global_id("Product", product.pk)},
        token=APP,
    )
    assert Product.objects.values().get() == before
    assert product.channel_listings.get().is_published


def test_directives_are_told_as_saleor_tells_them_so_that_its_clients_can_read_the_schema() -> None:
    told = data("{ __schema { directives { name locations } } }")["__schema"]["directives"]
    spread = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"]
    assert told == [
        {"name": "include", "locations": spread},
        {"name": "skip", "locations": spread},
        {"name": "deprecated", "locations": ["FIELD_DEFINITION", "ENUM_VALUE"]},
    ]
