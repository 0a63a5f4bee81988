"""Papers of an order that another system made."""

from typing import Any

import graphene

from marketplace.commerce.orders.models import Invoice as Row
from marketplace.graphql_api.base.nodes import NOTED, node_of

# How far the making of something is.
JobStatusEnum = graphene.Enum("JobStatusEnum", [(one, one) for one in ("PENDING", "SUCCESS", "FAILED", "DELETED")])


@node_of(Row)
class Invoice(graphene.ObjectType):
    """A paper of an order: its number, and where it lies."""

    class Meta:
        interfaces = NOTED

    status = JobStatusEnum(required=True)
    created_at = graphene.DateTime(required=True)
    updated_at = graphene.DateTime(required=True)
    message = graphene.String()
    number = graphene.String()
    url = graphene.String()

    @staticmethod
    def resolve_status(_root: Row, _info: Any) -> str:
        """It is there."""
        return "SUCCESS"
