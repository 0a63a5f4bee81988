"""What a till hands in is kept first, judged then, and answered sale by sale."""

import threading
from datetime import timedelta

import pytest
from django.db import connection

from marketplace.events.tills import SaleReceived
from marketplace.gateway.errors import StoreUnavailableError
from marketplace.gateway.records import ImportOutcome, SaleToImport
from marketplace.shared.models import OutboxEvent
from mobile_kiosk.devices.enrol_device import EnrolledDevice
from mobile_kiosk.devices.revoke_device import revoke_device
from mobile_kiosk.sync import land_sale as landing
from mobile_kiosk.sync.models import ReceivedSale
from mobile_kiosk.sync.queries import counts_of, needing_attention
from mobile_kiosk.sync.receive_sales import SaleAnswer, receive_sales
from tests.kiosk.tills import NOW, a_sale, a_till, a_truck, as_text


def hand_in(till: EnrolledDevice, *texts: str, ahead: timedelta = timedelta()) -> list[SaleAnswer]:
    return receive_sales(device=till.device, sales=texts, sent_at=NOW + ahead, now=NOW)


def events() -> list[str]:
    return [event.payload["sale"] for event in OutboxEvent.objects.filter(name="SaleReceived").order_by("id")]


@pytest.mark.django_db
def test_a_sale_is_kept_word_for_word_and_announced_once() -> None:
    till = a_till()
    sale = a_sale(till)
    assert hand_in(till, as_text(sale)) == [SaleAnswer(sale=sale["id"], status="accepted")]
    kept = ReceivedSale.objects.get()
    assert (str(kept.sale), kept.envelope, kept.state) == (sale["id"], as_text(sale), "received")
    assert events() == [sale["id"]]


@pytest.mark.django_db
def test_a_repeated_hand_over_changes_nothing_and_says_already() -> None:
    till = a_till()
    sales = [a_sale(till) for _ in range(3)]
    texts = [as_text(sale) for sale in sales]
    hand_in(till, *texts)
    assert [answer.status for answer in hand_in(till, *texts)] == ["already"] * 3
    assert ReceivedSale.objects.count() == 3
    assert events() == [sale["id"] for sale in sales]


@pytest.mark.django_db
def test_the_same_sale_twice_in_one_hand_over_is_kept_once() -> None:
    till = a_till()
    text = as_text(a_sale(till))
    assert [answer.status for answer in hand_in(till, text, text)] == ["accepted", "already"]
    assert len(events()) == 1


@pytest.mark.django_db
def test_a_bad_sale_stops_no_other() -> None:
    till = a_till()
    good, bad, last = a_sale(till), a_sale(till, total=1), a_sale(till)
    answers = hand_in(till, as_text(good), "not json", as_text(bad), as_text(last))
    assert [(answer.sale, answer.status, answer.reason) for answer in answers] == [
        (good["id"], "accepted", ""),
        ("", "attention", "unreadable"),
        (bad["id"], "attention", "total_sum"),
        (last["id"], "accepted", ""),
    ]
    assert events() == [good["id"], last["id"]]
    assert counts_of(till.device) == {"received": 2, "landed": 0, "attention": 2}


@pytest.mark.django_db
def test_a_sale_that_needs_attention_still_does_when_it_comes_again() -> None:
    till = a_till()
    text = as_text(a_sale(till, total=1))
    assert hand_in(till, text) == hand_in(till, text)
    assert (ReceivedSale.objects.count(), events()) == (1, [])


@pytest.mark.django_db
def test_the_same_id_with_other_words_is_kept_beside_the_first() -> None:
    till = a_till()
    first = a_sale(till)
    other = a_sale(till, id=first["id"], price=99_000)
    hand_in(till, as_text(first))
    for _ in range(2):
        assert hand_in(till, as_text(other)) == [SaleAnswer(sale=first["id"], status="attention", reason="id_reused")]
    assert ReceivedSale.objects.get(sale=first["id"]).envelope == as_text(first)
    beside = needing_attention().get()
    assert (beside.claimed_id, beside.envelope) == (first["id"], as_text(other))
    assert events() == [first["id"]]


@pytest.mark.django_db
def test_a_sale_of_another_places_till_is_kept_and_not_landed() -> None:
    till, stranger = a_till(), a_till()
    sale = a_sale(stranger)
    assert hand_in(till, as_text(sale)) == [SaleAnswer(sale=sale["id"], status="attention", reason="foreign_device")]
    assert events() == []


