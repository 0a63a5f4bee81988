"""Enums of vouchers and promotions, exactly as Saleor has them."""

import graphene


def _enum(name: str, words: str) -> graphene.Enum:
    return graphene.Enum(name, [(word, word) for word in words.split()])


# What a voucher takes something off.
VoucherTypeEnum = _enum("VoucherTypeEnum", "SHIPPING ENTIRE_ORDER SPECIFIC_PRODUCT")
# A sum, or a share.
DiscountValueTypeEnum = _enum("DiscountValueTypeEnum", "FIXED PERCENTAGE")
# Running, over, or to come.
DiscountStatusEnum = _enum("DiscountStatusEnum", "ACTIVE EXPIRED SCHEDULED")
# What lists of vouchers are narrowed by.
VoucherDiscountType = _enum("VoucherDiscountType", "FIXED PERCENTAGE SHIPPING")
# By what vouchers are sorted.
VoucherSortField = _enum(
    "VoucherSortField", "CODE NAME START_DATE END_DATE VALUE TYPE USAGE_LIMIT MINIMUM_SPENT_AMOUNT"
)
# Of goods, or of whole orders.
PromotionTypeEnum = _enum("PromotionTypeEnum", "CATALOGUE ORDER")
# A sum, or a share.
RewardValueTypeEnum = _enum("RewardValueTypeEnum", "FIXED PERCENTAGE")
# What a promotion for whole orders gives; gifts wait.
RewardTypeEnum = _enum("RewardTypeEnum", "SUBTOTAL_DISCOUNT GIFT")
# By what promotions are sorted.
PromotionSortField = _enum("PromotionSortField", "NAME START_DATE END_DATE CREATED_AT")
# Why a voucher is refused.
DiscountErrorCode = _enum(
    "DiscountErrorCode",
    "ALREADY_EXISTS GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE CANNOT_MANAGE_PRODUCT_WITHOUT_VARIANT "
    "DUPLICATED_INPUT_ITEM VOUCHER_ALREADY_USED",
)
VoucherCodeBulkDeleteErrorCode = _enum("VoucherCodeBulkDeleteErrorCode", "GRAPHQL_ERROR NOT_FOUND INVALID")
# Why a promotion is refused.
PromotionCreateErrorCode = _enum(
    "PromotionCreateErrorCode",
    "GRAPHQL_ERROR NOT_FOUND REQUIRED INVALID MULTIPLE_CURRENCIES_NOT_ALLOWED INVALID_PRECISION MISSING_CHANNELS "
    "RULES_NUMBER_LIMIT GIFTS_NUMBER_LIMIT INVALID_GIFT_TYPE",
)
PromotionUpdateErrorCode = _enum("PromotionUpdateErrorCode", "GRAPHQL_ERROR NOT_FOUND REQUIRED INVALID")
PromotionDeleteErrorCode = _enum("PromotionDeleteErrorCode", "GRAPHQL_ERROR NOT_FOUND")
PromotionRuleCreateErrorCode = _enum(
    "PromotionRuleCreateErrorCode",
    "GRAPHQL_ERROR NOT_FOUND REQUIRED INVALID MULTIPLE_CURRENCIES_NOT_ALLOWED INVALID_PRECISION MISSING_CHANNELS "
    "RULES_NUMBER_LIMIT GIFTS_NUMBER_LIMIT INVALID_GIFT_TYPE",
)
PromotionRuleUpdateErrorCode = _enum(
    "PromotionRuleUpdateErrorCode",
    "GRAPHQL_ERROR NOT_FOUND INVALID REQUIRED DUPLICATED_INPUT_ITEM MISSING_CHANNELS MULTIPLE_CURRENCIES_NOT_ALLOWED "
    "INVALID_PRECISION INVALID_GIFT_TYPE GIFTS_NUMBER_LIMIT",
)
PromotionRuleDeleteErrorCode = _enum("PromotionRuleDeleteErrorCode", "GRAPHQL_ERROR NOT_FOUND")
