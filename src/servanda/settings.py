"""What a person may set, made once at the door and handed down."""

from collections.abc import Mapping
from dataclasses import dataclass

LEDGER_VARIABLE = "SERVANDA_LEDGER"
DEFAULT_LEDGER = "servanda.db"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the ledger is: a path to a file, or an address."""

    ledger: str = DEFAULT_LEDGER

    @classmethod
    def from_environment(
        cls, environ: Mapping[str, str], *, ledger: str | None = None
    ) -> "Settings":
        """The settings that the options, else the environment, else the defaults give.

        An empty or blank value counts as not given.
        """
        for said in (ledger, environ.get(LEDGER_VARIABLE)):
            if said and said.strip():
                return cls(ledger=said.strip())
        return cls()
