from typing import Optional

from .base_model import BaseModel


class ChannelId(BaseModel):
    channel: Optional["ChannelIdChannel"]


class ChannelIdChannel(BaseModel):
    id: str


ChannelId.model_rebuild()
