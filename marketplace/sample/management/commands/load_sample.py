"""`python -m marketplace load_sample`"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from marketplace.sample.errors import SampleRefusedError
from marketplace.sample.load_sample import load_sample


class Command(BaseCommand):
    """Fills an empty market with the sample; in production it refuses."""

    help = "Load the sample market (ข้อมูลตัวอย่าง)"

    def handle(self, *args: Any, **options: Any) -> None:
        """Load it, or say that it is there, or why it cannot be."""
        try:
            loaded = load_sample(now=timezone.now(), say=self.stdout.write)
        except SampleRefusedError as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write("The sample market is loaded." if loaded else "The sample market was loaded already.")
