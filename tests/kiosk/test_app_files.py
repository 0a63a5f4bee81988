"""The till's app comes with the headers that let it live without a network, and no other file does."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from mobile_kiosk import app_files


@pytest.fixture
def dist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A built app of four files."""
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text('<html data-sample="">')
    (folder / "sw.js").write_text("//")
    (folder / "manifest.webmanifest").write_text("{}")
    (folder / "assets" / "a-1.js").write_text("//" + "x" * 500)
    (tmp_path / "secret.txt").write_text("the drawer key")
    monkeypatch.setattr(app_files, "DIST", folder)
    yield folder


def body(answer: object) -> bytes:
    return b"".join(answer.streaming_content) if getattr(answer, "streaming", False) else answer.content  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("path", "kind", "kept"),
    [
        ("", "text/html; charset=utf-8", "no-cache"),
        ("sw.js", "text/javascript; charset=utf-8", "no-cache"),
        ("manifest.webmanifest", "application/manifest+json", "no-cache"),
        ("assets/a-1.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"),
    ],
)
def test_each_file_has_its_type_and_is_kept_as_long_as_its_name_says(
    dist: Path, path: str, kind: str, kept: str
) -> None:
    answer = Client().get(f"/kiosk/{path}")
    body(answer)
    assert (answer.status_code, answer["Content-Type"], answer["Cache-Control"]) == (200, kind, kept)


def test_the_page_says_whether_the_market_is_the_sample(dist: Path, settings: Any) -> None:
    assert b'data-sample="1"' in Client().get("/kiosk/").content
    settings.SAMPLE_MARKET = False
    assert b'data-sample=""' in Client().get("/kiosk/").content


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt",
        "%2e%2e/secret.txt",
        "assets/../../secret.txt",
        "assets",
        "nothing",
        "api/nothing",
        "%00",
        "x" * 300,
    ],
)
def test_no_address_reaches_a_file_outside_the_app(dist: Path, path: str) -> None:
    answer = Client().get(f"/kiosk/{path}")
    assert answer.status_code == 404
    assert b"the drawer key" not in body(answer)


def test_the_page_allows_no_inline_script_or_style(dist: Path) -> None:
    policy = Client().get("/kiosk/")["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_an_app_that_was_not_built_says_so_in_both_languages(dist: Path) -> None:
    (dist / "index.html").unlink()
    answer = Client().get("/kiosk/")
    assert answer.status_code == 503
    assert "make kiosk" in answer.content.decode()
    assert len(answer.content.decode().splitlines()) == 2
