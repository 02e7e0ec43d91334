"""How a long run shows how far it is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from servanda.cli.output import note

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

    from servanda.ingest import Progress


def watcher() -> Progress:
    """Who watches a run and tells of it on standard error."""
    return Bar() if sys.stderr.isatty() else Lines()


class Lines:
    """One line for each page, for logs and pipes."""

    def __init__(self) -> None:
        self._total = self._done = 0

    def start(self, total: int) -> None:
        """Remember how many pages are to come."""
        self._total = total

    def advance(self, name: str) -> None:
        """Tell which page is done, and of how many it is which."""
        self._done += 1
        note(f"[{self._done}/{self._total}] {name}")

    def finish(self) -> None:
        """The last line has been told."""


class Bar:
    """A progress bar that goes away when the run is over."""

    def __init__(self) -> None:
        self._bar: RichProgress | None = None
        self._task: TaskID | None = None

    def start(self, total: int) -> None:
        """Draw the bar."""
        from rich.console import Console  # noqa: PLC0415 - only where there is a terminal
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn  # noqa: PLC0415
        from rich.progress import Progress as RichProgress  # noqa: PLC0415

        columns = (
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.description}", markup=False),
        )
        self._bar = RichProgress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("reading", total=total)
        self._bar.start()

    def advance(self, name: str) -> None:
        """Move the bar on by one page."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, advance=1, description=name)

    def finish(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
