"""Where product pictures may come from besides ourselves."""

import os
from urllib.parse import urlsplit


def picture_origins() -> list[str]:
    """Give the origins whose pictures our pages show: a real Saleor's, and those of PICTURE_ORIGINS.

    Saleor answers with thumbnails of its own host; where they are kept in a bucket or behind a CDN, name that in
    PICTURE_ORIGINS (`https://pictures.example.go.th`, several with commas between).
    """
    saleor = urlsplit(os.environ.get("SALEOR_API_URL", ""))
    named = [one.strip().rstrip("/") for one in os.environ.get("PICTURE_ORIGINS", "").split(",") if one.strip()]
    return [f"{saleor.scheme}://{saleor.netloc}", *named] if saleor.netloc else named
