"""Bring a product's pictures to the store: new ones added, described, in their order; ours that went are taken away."""

from collections.abc import Sequence

from marketplace.gateway.actors import APP
from marketplace.gateway.file import File
from marketplace.gateway.generated.product_to_make import ProductToMakeProductMedia as MediaThere
from marketplace.gateway.product_to_make import PictureToMake
from marketplace.gateway.refusals import refuse
from marketplace.gateway.store import store
from marketplace.gateway.writing import notes_input


def make_pictures(*, product_id: str, there: Sequence[MediaThere], pictures: Sequence[PictureToMake]) -> dict[str, str]:
    """Let a product show these pictures in this order, ahead of any that somebody else hung there.

    Gives the address of each picture's largest WebP file by its key.

    A picture is known by its note `picture`. One without a note whose words are one of ours was left behind by a run
    that died between two steps, and goes.
    """
    known = _kept(there, pictures)
    made = [_made(product_id, picture, known.get(picture.key)) for picture in pictures]
    ids = [media_id for media_id, _url in made]
    others = _hung_by_others(there, pictures)
    if len(ids) + len(others) > 1:
        _refused(store(APP).order_pictures(product=product_id, media=[*ids, *others]).product_media_reorder)
    return {picture.key: url for picture, (_id, url) in zip(pictures, made, strict=True)}


def _kept(there: Sequence[MediaThere], pictures: Sequence[PictureToMake]) -> dict[str, MediaThere]:
    """Take ours that went away, and give those that stay, by key."""
    wanted, words = {one.key for one in pictures}, {one.alt for one in pictures}
    for one in there:
        if one.picture not in wanted and (one.picture or one.alt in words):
            _refused(store(APP).drop_picture(id=one.id).product_media_delete)
    return {one.picture: one for one in there if one.picture in wanted}


def _hung_by_others(there: Sequence[MediaThere], pictures: Sequence[PictureToMake]) -> list[str]:
    words = {one.alt for one in pictures}
    return [one.id for one in there if not one.picture and one.alt not in words]


def _made(product_id: str, picture: PictureToMake, there: MediaThere | None) -> tuple[str, str]:
    """Give the engine's id of a picture and its address, adding it if it is not there."""
    if there is None:
        file = File(name=f"{picture.reference}.webp", data=picture.load(), media_type="image/webp")
        answer = store(APP).add_picture(product=product_id, alt=picture.alt, image=file).product_media_create
        _refused(answer)
        media = answer.media if answer else None
        media_id, url = (media.id, media.url) if media else ("", "")
    else:
        media_id, url = there.id, there.url
        if there.alt != picture.alt:
            _refused(store(APP).describe_picture(id=media_id, alt=picture.alt).product_media_update)
    notes = {"alt_en": picture.alt_en, "picture": picture.key}
    _refused(store(APP).note_picture(id=media_id, notes=notes_input(notes)).update_metadata)
    return (media_id, url)


def _refused(answer: object) -> None:
    refuse(getattr(answer, "errors", ()))
