"""Programs that the store lets in, and their tokens."""

from typing import Any

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.customers.create_app import create_app, create_app_token, delete_app_token
from marketplace.commerce.customers.models import App as Row
from marketplace.commerce.customers.models import AppToken as TokenRow
from marketplace.commerce.customers.queries import app_by_token
from marketplace.graphql_api.accounts.user import PermissionEnum, permission_name
from marketplace.graphql_api.base.errors import ErrorFields, PermissionDenied
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import NOTED, Node, node_of
from marketplace.graphql_api.base.permissions import Requestor, permission_required
from marketplace.shared.errors import DomainError, NotFoundError

APPS = "MANAGE_APPS"
ERRORS = "FORBIDDEN GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE OUT_OF_SCOPE_APP OUT_OF_SCOPE_PERMISSION"
AppErrorCode = graphene.Enum(
    "AppErrorCode", [(code, code) for code in ERRORS.split()]
)  # why something about a program fails
AppTypeEnum = graphene.Enum("AppTypeEnum", [(code, code) for code in ("LOCAL", "THIRDPARTY")])  # where it was made


class AppError(ErrorFields, graphene.ObjectType):
    """Why something about a program was refused."""

    code = AppErrorCode(required=True)
    permissions = graphene.List(graphene.NonNull(PermissionEnum))


class Permission(graphene.ObjectType):
    """Something that a program may do; its root is the code."""

    code = PermissionEnum(required=True, resolver=lambda root, _info: root)
    name = graphene.String(required=True, resolver=lambda root, _info: permission_name(root))


@node_of(TokenRow)
class AppToken(graphene.ObjectType):
    """A token of a program; only its last four letters are told."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String()
    auth_token = graphene.String(resolver=lambda root, _info: root.last_4)


@node_of(Row)
class App(graphene.ObjectType):
    """A program."""

    class Meta:
        interfaces = NOTED

    name = graphene.String()
    identifier = graphene.String()
    type = AppTypeEnum()
    is_active = graphene.Boolean()
    created = graphene.DateTime(resolver=lambda root, _info: root.created_at)
    permissions = graphene.List(graphene.NonNull(Permission))
    tokens = graphene.List(graphene.NonNull(AppToken))

    @staticmethod
    @permission_required(APPS)
    def resolve_tokens(root: Row, _info: Any) -> list[TokenRow]:
        """Its tokens, oldest first."""
        return list(root.tokens.order_by("pk"))


class AppInput(graphene.InputObjectType):
    """What a program is called and may do."""

    name = graphene.String()
    identifier = graphene.String()
    permissions = graphene.List(graphene.NonNull(PermissionEnum))


class AppCreate(StoreMutation):
    """Let a program in."""

    class Meta:
        error_type = AppError
        permissions = (APPS,)

    class Arguments:
        input = AppInput(required=True)

    auth_token = graphene.String()
    app = graphene.Field(App)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Let it in; nobody gives away more than she holds."""
        requestor = info.context.requestor
        if requestor.user is None or not requestor.user.is_staff:
            raise PermissionDenied("AUTHENTICATED_STAFF_USER")
        permissions = [one.value for one in input.get("permissions") or ()]
        _check_scope(requestor, permissions)
        app, token = create_app(
            name=input.get("name") or "",
            identifier=input.get("identifier") or "",
            permissions=permissions,
            now=info.context.now,
        )
        return {"app": app, "auth_token": token}


class AppTokenInput(graphene.InputObjectType):
    """For which program a token is, and what it is called."""

    name = graphene.String()
    app = graphene.ID(required=True)


class AppTokenCreate(StoreMutation):
    """Give a program one more token; it is told this once."""

    class Meta:
        error_type = AppError
        permissions = (APPS,)

    class Arguments:
        input = AppTokenInput(required=True)

    auth_token = graphene.String()
    app_token = graphene.Field(AppToken)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Give it."""
        app = Row.objects.filter(pk=row_from(input.app, "App")).first()
        if app is None:
            raise NotFoundError(_("There is no such program (any more)."), "app")
        _check_may_manage(info.context.requestor, app, "app")
        row, token = create_app_token(app=app, name=input.get("name") or "", now=info.context.now)
        return {"app_token": row, "auth_token": token}


class AppTokenDelete(StoreMutation):
    """Take a token of a program back."""

    class Meta:
        error_type = AppError
        permissions = (APPS,)

    class Arguments:
        id = graphene.ID(required=True)

    app_token = graphene.Field(AppToken)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Take it back."""
        row = delete_app_token(token_id=row_from(id, "AppToken"))
        _check_may_manage(info.context.requestor, row.app, "id")
        return {"app_token": row}


class AppTokenVerify(StoreMutation):
    """Ask whether a program's token is good."""

    class Meta:
        error_type = AppError
        own_transactions = True
        rate_limit = "sign-in"

    class Arguments:
        token = graphene.String(required=True)

    valid = graphene.Boolean(required=True, default_value=False)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, token: str) -> dict[str, Any]:
        """Tell."""
        return {"valid": app_by_token(token) is not None}


class AppQueries:
    """What may be asked about programs."""

    app = graphene.Field(App, id=graphene.ID())

    @staticmethod
    def resolve_app(_root: Any, info: Any, *, id: str | None = None) -> Row | None:
        """The calling program itself; another one for who manages them."""
        requestor = info.context.requestor
        own: Row | None = requestor.app
        if own is None and not (requestor.user is not None and requestor.user.is_staff):
            raise PermissionDenied("AUTHENTICATED_STAFF_USER", "AUTHENTICATED_APP")
        if id is None or (own is not None and row_from(id, "App") == own.pk):
            return own
        if not requestor.has(APPS):
            raise PermissionDenied(APPS)
        return Row.objects.filter(pk=row_from(id, "App")).first()


class AppMutations:
    """Letting programs in."""

    app_create = AppCreate.Field()
    app_token_create = AppTokenCreate.Field()
    app_token_delete = AppTokenDelete.Field()
    app_token_verify = AppTokenVerify.Field()


def _check_scope(requestor: Requestor, permissions: list[str]) -> None:
    lacking = [one for one in permissions if not requestor.has(one)]
    if lacking:
        message = _("You cannot give a permission that you do not hold.")
        raise DomainError("OUT_OF_SCOPE_PERMISSION", message, "permissions", permissions=lacking)


def _check_may_manage(requestor: Requestor, app: Row, field: str) -> None:
    if any(not requestor.has(one) for one in app.permissions):
        message = _("This program may do more than you: you cannot manage it.")
        raise DomainError("OUT_OF_SCOPE_APP", message, field)
