"""Moving things about in a list."""

import graphene


class ReorderInput(graphene.InputObjectType):
    """Move one thing by so many places: negative is up, null is to the end."""

    id = graphene.ID(required=True)
    sort_order = graphene.Int()
