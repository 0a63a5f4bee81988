"""POST /kiosk/api/enrol: a tablet becomes a till."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from marketplace.shared.rate_limits.callers import address_of
from marketplace.shared.rate_limits.count_try import count_try
from mobile_kiosk.devices.enrol_device import enrol_device
from mobile_kiosk.sync_api.doors import MalformedError, open_door, read_json
from mobile_kiosk.sync_api.shapes import till_as_json

LONGEST = 100


@open_door("POST")
def enrol(request: HttpRequest) -> HttpResponse:
    """Take `{code, name}` and answer 201 with the till, its place and its token, which is told this once."""
    content = read_json(request)
    code, name = content.get("code"), content.get("name", "")
    if not isinstance(code, str) or not isinstance(name, str) or len(code) > LONGEST or len(name) > LONGEST:
        raise MalformedError(_("Type the code that your centre gave you."), "code")
    count_try(door="enrol", address=address_of(request), now=timezone.now())
    readable = "".join(letter for letter in name if letter.isprintable())  # no NUL, no halves of letters
    enrolled = enrol_device(code=code, name=readable, now=timezone.now())
    answer = JsonResponse({"token": enrolled.token, **till_as_json(enrolled.device)}, status=201)
    answer["Cache-Control"] = "no-store"
    return answer
