"""Pictures and films of products: uploads as Saleor takes them, and what is hostile is refused."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from marketplace.commerce.catalog.films import film_at
from marketplace.commerce.catalog.models import Category, Product, ProductMedia
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_category, a_product, set_up_market, the_variant
from tests.contract.ask import APP
from tests.contract.catalogue.catalogue_doors import change, changed, document, forget_told, gid, refusals, told

pytestmark = [pytest.mark.django_db]
YOUTUBE = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


@pytest.fixture(autouse=True)
def own_pictures(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


def a_picture(size: tuple[int, int] = (400, 500), format: str = "PNG") -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "#336699").save(out, format)
    return out.getvalue()


def uploaded(
    operations: Any, places: Any, files: dict[str, bytes], *, token: str | None = APP
) -> tuple[int, dict[str, Any]]:
    """Send a multipart request; give its status and its JSON."""
    fields: dict[str, Any] = {"operations": _text(operations), "map": _text(places)}
    fields |= {name: SimpleUploadedFile("../../evil.php", content, "text/html") for name, content in files.items()}
    headers = {"Authorization": token} if token else {}
    answer = Client().post("/graphql/", fields, headers=headers)
    return answer.status_code, answer.json()


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def added(product: Product, content: bytes, **given: Any) -> dict[str, Any]:
    """Upload a picture for a product; give the mutation's payload."""
    variables = {"input": {"product": gid(product), "image": None, **given}}
    operations = {"query": document("productMediaCreate"), "variables": variables}
    status, answer = uploaded(operations, {"0": ["variables.input.image"]}, {"0": content})
    assert status == 200, answer
    return answer["data"]["productMediaCreate"]


def test_a_picture_is_uploaded_cleaned_and_told_of(settings: Any) -> None:
    set_up_market()
    product = a_product()
    payload = added(product, a_picture(), alt="ผ้า")
    media = ProductMedia.objects.get()
    assert payload["errors"] == []
    assert payload["media"] | {"url": ""} == {"id": gid(media), "alt": "ผ้า", "type": "IMAGE", "url": ""}
    assert media.image.startswith("products/")
    assert media.image.endswith(".webp")
    with Image.open(Path(settings.MEDIA_ROOT) / media.image) as kept:
        assert kept.format == "WEBP"
    assert told() == [product.external_reference]


@pytest.mark.parametrize(
    "content", [b"", b"<script>alert(1)</script>", b"GIF89a" + b"\x00" * 50, a_picture()[:200], a_picture((100, 100))]
)
def test_what_is_no_good_picture_is_refused(content: bytes) -> None:
    set_up_market()
    payload = added(a_product(), content)
    assert [(one["field"], one["code"]) for one in payload["errors"]] in (
        [("image", "INVALID")],
        [("input", "REQUIRED")],
    )
    assert not ProductMedia.objects.exists()


def test_an_upload_needs_the_permission() -> None:
    set_up_market()
    variables = {"input": {"product": gid(a_product()), "image": None}}
    operations = {"query": document("productMediaCreate"), "variables": variables}
    _status, answer = uploaded(operations, {"0": ["variables.input.image"]}, {"0": a_picture()}, token=None)
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert not ProductMedia.objects.exists()


@pytest.mark.parametrize(
    ("operations", "places"),
    [
        ("not json", {"0": ["variables.input.image"]}),
        ({"query": "{ shop { name } }", "variables": {}}, "[]"),
        ({"query": "{ shop { name } }", "variables": {}}, {"0": ["query"]}),
        ({"query": "{ shop { name } }", "variables": {}}, {"0": ["variables.input.image"]}),
        ({"query": "{ shop { name } }", "variables": {"a": [None]}}, {"0": ["variables.a.1"]}),
        ({"query": "{ shop { name } }", "variables": {"a": "taken"}}, {"0": ["variables.a"]}),
        ({"query": "{ shop { name } }", "variables": {"a": None}}, {"1": ["variables.a"]}),
        ({"query": "{ shop { name } }", "variables": {"a": None}}, {"0": [1]}),
    ],
)
def test_a_request_with_files_that_makes_no_sense_is_refused(operations: Any, places: Any) -> None:
    status, answer = uploaded(operations, places, {"0": b"x"})
    assert status == 400
    assert answer["errors"][0]["message"]


def test_a_text_is_no_file() -> None:
    set_up_market()
    product = a_product()
    variables = {"input": {"product": gid(product), "image": "/etc/passwd"}}
    body = json.dumps({"query": document("productMediaCreate"), "variables": variables})
    answer = Client().post("/graphql/", body, content_type="application/json", headers={"Authorization": APP}).json()
    assert answer["errors"]
    assert not ProductMedia.objects.exists()


def test_a_shelf_takes_a_picture() -> None:
    set_up_market()
    shelf = a_category()
    operations = {
        "query": document("categoryUpdate"),
        "variables": {"id": gid(shelf), "input": {"backgroundImage": None}},
    }
    places = {"f": ["variables.input.backgroundImage"]}
    uploaded(operations, places, {"f": a_picture()})
    assert Category.objects.get().background_image.startswith("categories/")
    _status, answer = uploaded(operations, places, {"f": b"no picture"})
    assert answer["data"]["categoryUpdate"]["errors"] == [{"field": "backgroundImage", "code": "INVALID"}]


