"""A letter that can never arrive is noted once; one that may arrive later is tried again."""

from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core.mail import EmailMessage

from marketplace.mail.post_letter import post_letter


def _letter(monkeypatch: pytest.MonkeyPatch, fault: Exception | None) -> EmailMessage:
    def send(_self: EmailMessage) -> int:
        if fault:
            raise fault
        return 1

    monkeypatch.setattr(EmailMessage, "send", send)
    return EmailMessage("subject", "body", "shop@example.test", ["buyer@example.test"])


def _refused(code: int) -> SMTPRecipientsRefused:
    return SMTPRecipientsRefused({"buyer@example.test": (code, b"no such person")})


def test_a_letter_goes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert post_letter(_letter(monkeypatch, None)) is True


def test_an_address_that_is_refused_for_good_is_noted_without_naming_it(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert post_letter(_letter(monkeypatch, _refused(550))) is False
    assert caplog.messages == ["a letter was refused for good: [550]"]


def test_an_address_that_cannot_be_written_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert post_letter(_letter(monkeypatch, UnicodeError("label too long"))) is False


@pytest.mark.parametrize("fault", [_refused(451), SMTPServerDisconnected("gone")])
def test_what_may_pass_is_tried_again(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    with pytest.raises(type(fault)):
        post_letter(_letter(monkeypatch, fault))
