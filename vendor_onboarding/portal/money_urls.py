"""The portal's doors about money that reaches an organisation and its makers."""

from django.urls import path

from vendor_onboarding.portal import payee_accounts, payouts, payouts_of_makers, payouts_statement

MONEY = "<slug:organisation>/money/"
MAKER = f"{MONEY}makers/<uuid:maker>/"
MONTH = "statement/<int:year>/<int:month>/"
MONEY_DOORS = [
    path(MONEY, payouts.money, name="money"),
    path(f"{MONEY}<uuid:payout>/received/", payouts.received, name="money-received"),
    path(f"{MONEY}<uuid:payout>/ask/", payouts.ask, name="money-ask"),
    path(f"{MONEY}{MONTH}", payouts_statement.statement, name="statement"),
    path(f"{MONEY}{MONTH}paper/", payouts_statement.statement_paper, name="statement-paper"),
    path(f"{MONEY}account/", payee_accounts.own_account, name="account"),
    path(f"{MONEY}makers/", payouts_of_makers.makers, name="makers-money"),
    path(MAKER, payouts_of_makers.maker, name="maker-money"),
    path(f"{MAKER}account/", payee_accounts.makers_account, name="maker-account"),
    path(f"{MAKER}{MONTH}", payouts_statement.makers_statement, name="maker-statement"),
    path(f"{MAKER}{MONTH}paper/", payouts_statement.makers_statement_paper, name="maker-statement-paper"),
    path(f"{MAKER}<uuid:payout>/heard/", payouts_of_makers.heard, name="maker-heard"),
]