def test_a_film_is_added_by_its_address() -> None:
    set_up_market()
    product = a_product()
    payload = changed("productMediaCreate", input={"product": gid(product), "mediaUrl": "https://youtu.be/dQw4w9WgXcQ"})
    media = ProductMedia.objects.get()
    assert (media.type, media.external_url, payload["media"]["url"]) == ("VIDEO", YOUTUBE, YOUTUBE)
    assert media.oembed_data["provider_name"] == "YouTube"


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({}, ("input", "REQUIRED")),
        ({"mediaUrl": "https://example.test/film.mp4"}, ("mediaUrl", "UNSUPPORTED_MEDIA_PROVIDER")),
        ({"mediaUrl": "javascript:alert(1)"}, ("mediaUrl", "UNSUPPORTED_MEDIA_PROVIDER")),
        ({"mediaUrl": YOUTUBE, "alt": "x" * 251}, ("input", "INVALID")),
        ({"mediaUrl": YOUTUBE, "product": to_global_id("Product", 0)}, ("product", "NOT_FOUND")),
    ],
)
def test_a_film_that_cannot_be_is_refused(given: dict[str, Any], refused: tuple[str, str]) -> None:
    set_up_market()
    assert refusals("productMediaCreate", input={"product": gid(a_product()), **given}) == [refused]
    assert not ProductMedia.objects.exists()


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://m.youtube.com/shorts/dQw4w9WgXcQ?x=1", YOUTUBE),
        ("http://www.youtube.com/watch?list=a&v=dQw4w9WgXcQ", YOUTUBE),
        ("https://player.vimeo.com/video/148751763", "https://vimeo.com/148751763"),
        ("https://youtube.com.evil.test/watch?v=dQw4w9WgXcQ", None),
        ("https://www.youtube.com/watch?v=<script>abc", None),
        ("https://vimeo.com/about", None),
        ("https://[", None),
    ],
)
def test_the_address_of_a_film_is_written_anew(address: str, url: str | None) -> None:
    film = film_at(address)
    assert (film.url if film else None) == url


def test_pictures_are_described_moved_and_taken_away() -> None:
    set_up_market()
    product = a_product(pictures=("products/a.webp", "products/b.webp"))
    first, second = product.media.order_by("sort_order")
    forget_told()
    assert changed("productMediaUpdate", id=gid(first), input={"alt": "ใหม่"})["media"] == {"alt": "ใหม่"}
    changed("productMediaReorder", productId=gid(product), mediaIds=[gid(second), gid(first)])
    assert list(product.media.order_by("sort_order")) == [second, first]
    assert refusals("productMediaReorder", productId=gid(product), mediaIds=[gid(first)]) == [("order", "INVALID")]
    foreign = a_product(pictures=("products/c.webp",)).media.get()
    wrong = refusals("productMediaReorder", productId=gid(product), mediaIds=[gid(first), gid(foreign)])
    assert wrong == [("order", "NOT_PRODUCTS_IMAGE")]
    changed("productMediaDelete", id=gid(first))
    assert told() == [product.external_reference]
    assert changed("productMediaBulkDelete", ids=[gid(second), gid(foreign)])["count"] == 2


def test_a_picture_hangs_on_a_variant() -> None:
    set_up_market()
    product = a_product(pictures=("products/a.webp",))
    media, variant = product.media.get(), the_variant(product)
    pair = {"mediaId": gid(media), "variantId": gid(variant)}
    changed("variantMediaAssign", **pair)
    assert list(variant.media.all()) == [media]
    assert refusals("variantMediaAssign", **pair) == [("mediaId", "MEDIA_ALREADY_ASSIGNED")]
    foreign = {**pair, "variantId": gid(the_variant(a_product()))}
    assert refusals("variantMediaAssign", **foreign) == [("mediaId", "NOT_PRODUCTS_IMAGE")]
    changed("variantMediaUnassign", **pair)
    assert refusals("variantMediaUnassign", **pair) == [("mediaId", "NOT_PRODUCTS_IMAGE")]
    nothing = {**pair, "mediaId": to_global_id("ProductMedia", 0)}
    assert refusals("variantMediaAssign", **nothing) == [("mediaId", "NOT_FOUND")]


@pytest.mark.parametrize("name", ["productMediaDelete", "productMediaBulkDelete", "variantMediaAssign"])
def test_a_stranger_changes_no_pictures(name: str) -> None:
    set_up_market()
    product = a_product(pictures=("products/a.webp",))
    media = gid(product.media.get())
    variables: dict[str, Any] = {"id": media}
    if name == "productMediaBulkDelete":
        variables = {"ids": [media]}
    if name == "variantMediaAssign":
        variables = {"mediaId": media, "variantId": gid(the_variant(product))}
    with pytest.raises(AssertionError, match="PermissionDenied"):
        change(name, token=None, **variables)
    assert product.media.count() == 1
