"""The pages on a product's way into the shop, for whoever sits at the desk."""

import json
import uuid
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from marketplace.organisations.models import Organisation
from marketplace.shared.outbox.dispatch_due import deliver_everything
from tests.builders import NOW, a_category, an_organisation, set_up_market
from tests.drafting import a_draft, a_material, a_photograph, a_proposal, a_reviewer, decided
from tests.vendor_desks import a_listed_product, a_member
from vendor_onboarding.listings.models import ProductDraft

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def market(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT, settings.PRIVATE_ROOT = tmp_path / "public", tmp_path / "private"
    set_up_market()
    a_category("ผ้าทอ", slug="cloth")


@pytest.fixture
def centre() -> Organisation:
    return an_organisation("ศูนย์ทอผ้า")


@pytest.fixture
def editor(client: Client, centre: Organisation) -> Client:
    client.force_login(a_member(centre, "editor"))
    return client


def at(centre: Organisation, name: str, *keys: object) -> str:
    return reverse(f"portal:{name}", args=[centre.slug, *keys])


def a_file(seed: int = 1, name: str = "IMG_0001.jpg", **options: Any) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, a_photograph(seed, **options), "image/jpeg")


def the_draft() -> ProductDraft:
    return ProductDraft.objects.get()


def answer(editor: Client, centre: Organisation, question: str, **typed: Any) -> Any:
    draft = the_draft()
    address = at(centre, "draft-question", draft.reference, question)
    return editor.post(address, {"seen": draft.version, "keep": "1", **typed})


def test_photos_begin_a_proposal_and_sending_them_twice_begins_one(editor: Client, centre: Organisation) -> None:
    key = uuid.uuid4()
    for _time in range(2):
        sent = {"key": key, "photos": [a_file(1), a_file(2, "../../etc/passwd.jpg")]}
        told = editor.post(at(centre, "draft-new"), sent)
        assert (told.status_code, told.url) == (302, at(centre, "draft-pictures", the_draft().reference))
    assert len(the_draft().pictures) == 2


def test_a_file_that_is_no_picture_is_refused_in_words_and_the_others_are_taken(
    editor: Client, centre: Organisation
) -> None:
    svg = SimpleUploadedFile("x.jpg", b"<svg onload='alert(1)'/>", "image/jpeg")
    told = editor.post(at(centre, "draft-new"), {"key": uuid.uuid4(), "photos": [svg]})
    assert told.status_code == 422
    assert "ไม่ใช่รูปที่เราเปิดได้" in told.content.decode()
    assert not ProductDraft.objects.exists()


def test_each_question_leads_to_the_next_until_all_may_be_handed_in(editor: Client, centre: Organisation) -> None:
    editor.post(at(centre, "draft-new"), {"key": uuid.uuid4(), "photos": [a_file()]})
    draft = the_draft()
    picture = draft.pictures[0]

    def leads_to(told: Any, question: str) -> None:
        assert (told.status_code, told.url) == (302, at(centre, "draft-question", draft.reference, question)), (
            told.context and told.context["form"].errors
        )

    leads_to(answer(editor, centre, "name", name="ผ้าพันคอ"), "name-en")
    leads_to(answer(editor, centre, "name-en", name_en=""), "category")
    leads_to(answer(editor, centre, "category", category="cloth"), "way")
    leads_to(answer(editor, centre, "way", way="ready"), "material")
    leads_to(answer(editor, centre, "material"), "size")
    leads_to(answer(editor, centre, "size", size="30 × 180 ซม."), "easy-read")
    leads_to(answer(editor, centre, "easy-read", easy_read="ผ้าพันคอผืนนุ่มทอด้วยมือ"), "alt")
    to_words = editor.get(at(centre, "draft-question", draft.reference, "alt"))
    assert to_words.url == at(centre, "draft-words", draft.reference, picture)
    told = editor.post(to_words.url, {"seen": the_draft().version, "alt": "ผ้าพันคอสีครามพับอยู่บนโต๊ะไม้"})
    leads_to(told, "price")
    shown = answer(editor, centre, "price", price="๓๕๐", materials="80", hours="2", wish="100")
    assert shown.status_code == 200
    assert "฿270.00" in shown.content.decode()
    leads_to(answer(editor, centre, "price", price="๓๕๐", materials="80", hours="2", shown="35000"), "pieces")
    leads_to(answer(editor, centre, "pieces", pieces="4"), "makers")
    leads_to(answer(editor, centre, "makers"), "channels")
    told = answer(editor, centre, "channels", channels=["online", "truck"])
    assert told.url == at(centre, "draft", draft.reference)
    assert editor.post(at(centre, "draft-propose", draft.reference)).status_code == 302
    assert the_draft().state == "proposed"


