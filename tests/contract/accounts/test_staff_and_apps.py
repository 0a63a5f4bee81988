"""Staff look after customers and programs; nobody gives away more than she holds."""

import pytest

from marketplace.commerce.customers.models import App, AppToken, Customer
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import PASSWORD, a_customer, set_up_market
from tests.contract.accounts.letters import PAGE, bearer, letters, link_of
from tests.contract.accounts.orders import a_guest_order
from tests.contract.ask import APP, ask, data

pytestmark = [pytest.mark.django_db, pytest.mark.database]

CREATE = """mutation($input: UserCreateInput!) { customerCreate(input: $input) {
  user { id email isConfirmed note defaultBillingAddress { city } } errors { field code } } }"""
UPDATE = """mutation($id: ID, $ref: String, $input: CustomerInput!) { customerUpdate(id: $id, externalReference: $ref,
  input: $input) { user { email firstName isActive metadata { key value } } errors { field code } } }"""
DELETE = "mutation($id: ID) { customerDelete(id: $id) { user { email } errors { field code } } }"
APP_CREATE = """mutation($input: AppInput!) { appCreate(input: $input) { authToken
  app { id name identifier type isActive permissions { code } } errors { field code permissions } } }"""


def staff(*permissions: str) -> str:
    return bearer(a_customer(permissions=permissions))


def test_staff_open_an_account_and_the_customer_chooses_her_password_by_letter() -> None:
    set_up_market()
    address = {"streetAddress1": "1", "city": "เมือง", "country": "TH"}
    given = {"email": "Malee@example.test", "note": "โทรเช้า", "redirectUrl": PAGE, "defaultBillingAddress": address}
    made = data(CREATE, variables={"input": given}, token=staff("MANAGE_USERS"))["customerCreate"]
    row = Customer.objects.get(email="malee@example.test")
    assert made == {
        "user": {
            "id": to_global_id("User", row.pk), "email": "malee@example.test", "isConfirmed": False, "note": "โทรเช้า",
            "defaultBillingAddress": {"city": "เมือง"},
        },
        "errors": [],
    }  # fmt: skip
    query = "mutation($email: String!, $token: String!) { setPassword(email: $email, token: $token, "
    query += f'password: "{PASSWORD}") {{ token user {{ isConfirmed }} errors {{ code }} }} }}'
    chosen = data(query, variables=link_of(letters()[0]))["setPassword"]
    assert chosen["user"] == {"isConfirmed": True}
    again = data(CREATE, variables={"input": {"email": "malee@example.test"}}, token=staff("MANAGE_USERS"))
    assert again["customerCreate"]["errors"] == [{"field": "email", "code": "UNIQUE"}]


def test_staff_change_confirm_and_delete_a_customer_and_her_orders_stay() -> None:
    set_up_market()
    customer = a_customer("old@example.test", is_confirmed=False, external_reference="c-1")
    order = a_guest_order("old@example.test")
    given = {"firstName": "มาลี", "isConfirmed": True, "metadata": [{"key": "a", "value": "b"}]}
    token = staff("MANAGE_USERS")
    changed = data(UPDATE, variables={"ref": "c-1", "input": given}, token=token)["customerUpdate"]
    assert changed["user"] == {
        "email": "old@example.test", "firstName": "มาลี", "isActive": True, "metadata": [{"key": "a", "value": "b"}],
    }  # fmt: skip
    order.refresh_from_db()
    assert order.user == customer
    gone = data(DELETE, variables={"id": to_global_id("User", customer.pk)}, token=token)["customerDelete"]
    assert gone == {"user": {"email": "old@example.test"}, "errors": []}
    order.refresh_from_db()
    assert order.user is None


def test_staff_are_not_deleted_here() -> None:
    set_up_market()
    colleague = a_customer(permissions=["MANAGE_ORDERS"])
    refused = data(DELETE, variables={"id": to_global_id("User", colleague.pk)}, token=staff("MANAGE_USERS"))
    assert refused["customerDelete"]["errors"] == [{"field": "id", "code": "DELETE_STAFF_ACCOUNT"}]
    assert Customer.objects.filter(pk=colleague.pk).exists()


