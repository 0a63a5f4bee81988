"""What a maker says of a payment: I got it, this is wrong, I was not paid. Asked once more before it is sent."""

from uuid import UUID, uuid4

from csp.decorators import csp_update
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from marketplace.ledger.payouts.confirm_payout import SaidSo, confirm_payout
from marketplace.ledger.payouts.dispute_payout import Doubt, dispute_payout
from marketplace.ledger.payouts.queries import PayoutSeen
from marketplace.media.clean_voice import MAX_BYTES, clean_voice
from marketplace.media.private_files import drop_private, keep_private
from marketplace.shared.errors import DomainError, NotFoundError
from vendor_onboarding.maker_door.doors import Me, my_own, show
from vendor_onboarding.maker_door.errors import NotHersError
from vendor_onboarding.maker_door.pages import own_payment, spoken
from vendor_onboarding.maker_door.rules import DOUBTS, answers_open
from vendor_onboarding.maker_door.words import ANSWERS

VOICES = "payout-voices"
LONGEST_WORDS = 500
# What she recorded just now is played back from the page's own memory.
HEARD_BACK = {"media-src": ["'self'", "blob:"]}


@csp_update(HEARD_BACK)
@require_http_methods(["GET", "HEAD", "POST"])
@my_own
def answer(request: HttpRequest, me: Me, payout: UUID, answer: str) -> HttpResponseBase:
    """Ask once more, with room for her voice and words if she likes; then send it."""
    seen = own_payment(me, payout)
    if answer not in ANSWERS:
        raise NotHersError
    refusal = ""
    if request.method == "POST":
        try:
            _send(request, me, seen, answer)
        except NotFoundError:
            raise
        except DomainError as error:
            refusal = error.message
        else:
            return redirect(f"{reverse('maker_door:payment', args=[payout])}?done={answer}")
    return _asked(request, me, seen, answer, refusal=refusal)


def _asked(request: HttpRequest, me: Me, seen: PayoutSeen, answer: str, *, refusal: str) -> HttpResponse:
    label, sign, question, _done = ANSWERS[answer]
    context = {
        "payout": seen,
        "answer": answer,
        "label": label,
        "sign": sign,
        "question": question,
        "amount_words": spoken(seen.amount),
        "still_open": answer in answers_open(state=seen.state, way=seen.way, dispute=seen.dispute),
        "key": request.POST.get("key") or uuid4(),
        "typed": request.POST.get("words", ""),
        "longest": LONGEST_WORDS,
        "refusal": refusal,
    }
    said = [refusal, question, spoken(seen.amount), _("Yes, send it"), _("No, go back")]
    return show(request, "answer", context, me=me, say=said, status=422 if refusal else 200)


def _send(request: HttpRequest, me: Me, seen: PayoutSeen, answer: str) -> None:
    """Send her answer; a voice note that nothing names in the end is not kept."""
    path = _voice(request.FILES.get("voice"))
    named = False
    try:
        with transaction.atomic():
            named = _written(request, me, seen, answer, path)
    finally:
        if path and not named:
            drop_private(path)


def _written(request: HttpRequest, me: Me, seen: PayoutSeen, answer: str, path: str) -> bool:
    now = timezone.now()
    if answer == "got-it":
        said = SaidSo(way="voice", voice=path) if path else SaidSo(way="tap")
        return confirm_payout(payout=seen.reference, payee=me.payee, said=said, by=me.by, now=now)
    words = request.POST.get("words", "")[:LONGEST_WORDS]
    doubt = Doubt(reference=_key(request), kind=DOUBTS[answer], words=words, voice=path)
    return dispute_payout(payout=seen.reference, payee=me.payee, doubt=doubt, by=me.by, now=now).voice == path


def _voice(file: UploadedFile | None) -> str:
    """Keep what she recorded, judged by its content; raises VoiceRefused."""
    if file is None or not file.size:
        return ""
    voice = clean_voice(file.read(MAX_BYTES + 1))
    return keep_private(data=voice.data, folder=VOICES, suffix=voice.suffix)


def _key(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()
