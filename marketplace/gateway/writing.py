"""From plain values to the API's inputs: the parts that several questions share."""

from collections.abc import Collection, Iterable, Mapping

from marketplace.gateway.generated.input_types import (
    AddressInput,
    AttributeValueInput,
    AttributeValueSelectableTypeInput,
    MetadataInput,
)
from marketplace.gateway.known_ids import known_id
from marketplace.gateway.product_to_make import AnswerToMake
from marketplace.gateway.records import Address
from marketplace.gateway.rules import province_for_store


def address_input(address: Address) -> AddressInput:
    """Write an address as the store wants it."""
    return AddressInput(
        first_name=address.first_name,
        last_name=address.last_name,
        company_name=address.company_name,
        street_address_1=address.street_address_1,
        street_address_2=address.street_address_2,
        city=address.city,
        city_area=address.city_area,
        postal_code=address.postal_code,
        country_area=province_for_store(address.country_area),
        country=address.country,
        phone=address.phone,
    )


def notes_input(notes: Mapping[str, str]) -> list[MetadataInput]:
    """Write metadata."""
    return [MetadataInput(key=key, value=value) for key, value in notes.items()]


def language_code(language: str) -> str:
    """Write a language as Saleor does."""
    return language.upper()


def answers_input(answers: Iterable[AnswerToMake], *, many: Collection[str]) -> list[AttributeValueInput]:
    """Write what a product answers; `many` are the questions that take several answers, and may take none."""
    picked: dict[str, list[AttributeValueSelectableTypeInput]] = {question: [] for question in sorted(many)}
    for one in answers:
        value = AttributeValueSelectableTypeInput(external_reference=str(one.reference), value=one.name)
        picked.setdefault(one.question, []).append(value)
    return [
        AttributeValueInput(id=known_id("attribute", question), multiselect=values)
        if question in many
        else AttributeValueInput(id=known_id("attribute", question), dropdown=values[0])
        for question, values in picked.items()
    ]
