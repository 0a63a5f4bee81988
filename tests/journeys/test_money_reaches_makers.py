"""From a buyer's payment to "I got it": the money of a sale, through the treasury, to those who made the goods."""

import uuid

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role
from marketplace.ledger.payouts.confirm_payout import SaidSo, confirm_payout
from marketplace.ledger.payouts.models import Payout, PayoutRun
from marketplace.ledger.payouts.queries import in_run_of, owed_to, payouts_of, reached
from marketplace.ledger.payouts.rules import Payee
from marketplace.ledger.payouts.statements import statement_of
from marketplace.ledger.queries import account_balances
from marketplace.shared.thai.dates import bangkok_day
from tests.builders import an_organisation, set_up_market
from tests.makers_building import a_maker, a_sheet
from tests.vendor_desks import a_listed_product, a_member, a_paid_order
from vendor_onboarding.payees.models import PayeeAccount

pytestmark = pytest.mark.django_db
ACCOUNT = {"route": "bank", "bank": "006", "holder": "ตัวอย่าง", "own_name": "yes"}


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def a_treasurer():
    user = create_user(email=f"{uuid.uuid4().hex[:8]}@example.test")
    grant_role(user=user, role="treasurer")
    return signed_in(user)


def at(name, **named):
    return reverse(f"treasury:{name}", kwargs=named)


def test_sale_run_sent_confirmed_and_the_books_end_at_zero():
    set_up_market()
    today = bangkok_day(timezone.now())
    centre = an_organisation("ศูนย์ทอผ้า")
    mali, nok = a_maker(centre, "มาลี"), a_maker(centre, "นก")
    product = a_listed_product(centre, price=100_001)
    a_sheet(uuid.UUID(product.external_reference), (mali, 5_000), (nok, 3_333))
    a_paid_order(product, total=100_001)
    us, her, other = Payee("organisation", centre.reference), *(Payee("maker", one.reference) for one in (mali, nok))
    assert [owed_to(one) for one in (us, her, other)] == [16_670, 50_001, 33_330]

    desk, ann, ben = signed_in(a_member(centre)), a_treasurer(), a_treasurer()
    desk.post(reverse("portal:account", args=[centre.slug]), ACCOUNT | {"number": "0000000001"})
    for number, maker in ((2, mali), (3, nok)):
        url = reverse("portal:maker-account", args=[centre.slug, maker.reference])
        assert desk.post(url, ACCOUNT | {"number": f"000000000{number}"}).status_code == 302
    for account in PayeeAccount.objects.all():
        assert ben.post(at("approve-account", account=account.reference)).status_code == 302

    plan = {"cycle": f"{today:%Y-%m}", "minimum": "0", "scope": centre.slug, "key": str(uuid.uuid4())}
    assert ann.post(at("prepare"), plan).status_code == 302
    run = PayoutRun.objects.get()
    assert [in_run_of(one) for one in (us, her, other)] == [16_670, 50_001, 33_330]
    assert ben.post(at("approve", number=run.number)).status_code == 302
    assert ann.post(at("bank-file", number=run.number, layout="plain-csv")).status_code == 200
    assert ann.post(at("sent", number=run.number), {"value_date": f"{today}"}).status_code == 302

    now = timezone.now()
    (hers,) = payouts_of(her)
    assert confirm_payout(payout=hers.reference, payee=her, said=SaidSo(way="tap"), by=her.key, now=now)
    (others,) = payouts_of(other)
    heard = reverse("portal:maker-heard", args=[centre.slug, nok.reference, others.reference])
    assert desk.post(heard, {"witness": "ครูสมใจ"}).status_code == 302
    (ours,) = payouts_of(us)
    assert desk.post(reverse("portal:money-received", args=[centre.slug, ours.reference])).status_code == 302
    assert ann.post(at("settle", number=run.number), {"statement_total": "1,000.01"}).status_code == 302

    balances = account_balances()
    assert [balances[account] for one in (us, her, other) for account in (one.owed, one.in_run)] == [0] * 6
    assert balances["bank:payouts"] == -100_001
    assert {one.state for one in Payout.objects.all()} == {"paid"}
    figures = reached(kind="maker", first_day=today, last_day=today)
    assert (figures.paid, figures.confirmed, figures.confirmed_payees) == (83_331, 83_331, 2)
    month = statement_of(her, today)
    assert (month.opening, month.sold, month.paid, month.closing) == (0, 50_001, 50_001, 0)
    call_command("check_ledger")
