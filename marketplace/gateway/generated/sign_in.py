from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class SignIn(BaseModel):
    token_create: Optional["SignInTokenCreate"] = Field(alias="tokenCreate")


class SignInTokenCreate(BaseModel):
    token: Optional[str]
    refresh_token: Optional[str] = Field(alias="refreshToken")
    errors: list["SignInTokenCreateErrors"]


class SignInTokenCreateErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


SignIn.model_rebuild()
SignInTokenCreate.model_rebuild()
