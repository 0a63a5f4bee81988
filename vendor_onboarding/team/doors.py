"""The doors to a team: its members, invitations and history; and the door by which the invited come in."""

from typing import Any
from uuid import UUID

from django.contrib.auth import login
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.accounts.doors import person, private
from marketplace.accounts.models import User
from marketplace.accounts.queries import person_by_email
from marketplace.organisations.queries import organisation_name
from marketplace.shared.errors import DomainError
from marketplace.shared.pages.views import not_found
from vendor_onboarding.listings.desk import Desk, check_may_manage
from vendor_onboarding.listings.errors import MissingError, NotManagingError
from vendor_onboarding.portal.doors import at_desk, page_language, say_done, show_page
from vendor_onboarding.portal.words import ROLES
from vendor_onboarding.team.accept_invitation import accept_invitation, join_with_new_account
from vendor_onboarding.team.change_member import change_member_role, remove_member
from vendor_onboarding.team.forms import InvitationForm, NewAccountForm, RoleForm
from vendor_onboarding.team.invite_member import Invited, invite_member
from vendor_onboarding.team.models import Invitation
from vendor_onboarding.team.own_team import invitation_of, members_of, open_invitations, own_member, team_history
from vendor_onboarding.team.rules import invitation_refusal
from vendor_onboarding.team.withdraw_invitation import withdraw_invitation
from vendor_onboarding.team.words import EVENTS, ROLE_HINTS

ASKING = ["GET", "HEAD", "POST"]


def _page(
    request: HttpRequest, desk: Desk, template: str, context: dict[str, Any], *, bad: bool = False
) -> HttpResponse:
    return show_page(request, desk, f"team/{template}.html", context, status=422 if bad else 200)


@require_safe
@at_desk
def members(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """List who belongs to the team, who was invited, and who did what."""
    context = {
        "rows": [(one, ROLES[one.role], ROLE_HINTS[one.role]) for one in members_of(desk)],
        "invitations": [(one, ROLES[one.role]) for one in open_invitations(desk, now=timezone.now())],
        "history": [
            (one.at, EVENTS[one.kind] % {"by": one.by, "whom": one.whom, "role": ROLES[one.role]})
            for one in team_history(desk)
        ],
    }
    return _page(request, desk, "members", context)


@require_http_methods(ASKING)
@at_desk
def invite(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Ask whom to invite; send the letter."""
    check_may_manage(desk)
    form = InvitationForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            with transaction.atomic():
                invite_member(
                    desk=desk,
                    invited=Invited(**form.cleaned_data, language=page_language()),
                    by=person(request),
                    now=timezone.now(),
                )
        except (MissingError, NotManagingError):
            raise
        except DomainError as error:
            form.add_error(error.field, error.message)
        else:
            say_done(request, _("The invitation is on its way to %(email)s.") % form.cleaned_data)
            return redirect("team:members", desk.organisation.slug)
    return _page(request, desk, "invite", {"form": form}, bad=form.is_bound)


@require_POST
@at_desk
def withdraw(request: HttpRequest, desk: Desk, invitation: UUID) -> HttpResponseBase:
    """Take an invitation back."""
    with transaction.atomic():
        withdraw_invitation(desk=desk, invitation=invitation, by=person(request), now=timezone.now())
    say_done(request, _("The invitation is taken back; its link opens nothing any more."))
    return redirect("team:members", desk.organisation.slug)


@require_http_methods(ASKING)
@at_desk
def member(request: HttpRequest, desk: Desk, member: int) -> HttpResponseBase:
    """Show one member; give her another role."""
    check_may_manage(desk)
    found = own_member(desk, member=member)
    form = RoleForm(request.POST if request.method == "POST" else None, initial={"role": found.role})
    if form.is_valid():
        try:
            with transaction.atomic():
                change_member_role(
                    desk=desk, member=member, by=person(request), now=timezone.now(), **form.cleaned_data
                )
        except (MissingError, NotManagingError):
            raise
        except DomainError as error:
            form.add_error("role", error.message)
        else:
            say_done(request, _("The role is changed. It counts from the next click on."))
            return redirect("team:members", desk.organisation.slug)
    return _page(request, desk, "member", {"form": form, "member": found}, bad=form.is_bound)


@require_POST
@at_desk
def remove(request: HttpRequest, desk: Desk, member: int) -> HttpResponseBase:
    """Let a member go."""
    try:
        with transaction.atomic():
            remove_member(desk=desk, member=member, by=person(request), now=timezone.now())
    except (MissingError, NotManagingError):
        raise
    except DomainError as error:
        found = own_member(desk, member=member)
        form = RoleForm(initial={"role": found.role})
        return _page(request, desk, "member", {"form": form, "member": found, "refusal": error.message}, bad=True)
    say_done(request, _("She no longer belongs to the team. Her account stays, without this desk."))
    return redirect("team:members", desk.organisation.slug)


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(ASKING)
def join(request: HttpRequest, token: str) -> HttpResponseBase:
    """Let in whoever holds an invitation's link: with her account, or with a new one."""
    try:
        invitation = invitation_of(token)
    except MissingError:
        return private(not_found(request))
    now, refusal = timezone.now(), ""
    form = NewAccountForm(request.POST if request.method == "POST" and not request.user.is_authenticated else None)
    if request.method == "POST" and (request.user.is_authenticated or form.is_valid()):
        try:
            with transaction.atomic():
                joined = _joined(request, invitation, form)
            login(request, joined, backend="django.contrib.auth.backends.ModelBackend")
            say_done(request, _("Welcome. This is the desk of your team."))
            return redirect("portal:overview", invitation.organisation.slug)
        except DomainError as error:
            refusal = error.message
    code = invitation_refusal(state=invitation.state, expires_at=invitation.expires_at, now=now)
    return private(_asked(request, invitation, form, code=code, refusal=refusal))


def _joined(request: HttpRequest, invitation: Invitation, form: NewAccountForm) -> User:
    now = timezone.now()
    if request.user.is_authenticated:
        accept_invitation(invitation=invitation.reference, person=person(request), now=now)
        return person(request)
    return join_with_new_account(invitation=invitation.reference, now=now, **form.cleaned_data)


def _asked(
    request: HttpRequest, invitation: Invitation, form: NewAccountForm, *, code: str | None, refusal: str
) -> HttpResponse:
    signed_in = request.user.is_authenticated
    context = {
        "invitation": invitation,
        "name": organisation_name(invitation.organisation),
        "role": ROLES[invitation.role],
        "hint": ROLE_HINTS[invitation.role],
        "form": form,
        "code": code or "",
        "refusal": refusal,
        "other_person": signed_in and person(request).email != invitation.email,
        "has_account": person_by_email(invitation.email) is not None,
        "here": request.path,
    }
    return render(request, "team/join.html", context, status=422 if refusal or form.errors else 200)
