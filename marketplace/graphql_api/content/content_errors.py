"""Why changes of pages and menus are refused."""

import graphene

from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.catalogue.catalogue_errors import SIMPLE, codes

PageErrorCode = codes("PageErrorCode", f"{SIMPLE} DUPLICATED_INPUT_ITEM ATTRIBUTE_ALREADY_ASSIGNED")
MenuErrorCode = codes(
    "MenuErrorCode", f"{SIMPLE} CANNOT_ASSIGN_NODE INVALID_MENU_ITEM NO_MENU_ITEM_PROVIDED TOO_MANY_MENU_ITEMS"
)


class PageError(ErrorFields, graphene.ObjectType):
    """Why a change of a page was refused."""

    code = PageErrorCode(required=True)


class MenuError(ErrorFields, graphene.ObjectType):
    """Why a change of a menu was refused."""

    code = MenuErrorCode(required=True)
