"""Packers at one moment, each on a connection of their own: goods leave once."""

import threading
import uuid

import pytest
from django.db import connection
from django.utils import timezone

from marketplace.commerce.orders.models import Fulfillment
from tests.builders import set_up_market
from tests.desk_building import a_packing_desk
from tests.selling import stock_of
from vendor_onboarding.packing.models import Parcel
from vendor_onboarding.packing.send_parcel import Packed, send_parcel

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]
PACKERS = 4


def at_once(desk, keys):
    """Let a packer for each key send all three pieces; gives what each got or what refused her."""
    start, answers = threading.Barrier(len(keys)), [None] * len(keys)

    def pack(place):
        try:
            start.wait(timeout=30)
            packed = Packed(key=keys[place], pieces={1: 3}, carrier="flash")
            answers[place] = send_parcel(
                desk=desk.desk(), order=desk.order, packed=packed, by="user:1", now=timezone.now()
            )
        except Exception as error:
            answers[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=pack, args=(place,)) for place in range(len(keys))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return answers


@pytest.mark.parametrize("same_form", [True, False])
def test_packers_at_once_ship_once(same_form):
    set_up_market()
    desk = a_packing_desk()
    one = uuid.uuid4()
    answers = at_once(desk, [one if same_form else uuid.uuid4() for _packer in range(PACKERS)])
    assert sum(isinstance(answer, Parcel) for answer in answers) == (PACKERS if same_form else 1)
    assert Fulfillment.objects.filter(order=desk.row).count() == 1
    assert Parcel.objects.count() == 1
    assert stock_of(desk.variant) == (7, 0)
