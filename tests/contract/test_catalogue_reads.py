"""What anyone, and what our app, reads of the catalogue."""

import pytest

from marketplace.commerce.catalog.models import ProductChannelListing
from tests.builders import a_category, a_customer, a_product, a_variant, an_organisation, answer, set_up_market
from tests.contract.ask import APP, ask, data
from tests.contract.staff import staff
from tests.contract.statements import statements

pytestmark = [pytest.mark.django_db, pytest.mark.database]

CARD = """
  query Cards($first: Int!, $after: String, $filter: ProductFilterInput, $sort: ProductOrder) {
    products(channel: "online", first: $first, after: $after, filter: $filter, sortBy: $sort) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node {
        id externalReference slug name isAvailable vendor: metafield(key: "vendor")
        translation(languageCode: EN) { name }
        category { slug name level parent { slug } }
        attributes { attribute { slug name } values { slug name translation(languageCode: EN) { name } } }
        pricing { priceRange {
          start { gross { amount fractionalAmount currency } tax { amount } } stop { net { amount } } } }
        media { url(size: 640, format: WEBP) alt type }
        variants { sku quantityAvailable pricing { price { gross { amount } } } }
      } }
    }
  }
"""


def names(query: str, token: str | None = None) -> list[str]:
    """The names in a list of products."""
    return [edge["node"]["name"] for edge in data(query, token=token)["products"]["edges"]]


def some_products(count: int) -> None:
    seller = an_organisation()
    shelf = a_category(parent=a_category())
    for number in range(count):
        product = a_product(
            f"ผ้า {number:02}", organisation=seller, category=shelf, pictures=[f"products/{number}.webp"]
        )
        answer(product, "material", "ไหม")


def test_a_product_is_read_whole_by_its_slug() -> None:
    set_up_market()
    seller = an_organisation("ศูนย์พระประแดง", slug="phra-pradaeng")
    product = a_product(
        "ตะกร้าหวาย",
        slug="basket",
        price=10_700,
        tax="VAT 7",
        stock=3,
        organisation=seller,
        pictures=["products/a.webp"],
    )
    a_variant(product, "ใหญ่", price=21_400, stock=60)
    found = data(
        """{ product(slug: "basket", channel: "online") {
          name slug channel isAvailable vendor: metafield(key: "vendor") productType { slug isShippingRequired }
          pricing { priceRange { start { gross { amount } net { amount } tax { amount fractionalAmount } }
                                 stop { gross { amount } } } }
          attribute(slug: "vendor") { values { slug name externalReference } }
          thumbnail(size: 320) { url alt }
          variants { name quantityAvailable pricing { price { gross { amount } } } product { slug } }
        } }"""
    )["product"]
    assert found == {
        "name": "ตะกร้าหวาย",
        "slug": "basket",
        "channel": "online",
        "isAvailable": True,
        "vendor": str(seller.reference),
        "productType": {"slug": "goods", "isShippingRequired": True},
        "pricing": {
            "priceRange": {
                "start": {
                    "gross": {"amount": 107.0},
                    "net": {"amount": 100.0},
                    "tax": {"amount": 7.0, "fractionalAmount": 700},
                },
                "stop": {"gross": {"amount": 214.0}},
            }
        },
        "attribute": {
            "values": [{"slug": "phra-pradaeng", "name": "ศูนย์พระประแดง", "externalReference": str(seller.reference)}]
        },
        "thumbnail": {"url": "http://127.0.0.1:8000/media/products/a-320.webp", "alt": "ภาพ ตะกร้าหวาย"},
        "variants": [
            {
                "name": "",
                "quantityAvailable": 3,
                "pricing": {"price": {"gross": {"amount": 107.0}}},
                "product": {"slug": "basket"},
            },
            {
                "name": "ใหญ่",
                "quantityAvailable": 50,
                "pricing": {"price": {"gross": {"amount": 214.0}}},
                "product": {"slug": "basket"},
            },
        ],
    }


def test_a_list_of_24_takes_as_many_statements_as_a_list_of_two() -> None:
    set_up_market()
    some_products(25)
    data(CARD, variables={"first": 1})
    with statements() as two:
        data(CARD, variables={"first": 2})
    with statements() as many:
        page = data(CARD, variables={"first": 24})["products"]
    assert len(page["edges"]) == 24
    assert len(many) == len(two) == 11, many


