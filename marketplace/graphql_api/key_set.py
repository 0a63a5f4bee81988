"""The public halves of the keys that sign tokens and webhooks, where Saleor's clients look for them."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from marketplace.commerce.customers.signing_keys import key_set


def jwks(request: HttpRequest) -> HttpResponse:
    """Answer the JSON Web Key Set; anybody may keep it for five minutes."""
    if request.method not in ("GET", "HEAD"):
        return HttpResponse(status=405, headers={"Allow": "GET"})
    answer = JsonResponse(key_set())
    answer["Cache-Control"] = "public, max-age=300"
    answer["Access-Control-Allow-Origin"] = "*"
    return answer
