"""What a run tells while it goes on."""

from typing import Protocol


class Progress(Protocol):
    """Somebody who watches a run: started once, moved on once for each page, finished always."""

    def start(self, total: int) -> None:
        """The run begins; `total` pages are to come."""
        ...

    def advance(self, name: str) -> None:
        """The page of this name is recorded or set aside."""
        ...

    def finish(self) -> None:
        """The run is over, also when it was broken off."""
        ...


class Silent:
    """Nobody watches."""

    def start(self, total: int) -> None:
        """Nothing is told."""

    def advance(self, name: str) -> None:
        """Nothing is told."""

    def finish(self) -> None:
        """Nothing is told."""
