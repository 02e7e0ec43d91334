"""Finding the reporting words of a sentence, their frame and their content."""

from servanda.reading.cues.cue import CLAUSE, Cue
from servanda.reading.cues.walk import find_cues

__all__ = ["CLAUSE", "Cue", "find_cues"]