def test_a_price_is_not_kept_before_what_remains_was_shown(editor: Client, centre: Organisation) -> None:
    editor.post(at(centre, "draft-new"), {"key": uuid.uuid4(), "photos": [a_file()]})
    answer(editor, centre, "price", price="350")
    assert "price" not in the_draft().answers
    answer(editor, centre, "price", price="360", shown="35000")
    assert "price" not in the_draft().answers


def test_what_was_typed_wrong_stays_and_nothing_is_kept(editor: Client, centre: Organisation) -> None:
    editor.post(at(centre, "draft-new"), {"key": uuid.uuid4(), "photos": [a_file()]})
    told = answer(editor, centre, "pieces", pieces="หลายชิ้น")
    assert told.status_code == 422
    assert 'value="หลายชิ้น"' in told.content.decode()
    assert the_draft().answers == {}


def test_an_older_page_does_not_overwrite_a_newer_answer(editor: Client, centre: Organisation) -> None:
    editor.post(at(centre, "draft-new"), {"key": uuid.uuid4(), "photos": [a_file()]})
    answer(editor, centre, "name", name="ชื่อแรก")
    told = answer(editor, centre, "name", name="ชื่อที่สอง", seen="1")
    assert told.status_code == 422
    assert the_draft().answers["name"] == "ชื่อแรก"


def test_what_is_missing_is_named_when_it_is_handed_in(editor: Client, centre: Organisation) -> None:
    draft = a_draft(centre, answers={"name": "ตะกร้าหวาย"})
    told = editor.post(at(centre, "draft-propose", draft.reference))
    assert told.status_code == 422
    assert [one for one, _name in told.context["wanting"]] == [
        "category", "way", "easy-read", "alt", "price", "pieces", "makers", "channels",
    ]  # fmt: skip


@pytest.mark.parametrize("move", ["turn-left", "turn-right", "closer", "farther"])
def test_a_photo_is_turned_and_framed_by_buttons(editor: Client, centre: Organisation, move: str) -> None:
    draft = a_draft(centre)
    address = at(centre, "draft-arrange", draft.reference, draft.pictures[0])
    before = editor.get(address).context["picture"].arrangement
    assert editor.post(address, {"move": move}).status_code == 302
    assert editor.get(address).context["picture"].arrangement == before + 1


def test_photos_are_shown_to_their_desk_alone_and_told_how_far_they_are(editor: Client, centre: Organisation) -> None:
    draft = a_draft(centre)
    address = at(centre, "draft-picture", draft.reference, draft.pictures[0], 320)
    shown = editor.get(address)
    assert (shown.headers["Content-Type"], shown.headers["Cache-Control"]) == ("image/webp", "private, no-cache")
    assert shown.headers["X-Content-Type-Options"] == "nosniff"
    progress = at(centre, "draft-progress", draft.reference)
    assert editor.get(progress).json() == {"done": 0, "files": 9, "ready": []}
    deliver_everything(now=NOW)
    assert editor.get(progress).json() == {"done": 9, "files": 9, "ready": draft.pictures}
    stranger = Client()
    stranger.force_login(a_member(an_organisation("ศูนย์อื่น"), "manager"))
    assert stranger.get(address).status_code == 404


def test_a_viewer_looks_and_changes_nothing(centre: Organisation) -> None:
    viewer, draft = Client(), a_draft(centre)
    viewer.force_login(a_member(centre, "viewer"))
    assert viewer.get(at(centre, "draft", draft.reference)).status_code == 200
    told = viewer.post(at(centre, "draft-propose", draft.reference))
    assert told.status_code == 403
    assert viewer.post(at(centre, "draft-new"), {"photos": [a_file(3)]}).status_code == 403
    assert [one.state for one in ProductDraft.objects.all()] == ["draft"]


def test_what_the_reviewer_asks_stands_on_the_draft_and_beside_its_question(
    editor: Client, centre: Organisation
) -> None:
    draft = a_proposal(centre)
    decided(draft, "ask_change", a_reviewer(), asked={"name": "บอกด้วยว่าทอจากอะไร"})
    assert "บอกด้วยว่าทอจากอะไร" in editor.get(at(centre, "draft", draft.reference)).content.decode()
    page = editor.get(at(centre, "draft-question", draft.reference, "name")).content.decode()
    assert "บอกด้วยว่าทอจากอะไร" in page


def test_a_change_of_a_product_in_the_shop_begins_with_its_words(editor: Client, centre: Organisation) -> None:
    product = a_listed_product(centre, "ผ้าขาวม้าทอมือ")
    told = editor.post(at(centre, "change", product.external_reference), {"key": uuid.uuid4()})
    assert told.url == at(centre, "draft", the_draft().reference)
    assert (the_draft().is_change, the_draft().answers["name"]) == (True, "ผ้าขาวม้าทอมือ")