def test_24_products_asked_by_reference_take_as_many_statements_as_two() -> None:
    set_up_market()
    references = [a_product(f"ผ้า {number}").external_reference for number in range(24)]

    def asked(some: list[str]) -> int:
        fields = "name isAvailable media { url } variants { quantityAvailable }"
        aliases = [
            f'a{n}: product(externalReference: "{one}", channel: "online") {{ {fields} }}' for n, one in enumerate(some)
        ]
        with statements() as asked_for:
            found = data("{" + " ".join(aliases) + "}")
        assert len([one for one in found.values() if one]) == len(some)
        return len(asked_for)

    asked(references[:1])  # the small tables are shared between requests
    assert asked(references) == asked(references[:2])


def test_pages_follow_each_other_forwards_and_backwards_without_gap() -> None:
    set_up_market()
    for number in range(7):
        a_product(f"ผ้า {number % 3}")
    query = """query($first: Int, $last: Int, $after: String, $before: String) {
      products(channel: "online", first: $first, last: $last, after: $after, before: $before,
               sortBy: {field: NAME, direction: DESC}) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { slug } } } }"""

    def walk(size: str, cursor: str, edge: str) -> list[list[str]]:
        pages, variables = [], {size: 3}
        while True:
            page = data(query, variables=variables)["products"]
            assert page["totalCount"] == 7
            pages.append([one["node"]["slug"] for one in page["edges"]])
            if not page["pageInfo"]["hasNextPage" if size == "first" else "hasPreviousPage"]:
                return pages
            variables[cursor] = page["pageInfo"][edge]

    forwards = walk("first", "after", "endCursor")
    backwards = walk("last", "before", "startCursor")
    assert [len(page) for page in forwards] == [3, 3, 1]
    everything = [slug for page in forwards for slug in page]
    assert len(set(everything)) == 7
    assert [slug for page in reversed(backwards) for slug in page] == everything


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("{field: PRICE, direction: ASC}", ["ข", "ค", "ก"]),
        ("{field: PRICE, direction: DESC}", ["ก", "ค", "ข"]),
        ("{field: NAME, direction: DESC}", ["ค", "ข", "ก"]),
        ("{field: CREATED_AT, direction: ASC}", ["ก", "ข", "ค"]),
        ("{field: DATE, direction: DESC}", ["ค", "ข", "ก"]),
        ("{field: PUBLISHED_AT, direction: DESC}", ["ค", "ข", "ก"]),
    ],
)
def test_products_are_sorted(order: str, expected: list[str]) -> None:
    set_up_market()
    for name, price in (("ก", 300), ("ข", 100), ("ค", 200)):
        a_product(name, price=price)
    assert (
        names(f'{{ products(channel: "online", first: 9, sortBy: {order}) {{ edges {{ node {{ name }} }} }} }}')
        == expected
    )


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ('filter: {attributes: [{slug: "material", values: ["silk"]}]}', ["ผ้าไหม"]),
        ('where: {attributes: [{slug: "material", values: ["silk", "rattan"]}]}', ["ตะกร้า", "ผ้าไหม"]),
        ('filter: {attributes: [{slug: "nothing", values: ["silk"]}]}', []),
        ("filter: {price: {gte: 150.5}}", ["ตะกร้า"]),
        ("where: {price: {range: {lte: 100}}}", ["ผ้าไหม"]),
        ("filter: {stockAvailability: OUT_OF_STOCK}", ["ตะกร้า"]),
        ("filter: {stockAvailability: IN_STOCK}", ["ผ้าไหม"]),
        ('search: "ไหม"', ["ผ้าไหม"]),
        ('filter: {search: "BASK"}', ["ตะกร้า"]),
        ('filter: {search: "sk-silk"}', ["ผ้าไหม"]),
        ('filter: {metadata: [{key: "note", value: "new"}]}', ["ตะกร้า"]),
        ('where: {metadata: [{key: "note"}]}', ["ตะกร้า", "ผ้าไหม"]),
        ('filter: {slugs: ["silk"]}', ["ผ้าไหม"]),
        ('where: {OR: [{slug: {eq: "silk"}}, {name: {eq: "ตะกร้า"}}]}', ["ตะกร้า", "ผ้าไหม"]),
        ('where: {AND: [{slug: {eq: "silk"}}, {name: {eq: "ตะกร้า"}}]}', []),
        ("filter: {isAvailable: true, isPublished: true, hasCategory: false}", ["ตะกร้า", "ผ้าไหม"]),
    ],
)
def test_products_are_filtered(condition: str, expected: list[str]) -> None:
    set_up_market()
    silk = a_product("ผ้าไหม", slug="silk", price=10_000, metadata={"note": "old"})
    silk.variants.update(sku="SK-SILK")
    basket = a_product(
        "ตะกร้า", price=20_000, stock=0, metadata={"note": "new"}, translations={"en": {"name": "Basket"}}
    )
    answer(silk, "material", "ไหม", slug="silk")
    answer(basket.variants.get(), "material", "หวาย", slug="rattan")
    query = f"""{{ products(channel: "online", first: 9, sortBy: {{field: NAME, direction: ASC}}, {condition}) {{
      totalCount edges {{ node {{ name }} }} }} }}"""
    assert names(query) == expected


