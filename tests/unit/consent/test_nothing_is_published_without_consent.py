"""Whatever is asked, answered, taken back, renewed or exchanged: what is shown has a living yes to just that."""

import uuid
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from marketplace.ledger.models import Entry
from marketplace.shared.thai.dates import bangkok_day
from tests.builders import an_organisation, set_up_market
from tests.consent_building import BY, a_maker, a_picture, made_by
from vendor_onboarding.consent import rules
from vendor_onboarding.consent.give_consent import Question, Said, give_consent, refuse_consent
from vendor_onboarding.consent.keep_portrayal import keep_portrait, keep_story
from vendor_onboarding.consent.models import Handle
from vendor_onboarding.consent.queries import portrayal_behind, shown_makers
from vendor_onboarding.consent.withdraw_consent import withdraw_consent, withdraw_everything
from vendor_onboarding.makers.models import Maker, Share, ShareSheet
from vendor_onboarding.makers.rename_maker import rename_maker

PURPOSES = (rules.WEB, rules.KIOSK)
ITEMS = (rules.NAME, rules.PHOTO, rules.STORY, rules.DISABILITY_MENTION)
questions = st.tuples(st.sampled_from(ITEMS), st.sampled_from(PURPOSES), st.integers(0, 1))


class Publicity(RuleBasedStateMachine):
    """One maker, and a model that knows only what she said last."""

    @initialize()
    def open(self):
        set_up_market()
        self.organisation = an_organisation("ศูนย์ทดสอบ")
        self.maker = a_maker(self.organisation, disabled=True)
        self.product = uuid.UUID(made_by(self.organisation, self.maker).external_reference)
        self.now = timezone.now()
        self.kept, self.said, self.count = {}, {}, 0
        self.shares = list(ShareSheet.objects.values_list("product", "version")), Share.objects.count()

    @rule(way=st.sampled_from(("hands", "face", "story")))
    def put_in(self, way):
        self.count += 1
        given = {"maker": self.maker, "by": BY, "key": uuid.uuid4(), "now": self.now}
        with transaction.atomic():
            if way == "story":
                kept = keep_story(words=(f"เรื่อง {self.count}", ""), **given)
            else:
                kept = keep_portrait(way=way, data=a_picture((self.count % 250, 20, 20)), **given)
        self.kept[way] = kept.reference

    @rule()
    def rename(self):
        self.count += 1
        rename_maker(maker=self.maker, name=f"ชื่อ {self.count}", alias=f"นามแฝง {self.count}")

    @rule(question=questions, days=st.integers(0, 3))
    def say_yes(self, question, days):
        item, purpose, number = question
        way = rules.WAYS[item][number % len(rules.WAYS[item])]
        if item in (rules.PHOTO, rules.STORY) and way not in self.kept:
            return
        until = bangkok_day(self.now) + timedelta(days=days)
        asked = Question(item=item, purpose=purpose, way=way)
        with transaction.atomic():
            give_consent(
                maker=self.maker, question=asked, said=Said(recorded_by=BY), expires_on=until, key=uuid.uuid4(),
                now=self.now,
            )  # fmt: skip
        called = Maker.objects.values_list(way, flat=True).get(pk=self.maker.pk) if item == rules.NAME else None
        self.said[item, purpose] = (until, self.kept.get(way) if called is None else called)

    @rule(question=questions)
    def say_no(self, question):
        item, purpose, number = question
        asked = Question(item=item, purpose=purpose, way=rules.WAYS[item][number % len(rules.WAYS[item])])
        with transaction.atomic():
            refuse_consent(maker=self.maker, question=asked, said=Said(recorded_by=BY), key=uuid.uuid4(), now=self.now)
        self.said.pop((item, purpose), None)

    @rule(question=questions)
    def take_back(self, question):
        item, purpose, _ = question
        with transaction.atomic():
            withdraw_consent(maker=self.maker, item=item, purpose=purpose, by=BY, channel="portal", now=self.now)
        self.said.pop((item, purpose), None)

    @rule()
    def take_all_back(self):
        with transaction.atomic():
            withdraw_everything(maker=self.maker, by=BY, channel="portal", now=self.now)
        self.said.clear()

    @rule(days=st.integers(1, 2))
    def days_pass(self, days):
        self.now += timedelta(days=days)

    @invariant()
    def just_that_is_shown(self):
        if not hasattr(self, "maker"):
            return
        today = bangkok_day(self.now)
        for purpose in PURPOSES:
            living = {
                item: shown for (item, one), (until, shown) in self.said.items() if one == purpose and today <= until
            }
            shown = shown_makers([self.product], purpose=purpose, now=self.now).get(self.product, [])
            assert {item for one in shown for item in one.items} == set(living)
            if rules.NAME in living:
                assert shown[0].name == living[rules.NAME]
            handle = Handle.objects.filter(maker=self.maker, purpose=purpose).first()
            behind = portrayal_behind(handle.handle, item=rules.PHOTO, now=self.now) if handle else None
            assert (behind.reference if behind else None) == living.get(rules.PHOTO)

    @invariant()
    def shares_and_books_are_as_they_were(self):
        if hasattr(self, "maker"):
            assert (list(ShareSheet.objects.values_list("product", "version")), Share.objects.count()) == self.shares
            assert Entry.objects.count() == 0


@pytest.mark.django_db
def test_no_path_publishes_without_a_living_yes(settings, tmp_path):
    settings.WITHDRAWALS_FILE = tmp_path / "withdrawals.jsonl"

    class InARolledBackTransaction(Publicity):
        def __init__(self):
            super().__init__()
            self.point = transaction.savepoint()

        def teardown(self):
            transaction.savepoint_rollback(self.point)

    run_state_machine_as_test(
        InARolledBackTransaction,
        settings=hypothesis_settings,
    )


hypothesis_settings = settings(
    max_examples=15, stateful_step_count=14, deadline=None, derandomize=True,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
