"""Orders are packed: once, only the own lines, only by who may, and the buyer hears of it."""

import uuid
from datetime import timedelta
from functools import partial

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from marketplace.commerce.orders.models import Fulfillment
from marketplace.gateway.errors import StoreUnavailableError
from marketplace.gateway.parcels import fulfil_lines
from marketplace.shared.sensitive.models import AccessRecord
from tests.builders import an_organisation, set_up_market
from tests.desk_building import a_packing_desk, follow, with_sender
from tests.selling import an_order, reference_of, stock_of
from tests.vendor_desks import a_member
from vendor_onboarding.listings.errors import MissingError, NotPackingError
from vendor_onboarding.listings.own_orders import orders_to_pack
from vendor_onboarding.packing import send_parcel as sending
from vendor_onboarding.packing.call_back_own_parcel import call_back_own_parcel
from vendor_onboarding.packing.errors import NotToPackError, PiecesRefusedError
from vendor_onboarding.packing.models import Parcel
from vendor_onboarding.packing.send_parcel import Packed, send_parcel

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk():
    set_up_market()
    return a_packing_desk()


def sent(desk, pieces, *, key=None, role="packer", tracking="EX473124829TH", order=None):
    packed = Packed(key=key or uuid.uuid4(), pieces=pieces, carrier="thailand_post", tracking_number=tracking)
    return send_parcel(desk=desk.desk(role), order=order or desk.order, packed=packed, by="user:1", now=timezone.now())


def in_store(desk):
    return sorted(Fulfillment.objects.filter(order=desk.row).values_list("fulfillment_order", "status"))


def pack_page(desk, name="pack", **keys):
    return reverse(
        f"packing:{name}", kwargs={"organisation": desk.organisation.slug, **(keys or {"order": desk.order})}
    )


def a_form(key=None, **fields):
    return {"key": str(key or uuid.uuid4()), "carrier": "thailand_post", "tracking_number": "", **fields}


def test_a_part_is_sent_then_the_rest_and_the_buyer_gets_both_numbers(desk):
    sent(desk, {1: 2}, tracking="EX473124829TH")
    follow()
    assert stock_of(desk.variant) == (8, 1)
    sent(desk, {1: 1}, tracking="RX000000005TH")
    follow()
    assert stock_of(desk.variant) == (7, 0)
    assert orders_to_pack(desk.desk(), now=timezone.now()) == []
    first, second = mail.outbox[-2:]
    assert "EX473124829TH" in first.body
    assert "อีกกล่อง" in first.body
    assert "RX000000005TH" in second.body
    assert "อีกกล่อง" not in second.body
    assert first.to == ["manee@example.test"]


def test_the_same_form_twice_is_one_parcel(desk):
    key = uuid.uuid4()
    assert sent(desk, {1: 1}, key=key).pk == sent(desk, {1: 1}, key=key).pk
    assert in_store(desk) == [(1, "FULFILLED")]


def test_two_packers_who_both_send_all_ship_it_once(desk):
    sent(desk, {1: 3})
    with pytest.raises((PiecesRefusedError, NotToPackError)):
        sent(desk, {1: 3})
    assert in_store(desk) == [(1, "FULFILLED")]
    assert Parcel.objects.count() == 1


@pytest.mark.parametrize("reached", [True, False])
def test_a_machine_that_stops_while_sending_ships_once_when_the_form_is_sent_again(desk, monkeypatch, reached):
    key = uuid.uuid4()

    def stops(**asked):
        if reached:
            fulfil_lines(**asked)
        raise StoreUnavailableError

    with monkeypatch.context() as patch:
        patch.setattr(sending, "fulfil_lines", stops)
        with pytest.raises(StoreUnavailableError):
            sent(desk, {1: 2}, key=key)
    parcel = sent(desk, {1: 2}, key=key)
    assert (parcel.state, parcel.number, in_store(desk)) == ("sent", 1, [(1, "FULFILLED")])
    assert stock_of(desk.variant) == (8, 1)
    follow()
    assert sum("EX473124829TH" in letter.body for letter in mail.outbox) == 1


def test_a_promise_whose_machine_stopped_is_settled_by_the_next_packer(desk, monkeypatch):
    def stops(**asked):
        fulfil_lines(**asked)
        raise StoreUnavailableError

    with monkeypatch.context() as patch:
        patch.setattr(sending, "fulfil_lines", stops)
        with pytest.raises(StoreUnavailableError):
            sent(desk, {1: 2})
    sent(desk, {1: 1})
    assert sorted(Parcel.objects.values_list("number", "state")) == [(1, "sent"), (2, "sent")]


