"""How accounts say no, and who may do what with them."""

from typing import Any

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.customers.models import Customer
from marketplace.commerce.customers.queries import customer_by_id
from marketplace.graphql_api.base.errors import ErrorFields, PermissionDenied
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.order_enums import AddressTypeEnum
from marketplace.shared.errors import DomainError, NotFoundError

CODES = """
ACTIVATE_OWN_ACCOUNT ACTIVATE_SUPERUSER_ACCOUNT DUPLICATED_INPUT_ITEM DEACTIVATE_OWN_ACCOUNT
DEACTIVATE_SUPERUSER_ACCOUNT DELETE_NON_STAFF_USER DELETE_OWN_ACCOUNT DELETE_STAFF_ACCOUNT DELETE_SUPERUSER_ACCOUNT
GRAPHQL_ERROR INACTIVE INVALID INVALID_PASSWORD LEFT_NOT_MANAGEABLE_PERMISSION INVALID_CREDENTIALS NOT_FOUND
OUT_OF_SCOPE_USER OUT_OF_SCOPE_GROUP OUT_OF_SCOPE_PERMISSION PASSWORD_ENTIRELY_NUMERIC PASSWORD_TOO_COMMON
PASSWORD_TOO_SHORT PASSWORD_TOO_SIMILAR PASSWORD_RESET_ALREADY_REQUESTED REQUIRED UNIQUE JWT_SIGNATURE_EXPIRED
JWT_INVALID_TOKEN JWT_DECODE_ERROR JWT_MISSING_TOKEN JWT_INVALID_CSRF_TOKEN CHANNEL_INACTIVE MISSING_CHANNEL_SLUG
ACCOUNT_NOT_CONFIRMED LOGIN_ATTEMPT_DELAYED DISABLED_AUTHENTICATION_METHOD UNKNOWN_IP_ADDRESS
FILE_SIZE_LIMIT_EXCEEDED
"""
# Why something about an account was refused.
AccountErrorCode = graphene.Enum("AccountErrorCode", [(code, code) for code in CODES.split()])


class AccountError(ErrorFields, graphene.ObjectType):
    """Why something about an account was refused."""

    code = AccountErrorCode(required=True)
    address_type = AddressTypeEnum()


def signed_in(info: Any) -> Customer:
    """Give the customer who asks. Raises PermissionDenied for anybody else."""
    user: Customer | None = info.context.requestor.user
    if user is None:
        raise PermissionDenied("AUTHENTICATED_USER")
    return user


def customer_meant(info: Any, customer_id: str | None) -> Customer:
    """Give the customer who asks, or in whose name an app asks (with IMPERSONATE_USER).

    Raises PermissionDenied, or DomainError INVALID, REQUIRED or NOT_FOUND.
    """
    requestor = info.context.requestor
    if requestor.app is None:
        user = signed_in(info)
        if customer_id:
            raise DomainError("INVALID", _("Only a program may name the customer."), "customerId")
        return user
    if not requestor.has("IMPERSONATE_USER"):
        raise PermissionDenied("IMPERSONATE_USER")
    if not customer_id:
        raise DomainError("REQUIRED", _("A program names the customer."), "customerId")
    return customer_named(customer_id, field="customerId")


def customer_named(global_id: str, *, field: str) -> Customer:
    """Find a customer by her global id. Raises NotFoundError."""
    found = customer_by_id(row_from(global_id, "User"))
    if found is None:
        raise NotFoundError(_("There is no such customer (any more)."), field)
    return found
