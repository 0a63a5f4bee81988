"""Say a way of sending in another language."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.shipping.models import ShippingMethod
from marketplace.shared.errors import DomainError

LONGEST = 255


def translate_method(*, method_id: int, language: str, words: Mapping[str, Any]) -> ShippingMethod:
    """Write a method's name or description in a language ("en"); None takes a word away, the rest stays.

    Raises NotFoundError, and DomainError INVALID for a name that is too long.
    """
    method = find_row(ShippingMethod.objects.filter(pk=method_id))
    if len(words.get("name") or "") > LONGEST:
        raise DomainError("INVALID", _("This name is too long."), "name")
    known = {**method.translations.get(language, {}), **words}
    method.translations = {
        **method.translations,
        language: {name: one for name, one in known.items() if one is not None},
    }
    method.save(update_fields=["translations"])
    return method
