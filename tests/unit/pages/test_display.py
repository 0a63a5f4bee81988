"""Letter size, contrast and night are kept in the person's cookie, and lead back to where she was."""

import pytest
from django.test import Client

from marketplace.shared.pages.display import Display


@pytest.mark.parametrize("cookie", ["", "nonsense", "....", "<script>.high.night", "large" * 900])
def test_a_spoilt_cookie_is_the_house_s_own_display(cookie: str) -> None:
    seen = Display.from_cookie(cookie)
    assert seen.size == "normal"
    assert seen.cookie in {"normal.normal.auto", "normal.high.night"}


def test_a_choice_comes_back_from_its_cookie() -> None:
    chosen = Display(size="largest", contrast="high", theme="night")
    assert Display.from_cookie(chosen.cookie) == chosen


def test_the_choice_shows_on_the_next_page() -> None:
    client = Client()
    kept = client.post("/display/", {"size": "large", "contrast": "high", "theme": "night", "back": "/en/display/"})
    assert (kept.status_code, kept["Location"]) == (302, "/en/display/")
    page = client.get("/en/display/").content.decode()
    assert 'data-size="large" data-contrast="high" data-theme="night"' in page


@pytest.mark.parametrize("back", ["https://elsewhere.test/", "//elsewhere.test", "javascript:alert(1)", ""])
def test_the_way_back_stays_in_the_house(back: str) -> None:
    assert Client().post("/display/", {"back": back})["Location"] == "/"


def test_the_other_language_is_the_same_page() -> None:
    page = Client().get("/display/?back=/basket/").content.decode()
    assert 'href="/en/display/?back=/basket/" lang="en"' in page
    assert 'href="/display/" lang="th"' in Client().get("/en/display/").content.decode()


@pytest.mark.parametrize(("path", "words"), [("/nothing/", "ไม่พบหน้านี้"), ("/en/nothing/", "There is no such page")])
def test_a_missing_page_says_so_in_its_language(path: str, words: str) -> None:
    page = Client().get(path)
    assert page.status_code == 404
    assert words in page.content.decode()


def test_a_broken_page_says_so_without_the_database(settings: object, rf: object) -> None:
    from marketplace.shared.pages.views import bad_request, broken, forbidden

    for view, status in ((bad_request, 400), (forbidden, 403), (broken, 500)):
        page = view(rf.get("/somewhere/"))  # type: ignore[attr-defined]
        assert page.status_code == status
        assert "รหัส" in page.content.decode()


def test_a_band_is_a_picture_that_may_be_kept() -> None:
    band = Client().get("/bands/phra-pradaeng.svg")
    assert band["Content-Type"] == "image/svg+xml"
    assert "immutable" in band["Cache-Control"]
    assert Client().get("/bands/" + "a" * 5_000 + ".svg").status_code == 200
