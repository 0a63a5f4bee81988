"""The programme API: national figures for anyone, finer ones for the ministry, a clear error for everything else."""

import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from graphql import get_introspection_query

from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role
from marketplace.flagship.set_target import set_target
from marketplace.ledger.bulk_post import bulk_post
from marketplace.ledger.models import Posting
from marketplace.ledger.rules import SettledLine, SettledSale
from marketplace.organisations.models import Organisation
from tests.builders import an_organisation

pytestmark = pytest.mark.django_db
ADDRESS = "/programme/graphql/"
OCTOBER = datetime(2026, 10, 20, 3, tzinfo=UTC)
MISSION = """query($number: Int!, $fiscalYear: Int!) { mission(number: $number, fiscalYear: $fiscalYear) {
  number nameTh nameEn indicators { code nameTh nameEn unit actual target
    byChannel { channel actual } byMonth { month actual target } } } }"""


@pytest.fixture
def centre() -> Organisation:
    return an_organisation("ศพอ.พระประแดง", kind="centre", province_code="11")


def sold(organisation, amount, settled_at, *, channel="online", basis="vocational_centre", refund=None):
    line = SettledLine(
        position=1, product=None, organisation=organisation.reference, province=organisation.province_code,
        bases=frozenset({basis}), quantity=1, amount=amount,
    )  # fmt: skip
    return SettledSale(
        sale=uuid4(), refund=refund, channel=channel, method="cash", lines=[line], settled_at=settled_at,
        sold_at=None if refund else settled_at, shipping=4_000,
    )  # fmt: skip


def post(client, body, **headers):
    sent = body if isinstance(body, bytes | str) else json.dumps(body)
    return client.post(ADDRESS, sent, content_type="application/json", **headers)


def ask(client, query=MISSION, **variables):
    response = post(client, {"query": query, "variables": variables})
    assert response.status_code == 200, response.content
    return response.json()


def ministry(client: Client) -> None:
    person = create_user(email="ann@example.test")
    grant_role(user=person, role="ministry")
    client.force_login(person)


def test_anyone_reads_the_national_figures_of_a_year_that_is_over(client, centre):
    bulk_post(
        [
            sold(centre, 12_345, datetime(2024, 10, 9, tzinfo=UTC)),
            sold(centre, 100_000, datetime(2024, 10, 10, tzinfo=UTC), channel="truck"),
            sold(centre, 2_345, datetime(2025, 9, 30, 16, 59, tzinfo=UTC), refund=uuid4()),
            sold(centre, 7, datetime(2025, 9, 30, 17, 0, tzinfo=UTC)),  # October in Bangkok
        ],
        now=timezone.now(),
    )
    set_target(
        indicator="4.1", fiscal_year=2568, organisation=None, approved_at=timezone.now(),
        cumulative=[50_000 * month for month in range(1, 13)],
    )  # fmt: skip

    mission = ask(client, number=4, fiscalYear=2568)["data"]["mission"]

    assert (mission["number"], mission["nameTh"]) == (4, "พัฒนาคุณภาพชีวิตคนพิการ")
    [figure] = mission["indicators"]
    assert (figure["code"], figure["unit"], figure["actual"], figure["target"]) == ("4.1", "THB", 1_100.0, 6_000.0)
    assert figure["byChannel"] == [{"channel": "online", "actual": 100.0}, {"channel": "truck", "actual": 1_000.0}]
    assert [one["month"] for one in figure["byMonth"]] == list(range(1, 13))
    assert figure["byMonth"][0] == {"month": 1, "actual": 1_123.45, "target": 500.0}
    assert figure["byMonth"][11] == {"month": 12, "actual": -23.45, "target": 500.0}


def test_for_the_ministry_the_running_year_counts_up_to_now_and_compares_with_the_target_to_this_month(client, centre):
    ministry(client)
    now = timezone.now()
    bulk_post([sold(centre, 35_050, now)], now=now)
    running = "{ mission(number: 4, fiscalYear: %d) { indicators {" \
        " provisional throughMonth actual target yearTarget byMonth { actual target } } } }"  # fmt: skip
    bangkok = now + timedelta(hours=7)
    year = bangkok.year + 543 + (bangkok.month >= 10)
    set_target(
        indicator="4.1", fiscal_year=year, organisation=None, approved_at=now,
        cumulative=[100 * month for month in range(1, 13)],
    )  # fmt: skip

    [figure] = ask(client, running % year)["data"]["mission"]["indicators"]

    month = (bangkok.month - 10) % 12 + 1
    assert figure["provisional"] is True
    assert (figure["throughMonth"], figure["actual"]) == (month, 350.5)
    assert (figure["target"], figure["yearTarget"]) == (float(month), 12.0)
    assert [one["actual"] for one in figure["byMonth"]] == [0.0] * (month - 1) + [350.5] + [None] * (12 - month)
    assert sum(one["target"] for one in figure["byMonth"]) == 12.0


