"""Tills are let in by code, known by token, and shut out."""

from datetime import timedelta
from typing import Any

import pytest

from mobile_kiosk.devices.authenticate import authenticate
from mobile_kiosk.devices.enrol_device import CodeRefusedError, enrol_device
from mobile_kiosk.devices.issue_code import issue_code, issue_sample_code
from mobile_kiosk.devices.models import Device, EnrolmentCode
from mobile_kiosk.devices.revoke_device import revoke_device
from mobile_kiosk.devices.rules import CODE_LETTERS, new_code
from tests.kiosk.tills import NOW, a_till, a_truck

pytestmark = pytest.mark.django_db


def test_a_code_lets_one_till_in_however_it_is_typed() -> None:
    truck = a_truck()
    code = issue_code(place=truck, now=NOW)
    till = enrol_device(code=f"  {code.lower().replace('-', ' ')} ", name=" แท็บเล็ต ", now=NOW)
    assert (till.device.place, till.device.name, till.device.enrolled_at) == (truck, "แท็บเล็ต", NOW)
    with pytest.raises(CodeRefusedError):
        enrol_device(code=code, name="", now=NOW)
    assert Device.objects.count() == 1


def test_a_code_is_good_for_seven_days() -> None:
    code = issue_code(place=a_truck(), now=NOW)
    with pytest.raises(CodeRefusedError):
        enrol_device(code=code, name="", now=NOW + timedelta(days=7))
    assert enrol_device(code=code, name="", now=NOW + timedelta(days=7, seconds=-1)).device.pk


def test_an_unknown_code_lets_nobody_in() -> None:
    with pytest.raises(CodeRefusedError):
        enrol_device(code="", name="", now=NOW)
    assert Device.objects.count() == 0


def test_the_sample_code_lets_many_in_and_none_outside_the_sample_market(settings: Any) -> None:
    issue_sample_code(place=a_truck(), code="TRUCK-0001", now=NOW)
    tills = [enrol_device(code="truck-0001", name="", now=NOW + timedelta(days=900)) for _ in range(3)]
    assert len({till.device.receipt_prefix for till in tills}) == 3
    settings.SAMPLE_MARKET = False
    with pytest.raises(CodeRefusedError):
        enrol_device(code="TRUCK-0001", name="", now=NOW)
    assert Device.objects.count() == 3


def test_neither_code_nor_token_is_kept_in_plain() -> None:
    code = issue_code(place=a_truck(), now=NOW)
    till = enrol_device(code=code, name="", now=NOW)
    kept = str(list(EnrolmentCode.objects.values())) + str(list(Device.objects.values()))
    assert code not in kept
    assert code.replace("-", "") not in kept
    assert till.token not in kept


def test_a_till_is_known_by_its_token_until_it_is_shut_out() -> None:
    till = a_till()
    known = authenticate(token=till.token, now=NOW)
    assert known is not None
    assert known.pk == till.device.pk
    assert revoke_device(device=till.device.reference, now=NOW)
    assert not revoke_device(device=till.device.reference, now=NOW + timedelta(days=1))
    assert authenticate(token=till.token, now=NOW) is None
    assert Device.objects.get().revoked_at == NOW


@pytest.mark.parametrize("token", ["", "x", "\ud800", "a" * 10_000])
def test_any_other_token_is_nobodys(token: str) -> None:
    a_till()
    assert authenticate(token=token, now=NOW) is None


def test_a_contact_is_noted_at_most_twice_a_minute() -> None:
    till = a_till()
    authenticate(token=till.token, now=NOW + timedelta(seconds=29))
    assert Device.objects.get().last_contact == NOW
    authenticate(token=till.token, now=NOW + timedelta(seconds=30))
    assert Device.objects.get().last_contact == NOW + timedelta(seconds=30)


def test_codes_have_no_letter_that_is_taken_for_another() -> None:
    assert not set("01I5SO8LUV") & set(CODE_LETTERS)
    assert len({new_code() for _ in range(200)}) == 200
