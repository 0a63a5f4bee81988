"""What is sealed can be read by the key's holder alone, and only where it was sealed for."""

import pytest

from marketplace.shared.sensitive.seal import SealBrokenError, fingerprint, seal, unseal


def test_a_sealed_text_opens_under_its_own_context():
    sealed = seal("ตาบอด", context="maker-fact:1")
    assert "ตาบอด" not in sealed
    assert unseal(sealed, context="maker-fact:1") == "ตาบอด"


def test_a_sealed_text_that_was_moved_to_another_person_does_not_open():
    with pytest.raises(SealBrokenError):
        unseal(seal("1234", context="account:1"), context="account:2")


@pytest.mark.parametrize("broken", ["", "1:", "1:AAAA", "9:AAAA", "no version", "1:****"])
def test_what_is_no_sealed_text_is_refused(broken):
    with pytest.raises(SealBrokenError):
        unseal(broken, context="account:1")


def test_the_same_text_is_sealed_differently_each_time():
    assert seal("1234", context="account:1") != seal("1234", context="account:1")


def test_a_new_key_seals_and_the_old_one_still_opens(settings):
    old = seal("1234", context="account:1")
    found = fingerprint("1234", kind="account")
    settings.FIELD_ENCRYPTION_KEYS = {**settings.FIELD_ENCRYPTION_KEYS, "10": "a newer key"}
    new = seal("1234", context="account:1")
    assert new.startswith("10:")
    assert unseal(old, context="account:1") == unseal(new, context="account:1") == "1234"
    assert fingerprint("1234", kind="account") == found


def test_fingerprints_are_equal_for_equal_texts_of_one_kind_alone():
    assert fingerprint("1", kind="national-id") == fingerprint("1", kind="national-id")
    assert fingerprint("1", kind="national-id") != fingerprint("1", kind="account")
