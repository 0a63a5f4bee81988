from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class NotePicture(BaseModel):
    update_metadata: Optional["NotePictureUpdateMetadata"] = Field(
        alias="updateMetadata"
    )


class NotePictureUpdateMetadata(BaseModel):
    errors: list["NotePictureUpdateMetadataErrors"]


class NotePictureUpdateMetadataErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


NotePicture.model_rebuild()
NotePictureUpdateMetadata.model_rebuild()
