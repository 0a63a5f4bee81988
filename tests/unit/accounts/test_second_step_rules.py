"""Who is asked for a second step, how long a session may rest, what a device is called: plain decisions."""

import pytest

from marketplace.accounts.device_words import device_name, device_of
from marketplace.accounts.passkey_rules import site_of
from marketplace.accounts.rules import (
    idle_seconds,
    is_app_code,
    is_awake,
    needs_second_step,
    plain_code,
    steps_around,
)

ANDROID = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1"
EDGE = "Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0"


@pytest.mark.parametrize("role", ["reviewer", "treasurer", "privacy", "admin"])
def test_doors_to_secrets_and_money_need_a_second_step(role):
    assert needs_second_step(held={role}, wanted={role})


def test_an_administrator_needs_it_where_only_that_role_lets_her_in():
    assert needs_second_step(held={"admin"}, wanted={"ministry"})
    assert not needs_second_step(held={"admin", "ministry"}, wanted={"ministry"})


def test_a_lesser_door_needs_none():
    assert not needs_second_step(held={"ministry", "reviewer"}, wanted={"ministry"})
    assert not needs_second_step(held=set(), wanted={"reviewer"})


def test_sessions_of_those_who_move_money_rest_shorter():
    assert idle_seconds(held={"seller"}, long=1_000, short=10) == 1_000
    assert idle_seconds(held=set(), long=1_000, short=10) == 1_000
    assert idle_seconds(held={"seller", "treasurer"}, long=1_000, short=10) == 10


def test_a_session_is_awake_up_to_its_last_second():
    assert is_awake(seen=100, idle=10, now=110)
    assert not is_awake(seen=100, idle=10, now=111)


def test_a_code_is_good_in_its_half_minute_and_the_one_to_each_side():
    assert steps_around(3_000) == (99, 100, 101)
    assert steps_around(3_029) == (99, 100, 101)


def test_a_code_is_read_as_it_was_meant():
    assert plain_code(" 123 456 ") == "123456"
    assert plain_code("ABCD-efgh-2345") == "abcdefgh2345"
    assert is_app_code("123456")
    assert not is_app_code("๑๒๓๔๕๖")
    assert not is_app_code("abcdefgh2345")


@pytest.mark.parametrize(
    ("agent", "name"),
    [(ANDROID, "Chrome · Android"), (IPHONE, "Safari · iPhone"), (EDGE, "Edge · Windows"), ("curl/8", ""), ("", "")],
)
def test_a_device_is_called_by_words_that_a_person_knows(agent, name):
    assert device_name(device_of(agent)) == name


def test_passkeys_need_a_name_not_a_number():
    assert site_of("https://talad.example:8443").can
    assert site_of("https://talad.example:8443").origin == "https://talad.example:8443"
    assert site_of("http://localhost:8000").can
    assert not site_of("http://127.0.0.1:8000").can
    assert not site_of("http://[::1]:8000").can
