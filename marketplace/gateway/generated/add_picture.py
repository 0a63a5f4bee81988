from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class AddPicture(BaseModel):
    product_media_create: Optional["AddPictureProductMediaCreate"] = Field(
        alias="productMediaCreate"
    )


class AddPictureProductMediaCreate(BaseModel):
    media: Optional["AddPictureProductMediaCreateMedia"]
    errors: list["AddPictureProductMediaCreateErrors"]


class AddPictureProductMediaCreateMedia(BaseModel):
    id: str
    url: str


class AddPictureProductMediaCreateErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


AddPicture.model_rebuild()
AddPictureProductMediaCreate.model_rebuild()