@pytest.mark.parametrize(("today", "through"), [(datetime(2026, 11, 20, 3, tzinfo=UTC), 1), (OCTOBER, 0)])
def test_a_curious_buyer_does_not_see_her_own_sale_move_the_figure(client, centre, monkeypatch, today, through):
    monkeypatch.setattr(timezone, "now", lambda: today)
    set_target(
        indicator="4.1", fiscal_year=2570, organisation=None, approved_at=today, cumulative=list(range(100, 1300, 100))
    )
    query = "{ mission(number: 4, fiscalYear: 2570) { indicators { throughMonth actual target byChannel { actual }" \
        " byMonth { actual } } } }"  # fmt: skip
    bulk_post([sold(centre, 100_000, datetime(2026, 9, 30, 3, tzinfo=UTC))], now=today)
    before = ask(client, query)

    bulk_post([sold(centre, 35_050, today)], now=today)

    assert ask(client, query) == before
    [figure] = before["data"]["mission"]["indicators"]
    assert (figure["throughMonth"], figure["byChannel"]) == (through, [])
    assert (figure["actual"], figure["target"]) == ((0.0, 1.0) if through else (None, None))
    assert [one["actual"] for one in figure["byMonth"]] == [0.0] * through + [None] * (12 - through)


def test_settlements_count_in_mission_three_only(client):
    settlement = an_organisation("นิคมสร้างตนเองกระเสียว", kind="settlement", province_code="72")
    bulk_post(
        [sold(settlement, 9_900, datetime(2025, 1, 5, tzinfo=UTC), basis="settlement_enterprise")], now=timezone.now()
    )

    def figure(number):
        return ask(client, number=number, fiscalYear=2568)["data"]["mission"]["indicators"][0]

    assert (figure(3)["code"], figure(3)["actual"]) == ("3.1", 99.0)
    assert (figure(4)["code"], figure(4)["actual"]) == ("4.1", 0.0)


def test_without_an_approved_target_there_is_none(client):
    set_target(indicator="4.1", fiscal_year=2568, organisation=None, cumulative=[1] * 12)  # a draft

    [figure] = ask(client, number=4, fiscalYear=2568)["data"]["mission"]["indicators"]

    assert figure["target"] is None
    assert {one["target"] for one in figure["byMonth"]} == {None}


def test_the_definition_says_how_it_is_counted_in_both_languages(client):
    query = "{ mission(number: 4, fiscalYear: 2568) { indicators { definitionTh definitionEn } } }"

    [figure] = ask(client, query)["data"]["mission"]["indicators"]

    assert "without shipping" in figure["definitionEn"]
    assert "a person with a disability on the day they were sold" in figure["definitionEn"]
    assert "Provisional" not in figure["definitionEn"]
    assert "ไม่รวมค่าส่ง" in figure["definitionTh"]
    assert "คนพิการ" in figure["definitionTh"]


@pytest.mark.parametrize(
    ("number", "year"), [(0, 2568), (10, 2568), (-1, 2568), (4, 2567), (4, 2025), (4, 2699), (4, -1), (4, 2147483647)]
)
def test_an_unknown_mission_or_year_is_null(client, number, year):
    assert ask(client, number=number, fiscalYear=year) == {"data": {"mission": None}}


FINER = "{ mission(number: 4, fiscalYear: 2568) { indicators { actual %s } } }"


@pytest.mark.parametrize("finer", ["byProvince { province actual }", "byOrganisation { organisation nameTh actual }"])
def test_finer_figures_are_refused_to_a_stranger_and_the_rest_is_answered(client, centre, finer):
    bulk_post([sold(centre, 100, datetime(2024, 10, 9, tzinfo=UTC))], now=timezone.now())

    body = ask(client, FINER % finer)

    assert body["errors"][0]["extensions"] == {"exception": {"code": "PermissionDenied"}}
    assert body["data"]["mission"]["indicators"] == [{"actual": 1.0, finer.split()[0]: None}]


def test_a_person_without_the_role_is_refused_too(client):
    client.force_login(create_user(email="ann@example.test"))

    assert "errors" in ask(client, FINER % "byProvince { actual }")


