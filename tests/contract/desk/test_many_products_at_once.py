"""Tables handed in: a dry run that changes nothing, then each row carried out once; another's are missing."""

import io
import uuid
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from marketplace.commerce.catalog.models import VariantChannelListing
from marketplace.gateway.errors import StoreUnavailableError
from marketplace.shared.models import Delivery
from tests.builders import an_organisation, set_up_market
from tests.desk_building import follow
from tests.selling import stock_of
from tests.vendor_desks import a_desk, a_member, all_that_a_vendor_could_change
from vendor_onboarding.bulk import apply_row, check_import, work_on_import
from vendor_onboarding.bulk.models import Import, ImportRow
from vendor_onboarding.listings.models import ProductDraft

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk():
    """A desk with a product at 350 baht in three channels, ten pieces in the store-room."""
    set_up_market()
    return a_desk("ศูนย์ทอผ้า", product="ผ้าขาวม้าทอมือ", price=35_000, number="4711")


@pytest.fixture
def editor(client, desk):
    """A browser in which an editor of the desk has signed in."""
    client.force_login(a_member(desk.organisation, "editor"))
    return client


def at(desk, door, **keys):
    return reverse(f"bulk:{door}", kwargs={"organisation": desk.organisation.slug, **keys})


def handed_in(browser, desk, data, *, key=None, name="goods.csv"):
    """Send a table and have it checked; gives its row, None when it was not taken."""
    key = key or uuid.uuid4()
    file = SimpleUploadedFile(name, data if isinstance(data, bytes) else data.encode())
    browser.post(at(desk, "tables"), {"key": str(key), "table": file})
    follow()
    return Import.objects.filter(reference=key).first()


def fates(table):
    return dict(ImportRow.objects.filter(table=table).values_list("number", "fate"))


def prices(desk):
    return dict(VariantChannelListing.objects.filter(variant=desk.variant).values_list("channel__slug", "price_amount"))


def a_change(desk, price="400", stock="7"):
    return f"sku,price_online,stock\n{desk.variant.sku},{price},{stock}\n"


def test_the_dry_run_says_every_rows_fate_and_changes_nothing(editor, desk):
    before = all_that_a_vendor_could_change()
    sku = desk.variant.sku
    text = f"sku,name,price_online,stock\n{sku},,๔๐๐,7\nNEW-1,ตะกร้าหวาย,90,3\n{sku},,1,1\nX,,5,\n"
    table = handed_in(editor, desk, text)
    assert table.state == "checked"
    assert fates(table) == {2: "change", 3: "new", 4: "refused", 5: "refused"}
    page = editor.get(at(desk, "import", table=table.reference)).content.decode()
    assert "รหัสนี้มีในแถวก่อนแล้ว" in page
    assert "ไม่มีสินค้าที่ใช้รหัสนี้" in page
    assert all_that_a_vendor_could_change()[:-1] == before[:-1]
    assert ProductDraft.objects.count() == 0


def test_the_dry_run_says_which_new_products_find_no_room(editor, desk, monkeypatch):
    monkeypatch.setattr(check_import, "MOST_OPEN", 3)
    waiting = handed_in(editor, desk, "sku,name\nNEW-0,กระบุง\n")
    editor.post(at(desk, "apply", table=waiting.reference))
    follow()
    rows = "".join(f"NEW-{number},สินค้า {number}\n" for number in range(5))
    table = handed_in(editor, desk, f"sku,name\n{rows}")
    assert fates(table) == {2: "same", 3: "new", 4: "new", 5: "refused", 6: "refused"}
    page = editor.get(at(desk, "import", table=table.reference)).content.decode()
    assert "รับเพิ่มไม่ได้ ส่งตรวจหรือทิ้งบางชิ้นก่อน" in page


def test_a_table_is_carried_out_once_and_the_same_file_again_changes_nothing(editor, desk):
    text = f"sku,name,price_online,stock\n{desk.variant.sku},,400,7\nNEW-1,ตะกร้าหวาย,90,3\n"
    table = handed_in(editor, desk, text)
    for _again in range(2):
        editor.post(at(desk, "apply", table=table.reference))
        follow()
    assert fates(table) == {2: "done", 3: "done"}
    assert (prices(desk)["online"], stock_of(desk.variant)[0]) == (40_000, 7)
    draft = ProductDraft.objects.get()
    assert (draft.organisation, draft.origin, draft.state) == (desk.organisation, "import", "draft")
    assert (draft.answers["name"], draft.answers["price"], draft.answers["pieces"]) == ("ตะกร้าหวาย", 9_000, 3)
    again = handed_in(editor, desk, text)
    assert fates(again) == {2: "same", 3: "same"}


def test_a_machine_that_stops_in_the_middle_goes_on_where_it_was(editor, desk, monkeypatch):
    rows = "".join(f"NEW-{number},สินค้า {number}\n" for number in range(5))
    table = handed_in(editor, desk, f"sku,name\n{rows}")
    editor.post(at(desk, "apply", table=table.reference))
    done = []

    def stops(*given, **more):
        if len(done) == 2:
            raise StoreUnavailableError
        done.append(given[1].number)
        return apply_row.apply_row(*given, **more)

    with monkeypatch.context() as patch:
        patch.setattr(work_on_import, "apply_row", stops)
        follow()
    assert ProductDraft.objects.count() == 2
    Delivery.objects.filter(done_at=None).update(due_at="2020-01-01T00:00:00Z")
    follow()
    assert set(fates(table).values()) == {"done"}
    assert ProductDraft.objects.count() == 5


