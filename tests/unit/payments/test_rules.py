"""What may be paid and given back."""

from marketplace.payments.rules import checkout_methods, may_refund, refundable


def test_no_more_is_given_back_than_came_in() -> None:
    assert refundable(captured=10_000, refunded=4_000) == 6_000
    assert may_refund(amount=6_000, captured=10_000, refunded=4_000)
    assert not may_refund(amount=6_001, captured=10_000, refunded=4_000)
    assert not may_refund(amount=0, captured=10_000, refunded=0)
    assert not may_refund(amount=-5, captured=10_000, refunded=0)


def test_a_transfer_is_offered_only_where_there_is_an_account_for_it() -> None:
    assert checkout_methods(promptpay_id="0994000165501", total=100) == ("cash_on_delivery", "promptpay_transfer")
    assert checkout_methods(promptpay_id="", total=100) == ("cash_on_delivery",)
    assert checkout_methods(promptpay_id="0994000165501", total=0) == ("cash_on_delivery",)
