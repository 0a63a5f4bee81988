"""Enums of channels, exactly as Saleor has them."""

import graphene


class AllocationStrategyEnum(graphene.Enum):
    """From which warehouse goods are promised first."""

    PRIORITIZE_SORTING_ORDER = "PRIORITIZE_SORTING_ORDER"
    PRIORITIZE_HIGH_STOCK = "PRIORITIZE_HIGH_STOCK"


class TransactionFlowStrategyEnum(graphene.Enum):
    """Whether a payment is taken at once or only reserved."""

    AUTHORIZATION = "AUTHORIZATION"
    CHARGE = "CHARGE"


ChannelErrorCode = graphene.Enum(
    "ChannelErrorCode",
    [
        (one, one)
        for one in (
            "ALREADY_EXISTS",
            "GRAPHQL_ERROR",
            "INVALID",
            "NOT_FOUND",
            "REQUIRED",
            "UNIQUE",
            "CHANNELS_CURRENCY_MUST_BE_THE_SAME",
            "CHANNEL_WITH_ORDERS",
            "DUPLICATED_INPUT_ITEM",
        )
    ],
)
