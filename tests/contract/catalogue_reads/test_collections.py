"""Collections: what everybody sees of them where."""

from datetime import timedelta
from typing import Any

import pytest

from marketplace.commerce.catalog.models import Collection, CollectionChannelListing, CollectionProduct
from marketplace.commerce.channels.models import Channel
from tests.builders import NOW, a_product, set_up_market
from tests.contract.ask import ask, data
from tests.contract.staff import staff
from tests.contract.statements import statements

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PAGE = """query($slug: String!, $language: LanguageCodeEnum, $first: Int = 9) {
  collection(slug: $slug, channel: "online", slugLanguageCode: $language) {
    slug name channel backgroundImage(size: 640) { url alt } translation(languageCode: EN) { name slug }
    products(first: $first, sortBy: {field: COLLECTION, direction: ASC}) {
      totalCount edges { node { slug name category { slug } thumbnail { url } collections { slug }
        pricing { priceRange { start { gross { amount } } } }
        productVariants(first: 5) { edges { node { attributes { values { slug } } } } } } } } } }"""


def a_collection(slug: str, *, published: bool = True, channel: str = "online", **fields: Any) -> Collection:
    listing = {name: fields.pop(name) for name in ("published_at",) if name in fields}
    row = Collection.objects.create(slug=slug, name=fields.pop("name", slug), **fields)
    CollectionChannelListing.objects.create(
        collection=row, channel=Channel.objects.get(slug=channel), is_published=published, **listing
    )
    return row


def put_into(collection: Collection, count: int) -> None:
    for number in range(count):
        product = a_product(f"ของ {number:02}", slug=f"thing-{number:02}", pictures=[f"products/{number}.webp"])
        CollectionProduct.objects.create(collection=collection, product=product, sort_order=count - number)


def test_a_collection_is_read_with_its_products_in_their_order() -> None:
    set_up_market()
    gifts = a_collection(
        "gifts",
        name="ของขวัญ",
        background_image="products/a.webp",
        background_image_alt="ภาพ",
        translations={"en": {"name": "Gifts", "slug": "presents"}},
    )
    put_into(gifts, 2)
    a_product("ข้างนอก")
    found = data(PAGE, variables={"slug": "gifts"})["collection"]
    assert found["translation"] == {"name": "Gifts", "slug": "presents"}
    assert found["backgroundImage"] == {"url": "http://127.0.0.1:8000/media/products/a-640.webp", "alt": "ภาพ"}
    assert found["products"]["totalCount"] == 2
    assert [edge["node"]["slug"] for edge in found["products"]["edges"]] == ["thing-01", "thing-00"]
    assert found["products"]["edges"][0]["node"]["collections"] == [{"slug": "gifts"}]
    assert data(PAGE, variables={"slug": "presents", "language": "EN"})["collection"]["slug"] == "gifts"
    assert data(PAGE, variables={"slug": "gifts", "language": "EN"})["collection"] is None


def test_hidden_coming_and_unlisted_collections_are_for_staff() -> None:
    set_up_market()
    a_collection("shown")
    a_collection("hidden", published=False)
    a_collection("coming", published_at=NOW + timedelta(days=36_500))
    a_collection("elsewhere", channel="truck")
    hidden = a_collection("holding", published=False)
    put_into(hidden, 1)
    every = '{ collections(channel: "online", first: 9) { edges { node { slug } } } }'
    assert [edge["node"]["slug"] for edge in data(every)["collections"]["edges"]] == ["shown"]
    seen = data(every, token=staff("MANAGE_PRODUCTS"))["collections"]["edges"]
    assert [edge["node"]["slug"] for edge in seen] == ["coming", "hidden", "holding", "shown"]
    assert data(PAGE, variables={"slug": "hidden"})["collection"] is None
    of_product = data('{ product(slug: "thing-00", channel: "online") { collections { slug } } }')
    assert of_product["product"]["collections"] == []
    assert "channel" in ask("{ collections(first: 9) { totalCount } }")["errors"][0]["message"]


def test_listings_and_private_notes_of_a_collection_are_refused_to_strangers() -> None:
    set_up_market()
    a_collection("gifts", private_metadata={"cost": "1"})
    for field in ("channelListings { isPublished }", "privateMetadata { key }"):
        refused = ask(f'{{ collection(slug: "gifts", channel: "online") {{ {field} }} }}')
        assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
        assert refused["data"]["collection"] in (None, {"channelListings": None})


def test_collections_are_filtered_and_sorted() -> None:
    set_up_market()
    put_into(a_collection("silk", name="ไหม"), 2)
    a_collection("salt", name="เกลือ", metadata={"season": "hot"})

    def slugs(arguments: str) -> list[str]:
        query = f'{{ collections(channel: "online", first: 9, {arguments}) {{ edges {{ node {{ slug }} }} }} }}'
        return [edge["node"]["slug"] for edge in data(query)["collections"]["edges"]]

    assert slugs("sortBy: {field: NAME, direction: ASC}") == ["salt", "silk"]
    assert slugs("sortBy: {field: PRODUCT_COUNT, direction: DESC}") == ["silk", "salt"]
    assert slugs('filter: {search: "กลือ"}') == ["salt"]
    assert slugs('where: {metadata: [{key: "season", value: "hot"}]}') == ["salt"]
    assert slugs("filter: {published: HIDDEN}") == []


def test_a_collection_of_24_takes_as_many_statements_as_one_of_two() -> None:
    set_up_market()
    put_into(a_collection("gifts"), 24)
    counts = []
    for first in (1, 2, 24):
        with statements() as asked:
            found = data(PAGE, variables={"slug": "gifts", "first": first})["collection"]["products"]
        assert len(found["edges"]) == first
        counts.append(len(asked))
    assert counts[1] == counts[2] <= 19, counts
