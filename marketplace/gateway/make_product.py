"""Put a vendor's product into the store, or bring its words and pictures up to date. As our app; rights are checked.

Each step looks first whether it was done, by our references: a run that died half-way is simply run again.
"""

from typing import Any
from uuid import UUID

from marketplace.gateway.actors import APP
from marketplace.gateway.change_product import hide_product, publish_product, set_price
from marketplace.gateway.errors import NotFoundError
from marketplace.gateway.generated.input_types import (
    ProductCreateInput,
    ProductInput,
    ProductVariantCreateInput,
    StockInput,
    TranslationInput,
)
from marketplace.gateway.generated.product_to_make import ProductToMakeProduct
from marketplace.gateway.known_ids import known_id, remember
from marketplace.gateway.make_pictures import make_pictures
from marketplace.gateway.product_to_make import OfferToMake, WordsToMake
from marketplace.gateway.refusals import refuse, sentence_for
from marketplace.gateway.rules import rich_text
from marketplace.gateway.store import store
from marketplace.gateway.writing import answers_input, notes_input


def make_product(*, reference: UUID, words: WordsToMake, offer: OfferToMake) -> dict[str, str]:
    """Make a product as its vendor wants it, or bring it there: words, variant, prices, pieces, pictures, shown where.

    It is shown when all else is done, and only in `offer.shown_in`; elsewhere it is hidden. Pieces are laid down when
    the variant is made and never again: what was sold since stays sold. Gives the pictures' addresses by their keys.
    Raises the gateway's errors; then run it again.
    """
    found = _found(reference)
    if found is None:
        _make(reference, words, offer)
        found = _the_product(reference)
    else:
        _revise(found.id, words)
    _translate(found.id, words)
    there = {one.channel.slug for one in found.channel_listings or []}
    if new := sorted(set(offer.prices) - there):
        hide_product(product_reference=reference, channels=new)
    _make_variant(found, offer)
    for channel, amount in sorted(offer.prices.items()):
        set_price(variant_reference=offer.variant, channel=channel, amount=amount)
    addresses = make_pictures(product_id=found.id, there=found.media or [], pictures=words.pictures)
    show_in(reference=reference, channels=offer.shown_in)
    return addresses


def revise_product(*, reference: UUID, words: WordsToMake) -> dict[str, str]:
    """Bring the words and pictures of a product up to date; price, pieces and where it is shown stay as they are.

    Gives the pictures' addresses by their keys. Raises NotFoundError when the store does not know it, and the
    gateway's other errors; then run it again.
    """
    found = _the_product(reference)
    _revise(found.id, words)
    _translate(found.id, words)
    return make_pictures(product_id=found.id, there=found.media or [], pictures=words.pictures)


def show_in(*, reference: UUID, channels: frozenset[str]) -> None:
    """Show a product in these channels and nowhere else; one that the store does not know is nowhere anyhow."""
    found = _found(reference)
    if found is None:
        return
    shown = {one.channel.slug for one in found.channel_listings or [] if one.is_published}
    if over := sorted(shown - channels):
        hide_product(product_reference=reference, channels=over)
    if new := sorted(channels - shown):
        publish_product(product_reference=reference, channels=new)


def _found(reference: UUID) -> ProductToMakeProduct | None:
    return store(APP).product_to_make(reference=str(reference)).product


def _the_product(reference: UUID) -> ProductToMakeProduct:
    found = _found(reference)
    if found is None:
        raise NotFoundError(sentence_for("NOT_FOUND"))
    return found


def _make(reference: UUID, words: WordsToMake, offer: OfferToMake) -> None:
    given: dict[str, Any] = {
        "product_type": known_id("product type", offer.kind),
        "external_reference": str(reference),
        **_columns(words),
    }
    if offer.tax_class:
        given["tax_class"] = known_id("tax class", offer.tax_class)
    answer = store(APP).make_product(input=ProductCreateInput(**given)).product_create
    refuse(answer.errors if answer else ())
    if answer and answer.product:
        remember("product", {str(reference): answer.product.id})


def _revise(product_id: str, words: WordsToMake) -> None:
    answer = store(APP).revise_product(id=product_id, input=ProductInput(**_columns(words))).product_update
    refuse(answer.errors if answer else ())


def _columns(words: WordsToMake) -> dict[str, Any]:
    return {
        "name": words.name,
        "category": known_id("category", words.category),
        "description": rich_text(words.paragraphs),
        "attributes": answers_input(words.answers, many=words.many),
        "metadata": notes_input(words.notes),
    }


def _translate(product_id: str, words: WordsToMake) -> None:
    if not words.name_en and not words.paragraphs_en:
        return
    given = TranslationInput(name=words.name_en or words.name)
    if words.paragraphs_en:
        given.description = rich_text(words.paragraphs_en)
    answer = store(APP).translate_product(id=product_id, input=given).product_translate
    refuse(answer.errors if answer else ())


def _make_variant(found: ProductToMakeProduct, offer: OfferToMake) -> None:
    if any(one.external_reference == str(offer.variant) for one in found.variants or []):
        return
    stocks = [StockInput(warehouse=known_id("warehouse", one), quantity=count) for one, count in offer.pieces.items()]
    given = ProductVariantCreateInput(
        product=found.id,
        external_reference=str(offer.variant),
        sku=offer.sku,
        name="",
        track_inventory=offer.is_counted,
        attributes=[],
        stocks=stocks,
    )
    answer = store(APP).make_variant(input=given).product_variant_create
    refuse(answer.errors if answer else ())
