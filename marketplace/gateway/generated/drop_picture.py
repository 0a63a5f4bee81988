from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class DropPicture(BaseModel):
    product_media_delete: Optional["DropPictureProductMediaDelete"] = Field(
        alias="productMediaDelete"
    )


class DropPictureProductMediaDelete(BaseModel):
    errors: list["DropPictureProductMediaDeleteErrors"]


class DropPictureProductMediaDeleteErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


DropPicture.model_rebuild()
DropPictureProductMediaDelete.model_rebuild()
