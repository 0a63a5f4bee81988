from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class DescribePicture(BaseModel):
    product_media_update: Optional["DescribePictureProductMediaUpdate"] = Field(
        alias="productMediaUpdate"
    )


class DescribePictureProductMediaUpdate(BaseModel):
    errors: list["DescribePictureProductMediaUpdateErrors"]


class DescribePictureProductMediaUpdateErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


DescribePicture.model_rebuild()
DescribePictureProductMediaUpdate.model_rebuild()
