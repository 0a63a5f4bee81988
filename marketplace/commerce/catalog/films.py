"""Whose films may be shown: the address of a film's page is read, nobody is asked."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

YOUTUBE = {"youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be", "www.youtube-nocookie.com"}
VIMEO = {"vimeo.com", "www.vimeo.com", "player.vimeo.com"}
YOUTUBE_NAME = re.compile(r"[\w-]{11}", re.ASCII)
VIMEO_NAME = re.compile(r"\d{5,12}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Film:
    """A film by the address of its page, with what Saleor's oembed_data tells of it."""

    url: str
    oembed: dict[str, Any]


def film_at(address: str) -> Film | None:
    """Read the address of a film's page; None when it is of no house whose films we show.

    What comes back is written anew from the film's name, so that nothing else of the address gets onto a page.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https"):
        return None
    host = (parts.hostname or "").lower()
    if host in YOUTUBE:
        return _youtube(host, parts.path, parts.query)
    return _vimeo(parts.path) if host in VIMEO else None


def _youtube(host: str, path: str, query: str) -> Film | None:
    steps = [one for one in path.split("/") if one]
    name = parse_qs(query).get("v", [""])[0]
    if host == "youtu.be" and steps:
        name = steps[0]
    elif len(steps) > 1 and steps[0] in ("embed", "shorts", "live"):
        name = steps[1]
    if not YOUTUBE_NAME.fullmatch(name):
        return None
    url = f"https://www.youtube.com/watch?v={name}"
    player = f"https://www.youtube-nocookie.com/embed/{name}"
    return Film(url, _oembed(url, "YouTube", player))


def _vimeo(path: str) -> Film | None:
    name = next((one for one in path.split("/") if VIMEO_NAME.fullmatch(one)), None)
    if name is None:
        return None
    url = f"https://vimeo.com/{name}"
    return Film(url, _oembed(url, "Vimeo", f"https://player.vimeo.com/video/{name}"))


def _oembed(url: str, house: str, player: str) -> dict[str, Any]:
    return {"type": "video", "version": "1.0", "url": url, "provider_name": house, "player_url": player}