def test_the_ministry_reads_provinces_and_organisations(client, centre):
    ministry(client)
    bulk_post([sold(centre, 100, datetime(2024, 10, 9, tzinfo=UTC))], now=timezone.now())
    finer = "byProvince { province nameTh nameEn actual } byOrganisation { organisation nameTh actual }"

    [figure] = ask(client, FINER % finer)["data"]["mission"]["indicators"]

    assert figure["byProvince"] == [{"province": "11", "nameTh": "สมุทรปราการ", "nameEn": "Samut Prakan", "actual": 1.0}]
    assert figure["byOrganisation"] == [
        {"organisation": str(centre.reference), "nameTh": "ศพอ.พระประแดง", "actual": 1.0}
    ]


def test_a_broken_session_cookie_is_a_stranger(client):
    client.cookies["sessionid"] = "\x00broken;;"

    assert "errors" in ask(client, FINER % "byProvince { actual }")


def deep(levels: int) -> str:
    return "{a" * levels + "}" * levels


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[" * 30_000, 400),
        ("[]", 400),
        ('"text"', 400),
        ({}, 400),
        ({"query": ""}, 400),
        ({"query": 5}, 400),
        ({"query": ["{ mission }"]}, 400),
        ({"query": "{ mission(number: 4) { number } }"}, 400),
        ({"query": "{ mission(number: 4, fiscalYear: 99999999999) { number } }"}, 400),
        ({"query": '{ mission(number: "4", fiscalYear: 2568) { number } }'}, 400),
        ({"query": "{ nothing }"}, 400),
        ({"query": "{ mission(number: 4, fiscalYear: 2568) { number"}, 400),
        ({"query": "\ud800"}, 400),
        ({"query": "fragment F on Mission { number }"}, 400),
        ({"query": "query A { __typename } query B { __typename }"}, 400),
        ({"query": "{ __typename }", "operationName": "Other"}, 400),
        ({"query": "mutation { mission }"}, 400),
        ({"query": "subscription { mission }"}, 400),
        ({"query": deep(900)}, 400),
        ({"query": deep(5_000)}, 400),
        ({"query": MISSION}, 400),
        ({"query": MISSION, "variables": {"number": 4, "fiscalYear": "x"}}, 400),
        ({"query": MISSION, "variables": {"number": 4, "fiscalYear": 1e300}}, 400),
        ({"query": MISSION, "variables": []}, 400),
        ({"query": "{ __typename }", "operationName": 5}, 400),
        (b'{"query": "{ __typename }", "variables": {"a": NaN}}', 200),
        (b" " * 5_000_000, 413),
        (b" " * 100_000, 413),
    ],
)
def test_what_is_malformed_gets_a_clear_error_and_never_a_500(client, body, status):
    response = post(client, body)

    assert response.status_code == status
    assert status == 200 or all(one["message"] for one in response.json()["errors"])
    assert Posting.objects.count() == 0


def test_only_posted_json_is_read(client):
    refused = client.get(ADDRESS)
    assert (refused.status_code, refused.headers["Allow"]) == (405, "POST")
    assert client.post(ADDRESS, {"query": "{ __typename }"}).status_code == 415


def test_a_document_that_multiplies_itself_is_refused(client):
    months = " ".join(f"m{n}: byMonth {{ actual }}" for n in range(45))
    figures = " ".join(f"i{n}: indicators {{ ...I }}" for n in range(45))
    query = (
        f"fragment I on Indicator {{ {months} }} fragment M on Mission {{ {figures} }}"
        " { mission(number: 4, fiscalYear: 2568) { ...M } }"
    )

    response = post(client, {"query": query})

    assert response.status_code == 400
    assert "3000 fields" in response.json()["errors"][0]["message"]


def test_introspection_is_answered(client):
    types = ask(client, get_introspection_query())["data"]["__schema"]["types"]

    assert {"Query", "Mission", "Indicator"} <= {one["name"] for one in types}


def test_what_nobody_foresaw_is_told_without_details(client, monkeypatch, caplog):
    def break_down(**_):
        raise RuntimeError("secret detail")

    monkeypatch.setattr("marketplace.programme_api.schema.mission_figures", break_down)

    body = ask(client, number=4, fiscalYear=2568)

    assert body["data"] == {"mission": None}
    assert "secret" not in json.dumps(body)
    assert "secret detail" in caplog.text


def test_one_document_asks_the_books_once_for_each_thing(client, centre, django_assert_num_queries):
    bulk_post([sold(centre, 100, datetime(2024, 10, 9, tzinfo=UTC))], now=timezone.now())

    with django_assert_num_queries(3):  # months, channels, targets
        ask(client, number=4, fiscalYear=2568)
