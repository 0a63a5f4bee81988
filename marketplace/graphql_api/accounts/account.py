"""Customers and programs: all that may be asked about them and done with them, put together."""

from marketplace.graphql_api.accounts import account_addresses as addresses
from marketplace.graphql_api.accounts import account_changes, customer_changes, passwords, registration, tokens
from marketplace.graphql_api.accounts.address_validation import AddressValidationQueries
from marketplace.graphql_api.accounts.app import AppMutations, AppQueries
from marketplace.graphql_api.accounts.customers import CustomerQueries
from marketplace.graphql_api.accounts.user import User as User


class AccountQueries(CustomerQueries, AddressValidationQueries, AppQueries):
    """What may be asked about customers and programs."""


class AccountMutations(AppMutations):
    """What may be done with them."""

    token_create = tokens.CreateToken.Field()
    token_refresh = tokens.RefreshToken.Field()
    token_verify = tokens.VerifyToken.Field()
    tokens_deactivate_all = tokens.DeactivateAllUserTokens.Field()

    request_password_reset = passwords.RequestPasswordReset.Field()
    set_password = passwords.SetPassword.Field()
    password_change = passwords.PasswordChange.Field()
    request_email_change = passwords.RequestEmailChange.Field()
    confirm_email_change = passwords.ConfirmEmailChange.Field()

    account_register = registration.AccountRegister.Field()
    confirm_account = registration.ConfirmAccount.Field()
    send_confirmation_email = registration.SendConfirmationEmail.Field()

    account_update = account_changes.AccountUpdate.Field()
    account_request_deletion = account_changes.AccountRequestDeletion.Field()
    account_delete = account_changes.AccountDelete.Field()

    account_address_create = addresses.AccountAddressCreate.Field()
    account_address_update = addresses.AccountAddressUpdate.Field()
    account_address_delete = addresses.AccountAddressDelete.Field()
    account_set_default_address = addresses.AccountSetDefaultAddress.Field()
    address_create = addresses.AddressCreate.Field()
    address_update = addresses.AddressUpdate.Field()
    address_delete = addresses.AddressDelete.Field()
    address_set_default = addresses.AddressSetDefault.Field()

    customer_create = customer_changes.CustomerCreate.Field()
    customer_update = customer_changes.CustomerUpdate.Field()
    customer_delete = customer_changes.CustomerDelete.Field()
