"""What is done before the doors open: tables, the store's own furniture, the sample market."""

from collections.abc import Callable

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.utils import timezone

from marketplace.config.preflight import CannotStartError, address, check_data_dir, check_port_is_free, web_size
from marketplace.config.set_up_store import set_up_store
from marketplace.sample.errors import SampleRefusedError
from marketplace.sample.load_sample import load_sample
from vendor_onboarding.consent.replay_withdrawals import replay_withdrawals
from vendor_onboarding.privacy.erase_person import replay_erasures

Say = Callable[[str], None]


def check_machine() -> None:
    """Refuse to start, in one sentence, on a machine where the start cannot work."""
    check_port_is_free(*address())
    web_size()
    check_data_dir(settings.DATA_DIR)
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        reason = str(error).strip().splitlines()[0]
        raise CannotStartError(f"Cannot open the database of DATABASE_URL ({reason}).") from error


def prepare(say: Say) -> None:
    """Bring the database up to date and furnish it; each step may be run again and does nothing then."""
    say("Tables ...")
    call_command("migrate", verbosity=0, interactive=False)
    say("The store: channels, kinds of goods, shipping ...")
    set_up_store(now=timezone.now())
    if settings.SAMPLE_MARKET:
        try:
            load_sample(now=timezone.now(), say=say)
        except SampleRefusedError as refusal:
            raise CannotStartError(str(refusal)) from refusal
    if count := replay_withdrawals():
        say(f"Consents taken back that this database did not know of: {count}; they are taken back now.")
    if count := replay_erasures():
        say(f"People erased whom this database brought back: {count}; they are erased again.")
