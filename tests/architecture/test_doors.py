"""Every door says who may enter; a guarded one shows a stranger nothing and changes nothing."""

import re
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

from tests import builders

ANYONE, MINISTRY, VENDOR, TILL = "anyone", "ministry", "vendor", "till"
SIGNED_IN, ADMIN = "whoever signed in", "admin"
REVIEWER = "reviewer"
APPLICANT = "applicant"
PRIVACY = "privacy"
TREASURY = "treasurer"
MAKER = "maker"  # with her card and pictures: tests/contract/maker_door
# A new door does not pass before it stands here.
DOORS = {
    "healthz": ANYONE,
    ".well-known/jwks.json": ANYONE,  # public keys only: tests/contract/accounts/test_signing_keys.py
    "graphql/": ANYONE,  # its own permissions, field by field: tests/contract
    "programme/graphql/": ANYONE,  # national totals; finer ones by role: tests/contract/test_programme_api.py
    "bands/<slug:seed>.svg": ANYONE,
    "media/<path:path>": ANYONE,
    "kiosk/": ANYONE,  # the app's own files; it knows nothing before it is enrolled
    "kiosk/<path:path>": ANYONE,
    "kiosk/api/enrol": ANYONE,  # with a code
    "kiosk/api/catalogue": TILL,
    "kiosk/api/sales": TILL,
    "kiosk/api/status": TILL,
    "saleor/manifest.json": ANYONE,  # with an invitation, while a Saleor is the engine: tests/contract
    "saleor/register/": ANYONE,  # with an invitation
    "saleor/webhooks/": ANYONE,  # signed by our Saleor
    # what a maker agreed to show, asked anew at each request: tests/contract/consent
    "people/<uuid:handle>/portrait/<int:width>.webp": ANYONE,
    "people/<uuid:handle>/voice": ANYONE,
    "display/": ANYONE,
    "sign-in/": ANYONE,
    "sign-out/": ANYONE,
    "sign-in/second-step/": ANYONE,  # after a right password, or signed in: tests/contract/accounts
    "sign-in/passkey/": ANYONE,  # with a passkey
    "sign-in/passkey/question/": ANYONE,
    "sign-in/kept/": SIGNED_IN,
    "sign-in/forgotten/": ANYONE,
    "sign-in/new-password/<str:token>/": ANYONE,  # with the link of a letter
    "my-account/": SIGNED_IN,
    "my-account/name/": SIGNED_IN,
    "my-account/password/": SIGNED_IN,
    "my-account/second-step/": SIGNED_IN,
    "my-account/app/": SIGNED_IN,
    "my-account/app/stop/": SIGNED_IN,
    "my-account/recovery-codes/": SIGNED_IN,
    "my-account/passkeys/": SIGNED_IN,
    "my-account/passkeys/question/": SIGNED_IN,
    "my-account/passkeys/<uuid:passkey>/remove/": SIGNED_IN,
    "my-account/sessions/end-others/": SIGNED_IN,
    "my-account/sessions/<uuid:session>/end/": SIGNED_IN,
    "my-account/help-another/": ADMIN,
    "ministry/": MINISTRY,
    "ministry/figures.csv": MINISTRY,
    "": ANYONE,
    "goods/": ANYONE,
    "goods/<slug:category>/": ANYONE,
    "search/": ANYONE,
    "search/suggestions/": ANYONE,
    "product/<str:slug>/": ANYONE,
    "centres/": ANYONE,
    "centres/<slug:slug>/": ANYONE,
    "basket/": ANYONE,
    "checkout/": ANYONE,
    "checkout/address/": ANYONE,
    "checkout/places/": ANYONE,
    "checkout/delivery/": ANYONE,
    "checkout/payment/": ANYONE,
    "checkout/review/": ANYONE,
    "orders/<uuid:reference>/": ANYONE,  # who has the link: a UUID nobody can guess
    "account/": ANYONE,
    "account/sign-in/": ANYONE,
    "account/sign-out/": ANYONE,
    "vendor/": VENDOR,
    "vendor/<slug:organisation>/": VENDOR,
    "vendor/<slug:organisation>/products/": VENDOR,
    "vendor/<slug:organisation>/products/<uuid:product>/": VENDOR,
    "vendor/<slug:organisation>/products/<uuid:product>/publish/": VENDOR,
    "vendor/<slug:organisation>/products/<uuid:product>/hide/": VENDOR,
    "vendor/<slug:organisation>/products/<uuid:product>/<uuid:variant>/price/<slug:channel>/": VENDOR,
    "vendor/<slug:organisation>/products/<uuid:product>/<uuid:variant>/stock/": VENDOR,
    "vendor/<slug:organisation>/orders/": VENDOR,
    "vendor/<slug:organisation>/orders/<uuid:order>/": VENDOR,
    "vendor/<slug:organisation>/income/": VENDOR,
    "vendor/join/<str:token>/": ANYONE,  # who has the link: signed, and good once
    "t/<str:sku>": ANYONE,  # the code on a price tag leads to the product's page
    "vendor/<slug:organisation>/members/": VENDOR,
    "vendor/<slug:organisation>/members/invite/": VENDOR,
    "vendor/<slug:organisation>/members/invitations/<uuid:invitation>/withdraw/": VENDOR,
    "vendor/<slug:organisation>/members/<int:member>/": VENDOR,
    "vendor/<slug:organisation>/members/<int:member>/remove/": VENDOR,
    "vendor/<slug:organisation>/products/<uuid:product>/<uuid:variant>/sold-out/": VENDOR,
    "vendor/<slug:organisation>/products/<uuid:product>/<uuid:variant>/there-again/": VENDOR,
    "vendor/<slug:organisation>/holiday/": VENDOR,
    "vendor/<slug:organisation>/holiday/<uuid:closure>/end/": VENDOR,
    "vendor/<slug:organisation>/tables/": VENDOR,
    "vendor/<slug:organisation>/tables/imports/<uuid:table>/": VENDOR,
    "vendor/<slug:organisation>/tables/imports/<uuid:table>/apply/": VENDOR,
    "vendor/<slug:organisation>/tables/imports/<uuid:table>/drop/": VENDOR,
    "vendor/<slug:organisation>/tables/imports/<uuid:table>/fates.csv": VENDOR,
    "vendor/<slug:organisation>/tables/<slug:name>.<slug:ending>": VENDOR,
    "vendor/<slug:organisation>/packing/": VENDOR,
    "vendor/<slug:organisation>/packing/labels/": VENDOR,
    "vendor/<slug:organisation>/packing/sender/": VENDOR,
    "vendor/<slug:organisation>/packing/orders/<uuid:order>/": VENDOR,
    "vendor/<slug:organisation>/packing/orders/<uuid:order>/label/": VENDOR,
    "vendor/<slug:organisation>/packing/parcels/<uuid:parcel>/": VENDOR,
    "vendor/<slug:organisation>/packing/parcels/<uuid:parcel>/tracking/": VENDOR,
    "vendor/<slug:organisation>/packing/parcels/<uuid:parcel>/call-back/": VENDOR,
    "vendor/<slug:organisation>/price-tags/": VENDOR,
    "vendor/<slug:organisation>/money/": VENDOR,
    "vendor/<slug:organisation>/money/<uuid:payout>/received/": VENDOR,
    "vendor/<slug:organisation>/money/<uuid:payout>/ask/": VENDOR,
    "vendor/<slug:organisation>/money/statement/<int:year>/<int:month>/": VENDOR,
    "vendor/<slug:organisation>/money/statement/<int:year>/<int:month>/paper/": VENDOR,
    "vendor/<slug:organisation>/money/account/": VENDOR,
    "vendor/<slug:organisation>/money/makers/": VENDOR,
    "vendor/<slug:organisation>/money/makers/<uuid:maker>/": VENDOR,
    "vendor/<slug:organisation>/money/makers/<uuid:maker>/account/": VENDOR,
    "vendor/<slug:organisation>/money/makers/<uuid:maker>/statement/<int:year>/<int:month>/": VENDOR,
    "vendor/<slug:organisation>/money/makers/<uuid:maker>/statement/<int:year>/<int:month>/paper/": VENDOR,
    "vendor/<slug:organisation>/money/makers/<uuid:maker>/<uuid:payout>/heard/": VENDOR,
    "treasury/": TREASURY,
    "treasury/prepare/": TREASURY,
    "treasury/runs/<int:number>/": TREASURY,
    "treasury/runs/<int:number>/approve/": TREASURY,
    "treasury/runs/<int:number>/cancel/": TREASURY,
    "treasury/runs/<int:number>/sent/": TREASURY,
    "treasury/runs/<int:number>/settle/": TREASURY,
    "treasury/runs/<int:number>/bank-file/<slug:layout>/": TREASURY,
    "treasury/runs/<int:number>/promptpay/": TREASURY,
    "treasury/runs/<int:number>/cash/": TREASURY,
    "treasury/payments/<uuid:payout>/returned/": TREASURY,
    "treasury/questions/": TREASURY,
    "treasury/questions/<uuid:dispute>/": TREASURY,
    "treasury/questions/<uuid:dispute>/voice/": TREASURY,
    "treasury/payments/<uuid:payout>/voice/": TREASURY,
    "treasury/formats/": TREASURY,
    "treasury/formats/new/": TREASURY,
    "treasury/formats/<slug:layout>/": TREASURY,
    "treasury/accounts/": TREASURY,  # and reviewers
    "treasury/accounts/shared/": TREASURY,  # and reviewers
    "treasury/accounts/<uuid:account>/": TREASURY,  # and reviewers
    "treasury/accounts/<uuid:account>/look/": TREASURY,  # and reviewers
    "treasury/accounts/<uuid:account>/approve/": TREASURY,  # and reviewers
    "treasury/accounts/<uuid:account>/reject/": TREASURY,  # and reviewers
    "treasury/accounts/<uuid:account>/renew/": TREASURY,  # and reviewers
    "vendor/<slug:organisation>/drafts/": VENDOR,
    "vendor/<slug:organisation>/drafts/new/": VENDOR,
    "vendor/<slug:organisation>/drafts/<uuid:draft>/": VENDOR,
    "vendor/<slug:organisation>/drafts/<uuid:draft>/propose/": VENDOR,
    "vendor/<slug:organisation>/drafts/<uuid:draft>/withdraw/": VENDOR,
    "vendor/<slug:organisation>/drafts/<uuid:draft>/discard/": VENDOR,
    "vendor/<slug:organisation>/drafts/<uuid:draft>/photos/": VENDOR,
    "vendor/<slug:organisation>/drafts/<uuid:draft>/photos/progress/": VENDOR,
    "vendor/<slug:organisation>/drafts/<uuid:draft>/photos/<uuid:picture>/": VENDOR,
    "vendor/<slug:organisation>/drafts/<uuid:draft>/photos/<uuid:picture>/move/": VENDOR,
    "vendor/<slug:organisation>/drafts/<uuid:draft>/photos/<uuid:picture>/words/": VENDOR,
    "vendor/<slug:organisation>/drafts/<uuid:draft>/photos/<uuid:picture>/<int:width>.webp": VENDOR,
    "vendor/<slug:organisation>/drafts/<uuid:draft>/<slug:question>/": VENDOR,
    "vendor/<slug:organisation>/products/<uuid:product>/change/": VENDOR,
    "vendor/<slug:organisation>/fair/": VENDOR,
    "vendor/<slug:organisation>/fair/<uuid:batch>/": VENDOR,
    "vendor/<slug:organisation>/fair/<uuid:batch>/photos/": VENDOR,
    "vendor/<slug:organisation>/fair/<uuid:batch>/alike/": VENDOR,
    "vendor/<slug:organisation>/fair/<uuid:batch>/propose/": VENDOR,
    "vendor/<slug:organisation>/fair/<uuid:batch>/<uuid:draft>/": VENDOR,
    "apply/": ANYONE,  # says what it takes; lists own applications to whoever signed in
    "apply/register/": ANYONE,
    "apply/confirm/<str:token>/": ANYONE,  # with a letter's link: tests/contract/test_applying_and_reviewing.py
    "apply/start/": APPLICANT,
    "apply/on-behalf/": APPLICANT,
    "apply/<uuid:application>/": APPLICANT,
    "apply/<uuid:application>/papers/": APPLICANT,
    "apply/<uuid:application>/papers/<uuid:document>/drop/": APPLICANT,
    "apply/<uuid:application>/papers/<uuid:document>/<int:number>/": APPLICANT,
    "apply/<uuid:application>/terms/": APPLICANT,
    "apply/<uuid:application>/send/": APPLICANT,
    "apply/<uuid:application>/hand-back/": APPLICANT,
    "apply/<uuid:application>/withdraw/": APPLICANT,
    "apply/<uuid:application>/question/<slug:step>/": APPLICANT,
    "review/": REVIEWER,
    "review/applications/": REVIEWER,
    "review/applications/<uuid:application>/": REVIEWER,
    "review/applications/<uuid:application>/papers/<uuid:document>/<int:number>/": REVIEWER,
    "review/applications/<uuid:application>/change/": REVIEWER,
    "review/applications/<uuid:application>/approve/": REVIEWER,
    "review/applications/<uuid:application>/reject/": REVIEWER,
    "review/organisations/": REVIEWER,
    "review/organisations/<slug:organisation>/": REVIEWER,
    "review/organisations/<slug:organisation>/<slug:action>/": REVIEWER,
    "review/sellers/": REVIEWER,
    "review/sellers/new/": REVIEWER,
    "review/products/": REVIEWER,
    "review/products/<uuid:draft>/": REVIEWER,
    "review/products/<uuid:draft>/decide/": REVIEWER,
    "review/products/<uuid:draft>/photos/<uuid:picture>/<int:width>.webp": REVIEWER,
    "review/products/trust/<slug:organisation>/": REVIEWER,
    "vendor/<slug:organisation>/makers/": VENDOR,
    "vendor/<slug:organisation>/makers/add/": VENDOR,
    "vendor/<slug:organisation>/courses/": VENDOR,
    "vendor/<slug:organisation>/courses/add/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/name/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/move/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/known/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/known/add/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/known/<uuid:fact>/end/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/household/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/household/end/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/course/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/course/<uuid:course>/finish/": VENDOR,
    "vendor/<slug:organisation>/products/<uuid:product>/makers/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/consent/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/consent/stop/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/consent/outside/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/consent/keep/<slug:way>/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/consent/kept/<uuid:portrayal>/<slug:name>": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/consent/<slug:item>/<slug:purpose>/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/consent/<slug:item>/<slug:purpose>/stop/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/card/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/card/make/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/card/lost/": VENDOR,
    "vendor/<slug:organisation>/makers/<uuid:maker>/card/pictures/": VENDOR,
    "me/<str:token>": ANYONE,  # one button, the same whatever the token
    "me/<str:token>/": ANYONE,
    "me/enter/": ANYONE,  # with a card's token
    "me/": MAKER,
    "me/pictures/": MAKER,
    "me/out/": MAKER,
    "me/sold/": MAKER,
    "me/sold/<int:year>/<int:month>/": MAKER,
    "me/money/": MAKER,
    "me/money/<uuid:payout>/": MAKER,
    "me/money/<uuid:payout>/<slug:answer>/": MAKER,
    "me/card/": MAKER,
    "me/shown/": MAKER,
    "me/shown/nothing/": MAKER,
    "me/shown/as-in-shop/": MAKER,
    "me/shown/kept/<uuid:portrayal>/<slug:name>": MAKER,
    "me/shown/<slug:purpose>/": MAKER,
    "me/shown/<slug:purpose>/<slug:item>/": MAKER,
    "privacy/notice/": ANYONE,
    "privacy/": PRIVACY,
    "privacy/notices/": PRIVACY,
    "privacy/record/": PRIVACY,
    "privacy/requests/": PRIVACY,
    "privacy/requests/new/": PRIVACY,
    "privacy/requests/<uuid:reference>/": PRIVACY,
    "privacy/breaches/": PRIVACY,
    "privacy/breaches/new/": PRIVACY,
    "privacy/breaches/<uuid:reference>/": PRIVACY,
    "privacy/retention/": PRIVACY,
    "privacy/retention/now/": PRIVACY,
    "privacy/looks/": PRIVACY,
    "privacy/people/": PRIVACY,
    "privacy/people/<uuid:maker>/": PRIVACY,
    "privacy/people/<uuid:maker>/export/": PRIVACY,
}
GUARDED = [route for route, who in DOORS.items() if who != ANYONE]
# What a mere knock may write.
SESSIONS = {"accounts.session"}


