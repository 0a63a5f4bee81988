"""What all mutations share: permissions, one transaction, refusals as `errors`."""

from typing import Any

import graphene
from django.db import transaction
from graphene.types.mutation import MutationOptions

from marketplace.graphql_api.base.errors import PermissionDenied, all_of, error_answer, is_known
from marketplace.graphql_api.base.permissions import check_permission
from marketplace.graphql_api.base.rate_limits import check_rate
from marketplace.shared.errors import DomainError
from marketplace.shared.rate_limits.errors import TooManyTriesError


class StoreMutation(graphene.Mutation):
    """A change that the API offers. A subclass gives `Arguments`, its payload's fields, and `perform`.

    Meta: `error_type` (a class with ErrorFields and `code`); `permissions`, one of which the caller must hold;
    `rate_limit`, the door at which tries are counted (by client address, and by the `email` argument where there is
    one); and `own_transactions = True` for a deed that opens its own. Else `perform` runs in one transaction, and a
    DomainError that it raises undoes everything and is told in `errors`.
    """

    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(
        cls,
        *,
        error_type: Any = None,
        permissions: tuple[str, ...] = (),
        own_transactions: bool = False,
        rate_limit: str = "",
        **options: Any,
    ) -> None:
        """Give the payload its `errors`."""
        meta = MutationOptions(cls)
        meta.error_type = error_type
        meta.permissions = permissions
        meta.own_transactions = own_transactions
        meta.rate_limit = rate_limit
        cls.errors = graphene.NonNull(graphene.List(graphene.NonNull(error_type)))
        super().__init_subclass_with_meta__(_meta=meta, **options)

    @classmethod
    def perform(cls, *given: Any, **arguments: Any) -> dict[str, Any]:
        """Do it: parse, call one deed, and give the payload's fields."""
        raise NotImplementedError

    @classmethod
    def mutate(cls, root: Any, info: Any, **arguments: Any) -> Any:
        """Check the permission, do it, and put a refusal into words."""
        if cls._meta.permissions:
            check_permission(info, *cls._meta.permissions)
        code = cls._meta.error_type._meta.fields["code"].type.of_type
        try:
            if cls._meta.rate_limit:
                check_rate(info, cls._meta.rate_limit, account=arguments.get("email") or "")
            payload = cls._performed(root, info, arguments)
        except PermissionDenied:
            raise  # told at the top of the answer, as in Saleor
        except DomainError as refusal:
            if isinstance(refusal, TooManyTriesError) and not is_known(refusal, code):
                raise  # Saleor has no code for it here: at the top as well
            payload = {"errors": [error_answer(one, code) for one in all_of(refusal)]}
        info.context.forget()
        return cls(**{"errors": [], **payload})

    @classmethod
    def _performed(cls, root: Any, info: Any, arguments: dict[str, Any]) -> dict[str, Any]:
        if cls._meta.own_transactions:
            return cls.perform(root, info, **arguments)
        with transaction.atomic():
            return cls.perform(root, info, **arguments)
