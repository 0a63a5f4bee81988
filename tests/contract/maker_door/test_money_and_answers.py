"""What a maker sees of her money, and what she says of a payment. Another's is missing; nothing is said twice."""

import re
import uuid
from datetime import timedelta

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from marketplace.ledger.payouts.models import PayoutConfirmation, PayoutDispute
from marketplace.ledger.payouts.rules import Payee
from marketplace.shared.thai.dates import bangkok_day, written_month
from tests.builders import set_up_market
from tests.consent_building import WAV, a_maker, made_by
from tests.maker_door_building import a_card, a_payment_to, come_in
from tests.payout_building import a_sale_of
from tests.vendor_desks import a_paid_order, an_organisation

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def maker():
    """A maker at a centre."""
    return a_maker(an_organisation("ศูนย์ทอผ้า"))


@pytest.fixture
def inside(client, maker):
    """Her browser, let in."""
    return come_in(client, a_card(maker))


def words(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def say(client, payout, answer, **more):
    return client.post(f"/me/money/{payout.reference}/{answer}/", {"key": uuid.uuid4(), **more})


def voices():
    folder = settings.PRIVATE_ROOT / "payout-voices"
    return {one.name for one in folder.iterdir()} if folder.exists() else set()


def test_home_says_what_she_gets_in_the_order_of_money(inside, maker):
    a_payment_to(maker, 50_000)
    a_sale_of(Payee("maker", maker.reference), 123_450, at=timezone.now())
    page = words(inside.get("/me/"))
    places = [page.index(one) for one in ("฿1,234.50", "หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์", "฿500.00", "ได้เงินไหม")]
    assert places == sorted(places)


def test_what_sold_is_told_by_month_and_thing(inside, maker):
    set_up_market()
    product = made_by(maker.organisation, maker, name="ผ้าขาวม้าลายน้ำไหล")
    a_paid_order(product, total=35_000, quantity=2)
    today = bangkok_day(timezone.now())
    month = written_month(today.year, today.month, language="th")
    assert f"{month} ฿280.00" in words(inside.get("/me/sold/"))
    page = words(inside.get(f"/me/sold/{today.year}/{today.month}/"))
    assert ("ผ้าขาวม้าลายน้ำไหล" in page, "2 ชิ้น" in page, "฿280.00" in page) == (True, True, True)
    assert inside.get(f"/me/sold/{today.year}/13/").status_code == 404


def test_she_says_that_she_got_it_once(inside, maker):
    payout = a_payment_to(maker)
    for _ in range(2):
        answer = say(inside, payout, "got-it")
        assert answer["Location"] == f"/me/money/{payout.reference}/?done=got-it"
    kept = PayoutConfirmation.objects.get()
    assert (kept.way, kept.by) == ("tap", f"maker:{maker.reference}")
    assert "ขอบคุณ เรารู้แล้วว่าคุณได้เงินแล้ว" in words(inside.get(answer["Location"]))


def test_asking_once_more_changes_nothing(inside, maker):
    payout = a_payment_to(maker)
    for answer in ("got-it", "wrong", "not-paid"):
        page = inside.get(f"/me/money/{payout.reference}/{answer}/")
        assert "ไม่ กลับไปก่อน" in words(page)
        assert "media-src 'self' blob:" in page["Content-Security-Policy"]
    assert (PayoutConfirmation.objects.count(), PayoutDispute.objects.count()) == (0, 0)


def test_her_voice_is_kept_where_no_address_leads(inside, maker):
    payout, before = a_payment_to(maker), voices()
    voice = SimpleUploadedFile("../../voice.webm", WAV, content_type="text/html")
    say(inside, payout, "got-it", voice=voice)
    kept = PayoutConfirmation.objects.get()
    assert (kept.way, {kept.voice.rpartition("/")[2]}) == ("voice", voices() - before)


def test_a_voice_that_nothing_names_is_not_kept(inside, maker):
    payout, before = a_payment_to(maker), voices()
    say(inside, payout, "got-it")
    say(inside, payout, "got-it", voice=SimpleUploadedFile("voice.wav", WAV))
    refused = say(inside, payout, "wrong", words="น้อยไป", voice=SimpleUploadedFile("voice.wav", b"<script>" * 100))
    assert (refused.status_code, "น้อยไป" in refused.content.decode(), voices()) == (422, True, before)
    assert PayoutDispute.objects.count() == 0


def test_what_is_wrong_is_asked_once_by_the_forms_own_key(inside, maker):
    payout, key = a_payment_to(maker), uuid.uuid4()
    for _ in range(2):
        inside.post(f"/me/money/{payout.reference}/wrong/", {"key": key, "words": "น้อยไป"})
    asked = PayoutDispute.objects.get()
    assert (asked.reference, asked.kind, asked.words, asked.by) == (
        key, "wrong_amount", "น้อยไป", f"maker:{maker.reference}",
    )  # fmt: skip


def test_what_she_said_may_be_changed(inside, maker):
    payout = a_payment_to(maker)
    say(inside, payout, "not-paid")
    assert "ยังไม่ได้เงิน ฝ่ายการเงินกำลังตรวจ" in words(inside.get(f"/me/money/{payout.reference}/"))
    say(inside, payout, "got-it")
    assert PayoutDispute.objects.get().outcome == "received"
    say(inside, payout, "wrong")
    assert PayoutDispute.objects.filter(answered_at=None).get().kind == "wrong_amount"


@pytest.mark.parametrize("address", ["", "got-it/", "wrong/", "not-paid/"])
def test_anothers_payment_is_missing_and_untouched(inside, maker, address):
    other = a_payment_to(a_maker(maker.organisation, "คนอื่น", alias=""))
    page = inside.get(f"/me/money/{other.reference}/{address}")
    assert (page.status_code, "1,234" in page.content.decode()) == (404, False)
    inside.post(f"/me/money/{other.reference}/{address}", {"key": uuid.uuid4()})
    assert (PayoutConfirmation.objects.count(), PayoutDispute.objects.count()) == (0, 0)


def test_an_answer_that_is_none_is_missing(inside, maker):
    payout = a_payment_to(maker)
    assert inside.get(f"/me/money/{payout.reference}/maybe/").status_code == 404


def test_pages_show_nobody_elses_money_nor_what_is_known_of_her(client):
    set_up_market()
    organisation = an_organisation("ศูนย์ทอผ้า")
    maker = a_maker(organisation, disabled=True)
    a_payment_to(a_maker(organisation, "คนอื่น", alias=""), 99_900)
    inside = come_in(client, a_card(maker))
    today = bangkok_day(timezone.now() - timedelta(days=40))
    for address in ("", "money/", "sold/", f"sold/{today.year}/{today.month}/", "card/", "shown/", "shown/as-in-shop/"):
        page = words(inside.get(f"/me/{address}"))
        assert ("999" in page, "คนอื่น" in page, "พิการ" in page) == (False, False, False), address
