"""Acts and a day -> status, flags and history of an undertaking; pure, never stored for a day."""

from servanda.history.follow import follow
from servanda.history.told import Chronicle, State, Told, WholeEncounter, known_by

__all__ = ["Chronicle", "State", "Told", "WholeEncounter", "follow", "known_by"]
