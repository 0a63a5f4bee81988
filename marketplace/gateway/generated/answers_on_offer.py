from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class AnswersOnOffer(BaseModel):
    attribute: Optional["AnswersOnOfferAttribute"]


class AnswersOnOfferAttribute(BaseModel):
    choices: Optional["AnswersOnOfferAttributeChoices"]


class AnswersOnOfferAttributeChoices(BaseModel):
    edges: list["AnswersOnOfferAttributeChoicesEdges"]
    page_info: "AnswersOnOfferAttributeChoicesPageInfo" = Field(alias="pageInfo")


class AnswersOnOfferAttributeChoicesEdges(BaseModel):
    node: "AnswersOnOfferAttributeChoicesEdgesNode"


class AnswersOnOfferAttributeChoicesEdgesNode(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")
    name: Optional[str]
    translation: Optional["AnswersOnOfferAttributeChoicesEdgesNodeTranslation"]


class AnswersOnOfferAttributeChoicesEdgesNodeTranslation(BaseModel):
    name: str


class AnswersOnOfferAttributeChoicesPageInfo(BaseModel):
    has_next_page: bool = Field(alias="hasNextPage")
    end_cursor: Optional[str] = Field(alias="endCursor")


AnswersOnOffer.model_rebuild()
AnswersOnOfferAttribute.model_rebuild()
AnswersOnOfferAttributeChoices.model_rebuild()
AnswersOnOfferAttributeChoicesEdges.model_rebuild()
AnswersOnOfferAttributeChoicesEdgesNode.model_rebuild()
