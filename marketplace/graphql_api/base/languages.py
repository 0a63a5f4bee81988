"""Languages and countries of the API, and words in them. Thai is the base language; others are translations."""

from typing import Any

import graphene

NAMES = {"TH": "Thai", "EN": "English"}


class LanguageCodeEnum(graphene.Enum):
    """The languages of the shop."""

    TH = "TH"
    EN = "EN"


class LanguageDisplay(graphene.ObjectType):
    """A language; its root is its code."""

    code = LanguageCodeEnum(required=True)
    language = graphene.String(required=True)

    @staticmethod
    def resolve_code(root: str, _info: Any) -> str:
        """The code."""
        return root

    @staticmethod
    def resolve_language(root: str, _info: Any) -> str:
        """Its English name."""
        return NAMES[root]