def test_more_rows_than_one_part_are_all_done(editor, desk, monkeypatch):
    monkeypatch.setattr(work_on_import, "A_PART", 2)
    rows = "".join(f"NEW-{number},สินค้า {number}\n" for number in range(5))
    table = handed_in(editor, desk, f"sku,name\n{rows}")
    editor.post(at(desk, "apply", table=table.reference))
    follow()
    table.refresh_from_db()
    assert (table.state, ProductDraft.objects.count()) == ("applied", 5)


def test_what_somebody_changed_since_the_dry_run_is_left_and_said(editor, desk):
    table = handed_in(editor, desk, a_change(desk))
    VariantChannelListing.objects.filter(variant=desk.variant, channel__slug="online").update(price_amount=50_000)
    editor.post(at(desk, "apply", table=table.reference))
    follow()
    assert fates(table) == {2: "failed"}
    assert (prices(desk)["online"], stock_of(desk.variant)[0]) == (50_000, 7)


def test_changed_words_become_a_proposal_and_the_shop_stays_as_it_is(editor, desk):
    table = handed_in(editor, desk, f"sku,name\n{desk.variant.sku},ชื่อใหม่\n")
    editor.post(at(desk, "apply", table=table.reference))
    follow()
    desk.product.refresh_from_db()
    assert desk.product.name == "ผ้าขาวม้าทอมือ"
    change = ProductDraft.objects.get()
    assert (change.is_change, change.answers["name"]) == (True, "ชื่อใหม่")


def test_a_member_who_lost_her_right_meanwhile_changes_nothing(editor, desk):
    table = handed_in(editor, desk, a_change(desk))
    editor.post(at(desk, "apply", table=table.reference))
    desk.organisation.memberships.update(role="viewer")
    follow()
    assert fates(table) == {2: "failed"}
    assert prices(desk)["online"] == 35_000


def test_pictures_of_a_zip_become_the_drafts_pictures_and_the_archive_goes(editor, desk, settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    picture, kept = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (400, 400), "navy").save(picture, "JPEG")
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("table.csv", "sku,name,pictures\nNEW-1,ตะกร้า,one.jpg; evil.jpg\n")
        archive.writestr("One.jpg", picture.getvalue())
        archive.writestr("evil.jpg", b"<script>")
    table = handed_in(editor, desk, kept.getvalue(), name="goods.zip")
    editor.post(at(desk, "apply", table=table.reference))
    follow()
    table.refresh_from_db()
    assert (fates(table), table.archive, list(tmp_path.glob("imports/*"))) == ({2: "done"}, "", [])
    assert len(ProductDraft.objects.get().pictures) == 1
    assert "evil.jpg" in editor.get(at(desk, "import", table=table.reference)).content.decode()


def test_a_dropped_table_and_an_unreadable_one_change_nothing(editor, desk):
    table = handed_in(editor, desk, a_change(desk))
    editor.post(at(desk, "drop", table=table.reference))
    editor.post(at(desk, "apply", table=table.reference))
    follow()
    assert prices(desk)["online"] == 35_000
    broken = handed_in(editor, desk, b"\x89PNG\0\0", name="../../<b>x</b>.csv")
    page = editor.get(at(desk, "import", table=broken.reference)).content.decode()
    assert "นี่ไม่ใช่ตารางที่เราอ่านได้" in page
    assert (broken.file_name, "<b>x</b>" in page) == ("b>.csv", False)


def test_anothers_table_product_and_export_are_missing(editor, desk, client):
    other = a_desk("ศูนย์จักสาน", product="ตะกร้าของเขา", price=9_000, number="4712")
    theirs = a_member(other.organisation, "editor")
    table = handed_in(editor, desk, f"sku,price_online\n{other.variant.sku},1\n{other.variant.external_reference},1\n")
    assert fates(table) == {2: "refused", 3: "refused"}
    mine = editor.get(at(desk, "export", name="products", ending="csv")).content.decode()
    assert (desk.variant.sku in mine, other.variant.sku in mine, "ตะกร้าของเขา" in mine) == (True, False, False)
    client.force_login(theirs)
    for method, address in (
        ("get", at(other, "import", table=table.reference)),
        ("post", at(other, "apply", table=table.reference)),
        ("post", at(other, "drop", table=table.reference)),
        ("get", at(other, "fates", table=table.reference)),
        ("get", at(desk, "tables")),
        ("get", at(desk, "export", name="orders", ending="csv")),
    ):
        assert getattr(client, method)(address).status_code == 404
    table.refresh_from_db()
    assert table.state == "checked"


def test_a_viewer_takes_tables_away_and_hands_none_in(client, desk):
    client.force_login(a_member(desk.organisation, "viewer"))
    for name in ("products", "orders", "income", "template"):
        for ending in ("csv", "xlsx"):
            assert client.get(at(desk, "export", name=name, ending=ending)).status_code == 200
    assert client.get(at(desk, "export", name="buyers", ending="csv")).status_code == 404
    file = SimpleUploadedFile("t.csv", a_change(desk).encode())
    assert client.post(at(desk, "tables"), {"key": str(uuid.uuid4()), "table": file}).status_code == 403
    assert Import.objects.count() == 0


@pytest.mark.parametrize("year", ["0000", "0001", "2559", "9999"])
def test_a_year_that_never_was_gives_the_nearest_that_can_be(editor, desk, year):
    answer = editor.get(at(desk, "export", name="income", ending="csv") + f"?year={year}")
    assert answer.status_code == 200
    assert len(answer.content.decode().splitlines()) >= 13


def test_the_exported_products_come_back_as_the_same(editor, desk):
    an_organisation("ศูนย์อื่น")
    for ending in ("csv", "xlsx"):
        data = editor.get(at(desk, "export", name="products", ending=ending)).content
        assert fates(handed_in(editor, desk, data)) == {2: "same"}
