"""Keys and claims: what Saleor's clients check, they find."""

import json

import jwt
import pytest
from django.conf import settings as house
from django.test import Client
from django.utils import timezone
from jwt.algorithms import RSAAlgorithm

from marketplace.commerce.customers.access_tokens import ACCESS, sign_token
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.customers.signing_keys import sign_detached
from marketplace.config.secrets import _new_rsa_key
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import PASSWORD, a_customer, set_up_market
from tests.contract.accounts.letters import bearer
from tests.contract.ask import ask, data

pytestmark = pytest.mark.django_db

SIGN_IN = f"""mutation($email: String!, $audience: String) {{
  tokenCreate(email: $email, password: "{PASSWORD}", audience: $audience) {{ token refreshToken csrfToken }} }}"""
REFRESH = "mutation($csrf: String) { tokenRefresh(csrfToken: $csrf) { token errors { field code } } }"


def key_set() -> list[dict]:
    answer = Client().get("/.well-known/jwks.json")
    assert answer.status_code == 200
    return answer.json()["keys"]


def test_the_key_set_holds_public_halves_only() -> None:
    [key] = key_set()
    assert set(key) == {"kty", "key_ops", "n", "e", "use", "kid", "alg"}
    assert (key["kty"], key["use"], key["alg"]) == ("RSA", "sig", "RS256")
    assert Client().post("/.well-known/jwks.json").status_code == 405


def test_a_token_has_saleors_claims_and_is_good_by_the_key_set() -> None:
    customer = a_customer("malee@example.test")
    tokens = data(SIGN_IN, variables={"email": customer.email, "audience": "shop"})["tokenCreate"]
    header = jwt.get_unverified_header(tokens["token"])
    key = RSAAlgorithm.from_jwk(json.dumps(next(one for one in key_set() if one["kid"] == header["kid"])))
    claims = jwt.decode(tokens["token"], key, algorithms=["RS256"], audience="custom:shop")
    assert header == {"alg": "RS256", "typ": "JWT", "kid": header["kid"]}
    assert claims == {
        "iat": claims["iat"],
        "exp": claims["iat"] + 300,
        "owner": "saleor",
        "iss": f"{house.PUBLIC_URL}/graphql/",
        "token": Customer.objects.get().jwt_token_key,
        "email": "malee@example.test",
        "type": "access",
        "user_id": to_global_id("User", customer.pk),
        "is_staff": False,
        "aud": "custom:shop",
    }
    refresh = jwt.decode(tokens["refreshToken"], key, algorithms=["RS256"], audience="custom:shop")
    assert (refresh["type"], refresh["csrfToken"]) == ("refresh", tokens["csrfToken"])


def test_after_a_change_of_keys_old_tokens_are_still_good_until_the_old_key_is_taken_away(settings: object) -> None:
    customer = a_customer()
    old = bearer(customer)
    settings.TOKEN_SIGNING_KEY_PREVIOUS, settings.TOKEN_SIGNING_KEY = settings.TOKEN_SIGNING_KEY, _new_rsa_key()
    assert len({one["kid"] for one in key_set()}) == 2
    assert data("{ me { email } }", token=old)["me"]
    assert data("{ me { email } }", token=bearer(customer))["me"]
    settings.TOKEN_SIGNING_KEY_PREVIOUS = ""
    assert ask("{ me { email } }", token=old)["errors"][0]["extensions"]["exception"]["code"] == "InvalidTokenError"


def test_a_body_is_signed_beside_itself_as_saleors_webhooks_are() -> None:
    body = '{"order": "ผ้า"}'.encode()
    signature = sign_detached(body)
    _header, nothing, _rest = signature.split(".")
    assert nothing == ""
    key = RSAAlgorithm.from_jwk(json.dumps(key_set()[0]))
    checked = jwt.api_jws.decode_complete(signature, key, algorithms=["RS256"], detached_payload=body)
    assert checked["header"] == {
        "alg": "RS256", "b64": False, "crit": ["b64"], "kid": key_set()[0]["kid"], "typ": "JWT",
    }  # fmt: skip
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.api_jws.decode_complete(signature, key, algorithms=["RS256"], detached_payload=body + b" ")


def test_a_refresh_token_in_a_cookie_counts_only_with_its_csrf_token() -> None:
    customer = a_customer()
    browser = Client()

    def post(query: str, variables: dict) -> dict:
        body = json.dumps({"query": query, "variables": variables})
        return browser.post("/graphql/", body, content_type="application/json").json()["data"]

    csrf = post(SIGN_IN, {"email": customer.email})["tokenCreate"]["csrfToken"]
    cookie = browser.cookies["refreshToken"]
    assert (cookie["httponly"], cookie["path"], cookie["samesite"]) == (True, "/graphql/", "Lax")
    assert post(REFRESH, {"csrf": csrf})["tokenRefresh"]["token"]
    missing = post(REFRESH, {"csrf": None})["tokenRefresh"]
    assert missing == {"token": None, "errors": [{"field": "csrfToken", "code": "REQUIRED"}]}
    wrong = post(REFRESH, {"csrf": "x"})["tokenRefresh"]
    assert wrong == {"token": None, "errors": [{"field": "csrfToken", "code": "JWT_INVALID_CSRF_TOKEN"}]}


def test_a_customer_signs_out_everywhere() -> None:
    set_up_market()
    customer = a_customer()
    token = f"Bearer {sign_token(customer, ACCESS, now=timezone.now())}"
    assert data("mutation { tokensDeactivateAll { errors { code } } }", token=token)["tokensDeactivateAll"] == {
        "errors": []
    }
    assert ask("{ me { email } }", token=token)["errors"][0]["extensions"]["exception"]["code"] == "InvalidTokenError"
