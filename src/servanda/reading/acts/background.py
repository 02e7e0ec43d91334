"""What the narrator tells of the past of a relationship, which is no act of today."""

import re

from servanda.reading.acts.speakers import Said
from servanda.reading.draft import Draft
from servanda.reading.syntax.clauses import past_tense
from servanda.reading.verdicts import Verdict

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DEEDS = frozenset(("conclude", "measure", "report"))
_PLEDGED = frozenset(("agree", "pledge", "request", "propose", "invite"))


def is_background(draft: Draft, said: Said, verdict: Verdict) -> bool:
    """What the narrator tells of the past (a past perfect, an earlier year) is no act of today."""
    head = said.cue.head
    if said.cue.outer is not None or verdict.type not in _DEEDS | _PLEDGED:
        return False
    if any(t.lower_ == "had" and t.dep_ == "aux" for t in head.lefts):
        return True
    main = draft.main
    dated = main is not None and main.date is not None and main.date[:4].isdigit()
    if verdict.type not in _DEEDS or not dated or not past_tense(head):
        return False
    clause = draft.article.text[said.cue.sentence.at(head) : said.cue.sentence.end]
    years = [int(year) for year in _YEAR.findall(clause)]
    return bool(years) and max(years) < int(str(main.date if main else "")[:4])