LIST = """query($filter: CustomerFilterInput, $where: CustomerWhereInput, $sort: UserSortingInput, $search: String) {
  customers(first: 10, filter: $filter, where: $where, sortBy: $sort, search: $search) {
    totalCount edges { node { email addresses { city } } } } }"""


def test_the_list_of_customers_is_searched_filtered_and_sorted() -> None:
    set_up_market()
    a_customer("a@example.test", first_name="มาลี")
    bought = a_customer("b@example.test", first_name="สมชาย")
    order = a_guest_order("b@example.test")
    order.user = bought
    order.save()
    token = staff("MANAGE_USERS")

    def found(**asked: object) -> list[str]:
        page = data(LIST, variables=asked, token=token)["customers"]
        emails = [one["node"]["email"] for one in page["edges"]]
        assert page["totalCount"] == len(emails)
        return emails

    assert found() == ["a@example.test", "b@example.test"]
    assert found(search="สมชาย") == ["b@example.test"]
    assert found(filter={"search": "example มาลี"}) == ["a@example.test"]
    assert found(filter={"numberOfOrders": {"gte": 1}}) == ["b@example.test"]
    assert found(filter={"placedOrders": {"gte": "2026-11-20", "lte": "2026-11-20"}}) == ["b@example.test"]
    assert found(filter={"placedOrders": {"gte": "2026-11-21"}}) == []
    assert found(where={"OR": [{"email": {"eq": "a@example.test"}}, {"firstName": {"oneOf": ["x"]}}]}) == [
        "a@example.test"
    ]
    assert found(where={"AND": [{"isActive": True}, {"lastName": {"eq": "x"}}]}) == []
    assert found(sort={"field": "ORDER_COUNT", "direction": "DESC"}) == ["b@example.test", "a@example.test"]
    assert len(found(sort={"field": "LAST_MODIFIED_AT", "direction": "ASC"})) == 2


def test_a_list_of_customers_costs_as_many_statements_as_one(django_assert_num_queries: object) -> None:
    set_up_market()
    for _ in range(5):
        a_customer()
    token = staff("MANAGE_USERS")
    query = "{ customers(first: 10) { edges { node { email defaultShippingAddress { city } addresses { city } } } } }"
    data(query, token=token)
    with django_assert_num_queries(3):  # who asks, the page, its address books
        data(query, token=token)


def test_a_person_is_found_by_email_by_who_may_and_by_nobody_else() -> None:
    set_up_market()
    a_customer("malee@example.test")
    query = '{ user(email: "MALEE@example.test") { email } customers(first: 1) { totalCount } }'
    assert data(query, token=staff("MANAGE_USERS"))["user"] == {"email": "malee@example.test"}
    for token in (None, bearer(a_customer())):
        refused = ask(query, token=token)
        assert refused["data"] == {"user": None, "customers": None}
        assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    only_staff = ask('{ user(email: "malee@example.test") { email } }', token=staff("MANAGE_STAFF"))
    assert only_staff["data"] == {"user": None}


def test_what_the_shop_notes_about_a_customer_is_not_hers_to_read() -> None:
    set_up_market()
    customer = a_customer(note="คืนของบ่อย", private_metadata={"k": "v"})
    for field in ("note", "privateMetadata { key }"):
        refused = ask(f"{{ me {{ {field} }} }}", token=bearer(customer))
        assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
        assert "คืนของบ่อย" not in str(refused)


