"""What the invented makers answered when they were asked whether they may be shown; and the desk's example requests."""

from datetime import datetime, timedelta
from uuid import UUID

from marketplace.sample.drawing.people import figure_under_a_hat, hands_at_work, hummed_tune
from marketplace.sample.facts.consents import ANSWERS, BREACH, PRINTED, REQUESTS, STORIES, WHO_ANSWERED, Answered
from marketplace.sample.facts.people import MAKER_ALIASES
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.consent.give_consent import Question, Said, give_consent, refuse_consent
from vendor_onboarding.consent.keep_portrayal import keep_portrait, keep_story, keep_voice
from vendor_onboarding.consent.note_outside_use import note_outside_use
from vendor_onboarding.consent.withdraw_consent import withdraw_consent
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.privacy.note_breach import note_breach, report_breach
from vendor_onboarding.privacy.take_request import Asked, close_request, take_request

BY, CHANNEL = "sample", "sample"
KEPT_AGO = timedelta(days=420)


def load_consents(*, now: datetime) -> None:
    """Put drawn pictures, a hummed tune and stories in, and write down answers of every kind."""
    makers = {one.reference: one for one in Maker.objects.filter(reference__in=[_who(*one) for one in WHO_ANSWERED])}
    for number, (who, kind) in enumerate(WHO_ANSWERED.items()):
        maker = makers[_who(*who)]
        if not maker.alias:
            maker.alias = MAKER_ALIASES[number % len(MAKER_ALIASES)]
            maker.save(update_fields=["alias"])
        for answered in ANSWERS[kind]:
            _keep(maker, answered.way, number, now=now)
            for purpose in answered.purposes:
                _answer(maker, answered, purpose, now=now)
    _requests(now)


def _who(seller: str, number: int) -> UUID:
    return derived_reference("sample-maker", f"{seller}-{number}")


def _keep(maker: Maker, way: str, number: int, *, now: datetime) -> None:
    key = derived_reference("sample-portrayal", f"{maker.reference}-{way}")
    then, seed = now - KEPT_AGO, str(maker.reference)
    if way in ("hands", "face"):
        picture = hands_at_work(seed) if way == "hands" else figure_under_a_hat(seed)
        keep_portrait(maker=maker, way=way, data=picture, by=BY, key=key, now=then)
    elif way == "voice":
        keep_voice(maker=maker, data=hummed_tune(seed), by=BY, key=key, now=then)
    elif way == "story":
        keep_story(maker=maker, words=STORIES[number % len(STORIES)], by=BY, key=key, now=then)


def _answer(maker: Maker, answered: Answered, purpose: str, *, now: datetime) -> None:
    then = now - timedelta(days=answered.asked_ago)
    key = derived_reference("sample-consent", f"{maker.reference}-{answered.item}-{purpose}")
    question = Question(item=answered.item, purpose=purpose, way=answered.way, form=answered.form)
    said = Said(given_by=answered.given_by, helper_name=answered.helper, recorded_by=BY, channel=CHANNEL)
    if not answered.granted:
        refuse_consent(maker=maker, question=question, said=said, key=key, now=then)
        return
    until = bangkok_day(then) + timedelta(days=answered.good_for)
    give_consent(maker=maker, question=question, said=said, expires_on=until, key=key, now=then)
    if answered.taken_back_ago is None:
        return
    back = now - timedelta(days=answered.taken_back_ago)
    if purpose == "print":
        used = (purpose, PRINTED, bangkok_day(then) + timedelta(days=30))
        note_outside_use(maker=maker, used=used, by=BY, key=derived_reference("sample-outside", str(key)), now=then)
    withdraw_consent(maker=maker, item=answered.item, purpose=purpose, by=BY, channel=CHANNEL, now=back)


def _requests(now: datetime) -> None:
    for kind, name, words, ago, answer in REQUESTS:
        then = now - timedelta(days=ago)
        key = derived_reference("sample-request", name)
        asked = Asked(kind=kind, name=name, words=words, received_on=bangkok_day(then))
        take_request(asked=asked, by=BY, key=key, now=then)
        if answer:
            close_request(reference=key, done=True, answer=answer, by=BY, now=then + timedelta(days=1))
    what, people, measures, report = BREACH
    key, then = derived_reference("sample-breach", what), now - timedelta(days=45)
    note_breach(noticed_at=then, what=(what, people, measures), by=BY, key=key, now=then)
    report_breach(reference=key, report=report, by=BY, now=then + timedelta(hours=9))
