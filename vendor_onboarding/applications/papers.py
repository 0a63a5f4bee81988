"""The doors to an application's papers."""

from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.accounts.doors import person
from marketplace.media.clean_document import MAX_BYTES, clean_document
from marketplace.media.private_files import read_private
from marketplace.shared.errors import DomainError
from vendor_onboarding.applications.add_document import add_document
from vendor_onboarding.applications.doors import at_application, say, show
from vendor_onboarding.applications.drop_document import drop_document
from vendor_onboarding.applications.errors import MissingError, NotNowError
from vendor_onboarding.applications.models import Application
from vendor_onboarding.applications.queries import asked_changes, document_of, documents_of, parts_in
from vendor_onboarding.applications.rules import APPLICANT, may_change_answers
from vendor_onboarding.applications.steps import steps_of
from vendor_onboarding.applications.words import DOCUMENTS

MOST_AT_ONCE = 6


@require_http_methods(["GET", "HEAD", "POST"])
@at_application
def papers(request: HttpRequest, application: Application) -> HttpResponseBase:
    """Show the papers, and take more; what cannot be used is said beside its number, the others are kept."""
    parts = parts_in(application, person(request))
    if not may_change_answers(application.state, parts):
        raise NotNowError
    refused: list[str] = []
    if request.method == "POST":
        refused = _taken(request, application)
        if not refused:
            return redirect("applications:papers", application.reference)
    line = steps_of(application.answers, with_terms=APPLICANT in parts)
    context = {
        "papers": described(application),
        "kinds": DOCUMENTS.items(),
        "kind": request.POST.get("kind", ""),
        "refused": refused,
        "number": line.index("documents") + 1,
        "of": len(line),
        "asked": asked_changes(application).get("documents", ""),
        "following": "applications:terms" if APPLICANT in parts else "applications:overview",
    }
    return show(request, application, "papers", context, status=422 if refused else 200)


@require_POST
@at_application
def drop(request: HttpRequest, application: Application, document: UUID) -> HttpResponseBase:
    """Take a paper away."""
    with transaction.atomic():
        drop_document(reference=application.reference, by=person(request), document=document, now=timezone.now())
    say(request, _("The paper is taken away."))
    return redirect("applications:papers", application.reference)


@require_safe
@at_application
def page(request: HttpRequest, application: Application, document: UUID, number: int) -> HttpResponseBase:
    """Show one page of a paper to the applicant and her helper."""
    return paper_page(document_of(application, document, number))


def paper_page(path: str) -> HttpResponse:
    """Answer a kept page as a picture and nothing else; whoever may see it was asked before."""
    try:
        content = read_private(path)
    except FileNotFoundError as error:
        raise MissingError from error
    return HttpResponse(
        content,
        content_type="image/webp",
        headers={
            "Cache-Control": "private, no-cache",
            "X-Content-Type-Options": "nosniff",
            "Content-Disposition": 'inline; filename="page.webp"',
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )


def described(application: Application) -> list[dict[str, object]]:
    """Put the papers into words, with the numbers of their pages."""
    return [
        {"document": one, "kind": DOCUMENTS[one.kind], "pages": range(1, len(one.pages) + 1)}
        for one in documents_of(application)
    ]


def _taken(request: HttpRequest, application: Application) -> list[str]:
    """Keep the files that were sent; gives a sentence for each that was not."""
    kind, files = request.POST.get("kind", ""), request.FILES.getlist("file")
    if kind not in DOCUMENTS:
        return [_("Choose first what kind of paper it is. Nothing was kept.")]
    if not 0 < len(files) <= MOST_AT_ONCE:
        return [_("Choose one to six files, or take a picture. Nothing was kept.")]
    refused = [words for number, file in enumerate(files, 1) if (words := _kept(request, application, file, number))]
    if kept := len(files) - len(refused):
        say(request, ngettext("%(kept)s file is kept.", "%(kept)s files are kept.", kept) % {"kept": kept})
    return refused


def _kept(request: HttpRequest, application: Application, file: UploadedFile, number: int) -> str:
    try:
        add_document(
            reference=application.reference,
            by=person(request),
            kind=request.POST["kind"],
            pages=clean_document(file.read(MAX_BYTES + 1)),
            now=timezone.now(),
        )
    except (MissingError, NotNowError):
        raise
    except DomainError as error:
        return _("File %(number)s: %(why)s") % {"number": number, "why": error.message}
    return ""