@pytest.mark.django_db
def test_a_new_till_hands_in_what_its_place_sold_on_the_one_that_was_shut_out() -> None:
    truck = a_truck()
    lost, new = a_till(truck), a_till(truck)
    revoke_device(device=lost.device.reference, now=NOW)
    assert [answer.status for answer in hand_in(new, as_text(a_sale(lost)))] == ["accepted"]


@pytest.mark.django_db
def test_a_wrong_clock_is_measured_and_kept_beside_the_tills_own_time() -> None:
    till = a_till()
    text = as_text(a_sale(till, sold_at="2026-11-21T04:30:00.000Z"))
    assert [answer.status for answer in hand_in(till, text, ahead=timedelta(days=1))] == ["accepted"]
    kept = ReceivedSale.objects.get()
    assert kept.clock_drift_ms == 86_400_000
    assert "2026-11-21T04:30:00.000Z" in kept.envelope


@pytest.mark.django_db
def test_letters_that_no_database_keeps_refuse_the_sale_and_nothing_else() -> None:
    till = a_till()
    answers = hand_in(till, "a\x00b", "\ud800", as_text(a_sale(till)))
    assert [answer.status for answer in answers] == ["attention", "attention", "accepted"]
    assert sorted(row.envelope for row in needing_attention()) == ["?", "a\ufffdb"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.database
def test_a_sale_in_two_racing_hand_overs_is_kept_and_announced_once() -> None:
    till = a_till()
    texts = [as_text(a_sale(till)) for _ in range(5)]
    statuses: list[list[str]] = []
    start = threading.Barrier(2)

    def race() -> None:
        start.wait()
        statuses.append([answer.status for answer in hand_in(till, *texts)])
        connection.close()

    threads = [threading.Thread(target=race) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [sorted(pair) for pair in zip(*statuses, strict=True)] == [["accepted", "already"]] * 5
    assert (ReceivedSale.objects.count(), len(events())) == (5, 5)


@pytest.mark.django_db
def test_what_the_store_refuses_stays_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    till = a_till()
    sale = a_sale(till)
    hand_in(till, as_text(sale))

    def refuse(*, sales: list[SaleToImport]) -> list[ImportOutcome]:
        return [ImportOutcome(sale=one.sale, status="refused", reason="no such goods") for one in sales]

    monkeypatch.setattr(landing, "import_sales", refuse)
    landing.land_sale(SaleReceived(occurred_at=NOW, sale=sale["id"]))
    kept = ReceivedSale.objects.get()
    assert (kept.state, kept.reason, kept.explanation) == ("attention", "store_refused", "no such goods")
    assert hand_in(till, as_text(sale)) == [SaleAnswer(sale=sale["id"], status="attention", reason="store_refused")]


@pytest.mark.django_db
def test_a_silent_store_leaves_the_sale_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    till = a_till()
    sale = a_sale(till)
    hand_in(till, as_text(sale))

    def silent(*, sales: list[SaleToImport]) -> list[ImportOutcome]:
        raise StoreUnavailableError

    monkeypatch.setattr(landing, "import_sales", silent)
    with pytest.raises(StoreUnavailableError):
        landing.land_sale(SaleReceived(occurred_at=NOW, sale=sale["id"]))
    assert ReceivedSale.objects.get().state == "received"


@pytest.mark.django_db
def test_a_sale_lands_at_its_place_at_the_corrected_time_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    till = a_till()
    sale = a_sale(till, sold_at="2026-11-20T05:30:00.000Z")
    hand_in(till, as_text(sale), ahead=timedelta(hours=1))
    landed: list[SaleToImport] = []

    def accept(*, sales: list[SaleToImport]) -> list[ImportOutcome]:
        landed.extend(sales)
        return [ImportOutcome(sale=one.sale, status="accepted") for one in sales]

    monkeypatch.setattr(landing, "import_sales", accept)
    for _ in range(2):
        landing.land_sale(SaleReceived(occurred_at=NOW, sale=sale["id"]))
    (only,) = landed
    assert (only.channel, only.warehouse) == ("truck", till.device.place.warehouse)
    assert only.sold_at.isoformat() == "2026-11-20T04:30:00+00:00"
    assert [(line.quantity, line.total, line.name) for line in only.lines] == [(2, 24_000, "ผ้าขาวม้าทอมือ")]
    assert (only.payment_method, only.address.city_area, only.total) == ("cash", "บางพึ่ง", 24_000)
    assert ReceivedSale.objects.get().state == "landed"