def test_a_program_acts_for_a_customer_only_with_that_permission() -> None:
    set_up_market()
    customer = a_customer()
    query = """mutation($id: ID) { accountUpdate(customerId: $id, input: {firstName: "มาลี"}) {
      user { firstName } errors { field code } } }"""
    named = {"id": to_global_id("User", customer.pk)}
    assert ask(query, variables=named, token=APP)["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    App.objects.update(permissions=["IMPERSONATE_USER"])
    assert data(query, variables=named, token=APP)["accountUpdate"]["user"] == {"firstName": "มาลี"}
    nobody = data(query, token=APP)["accountUpdate"]["errors"]
    assert nobody == [{"field": "customerId", "code": "REQUIRED"}]
    other = data(query, variables=named, token=bearer(a_customer()))["accountUpdate"]["errors"]
    assert other == [{"field": "customerId", "code": "INVALID"}]


def test_a_customer_deletes_her_account_by_letter() -> None:
    set_up_market()
    customer = a_customer()
    ask(f'mutation {{ accountRequestDeletion(redirectUrl: "{PAGE}") {{ errors {{ code }} }} }}', token=bearer(customer))
    link = link_of(letters()[0])
    query = "mutation($token: String!) { accountDelete(token: $token) { user { email } errors { field code } } }"
    wrong = data(query, variables={"token": "x-y"}, token=bearer(customer))["accountDelete"]
    assert wrong == {"user": None, "errors": [{"field": "token", "code": "INVALID"}]}
    other = data(query, variables=link, token=bearer(a_customer("other@example.test")))["accountDelete"]
    assert other["errors"] == [{"field": "token", "code": "INVALID"}]
    gone = data(query, variables=link, token=bearer(customer))["accountDelete"]
    assert gone == {"user": {"email": customer.email}, "errors": []}
    assert not Customer.objects.filter(pk=customer.pk).exists()


def test_staff_let_a_program_in_and_its_token_is_told_once() -> None:
    set_up_market()
    token = staff("MANAGE_APPS", "MANAGE_PRODUCTS")
    given = {"name": "Importer", "permissions": ["MANAGE_PRODUCTS"]}
    made = data(APP_CREATE, variables={"input": given}, token=token)["appCreate"]
    row = App.objects.get(name="Importer")
    assert made["app"] == {
        "id": to_global_id("App", row.pk), "name": "Importer", "identifier": to_global_id("App", row.pk),
        "type": "LOCAL", "isActive": True, "permissions": [{"code": "MANAGE_PRODUCTS"}],
    }  # fmt: skip
    assert data("{ app { name } }", token=f"Bearer {made['authToken']}")["app"] == {"name": "Importer"}
    seen = data("query($id: ID) { app(id: $id) { tokens { id authToken } } }",
                variables={"id": made["app"]["id"]}, token=token)["app"]["tokens"]  # fmt: skip
    assert [one["authToken"] for one in seen] == [made["authToken"][-4:]]
    assert made["authToken"] not in str(list(AppToken.objects.values()))
    back = "mutation($id: ID!) { appTokenDelete(id: $id) { appToken { id } errors { code } } }"
    assert data(back, variables={"id": seen[0]["id"]}, token=token)["appTokenDelete"]["errors"] == []
    refused = ask("{ app { name } }", token=f"Bearer {made['authToken']}")
    assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"


def test_nobody_gives_a_program_more_than_she_holds() -> None:
    set_up_market()
    token = staff("MANAGE_APPS")
    given = {"name": "Importer", "permissions": ["MANAGE_ORDERS"]}
    refused = data(APP_CREATE, variables={"input": given}, token=token)["appCreate"]
    assert refused == {
        "authToken": None,
        "app": None,
        "errors": [{"field": "permissions", "code": "OUT_OF_SCOPE_PERMISSION", "permissions": ["MANAGE_ORDERS"]}],
    }
    ours = App.objects.get(identifier="talad-feemue")
    more = "mutation($id: ID!) { appTokenCreate(input: {app: $id}) { authToken errors { field code } } }"
    taken = data(more, variables={"id": to_global_id("App", ours.pk)}, token=token)["appTokenCreate"]
    assert taken == {"authToken": None, "errors": [{"field": "app", "code": "OUT_OF_SCOPE_APP"}]}
    back = "mutation($id: ID!) { appTokenDelete(id: $id) { errors { field code } } }"
    kept = data(back, variables={"id": to_global_id("AppToken", ours.tokens.get().pk)}, token=token)["appTokenDelete"]
    assert kept["errors"] == [{"field": "id", "code": "OUT_OF_SCOPE_APP"}]
    assert ours.tokens.count() == 1


def test_a_day_at_the_end_of_the_calendar_is_refused_in_words() -> None:
    set_up_market()
    query = '{ customers(first: 1, filter: {dateJoined: {lte: "9999-12-31"}}) { totalCount } }'
    assert [one["extensions"]["exception"]["code"] for one in ask(query, token=APP)["errors"]] == ["GraphQLError"]
