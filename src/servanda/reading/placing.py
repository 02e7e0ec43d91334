"""In which encounter an act was done."""

from servanda.model.codes import ActType
from servanda.reading.cues import Cue
from servanda.reading.draft import Draft
from servanda.reading.encounter_words import kinds_in
from servanda.reading.who import Who


def encounter_of(draft: Draft, cue: Cue, act_type: ActType, by: Who) -> str:
    """The id of the encounter the act belongs to; the main one unless the sentence says otherwise."""
    main = draft.main
    if main is None:
        return draft.encounters[0].id if draft.encounters else ""
    words = draft.article.text[cue.sentence.start : cue.sentence.end]
    if act_type == "conclude":
        ceremony = next(
            (e for e in draft.encounters if e.kind == "ceremony" and e.status == "held"), None
        )
        if ceremony is not None:
            return ceremony.id
    kinds = kinds_in(words)
    if len(by.parties) == 1 and "briefing" in kinds and main.kind != "briefing":
        briefing = next(
            (e for e in draft.encounters if e.kind == "briefing" and by.parties[0] in e.parties),
            None,
        )
        if briefing is not None:
            return briefing.id
    return main.id
