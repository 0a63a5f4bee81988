"""Codes of apps and from paper: each is taken once."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from marketplace.accounts.confirm_authenticator import (
    begin_authenticator,
    confirm_authenticator,
    pending_secret,
    stop_authenticator,
)
from marketplace.accounts.errors import CodeRefusedError, NothingBegunError
from marketplace.accounts.models import AccountEvent, AuthenticatorApp, RecoveryCode
from marketplace.accounts.queries import codes_left, has_second_factor
from marketplace.accounts.take_code import take_code
from tests.racing import race
from tests.sign_in_building import a_person, an_app, code_of, some_codes

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, 0, 5, tzinfo=UTC)


def refused(user, typed, *, now=NOW):
    with pytest.raises(CodeRefusedError):
        take_code(user=user, typed=typed, now=now)


def test_a_code_of_the_app_is_taken_once_and_none_before_it_afterwards():
    ann = a_person()
    secret = an_app(ann, at=NOW)
    assert take_code(user=ann, typed=code_of(secret, at=NOW), now=NOW) == "code"
    refused(ann, code_of(secret, at=NOW))
    refused(ann, code_of(secret, at=NOW, later=-1))
    assert take_code(user=ann, typed=code_of(secret, at=NOW, later=1), now=NOW) == "code"


def test_the_code_that_confirmed_the_app_is_not_taken_again():
    ann = a_person()
    begin_authenticator(user=ann)
    secret = pending_secret(ann)
    confirm_authenticator(user=ann, typed=code_of(secret, at=NOW), now=NOW)
    refused(ann, code_of(secret, at=NOW))


def test_codes_of_another_time_are_refused():
    ann = a_person()
    secret = an_app(ann, at=NOW)
    refused(ann, code_of(secret, at=NOW, later=2))
    refused(ann, code_of(secret, at=NOW, later=-2))
    refused(ann, "")


def test_a_secret_is_sealed_and_counts_only_after_its_first_code():
    ann = a_person()
    begin_authenticator(user=ann)
    secret = pending_secret(ann)
    assert secret not in AuthenticatorApp.objects.get().pending
    assert not has_second_factor(ann)
    refused(ann, code_of(secret, at=NOW))
    with pytest.raises(CodeRefusedError):
        confirm_authenticator(user=ann, typed=code_of(secret, at=NOW, later=9), now=NOW)
    assert not has_second_factor(ann)


def test_a_second_app_replaces_the_first_only_when_it_has_shown_its_code():
    ann = a_person()
    first = an_app(ann, at=NOW)
    begin_authenticator(user=ann)
    assert take_code(user=ann, typed=code_of(first, at=NOW), now=NOW) == "code"
    second, later = pending_secret(ann), NOW + timedelta(minutes=5)
    confirm_authenticator(user=ann, typed=code_of(second, at=later), now=later)
    refused(ann, code_of(first, at=later), now=later)


def test_nothing_is_confirmed_that_was_not_begun():
    with pytest.raises(NothingBegunError):
        confirm_authenticator(user=a_person(), typed="123456", now=NOW)


def test_an_app_that_was_taken_off_counts_no_more():
    ann = a_person()
    secret = an_app(ann, at=NOW)
    assert stop_authenticator(user=ann, now=NOW)
    assert not stop_authenticator(user=ann, now=NOW)
    refused(ann, code_of(secret, at=NOW))
    assert AccountEvent.objects.filter(kind="authenticator_off").count() == 1


def test_a_recovery_code_is_kept_as_a_hash_and_works_once_however_it_is_typed():
    ann = a_person()
    codes = some_codes(ann)
    assert len(set(codes)) == 10
    kept = set(RecoveryCode.objects.values_list("fingerprint", flat=True))
    assert kept.isdisjoint({*codes, *(code.replace("-", "") for code in codes)})
    assert take_code(user=ann, typed=codes[0].upper().replace("-", " "), now=NOW) == "recovery"
    refused(ann, codes[0])
    assert codes_left(ann) == 9


def test_new_codes_replace_the_old_and_one_persons_are_no_others():
    ann, ben = a_person(), a_person("ben@example.test")
    old, bens = some_codes(ann), some_codes(ben)
    some_codes(ann)
    refused(ann, old[0])
    refused(ann, bens[0])
    assert (codes_left(ann), codes_left(ben)) == (10, 10)


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_of_two_who_use_one_recovery_code_at_one_moment_one_comes_in():
    ann = a_person()
    with transaction.atomic():
        code = some_codes(ann)[0]
    answers = race([lambda: take_code(user=ann, typed=code, now=timezone.now())] * 6)
    assert answers.count("recovery") == 1
    assert sum(isinstance(one, CodeRefusedError) for one in answers) == 5
    assert codes_left(ann) == 9


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_of_two_who_use_one_code_of_the_app_at_one_moment_one_comes_in():
    ann = a_person()
    with transaction.atomic():
        secret = an_app(ann)
    now = timezone.now()
    code = code_of(secret, at=now)
    answers = race([lambda: take_code(user=ann, typed=code, now=now)] * 6)
    assert answers.count("code") == 1
    assert sum(isinstance(one, CodeRefusedError) for one in answers) == 5
