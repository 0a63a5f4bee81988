"""The doors into and out of our own pages, and those of a person's account."""

from django.urls import path

from marketplace.accounts import (
    account_views,
    factor_views,
    forgotten_views,
    reset_views,
    second_step_views,
    views,
)

app_name = "accounts"
urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-in/second-step/", second_step_views.second_step, name="second-step"),
    path("sign-in/passkey/", second_step_views.passkey, name="passkey"),
    path("sign-in/passkey/question/", second_step_views.passkey_options, name="passkey-options"),
    path("sign-in/kept/", second_step_views.kept_form, name="kept-form"),
    path("sign-in/forgotten/", forgotten_views.forgotten, name="forgotten"),
    path("sign-in/new-password/<str:token>/", forgotten_views.new_password, name="new-password"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("my-account/", account_views.account, name="account"),
    path("my-account/name/", account_views.name, name="name"),
    path("my-account/password/", account_views.password, name="password"),
    path("my-account/second-step/", factor_views.second_factor, name="second-factor"),
    path("my-account/app/", factor_views.authenticator, name="authenticator"),
    path("my-account/app/stop/", factor_views.stop, name="stop-authenticator"),
    path("my-account/recovery-codes/", factor_views.recovery_codes, name="recovery-codes"),
    path("my-account/passkeys/", factor_views.add, name="add-passkey"),
    path("my-account/passkeys/question/", factor_views.add_options, name="add-passkey-options"),
    path("my-account/passkeys/<uuid:passkey>/remove/", factor_views.remove, name="remove-passkey"),
    path("my-account/sessions/end-others/", account_views.end_others, name="end-others"),
    path("my-account/sessions/<uuid:session>/end/", account_views.end_session, name="end-session"),
    path("my-account/help-another/", reset_views.reset, name="reset"),
]
