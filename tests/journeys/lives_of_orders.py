"""An order and what happens to it by dice: begun in one of five ways, then paid, refunded, edited, sent, called off.

A life keeps its own few numbers beside the market: the money that is there, whether it ever was all there, and how many
pieces of each variant left the shelf or are promised.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.checkout.add_promo_code import add_promo_code
from marketplace.commerce.checkout.complete_checkout import complete_checkout
from marketplace.commerce.checkout.create_checkout_transaction import create_checkout_transaction
from marketplace.commerce.checkout.update_lines import NewQuantity, update_lines
from marketplace.commerce.orders.cancel_fulfillment import cancel_fulfillment
from marketplace.commerce.orders.cancel_order import cancel_order
from marketplace.commerce.orders.confirm_order import confirm_order
from marketplace.commerce.orders.create_transaction import create_transaction
from marketplace.commerce.orders.drafts.add_lines import DraftGoods
from marketplace.commerce.orders.drafts.complete_draft import complete_draft
from marketplace.commerce.orders.drafts.create_draft import DraftWords, create_draft
from marketplace.commerce.orders.drafts.line_discounts import update_line_discount
from marketplace.commerce.orders.drafts.order_discounts import WantedDiscount, add_order_discount
from marketplace.commerce.orders.drafts.update_line import update_line
from marketplace.commerce.orders.expire_order import expire_order
from marketplace.commerce.orders.fulfil_order import Sending, fulfil_order
from marketplace.commerce.orders.import_orders import import_orders
from marketplace.commerce.orders.importing.records import ErrorPolicy, ImportDiscount, StockPolicy
from marketplace.commerce.orders.mark_order_paid import mark_order_paid
from marketplace.commerce.orders.models import FulfillmentLine, Order, TransactionEvent
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.commerce.orders.report_payment import PaymentReport, report_payment
from marketplace.commerce.orders.return_products import Returned, return_products
from marketplace.commerce.pricing.rules import TaxedAmount
from marketplace.commerce.stock.models import Stock
from marketplace.shared.errors import DomainError
from tests.selling import ADDRESS, a_checkout, a_till_sale, ems

CALLED_OFF = ("CANCELED", "EXPIRED")


@dataclass(frozen=True, kw_only=True)
class Stall:
    """What is sold, and the codes that are about."""

    variants: Sequence[ProductVariant]
    codes: Sequence[str]


@dataclass(kw_only=True)
class Life:
    """One order's life: `told` is its story, `money` what of the buyer's money is there, in satang."""

    order_id: UUID
    money: int = 0
    was_settled: bool = False
    told: list[str] = field(default_factory=list)
    gone: Counter[int | None] = field(default_factory=Counter)
    promised: Counter[int | None] = field(default_factory=Counter)

    @classmethod
    def begin(cls, stall: Stall, dice: Random) -> "Life":
        """Bring an order into the world."""
        how = dice.choice((_bought, _bought, _paid_first, _quoted, _imported))
        with transaction.atomic():
            life = how(stall, dice)
        life.told.insert(0, how.__name__)
        life.look()
        return life

    def live(self, dice: Random) -> None:
        """Let one thing happen to it, if it may happen; a refused deed changes nothing."""
        deed = dice.choice(DEEDS)
        try:
            with transaction.atomic():
                said = deed(self, Order.objects.get(pk=self.order_id), dice)
        except DomainError as refusal:
            said = f"refused: {refusal}"
        self.told.append(f"{deed.__name__}: {said}")
        self.look()

    def look(self) -> None:
        """Note whether all the money is there now; what was called off takes none."""
        order = Order.objects.get(pk=self.order_id)
        if order.status not in CALLED_OFF and self.money >= order.total_gross_amount:
            self.was_settled = True

    def earned(self, order: Order) -> int:
        """What of the money is income: never more than the order costs, and nothing before all was there."""
        return max(0, min(self.money, order.total_gross_amount)) if self.was_settled else 0


def _wanted(stall: Stall, dice: Random) -> dict[ProductVariant, int]:
    return {one: dice.randint(1, 4) for one in dice.sample(list(stall.variants), dice.randint(1, 3))}


def _a_basket(stall: Stall, dice: Random) -> tuple[UUID, dict[ProductVariant, int]]:
    wanted = _wanted(stall, dice)
    token, now = a_checkout(wanted).token, timezone.now()
    if dice.random() < 0.3:
        variant = dice.choice(list(wanted))
        one = NewQuantity(quantity=None, variant_id=variant.pk, price=dice.choice((0, 1, 33_333)))
        update_lines(token=token, wanted=[one], now=now)
    if dice.random() < 0.7:
        try:
            with transaction.atomic():
                add_promo_code(token=token, code=dice.choice(stall.codes), now=now)
        except DomainError:
            pass  # Not for these goods: she buys without it.
    return token, wanted


def _bought(stall: Stall, dice: Random) -> Life:
    token, wanted = _a_basket(stall, dice)
    order = complete_checkout(token=token, actor="", now=timezone.now())
    return Life(order_id=order.pk, promised=_count(wanted))


def _paid_first(stall: Stall, dice: Random) -> Life:
    token, wanted = _a_basket(stall, dice)
    amount = dice.choice((1, 50_000, 250_000))
    new = NewTransaction(name="card", amounts={"charged_amount": amount})
    create_checkout_transaction(token=token, new=new, actor="app:1", now=timezone.now())
    order = complete_checkout(token=token, actor="", now=timezone.now())
    return Life(order_id=order.pk, money=amount, promised=_count(wanted), told=[f"brought {amount}"])


def _quoted(stall: Stall, dice: Random) -> Life:
    wanted, now = _wanted(stall, dice), timezone.now()
    words = {"billing_address": ADDRESS, "shipping_address": ADDRESS, "user_email": "school@example.test"}
    price = dice.choice((None, None, 12_345))
    order = create_draft(
        channel_id=Channel.objects.get(slug="online").pk,
        written=DraftWords(words=words | {"method": ems().pk}),
        goods=[DraftGoods(variant_id=one.pk, quantity=count, price=price) for one, count in wanted.items()],
        actor="user:1",
        now=now,
    )
    told = [_take_off(Life(order_id=order.pk), order, dice)] if dice.random() < 0.6 else []
    complete_draft(order_id=order.pk, actor="user:1", now=now)
    return Life(order_id=order.pk, promised=_count(wanted), told=told)


def _imported(stall: Stall, dice: Random) -> Life:
    variant, quantity = dice.choice(list(stall.variants)), dice.randint(1, 3)
    warehouse = Stock.objects.get(variant=variant).warehouse
    sale = a_till_sale(variant, warehouse, quantity=quantity, unit_price=10_000)
    line = replace(sale.lines[0], undiscounted_total=TaxedAmount(10_500 * quantity, 10_500 * quantity))
    paid, back = dice.choice((10_000 * quantity, 10_000 * quantity - 1)), dice.choice((0, 0, 2_500))
    amounts = {"charged_amount": paid - back, "refunded_amount": back}
    sale = replace(
        sale,
        lines=(line,),
        discounts=(ImportDiscount(value_type="FIXED", value=500 * quantity, reason="งานวัด"),),
        transactions=(NewTransaction(name="cash", amounts=amounts),),
    )
    policies = {"error_policy": ErrorPolicy.REJECT_FAILED_ROWS, "stock_policy": StockPolicy.UPDATE}
    (done,) = import_orders([sale], **policies, now=timezone.now())
    assert done.order is not None, done.problems
    settled = paid >= done.order.total_gross_amount
    told = [f"charged {paid}, back {back}"]
    return Life(
        order_id=done.order.pk,
        money=paid - back,
        was_settled=settled,
        gone=Counter[int | None]({variant.pk: quantity}),
        told=told,
    )


def _count(wanted: dict[ProductVariant, int]) -> Counter[int | None]:
    return Counter[int | None]({variant.pk: quantity for variant, quantity in wanted.items()})


def _pay_part(life: Life, order: Order, dice: Random) -> str:
    return _charge(life, order, dice.choice((1, 3_333, 20_000)))


def _pay_rest(life: Life, order: Order, dice: Random) -> str:
    return _charge(life, order, max(1, order.total_gross_amount - life.money + dice.choice((0, 0, 0, 777))))


def _charge(life: Life, order: Order, amount: int) -> str:
    new = NewTransaction(name="card", amounts={"charged_amount": amount})
    create_transaction(order_id=order.pk, new=new, actor="app:1", now=timezone.now())
    life.money += amount
    return str(amount)


def _mark_paid(life: Life, order: Order, _dice: Random) -> str:
    mark_order_paid(order_id=order.pk, actor="app:1", now=timezone.now())
    life.money += order.total_gross_amount
    return str(order.total_gross_amount)


def _give_back_part(life: Life, order: Order, dice: Random) -> str:
    return _report(life, order, dice, dice.choice(("REFUND_SUCCESS", "CHARGE_BACK")), share=dice.random())


def _give_back_all(life: Life, order: Order, dice: Random) -> str:
    return _report(life, order, dice, "REFUND_SUCCESS", share=1.0)


def _report(life: Life, order: Order, dice: Random, kind: str, *, share: float) -> str:
    payment = dice.choice(list(order.transactions.order_by("pk")) or [None])
    if payment is None:
        return "nothing was paid"
    amount = round((payment.charged_amount - payment.refunded_amount) * share)
    reference = dice.choice((str(uuid4()), f"psp-{uuid4()}", "00000000-0000-4000-8000-000000000001"))
    report = PaymentReport(kind=kind, psp_reference=reference, amount=amount)
    done = report_payment(token=payment.token, report=report, actor="app:1", now=timezone.now())
    life.money -= 0 if done.already else amount
    return f"{kind} {amount} {reference}"


def _come_again(life: Life, order: Order, dice: Random) -> str:
    """A refund is undone by the bank."""
    undone = TransactionEvent.objects.filter(transaction__order=order, type="REFUND_SUCCESS").exclude(psp_reference="")
    found = dice.choice(list(undone.order_by("pk")) or [None])
    if found is None:
        return "nothing to undo"
    report = PaymentReport(kind="REFUND_REVERSE", psp_reference=found.psp_reference, amount=found.amount)
    done = report_payment(token=found.transaction.token, report=report, actor="app:1", now=timezone.now())
    life.money += 0 if done.already else found.amount
    return str(found.amount)


def _call_off(life: Life, order: Order, _dice: Random) -> str:
    cancel_order(order_id=order.pk, actor="user:1", now=timezone.now())
    life.promised.clear()
    return "called off"


def _expire(life: Life, order: Order, _dice: Random) -> str:
    if expire_order(order_id=order.pk, now=timezone.now()) is None:
        return "stays"
    life.promised.clear()
    return "given up"


def _confirm(_life: Life, order: Order, _dice: Random) -> str:
    confirm_order(order_id=order.pk, actor="user:1", now=timezone.now())
    return "confirmed"


def _change_pieces(life: Life, order: Order, dice: Random) -> str:
    line = dice.choice(list(order.lines.order_by("position")))
    quantity = dice.randint(1, 5)
    update_line(line_id=line.pk, quantity=quantity, actor="user:1", now=timezone.now())
    life.promised[line.variant_id] += quantity - line.quantity
    return f"line {line.position}: {line.quantity} -> {quantity}"


def _take_off(_life: Life, order: Order, dice: Random) -> str:
    now, wanted = timezone.now(), WantedDiscount(value_type="PERCENTAGE", value=dice.choice((7_77, 100_00)))
    if dice.random() < 0.5:
        add_order_discount(order_id=order.pk, wanted=wanted, actor="user:1", now=now)
        return f"{wanted.value} of all"
    line = dice.choice(list(order.lines.order_by("position")))
    update_line_discount(line_id=line.pk, wanted=wanted, actor="user:1", now=now)
    return f"{wanted.value} of line {line.position}"


def _send(life: Life, order: Order, dice: Random) -> str:
    line = dice.choice(list(order.lines.order_by("position")))
    quantity = dice.randint(1, 3)
    warehouse = Stock.objects.get(variant=line.variant_id).warehouse_id
    sending = Sending(pieces={(line.pk, warehouse): quantity})
    fulfil_order(order_id=order.pk, sending=sending, actor="user:1", now=timezone.now())
    life.gone[line.variant_id] += quantity
    life.promised[line.variant_id] -= quantity
    return f"{quantity} of line {line.position}"


def _call_parcel_back(life: Life, order: Order, dice: Random) -> str:
    parcel = dice.choice(list(order.fulfillments.order_by("pk")) or [None])
    if parcel is None:
        return "no parcel"
    pieces = Counter[int | None]()
    for one in parcel.lines.select_related("order_line"):
        pieces[one.order_line.variant_id] += one.quantity
    warehouse = Stock.objects.filter(variant__in=pieces).first()
    place = warehouse.warehouse_id if warehouse else None
    cancel_fulfillment(fulfillment_id=parcel.pk, warehouse=place, actor="user:1", now=timezone.now())
    life.gone.subtract(pieces)
    life.promised.update(pieces)
    return f"parcel {parcel.fulfillment_order}"


def _bring_back(life: Life, order: Order, dice: Random) -> str:
    sent = FulfillmentLine.objects.filter(fulfillment__order=order, fulfillment__status="FULFILLED").order_by("pk")
    if (piece := dice.choice([*sent, None])) is not None:
        returned = Returned(of_parcels={piece.pk: (dice.randint(1, piece.quantity), "")})
        return_products(order_id=order.pk, returned=returned, actor="user:1", now=timezone.now())
        return "sent pieces"
    line = dice.choice(list(order.lines.order_by("position")))
    returned = Returned(of_lines={line.pk: (1, "")})
    return_products(order_id=order.pk, returned=returned, actor="user:1", now=timezone.now())
    life.promised[line.variant_id] -= 1
    return f"unsent piece of line {line.position}"


DEEDS: tuple[Callable[[Life, Order, Random], str], ...] = (
    _pay_part,
    _pay_rest,
    _pay_rest,
    _mark_paid,
    _give_back_part,
    _give_back_all,
    _come_again,
    _call_off,
    _expire,
    _confirm,
    _confirm,
    _change_pieces,
    _change_pieces,
    _take_off,
    _send,
    _send,
    _call_parcel_back,
    _bring_back,
)