def _routes(patterns: list[Any], prefix: str = "") -> Iterator[str]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _routes(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            yield route


def _address(route: str, **values: str) -> str:
    for kind, name in (("slug", "organisation"), ("uuid", "product"), ("uuid", "variant"), ("uuid", "order")):
        route = route.replace(f"<{kind}:{name}>", values.get(name, str(uuid.uuid4())))
    route = re.sub(r"<uuid:\w+>", lambda _: str(uuid.uuid4()), route.replace("<slug:channel>", "online"))
    return "/" + re.sub(r"<int:\w+>", "1", re.sub(r"<slug:(\w+)>", r"\1", route))


def _rows() -> dict[str, int]:
    counts = {model._meta.label_lower: model._base_manager.count() for model in apps.get_models()}
    return {label: count for label, count in counts.items() if label not in SESSIONS}


def test_every_door_says_who_may_enter() -> None:
    assert set(_routes(get_resolver().url_patterns)) == set(DOORS)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
@pytest.mark.parametrize("route", GUARDED)
def test_a_stranger_gets_nothing_and_changes_nothing(client: Any, route: str, method: str) -> None:
    builders.set_up_market()
    centre = builders.an_organisation(name="ศูนย์ที่คนนอกไม่ควรเห็น")
    product = builders.a_product("สินค้าที่คนนอกไม่ควรเห็น", organisation=centre, published=False)
    variant = builders.the_variant(product)
    address = _address(
        route,
        organisation=centre.slug,
        product=str(product.external_reference),
        variant=str(variant.external_reference),
    )
    before = _rows()
    answer = getattr(client, method)(address)
    assert answer.status_code in (302, 401, 403, 404, 405)
    if answer.status_code == 302:
        assert "/sign-in/" in answer["Location"]
    assert "คนนอกไม่ควรเห็น" not in answer.content.decode()
    assert _rows() == before
