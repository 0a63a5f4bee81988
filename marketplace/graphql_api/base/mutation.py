"""What all mutations share: permissions, one transaction, refusals as `errors`."""

from typing import Any

import graphene
from django.db import transaction
from graphene.types.mutation import MutationOptions

from marketplace.graphql_api.base.errors import PermissionDenied, all_of, error_answer
from marketplace.graphql_api.base.permissions import check_permission
from marketplace.shared.errors import DomainError


class StoreMutation(graphene.Mutation):
    """A change that the API offers. A subclass gives `Arguments`, its payload's fields, and `perform`.

    Meta: `error_type` (a class with ErrorFields and `code`); `permissions`, one of which the caller must hold; and
    `own_transactions = True` for a deed that opens its own. Else `perform` runs in one transaction, and a DomainError
    that it raises undoes everything and is told in `errors`.
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
        **options: Any,
    ) -> None:
        """Give the payload its `errors`."""
        meta = MutationOptions(cls)
        meta.error_type = error_type
        meta.permissions = permissions
        meta.own_transactions = own_transactions
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
        try:
            payload = cls._performed(root, info, arguments)
        except PermissionDenied:
            raise  # told at the top of the answer, as in Saleor
        except DomainError as refusal:
            code = cls._meta.error_type._meta.fields["code"].type.of_type
            payload = {"errors": [error_answer(one, code) for one in all_of(refusal)]}
        info.context.forget()
        return cls(**{"errors": [], **payload})

    @classmethod
    def _performed(cls, root: Any, info: Any, arguments: dict[str, Any]) -> dict[str, Any]:
        if cls._meta.own_transactions:
            return cls.perform(root, info, **arguments)
        with transaction.atomic():
            return cls.perform(root, info, **arguments)
