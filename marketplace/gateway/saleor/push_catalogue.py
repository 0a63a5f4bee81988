"""Move our catalogue to a real Saleor: products, variants, prices, pieces, English words, pictures.

May be broken off and run again at any time: what Saleor has already, by our references, is left as it is. Run
`saleor setup` before (kinds, shelves, warehouses) and `reindex` after it.
"""

import mimetypes
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _

from marketplace.gateway.saleor.ask import ask, change, every, refuse_change, send_file
from marketplace.gateway.saleor.goods import AnswerToMove, PictureToMove, ProductToMove
from marketplace.gateway.saleor.product_input import (
    StoreIds,
    product_input,
    product_translation,
    value_translation,
    variant_translations,
)

Say = Callable[[str], None]
A_BATCH = 20
A_BATCH_OF_WORDS = 100


def push_catalogue(products: Iterable[ProductToMove], *, say: Say) -> int:
    """Move what is not there yet and give how many products were made.

    Raises StoreRefusedError with the product's name and Saleor's words, StoreUnavailableError, PermissionDeniedError.
    """
    ids = _store_ids()
    there = {one["externalReference"]: one for one in every("ProductsThere", "products")}
    rest, count, translated = iter(products), 0, set[str]()
    while batch := list(islice(rest, A_BATCH)):
        new = [one for one in batch if str(one.reference) not in there]
        there |= _create(new, ids)
        _translate([one for one in batch if not there[str(one.reference)].get("translation")], translated)
        for product in batch:
            _add_pictures(product, there[str(product.reference)])
        count += len(new)
        say(_("%(name)s and those before it are there.") % {"name": batch[-1].name})
    return count


def _store_ids() -> StoreIds:
    return StoreIds(
        channels={one["slug"]: one["id"] for one in ask("Channels")["channels"]},
        kinds={one["slug"]: one["id"] for one in every("ProductTypes", "productTypes")},
        categories={one["slug"]: one["id"] for one in every("Categories", "categories")},
        taxes={one["name"]: one["id"] for one in every("TaxClasses", "taxClasses")},
        attributes={one["slug"]: one["id"] for one in every("Attributes", "attributes")},
        warehouses={one["externalReference"]: one["id"] for one in every("Warehouses", "warehouses")},
    )


def _create(products: Sequence[ProductToMove], ids: StoreIds) -> dict[str, dict[str, Any]]:
    """Make products and give them by reference; a refused one stops the move, those beside it stay."""
    if not products:
        return {}
    written = [product_input(one, ids) for one in products]
    answer = change("CreateProducts", what=_("these products"), products=written)
    for product, result in zip(products, answer["results"], strict=True):
        errors = [{"field": error["path"], "message": error["message"]} for error in result["errors"] or []]
        refuse_change(errors, what=product.name)
    made = [result["product"] for result in answer["results"]]
    return {one["externalReference"]: one | {"media": [], "translation": None} for one in made}


def _translate(products: Sequence[ProductToMove], translated: set[str]) -> None:
    """Bring the English words; each attribute's value once."""
    answers = {str(one.reference): one for product in products for one in _all_answers(product)}
    new = [value_translation(one) for key, one in answers.items() if key not in translated]
    _send_words("TranslateValues", (one for one in new if one))
    translated |= set(answers)
    _send_words("TranslateVariants", (one for product in products for one in variant_translations(product)))
    # The product last: its English name tells the next run that all of it came through.
    _send_words("TranslateProducts", (one for product in products if (one := product_translation(product))))


def _all_answers(product: ProductToMove) -> list[AnswerToMove]:
    """Give a product's answers and its variants'."""
    return [*product.answers, *(one for variant in product.variants for one in variant.answers)]


def _send_words(document: str, words: Iterator[dict[str, Any]]) -> None:
    while some := list(islice(words, A_BATCH_OF_WORDS)):
        answer = change(document, what=_("English words"), translations=some)
        for result in answer["results"]:
            errors = [{"field": error["path"], "message": error["message"]} for error in result["errors"] or []]
            refuse_change(errors, what=_("English words"))


def _add_pictures(product: ProductToMove, there: dict[str, Any]) -> None:
    known = {one["metafield"] for one in there["media"]}
    for picture in product.pictures:
        if str(picture.reference) not in known:
            _add_picture(product, picture, product_id=there["id"])


def _add_picture(product: ProductToMove, picture: PictureToMove, *, product_id: str) -> None:
    kind = mimetypes.guess_type(picture.path.name)[0] or "image/webp"
    made = send_file(
        "AddPicture",
        what=product.name,
        file=(picture.path.name, picture.path.read_bytes(), kind),
        variable="image",
        product=product_id,
        alt=picture.alt,
    )["made"]
    notes = [{"key": key, "value": value} for key, value in picture.notes.items()]
    notes.append({"key": "reference", "value": str(picture.reference)})
    change("NotePicture", what=product.name, id=made["id"], notes=notes)
