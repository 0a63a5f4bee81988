"""What is far too large is turned away by its announced length: nothing of it is read, whoever sends it."""

import pytest
from django.http.multipartparser import MultiPartParser
from django.test import Client
from django.urls import reverse

from marketplace.config.limit_bodies import MEGABYTE
from tests.builders import an_organisation
from tests.vendor_desks import a_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def nothing_is_read(monkeypatch):
    """Whoever begins to take a file in fails the test."""

    def taken(*_given, **_named):
        raise AssertionError("a file was taken in")

    monkeypatch.setattr(MultiPartParser, "parse", taken)


def send(client, path, length):
    kind = "multipart/form-data; boundary=x"
    return client.generic("POST", path, b"--x", content_type=kind, CONTENT_LENGTH=str(length))


@pytest.mark.parametrize("path", ["/", "/sign-in/", "/en/sign-in/", "/apply/", "/display/", "/graphql/", "/kiosk/"])
def test_a_stranger_sends_no_large_body_anywhere(nothing_is_read, path):
    client = Client(enforce_csrf_checks=True)
    client.get("/sign-in/")
    assert send(client, path, 100 * MEGABYTE).status_code in (404, 413)


def test_a_member_sends_forty_photographs_and_no_more(nothing_is_read):
    desk = an_organisation("ศูนย์ทอผ้า")
    client = Client(enforce_csrf_checks=True)
    client.force_login(a_member(desk))
    path = reverse("portal:fair", kwargs={"organisation": desk.slug})
    assert send(client, path, 700 * MEGABYTE).status_code == 413
    assert send(client, reverse("treasury:runs"), 4 * MEGABYTE).status_code == 413
    client.get("/sign-in/forgotten/")  # a form to take the token from: without one nothing would be read anyway
    with pytest.raises(AssertionError, match="taken in"):
        send(client, path, 600 * MEGABYTE)


def test_a_voice_note_fits_through_the_makers_door_and_a_film_does_not(nothing_is_read):
    path = reverse("maker_door:home")
    assert send(Client(), path, 7 * MEGABYTE).status_code == 413
    assert send(Client(), path, 5 * MEGABYTE).status_code == 405


def test_the_refusal_says_what_happened_in_both_languages(nothing_is_read):
    assert "ใหญ่เกิน" in send(Client(), "/sign-in/", 9 * MEGABYTE).content.decode()
    assert "larger than this page takes" in send(Client(), "/en/sign-in/", 9 * MEGABYTE).content.decode()