def fair_of(editor: Client, centre: Organisation, count: int) -> uuid.UUID:
    batch = uuid.uuid4()
    files = [a_file(seed, f"IMG_{seed}.jpg") for seed in range(count)]
    assert editor.post(at(centre, "fair-photos", batch), {"photos": files}).status_code == 302
    return batch


def keep_row(editor: Client, centre: Organisation, batch: uuid.UUID, draft: ProductDraft, **typed: str) -> Any:
    named = {f"{draft.reference}-{name}": text for name, text in typed.items()}
    address = at(centre, "fair-row", batch, draft.reference)
    return editor.post(address, {"seen": draft.version, **named}, headers={"Accept": "application/json"})


def test_photos_of_a_fair_become_drafts_in_their_order(editor: Client, centre: Organisation) -> None:
    batch = fair_of(editor, centre, 4)
    rows = ProductDraft.objects.order_by("position")
    assert [(one.position, len(one.pictures), one.origin) for one in rows] == [(n, 1, "fair") for n in (1, 2, 3, 4)]
    assert len(editor.get(at(centre, "fair-grid", batch)).context["rows"]) == 4


def test_the_next_rows_begin_with_the_answers_of_the_last_one_kept(editor: Client, centre: Organisation) -> None:
    batch = fair_of(editor, centre, 3)
    first, second, third = ProductDraft.objects.order_by("position")
    told = keep_row(
        editor, centre, batch, first,
        name="ผ้าพันคอ", price="350", pieces="2", category="cloth", alt="ผ้าพันคอสีครามพับอยู่บนโต๊ะไม้",
    )  # fmt: skip
    assert (told.status_code, told.json()["wants"]) == (200, [])
    second.refresh_from_db()
    assert second.answers["price"] == 35_000
    assert second.answers["category"] == "cloth"
    assert not {"name", "alt", "easy_read"} & set(second.answers)
    told = keep_row(
        editor, centre, batch, second,
        name="หมอนอิง", price="500", pieces="2", category="cloth", alt="หมอนอิงลายขิดสีแดงวางบนเก้าอี้",
    )  # fmt: skip
    third.refresh_from_db()
    assert third.answers["price"] == 50_000
    told = editor.post(at(centre, "fair-propose", batch), follow=True)
    assert "2 รายการ" in told.content.decode()
    assert list(ProductDraft.objects.order_by("position").values_list("state", flat=True)) == [
        "proposed", "proposed", "draft",
    ]  # fmt: skip


def test_a_row_typed_wrong_says_so_and_keeps_nothing(editor: Client, centre: Organisation) -> None:
    batch = fair_of(editor, centre, 1)
    draft = the_draft()
    told = keep_row(editor, centre, batch, draft, name="ผ้าพันคอ", price="แพง", pieces="1", category="cloth", alt="")
    assert (told.status_code, list(json.loads(told.content)["errors"])) == (422, ["price"])
    draft.refresh_from_db()
    assert "name" not in draft.answers


def test_words_for_the_photo_are_made_from_the_answers_and_marked(editor: Client, centre: Organisation) -> None:
    batch = fair_of(editor, centre, 1)
    cotton = a_material("ฝ้ายทอมือย้อมคราม")
    alike = {"category": "cloth", "material": [cotton], "channels": ["truck"]}
    assert editor.post(at(centre, "fair-alike", batch), alike).status_code == 302
    draft = the_draft()
    keep_row(editor, centre, batch, draft, name="ผ้าพันคอ", price="350", pieces="1", category="cloth", alt="")
    draft.refresh_from_db()
    picture = draft.pictures[0]
    assert draft.answers["alt"] == {picture: "ผ้าพันคอ ทำจากฝ้ายทอมือย้อมคราม"}
    assert draft.answers["alt_suggested"] == [picture]


def test_another_desk_finds_nothing_of_it(editor: Client, centre: Organisation) -> None:
    other = an_organisation("ศูนย์อื่น")
    draft = a_draft(other)
    picture = draft.pictures[0]
    for name, keys in (
        ("draft", (draft.reference,)),
        ("draft-pictures", (draft.reference,)),
        ("draft-progress", (draft.reference,)),
        ("draft-arrange", (draft.reference, picture)),
        ("draft-words", (draft.reference, picture)),
        ("draft-picture", (draft.reference, picture, 320)),
        ("draft-question", (draft.reference, "name")),
    ):
        assert editor.get(at(centre, name, *keys)).status_code == 404
        assert editor.get(at(other, name, *keys)).status_code == 404
    for name in ("draft-propose", "draft-withdraw", "draft-discard"):
        assert editor.post(at(centre, name, draft.reference)).status_code == 404
    draft.refresh_from_db()
    assert (draft.state, draft.version) == ("draft", 1)
