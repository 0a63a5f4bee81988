"""Take a question away, with all its answers."""

from datetime import datetime

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Attribute
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.touched_products import products_with_answers


def delete_attribute(*, attribute_id: int, now: datetime) -> Attribute:
    """Take a question away; kinds of goods no longer ask it, products lose their answers. Gives the row as it was."""
    attribute = find_row(Attribute.objects.filter(pk=attribute_id))
    touched = products_with_answers(attribute.values.all())
    Attribute.objects.filter(pk=attribute.pk).delete()
    record_product_changed(touched, now=now)
    return attribute
