"""The only list of consequences: which event calls which handlers. A handler may be called twice and must not mind."""

from collections.abc import Callable
from typing import Any

from marketplace.accounts.write_account_letters import write_account_changed_letter, write_password_letter
from marketplace.events.accounts import AccountChanged, PasswordLetterAsked
from marketplace.events.applications import ApplicationMoved, OrganisationStandingChanged, RegistrationAsked
from marketplace.events.catalogue import ProductChanged
from marketplace.events.customers import AccountLetterAsked
from marketplace.events.drafts import ProductDraftMoved
from marketplace.events.imports import ImportMoved
from marketplace.events.makers import MakerErased
from marketplace.events.orders import (
    OrderBulkCreated,
    OrderCancelled,
    OrderCreated,
    OrderFullyPaid,
    OrderPaymentRegained,
    OrderRefunded,
)
from marketplace.events.parcels import ParcelSent
from marketplace.events.pictures import PictureArranged
from marketplace.events.teams import MemberInvited
from marketplace.events.tills import SaleReceived
from marketplace.gateway.reindex import reindex_product
from marketplace.gateway.settle_orders import confirm_cash_on_delivery, confirm_paid_order
from marketplace.graphql_api.accounts.write_account_letter import write_account_letter
from marketplace.media.encode_picture import encode_picture
from marketplace.shared.outbox.event import Event
from mobile_kiosk.sync.land_sale import land_sale
from storefront_theme.write_order_letter import write_order_letter
from vendor_onboarding.applications.write_application_letter import write_application_letter
from vendor_onboarding.applications.write_registration_letter import write_registration_letter
from vendor_onboarding.bulk.work_on_import import work_on_import
from vendor_onboarding.closing.carry_out_closures import keep_closed
from vendor_onboarding.listings.carry_out_draft import carry_out_draft
from vendor_onboarding.listings.note_cancelled import note_cancelled
from vendor_onboarding.listings.note_vendor_order import note_vendor_order
from vendor_onboarding.listings.post_imported_sales import post_imported_sales
from vendor_onboarding.listings.post_paid_order import post_paid_order
from vendor_onboarding.listings.post_refund import post_refund
from vendor_onboarding.listings.post_regained import post_regained
from vendor_onboarding.maker_door.end_card import end_card_of_erased
from vendor_onboarding.packing.write_parcel_letter import write_parcel_letter
from vendor_onboarding.review.follow_standing import follow_standing
from vendor_onboarding.review.write_standing_letter import write_standing_letter
from vendor_onboarding.team.write_invitation_letter import write_invitation_letter

SUBSCRIPTIONS: dict[type[Event], tuple[Callable[[Any], None], ...]] = {
    OrderCreated: (
        confirm_cash_on_delivery,
        note_vendor_order,
        write_order_letter,
    ),
    OrderFullyPaid: (
        confirm_paid_order,
        post_paid_order,
    ),
    OrderBulkCreated: (post_imported_sales,),
    OrderRefunded: (post_refund,),
    OrderPaymentRegained: (post_regained,),
    OrderCancelled: (note_cancelled,),
    ParcelSent: (write_parcel_letter,),
    ImportMoved: (work_on_import,),
    MemberInvited: (write_invitation_letter,),
    ProductChanged: (
        reindex_product,
        keep_closed,
    ),
    AccountLetterAsked: (write_account_letter,),
    AccountChanged: (write_account_changed_letter,),
    PasswordLetterAsked: (write_password_letter,),
    SaleReceived: (land_sale,),
    RegistrationAsked: (write_registration_letter,),
    ApplicationMoved: (write_application_letter,),
    PictureArranged: (encode_picture,),
    ProductDraftMoved: (carry_out_draft,),
    MakerErased: (end_card_of_erased,),
    OrganisationStandingChanged: (follow_standing, write_standing_letter),
}
