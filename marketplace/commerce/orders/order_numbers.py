"""The numbers that people read out on the telephone."""

from marketplace.commerce.orders.models import OrderNumber


def take_order_numbers(count: int) -> list[int]:
    """Take the next order numbers; two callers never get the same one, and a number may stay unused."""
    return [row.pk for row in OrderNumber.objects.bulk_create([OrderNumber() for _ in range(count)])]