def test_a_shelf_holds_what_stands_on_the_shelves_inside_it() -> None:
    set_up_market()
    crafts = a_category("งานฝีมือ", slug="crafts", translations={"en": {"name": "Crafts"}})
    weaving = a_category("ผ้าทอ", slug="weaving", parent=crafts)
    a_product("ผ้าขาวม้า", category=weaving)
    a_product("สบู่")
    shelf = data(
        """{ category(slug: "crafts") { name level translation(languageCode: EN) { name language { code } }
             th: translation(languageCode: TH) { name }
             children(first: 5) { totalCount edges { node { slug level parent { slug }
               ancestors(first: 5) { edges { node { slug } } } } } }
             products(first: 5, channel: "online") { edges { node { name } } } }
             categories(first: 10, level: 0) { edges { node { slug } } } }"""
    )
    assert shelf["category"] == {
        "name": "งานฝีมือ",
        "level": 0,
        "translation": {"name": "Crafts", "language": {"code": "EN"}},
        "th": None,
        "children": {
            "totalCount": 1,
            "edges": [
                {
                    "node": {
                        "slug": "weaving",
                        "level": 1,
                        "parent": {"slug": "crafts"},
                        "ancestors": {"edges": [{"node": {"slug": "crafts"}}]},
                    }
                }
            ],
        },
        "products": {"edges": [{"node": {"name": "ผ้าขาวม้า"}}]},
    }
    assert shelf["categories"]["edges"] == [{"node": {"slug": "crafts"}}]


def test_everybody_sees_only_what_is_published_and_priced_in_the_channel() -> None:
    set_up_market()
    a_product("เห็น")
    hidden = a_product("ซ่อน", published=False)
    a_product("อยู่รถ", channels=["truck"])
    unpriced = a_product("ไม่มีราคา")
    unpriced.variants.get().channel_listings.all().delete()
    query = '{ products(channel: "online", first: 9) { totalCount edges { node { name } } } }'
    assert names(query) == ["เห็น"]
    one = f'{{ product(externalReference: "{hidden.external_reference}", channel: "online") {{ name }} }}'
    assert data(one)["product"] is None
    assert data(one, token=APP)["product"] == {"name": "ซ่อน"}
    assert sorted(names(query, token=APP)) == ["ซ่อน", "เห็น", "ไม่มีราคา"]
    assert len(names("{ products(first: 9) { edges { node { name } } } }", token=APP)) == 4


def test_a_product_of_another_channel_a_coming_one_and_an_unlisted_one_stay_out_of_the_list() -> None:
    set_up_market()
    coming, unlisted = a_product("เร็ว ๆ นี้"), a_product("ลับ", slug="secret")
    ProductChannelListing.objects.filter(product=coming).update(published_at="2999-01-01T00:00:00Z")
    ProductChannelListing.objects.filter(product=unlisted).update(visible_in_listings=False)
    found = data(
        '{ products(channel: "online", first: 9) { totalCount } product(slug: "secret", channel: "online") { name } }'
    )
    assert found == {"products": {"totalCount": 0}, "product": {"name": "ลับ"}}


