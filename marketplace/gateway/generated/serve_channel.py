from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class ServeChannel(BaseModel):
    channel_update: Optional["ServeChannelChannelUpdate"] = Field(alias="channelUpdate")


class ServeChannelChannelUpdate(BaseModel):
    errors: list["ServeChannelChannelUpdateErrors"]


class ServeChannelChannelUpdateErrors(BaseModel):
    field: Optional[str]
    code: str
    message: Optional[str]


ServeChannel.model_rebuild()
ServeChannelChannelUpdate.model_rebuild()
