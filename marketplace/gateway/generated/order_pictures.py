from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class OrderPictures(BaseModel):
    product_media_reorder: Optional["OrderPicturesProductMediaReorder"] = Field(
        alias="productMediaReorder"
    )


class OrderPicturesProductMediaReorder(BaseModel):
    errors: list["OrderPicturesProductMediaReorderErrors"]


class OrderPicturesProductMediaReorderErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


OrderPictures.model_rebuild()
OrderPicturesProductMediaReorder.model_rebuild()
