"""The doors to a proposal's photos: more of them, their order, turned and framed, how far they are."""

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.media.arrange_picture import MOVES, arrange_picture, possible_moves
from marketplace.media.models import Picture
from marketplace.media.queries import own_picture, picture_bytes
from marketplace.media.sizes import SIZES
from marketplace.shared.errors import DomainError
from vendor_onboarding.listings.answer_draft import hang_pictures
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.draft_rules import EDITABLE, MOST_PICTURES
from vendor_onboarding.listings.draft_views import next_question, pictures_shown, step_of
from vendor_onboarding.listings.draft_words import MOVES as MOVE_WORDS
from vendor_onboarding.listings.errors import LooksOnlyError, MissingError
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.own_drafts import own_draft
from vendor_onboarding.portal.doors import at_desk, show
from vendor_onboarding.portal.taking import pictures_from, typed_key

# Not yet public: shown to this desk alone, asked for anew each time, never as anything but a picture.
GUARDED = {"Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff"}


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def draft_pictures(request: HttpRequest, desk: Desk, draft: UUID) -> HttpResponseBase:
    """Show a proposal's photos and take more of them."""
    found, refusals = own_draft(desk, draft), list[str]()
    if request.method == "POST":
        check_may_edit(desk)
        taken, refusals = pictures_from(request, desk, key=typed_key(request))
        room = MOST_PICTURES - len(found.pictures)
        hung = [*found.pictures, *(str(one.reference) for one in taken[:room])]
        refusals += [_("A product shows at most 12 photos: the others were not taken.")] if len(taken) > room else []
        refusals += _hung(desk, found, hung)
        if not refusals:
            return redirect("portal:draft-pictures", desk.organisation.slug, draft)
        found.refresh_from_db()
    step, steps = step_of(found, "pictures")
    context = {
        "draft": found,
        "pictures": pictures_shown(found),
        "editable": found.state in EDITABLE and desk.may_edit,
        "next": next_question(found, ""),
        "refusals": refusals,
        "key": uuid4(),
        "step": step,
        "steps": steps,
        "here": "products",
    }
    return show(request, desk, "draft_pictures", context, status=422 if refusals else 200)


@require_POST
@at_desk
def move_picture(request: HttpRequest, desk: Desk, draft: UUID, picture: UUID) -> HttpResponseBase:
    """Put a photo first, one place earlier, or take it off."""
    found = own_draft(desk, draft)
    order, name = list(found.pictures), str(picture)
    if name not in order:
        raise MissingError
    place = order.index(name)
    order.remove(name)
    if request.POST.get("move") == "earlier":
        order.insert(max(place - 1, 0), name)
    _hung(desk, found, order)
    return redirect("portal:draft-pictures", desk.organisation.slug, draft)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def arrange(request: HttpRequest, desk: Desk, draft: UUID, picture: UUID) -> HttpResponseBase:
    """Turn and frame a photo, a step at a time."""
    found, shown = own_draft(desk, draft), _picture_of(desk, draft, picture)
    if request.method == "POST":
        check_may_edit(desk)
        if found.state not in EDITABLE:
            raise MissingError
        move = request.POST.get("move", "")
        arrange_picture(reference=picture, owner=desk.organisation.reference, move=move, now=timezone.now())
        return redirect("portal:draft-arrange", desk.organisation.slug, draft, picture)
    able = possible_moves(shown)
    moves = {move: (MOVE_WORDS[move], move in able) for move in MOVES}
    context = {"draft": found, "picture": shown, "moves": moves, "here": "products"}
    return show(request, desk, "draft_arrange", context)


@require_safe
@at_desk
def picture_file(request: HttpRequest, desk: Desk, draft: UUID, picture: UUID, width: int) -> HttpResponseBase:
    """Show a photo of a proposal to this desk alone."""
    return served_picture(_picture_of(desk, draft, picture), width)


@require_safe
@at_desk
def picture_progress(request: HttpRequest, desk: Desk, draft: UUID) -> HttpResponseBase:
    """Tell how far the files of a proposal's photos are, for a page that asks again."""
    states = pictures_shown(own_draft(desk, draft))
    done, files = sum(one.done for one in states), sum(one.files for one in states)
    return JsonResponse({"done": done, "files": files, "ready": [str(one.reference) for one in states if one.is_ready]})


def served_picture(picture: Picture, width: int) -> HttpResponse:
    """Answer with a picture that is not public; the caller has checked who asks."""
    wanted = next((one for one in SIZES if one >= width), SIZES[-1])
    data = picture_bytes(picture, width=wanted)
    return HttpResponse(data, content_type="image/webp", headers={**GUARDED, "Content-Disposition": "inline"})


def _picture_of(desk: Desk, draft: UUID, picture: UUID) -> Picture:
    """Give a photo that hangs in this proposal; any other is missing, the organisation's own too."""
    found = own_picture(picture, owner=desk.organisation.reference)
    if found is None or str(picture) not in own_draft(desk, draft).pictures:
        raise MissingError
    return found


def _hung(desk: Desk, draft: ProductDraft, pictures: list[str]) -> list[str]:
    try:
        hang_pictures(desk=desk, reference=draft.reference, pictures=pictures, seen=None, now=timezone.now())
    except (MissingError, LooksOnlyError):
        raise
    except DomainError as error:
        return [error.message]
    return []
