"""The treasury's doors."""

from django.urls import path

from vendor_onboarding.treasury import accounts, downloads, formats, payments, prepare, questions, runs, voices

app_name = "treasury"
urlpatterns = [
    path("", runs.run_list, name="runs"),
    path("prepare/", prepare.prepare, name="prepare"),
    path("runs/<int:number>/", runs.run_page, name="run"),
    path("runs/<int:number>/approve/", runs.approve, name="approve"),
    path("runs/<int:number>/cancel/", runs.cancel, name="cancel"),
    path("runs/<int:number>/sent/", runs.sent, name="sent"),
    path("runs/<int:number>/settle/", runs.settle, name="settle"),
    path("runs/<int:number>/bank-file/<slug:layout>/", downloads.bank_file, name="bank-file"),
    path("runs/<int:number>/promptpay/", downloads.promptpay, name="promptpay"),
    path("runs/<int:number>/cash/", downloads.cash, name="cash"),
    path("payments/<uuid:payout>/returned/", payments.returned, name="returned"),
    path("questions/", questions.question_list, name="questions"),
    path("questions/<uuid:dispute>/", questions.question_page, name="question"),
    path("questions/<uuid:dispute>/voice/", voices.question_voice, name="question-voice"),
    path("payments/<uuid:payout>/voice/", voices.confirmation_voice, name="confirmation-voice"),
    path("accounts/", accounts.account_list, name="accounts"),
    path("accounts/shared/", accounts.shared, name="shared-accounts"),
    path("accounts/<uuid:account>/", accounts.account_page, name="account"),
    path("accounts/<uuid:account>/look/", accounts.look, name="look-at-account"),
    path("accounts/<uuid:account>/approve/", accounts.approve, name="approve-account"),
    path("accounts/<uuid:account>/reject/", accounts.reject, name="reject-account"),
    path("accounts/<uuid:account>/renew/", accounts.renew, name="renew-account"),
    path("formats/", formats.format_list, name="formats"),
    path("formats/new/", formats.new_format, name="new-format"),
    path("formats/<slug:layout>/", formats.format_page, name="format"),
]
