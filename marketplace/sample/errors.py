"""Why the sample market is not loaded."""


class SampleRefusedError(Exception):
    """The sample market cannot be loaded here; the message says why in one plain sentence."""
