from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class RefreshSignIn(BaseModel):
    token_refresh: Optional["RefreshSignInTokenRefresh"] = Field(alias="tokenRefresh")


class RefreshSignInTokenRefresh(BaseModel):
    token: Optional[str]
    errors: list["RefreshSignInTokenRefreshErrors"]


class RefreshSignInTokenRefreshErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


RefreshSignIn.model_rebuild()
RefreshSignInTokenRefresh.model_rebuild()