def test_only_the_own_lines_of_a_basket_of_two_vendors_are_packed(desk):
    other = a_packing_desk("ศูนย์จักสาน", pieces=1, beside=desk.product)
    assert {line.order for line in orders_to_pack(desk.desk(), now=timezone.now())} == {desk.order, other.order}
    with pytest.raises(MissingError):
        sent(desk, {1: 1}, order=other.order)
    sent(desk, {2: 1}, order=other.order)
    assert [line.order for line in orders_to_pack(desk.desk(), now=timezone.now())] == [desk.order]
    assert [line.order for line in orders_to_pack(other.desk(), now=timezone.now())] == [other.order]
    assert Fulfillment.objects.get(order=other.row).lines.get().order_line.position == 2


def test_a_wrong_shipment_is_cancelled_once_and_packed_anew(desk):
    parcel = sent(desk, {1: 3})
    call = partial(call_back_own_parcel, desk=desk.desk(), parcel=parcel.reference, by="user:1", now=timezone.now())
    assert (call(), call()) == (True, False)
    assert stock_of(desk.variant) == (10, 3)
    sent(desk, {1: 3})
    assert in_store(desk) == [(1, "CANCELED"), (2, "FULFILLED")]


@pytest.mark.parametrize("pieces", [{}, {1: 0}, {1: -1}, {1: 4}])
def test_pieces_that_cannot_be_are_refused_and_nothing_is_sent(desk, pieces):
    with pytest.raises(PiecesRefusedError):
        sent(desk, pieces)
    assert (in_store(desk), Parcel.objects.count()) == ([], 0)


def test_a_viewer_and_a_stranger_neither_send_nor_see_the_buyer(desk, client):
    with pytest.raises(NotPackingError):
        sent(desk, {1: 1}, role="viewer")
    client.force_login(desk.member("viewer"))
    assert client.get(pack_page(desk)).status_code == 403
    client.force_login(a_member(an_organisation("ศูนย์อื่น")))
    for answer in (client.get(pack_page(desk)), client.post(pack_page(desk), a_form(pieces_1="1"))):
        assert answer.status_code == 404
        assert "มานี" not in answer.content.decode()
    assert in_store(desk) == []


def test_a_foreign_order_parcel_and_label_are_missing_at_ones_own_desk(desk, client):
    other = a_packing_desk("ศูนย์จักสาน")
    parcel = sent(other, {1: 1})
    client.force_login(desk.member("manager"))
    with_sender(desk)
    for answer in (
        client.get(pack_page(desk, order=other.order)),
        client.post(pack_page(desk, order=other.order), a_form(pieces_1="1")),
        client.post(pack_page(desk, "label", order=other.order)),
        client.get(pack_page(desk, "parcel", parcel=parcel.reference)),
        client.post(pack_page(desk, "call-back", parcel=parcel.reference)),
        client.post(pack_page(desk, "tracking", parcel=parcel.reference), {"carrier": "jt", "tracking_number": "1"}),
    ):
        assert answer.status_code == 404
    parcel.refresh_from_db()
    assert (parcel.state, parcel.tracking_number) == ("sent", "EX473124829TH")


def test_the_buyer_is_shown_while_the_order_is_to_be_packed_and_each_look_is_noted(desk, client):
    packer = desk.member()
    client.force_login(packer)
    page = client.get(pack_page(desk)).content.decode()
    assert all(words in page for words in ("มานี ใจดี", "พระประแดง", "10130", "081-234-5678"))
    assert "manee@example.test" not in page
    noted = AccessRecord.objects.get()
    assert (noted.who, noted.what, noted.whose) == (f"user:{packer.pk}", "buyer-address", f"order:{desk.order}")
    sent(desk, {1: 3})
    assert "มานี" not in client.get(pack_page(desk)).content.decode()
    assert AccessRecord.objects.count() == 1


def test_a_page_sends_once_however_often_it_is_sent_and_keeps_what_was_typed_wrong(desk, client):
    client.force_login(desk.member())
    wrong = client.post(pack_page(desk), a_form(pieces_1="๔"))
    assert wrong.status_code == 422
    assert 'value="๔"' in wrong.content.decode()
    form = a_form(pieces_1="๓", tracking_number="ex 4731 2482 8th")
    answers = [client.post(pack_page(desk), form) for _again in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    page = client.get(answers[0].headers["Location"]).content.decode()
    assert "EX473124828TH" in page
    assert "ตัวเลขตรวจสอบ" in page
    assert in_store(desk) == [(1, "FULFILLED")]


def test_an_unpaid_order_is_not_packed(desk):
    unpaid = an_order({desk.variant: 1})
    follow()
    with pytest.raises(NotToPackError):
        sent(desk, {1: 1}, order=reference_of(unpaid))


def test_an_order_of_long_ago_is_left_out_of_the_list(desk):
    assert orders_to_pack(desk.desk(), now=timezone.now() + timedelta(days=60)) == []
