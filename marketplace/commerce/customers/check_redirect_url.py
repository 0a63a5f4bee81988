"""May a letter lead to this page?"""

from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http.request import split_domain_port, validate_host
from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError

FIELD = "redirectUrl"
LONGEST = 2_000


def check_redirect_url(url: str) -> str:
    """Give the page to which a letter's link shall lead, if it is one of our faces'.

    Its host must stand in ALLOWED_CLIENT_HOSTS, or a letter of ours would carry its secret to a stranger's page.
    Raises DomainError INVALID.
    """
    try:
        parts = urlsplit(url)
        host, _port = split_domain_port(parts.netloc)
    except ValueError:
        raise _not_allowed() from None
    # Saleor looks at the host alone; a link that is no web page (javascript:) is refused here as well.
    if parts.scheme not in ("http", "https") or not host or not validate_host(host, settings.ALLOWED_CLIENT_HOSTS):
        raise _not_allowed()
    if len(url) > LONGEST or not url.isprintable() or " " in url:
        raise _not_allowed()
    return url


def link_to(url: str, parameters: Mapping[str, str]) -> str:
    """Give the link of a letter: the page with what it needs to know (e-mail, token) added to its query."""
    parts = urlsplit(url)
    query = urlencode(parameters)
    return parts._replace(query=f"{parts.query}&{query}" if parts.query else query).geturl()


def _not_allowed() -> DomainError:
    return DomainError("INVALID", _("The page's address is not one of this shop's (ALLOWED_CLIENT_HOSTS)."), FIELD)
