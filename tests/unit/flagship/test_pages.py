"""The ministry's doors: who comes in, what opens, and what the download holds."""

import csv
from datetime import UTC, datetime
from io import StringIO
from uuid import uuid4

import pytest

from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role
from marketplace.flagship.set_target import set_target
from marketplace.ledger.bulk_post import bulk_post
from marketplace.ledger.rules import SettledLine, SettledSale
from tests.builders import an_organisation

pytestmark = pytest.mark.django_db
PAGES = ["/ministry/", "/en/ministry/", "/ministry/figures.csv", "/en/ministry/figures.csv"]


@pytest.fixture
def ministry(client):
    person = create_user(email="ann@example.test")
    grant_role(user=person, role="ministry")
    client.force_login(person)
    return client


@pytest.fixture
def history():
    centre = an_organisation("=ศพอ.พระประแดง", name_en="Phra Pradaeng")
    an_organisation("ศพอ.หยาดฝน", name_en="Yat Fon", province_code="50")
    moment = datetime(2024, 10, 9, 3, 0, tzinfo=UTC)
    line = SettledLine(
        position=1, product=None, organisation=centre.reference, province="11", quantity=1, amount=123_450,
        bases=frozenset({"vocational_centre"}),
    )  # fmt: skip
    sale = SettledSale(
        sale=uuid4(), channel="truck", method="cash", sold_at=moment, settled_at=moment, lines=[line]
    )  # fmt: skip
    bulk_post([sale], now=moment)
    set_target(
        indicator="4.1", fiscal_year=2568, organisation=None, approved_at=moment, is_example=True,
        cumulative=[100_000 * month for month in range(1, 13)],
    )  # fmt: skip
    return centre


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_is_asked_to_sign_in(client, page):
    response = client.get(page)

    assert (response.status_code, "sign-in" in response.headers["Location"]) == (302, True)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("role", ["seller", "reviewer", None])
def test_other_roles_read_why_not(client, page, role):
    person = create_user(email="bob@example.test")
    if role:
        grant_role(user=person, role=role)
    client.force_login(person)

    assert client.get(page).status_code == 403


def test_an_administrator_comes_in(client):
    person = create_user(email="eve@example.test")
    grant_role(user=person, role="admin")
    client.force_login(person)

    assert client.get("/ministry/").status_code == 200


def test_an_empty_market_says_so_and_what_comes_next(ministry):
    page = ministry.get("/en/ministry/").content.decode()

    assert "The books hold no sale yet" in page
    assert "no approved target" not in page.split('id="by-month"')[0]  # nothing is reported: that comes first
    assert "not reported" in page


def test_the_page_is_complete_in_thai(ministry, history):
    page = ministry.get("/ministry/?year=2568&month=12").content.decode()

    for words in ("พัฒนาคุณภาพชีวิตคนพิการ", "฿1,234.50", "ไม่รวมค่าส่ง", "เป้าหมายตัวอย่าง", "ก.ย. 2568", "สมุทรปราการ"):
        assert words in page


@pytest.mark.parametrize(
    "query", ["year=x&month=y", "year=99999999999999999999", "indicator=9.9", "indicator=%00", "month=-5", "of=x"]
)
def test_odd_words_in_the_address_open_what_can_be_shown(ministry, history, query):
    assert ministry.get(f"/ministry/?{query}").status_code == 200


def test_only_reading_is_possible(ministry):
    assert ministry.post("/ministry/").status_code == 405


def test_the_page_asks_little_of_the_database(ministry, history, django_assert_max_num_queries):
    with django_assert_max_num_queries(22):
        ministry.get("/ministry/?year=2568&month=12")


def test_choosing_another_year_forgets_the_month_of_the_one_before(ministry, history):
    page = ministry.get("/en/ministry/?of=2570&year=2568&month=1").content.decode()

    assert "to the end of September 2025 (BE 2568)" in page


def test_the_download_opens_in_a_spreadsheet(ministry, history):
    response = ministry.get("/en/ministry/figures.csv?year=2568&month=2&indicator=4.1")

    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Content-Disposition"] == 'attachment; filename="feemue-4.1-2568-02.csv"'
    text = response.content.decode()
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))
    assert [row["Figures by"] for row in rows] == [
        *["month"] * 2, *["channel"] * 5, *["province"] * 2, *["organisation"] * 2,
    ]  # fmt: skip
    assert rows[1] == {
        "Indicator": "4.1", "Fiscal year (BE)": "2568", "Figures by": "month", "Key": "2", "Name": "",
        "From": "2024-11-01", "To": "2024-11-30", "To month (BE)": "2567-11", "In the month, baht": "",
        "Cumulative, baht": "1234.50", "Cumulative target, baht": "2000.00", "Percent of target": "61.7",
        "Standing": "below the target", "Data": "sample data", "Target is": "example",
    }  # fmt: skip
    assert (rows[2]["Key"], rows[2]["Cumulative, baht"], rows[3]["Cumulative, baht"]) == ("truck", "1234.50", "")


def test_a_name_is_never_a_formula(ministry, history):
    text = ministry.get("/ministry/figures.csv?year=2568").content.decode()

    assert "'=ศพอ.พระประแดง" in text
    assert ",=ศพอ" not in text


def test_without_sample_data_the_download_says_nothing_of_it(ministry, history, settings):
    settings.SAMPLE_MARKET = False

    assert "sample data" not in ministry.get("/en/ministry/figures.csv?year=2568").content.decode()


def test_what_came_in_last_is_told(ministry, history):
    page = ministry.get("/en/ministry/").content.decode()

    assert "settled up to 9 Oct 2024" in page
