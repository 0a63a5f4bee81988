"""The processes that draw while the market is loaded."""

import subprocess
import sys
from types import TracebackType
from typing import Self

from django.conf import settings

from marketplace.sample.errors import SampleRefusedError

MAKERS = 2


class PictureMakers:
    """Two processes that draw the sample's pictures; leaving early stops them, coming again goes on."""

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted
        self._running: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        """Start drawing."""
        for share in range(MAKERS if self._wanted else 0):
            command = [sys.executable, "-m", "marketplace.sample.draw_pictures"]
            place = [str(settings.MEDIA_ROOT), str(share), str(MAKERS)]
            self._running.append(subprocess.Popen([*command, *place], cwd=settings.ROOT))  # noqa: S603 - our own words
        return self

    def wait(self) -> None:
        """Wait until all is drawn; raises SampleRefusedError when it could not be."""
        if any(maker.wait() for maker in self._running):
            raise SampleRefusedError(f"The sample's pictures could not be drawn into {settings.MEDIA_ROOT}.")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop whoever still draws."""
        for maker in self._running:
            maker.terminate()
            maker.wait()