def test_what_is_staffs_is_refused_to_a_buyer_as_saleor_refuses() -> None:
    set_up_market()
    a_product("ผ้า", slug="cloth", private_metadata={"cost": "12"})
    a_customer()
    answer_ = ask('{ product(slug: "cloth", channel: "online") { name privateMetadata { key } } }')
    assert answer_["data"]["product"] is None
    assert answer_["errors"][0]["path"] == ["product", "privateMetadata"]
    assert answer_["errors"][0]["extensions"] == {"exception": {"code": "PermissionDenied"}}
    listings = ask('{ product(slug: "cloth", channel: "online") { channelListings { isPublished } } }')
    assert listings["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    seen = data(
        '{ product(slug: "cloth") { privateMetadata { key value } channelListings { isPublished channel { slug } } '
        "variants { channelListings { price { fractionalAmount } channel { slug } } } pricing { onSale } } }",
        token=APP,
    )["product"]
    assert seen["privateMetadata"] == [{"key": "cost", "value": "12"}]
    assert seen["channelListings"] == [{"isPublished": True, "channel": {"slug": "online"}}]
    assert seen["variants"][0]["channelListings"] == [
        {"price": {"fractionalAmount": 35000}, "channel": {"slug": "online"}}
    ]
    assert seen["pricing"] is None


def test_a_variant_is_found_by_id_sku_and_reference() -> None:
    set_up_market()
    product = a_product("ผ้า", price=12_345)
    variant = product.variants.get()
    query = """query($id: ID, $sku: String, $ref: String) {
      productVariant(id: $id, sku: $sku, externalReference: $ref, channel: "online") {
        id sku pricing { price { gross { amount } } } product { name } } }"""
    by_sku = data(query, variables={"sku": variant.sku})["productVariant"]
    assert by_sku["pricing"]["price"]["gross"]["amount"] == 123.45
    assert by_sku["product"] == {"name": "ผ้า"}
    assert data(query, variables={"id": by_sku["id"]})["productVariant"] == by_sku
    assert data(query, variables={"ref": variant.external_reference})["productVariant"] == by_sku
    assert ask(query)["errors"][0]["message"] == "Exactly one of `id`, `externalReference` and `sku` is needed."


def test_attributes_and_channels_are_read_by_slug() -> None:
    set_up_market()
    product = a_product("ผ้า")
    answer(product, "material", "ไหม", slug="silk")
    found = data(
        """{ attribute(slug: "material") { name inputType type withChoices translation(languageCode: EN) { name }
               choices(first: 5) { edges { node { slug name } } } }
             attributes(first: 10, filter: {slugs: ["size", "colour"]}, sortBy: {field: SLUG, direction: ASC}) {
               edges { node { slug } } }
             channel(slug: "truck") { slug currencyCode defaultCountry { code } }
             shop { name version defaultCountry { code country } limitQuantityPerCheckout languages { code } } }""",
        token=staff("MANAGE_SETTINGS"),
    )
    assert found == {
        "attribute": {
            "name": "วัสดุ",
            "inputType": "MULTISELECT",
            "type": "PRODUCT_TYPE",
            "withChoices": True,
            "translation": {"name": "Material"},
            "choices": {"edges": [{"node": {"slug": "silk", "name": "ไหม"}}]},
        },
        "attributes": {"edges": [{"node": {"slug": "colour"}}, {"node": {"slug": "size"}}]},
        "channel": {"slug": "truck", "currencyCode": "THB", "defaultCountry": {"code": "TH"}},
        "shop": {
            "name": "ตลาดฝีมือ",
            "version": "3.23.28",
            "defaultCountry": {"code": "TH", "country": "Thailand"},
            "limitQuantityPerCheckout": 50,
            "languages": [{"code": "TH"}, {"code": "EN"}],
        },
    }
    assert len(data("{ channels { slug isActive } }", token=APP)["channels"]) == 5
    assert ask("{ channels { slug } }")["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
