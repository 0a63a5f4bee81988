from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class WordsOfProduct(BaseModel):
    product: Optional["WordsOfProductProduct"]


class WordsOfProductProduct(BaseModel):
    name: str
    description: Optional[str]
    easy_read: Optional[str] = Field(alias="easyRead")
    easy_read_en: Optional[str] = Field(alias="easyReadEn")
    size: Optional[str]
    care: Optional[str]
    about: Optional[str]
    category: Optional["WordsOfProductProductCategory"]
    translation: Optional["WordsOfProductProductTranslation"]
    attributes: list["WordsOfProductProductAttributes"]
    media: Optional[list["WordsOfProductProductMedia"]]


class WordsOfProductProductCategory(BaseModel):
    slug: str


class WordsOfProductProductTranslation(BaseModel):
    name: Optional[str]
    description: Optional[str]


class WordsOfProductProductAttributes(BaseModel):
    attribute: "WordsOfProductProductAttributesAttribute"
    values: list["WordsOfProductProductAttributesValues"]


class WordsOfProductProductAttributesAttribute(BaseModel):
    slug: str


class WordsOfProductProductAttributesValues(BaseModel):
    external_reference: Optional[str] = Field(alias="externalReference")


class WordsOfProductProductMedia(BaseModel):
    id: str
    alt: str
    picture: Optional[str]
    url: str
    type_: str = Field(alias="type")


WordsOfProduct.model_rebuild()
WordsOfProductProduct.model_rebuild()
WordsOfProductProductAttributes.model_rebuild()
