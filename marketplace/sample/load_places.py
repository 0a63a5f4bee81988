"""Store-rooms, showrooms, trucks, a stall, and the pieces that lie in each."""

from datetime import datetime

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.stock.models import Stock, Warehouse
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import sellers, store_room_reference
from marketplace.places.open_place import open_place
from marketplace.sample.assortments import assortments, pieces_at_place, pieces_in_store_room
from marketplace.sample.facts.places import PLACES, PlaceFact
from marketplace.sample.products import sample_products
from marketplace.shared.identifiers import derived_reference
from mobile_kiosk.devices.issue_code import issue_sample_code

CODE, CODE_FOR = "TRUCK-0001", "truck-1"


def load_places(*, now: datetime) -> None:
    """Open every place with its warehouse, give truck 1 its code, and lay the goods out."""
    variants = {row.external_reference: row for row in ProductVariant.objects.all()}
    rooms = {one.slug: _store_room(one) for one in sellers()}
    stocks = [
        Stock(
            variant=variants[str(variant.reference)],
            warehouse=rooms[product.good.whose],
            quantity=pieces_in_store_room(variant),
        )
        for product in sample_products()
        if not product.family.service
        for variant in product.variants
    ]
    for fact in PLACES:
        warehouse = _place(fact, now=now)
        stocks += [
            Stock(
                variant=variants[str(variant.reference)], warehouse=warehouse, quantity=pieces_at_place(variant, fact)
            )
            for product in assortments()[fact.code]
            for variant in product.variants
        ]
    Stock.objects.bulk_create(stocks)


def address_of(fact: PlaceFact) -> dict[str, str]:
    """The place's address, in Saleor's words."""
    subdistrict, district, province, postcode = fact.town
    return {
        "firstName": "",
        "lastName": "",
        "companyName": fact.th,
        "streetAddress1": fact.street,
        "streetAddress2": "",
        "city": district,
        "cityArea": subdistrict,
        "postalCode": postcode,
        "country": "TH",
        "countryArea": province,
        "phone": "",
    }


def _store_room(seller: Organisation) -> Warehouse:
    room = Warehouse.objects.create(
        id=derived_reference("warehouse-row", f"store-{seller.slug}"),
        slug=f"store-{seller.slug}",
        name=f"ห้องเก็บของ {seller.name_th}",
        external_reference=str(store_room_reference(seller)),
        address={"companyName": seller.name_th, "country": "TH"},
        metadata={"is_example": "true"},
    )
    room.channels.set(Channel.objects.filter(slug="online"))
    return room


def _place(fact: PlaceFact, *, now: datetime) -> Warehouse:
    place = open_place(
        code=fact.code,
        kind=fact.kind,
        names={"th": fact.th, "en": fact.en},
        province_code=fact.province,
        address=address_of(fact),
        is_example=True,
    )
    if fact.code == CODE_FOR:
        issue_sample_code(place=place, code=CODE, now=now)
    warehouse = Warehouse.objects.create(
        id=derived_reference("warehouse-row", fact.code),
        slug=fact.code,
        name=fact.th,
        external_reference=str(place.warehouse),
        address=address_of(fact),
        metadata={"is_example": "true"},
    )
    warehouse.channels.set(Channel.objects.filter(slug=place.channel))
    return warehouse
