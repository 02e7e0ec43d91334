"""Finding the reporting words of a sentence, their frame and their content."""

from servanda.reading.cues.cue import CLAUSE, PROVISION, Cue
from servanda.reading.cues.walk import find_cues
from servanda.reading.draft import Draft, Sentence

__all__ = ["CLAUSE", "PROVISION", "Cue", "cues_of", "find_cues"]


def cues_of(draft: Draft, sentence: Sentence, *, speaks: bool = False) -> list[Cue]:
    """What `find_cues` finds, looked for once: the gate asks before the acts do."""
    key = sentence.start, speaks
    if key not in draft.cues:
        draft.cues[key] = find_cues(sentence, speaks=speaks)
    return draft.cues[key]
