"""How far the sample market is loaded."""

from typing import Literal

from marketplace.sample.models import SampleLoad


def sample_state() -> Literal["loaded", "still loading", "not loaded"]:
    """Tell whether the sample market stands whole."""
    load = SampleLoad.objects.filter(pk=1).first()
    if load is None:
        return "not loaded"
    return "loaded" if load.finished_at else "still loading"
