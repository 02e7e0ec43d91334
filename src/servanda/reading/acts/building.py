"""Make the act of a verdict: its quotation, addressees, cue words, condition and reasons."""

from dataclasses import dataclass, replace

from servanda.model.codes import UNDERTAKING_TYPES, Force
from servanda.model.quote import Quote, Span
from servanda.model.reading import Act
from servanda.model.reason import Reason
from servanda.reading.acts.bullets import item_content
from servanda.reading.acts.content import Content
from servanda.reading.acts.speakers import Said
from servanda.reading.acts.toward import toward
from servanda.reading.cues import Cue
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.placing import encounter_of
from servanda.reading.lexicon import lexicon
from servanda.reading.verdicts import Saying, Verdict
from servanda.reading.who import Who


@dataclass(frozen=True, slots=True)
class Pending:
    """A cue that ends in a colon and governs the list items that follow."""

    act: Act
    said: Said


def build(draft: Draft, said: Said, saying: Saying, verdict: Verdict, content: Content) -> Act:
    """The act that a verdict makes of what was said, with `content` as its quotation."""
    if verdict.by:  # what one tells that all will do is the deed of all
        said = replace(said, by=Who(verdict.by, None, f"{said.by.how}; told of all"))
        saying = replace(saying, by=verdict.by)
    sentence, text = said.cue.sentence, draft.article.text
    offset = sentence.passage.offset
    quote = Quote.of(text, offset + content.text_start, offset + content.text_end)
    encounter = encounter_of(draft, said.cue, verdict.type, said.by)
    undertakes = verdict.type in UNDERTAKING_TYPES
    return Act(
        id="a0",
        encounter=encounter,
        type=verdict.type,
        by=said.by.parties,
        speaker=said.by.speaker if len(said.by.parties) == 1 else None,
        to=toward(draft, saying, said, verdict, quote),
        owner=verdict.owner if undertakes else (),
        cue=_cue_words(draft, said.cue, quote),
        quote=quote,
        sentence=sentence.span,
        force=_force(draft, said, verdict, quote) if undertakes else None,
        reply=verdict.reply,
        condition=_condition(draft, quote, sentence, verdict),
        reasons=_reasons(said, verdict),
    )


def _force(draft: Draft, said: Said, verdict: Verdict, quote: Quote) -> Force | None:
    """ "text" where a joint text speaks, or a signed one lays the undertaking down."""
    start = said.cue.sentence.start
    before = draft.article.text[start : quote.start] if verdict.force == "firm" else ""
    written = verdict.type in ("agree", "pledge") and lexicon().shapes["laid_down"].search(before)
    return "text" if draft.article.form == "joint" or written else verdict.force


def _cue_words(draft: Draft, cue: Cue, quote: Quote) -> str:
    outer = cue.outermost
    head = outer.head if not outer.complement.left else cue.head
    start = cue.sentence.at(head)
    auxiliaries = [
        t for t in head.lefts if t.dep_ in ("aux", "auxpass", "neg", "advmod") and t.i >= head.i - 3
    ]
    start = min(
        [start, *[cue.sentence.at(t) for t in auxiliaries if t.dep_ in ("aux", "auxpass", "neg")]]
    )
    words = (
        draft.article.text[start : quote.start].strip(" ,:;\"“‘'")
        if start < quote.start
        else head.text
    )
    return words if len(words) <= 120 else draft.article.text[start : cue.sentence.end_of(head)]


def _condition(
    draft: Draft, quote: Quote, sentence: Sentence, verdict: Verdict | None = None
) -> str | None:
    """What it depends on: as its own words say, as they say how long a refusal lasts, as leads."""
    shapes, text, end = lexicon().shapes, draft.article.text, min(sentence.end, quote.end)
    match = shapes["condition"].search(text, quote.start, end)
    if match is None and verdict is not None and verdict.reply == "declines":
        match = shapes["lasting"].search(text, quote.start, end)
    if match is not None:  # "would welcome it if ..." is the wish itself
        wished = text[quote.start : match.start()] == "it "
        return None if wished else match.group().strip()
    binds = verdict is not None and verdict.type in (*UNDERTAKING_TYPES, "answer")
    lead = shapes["leading"].match(text, sentence.start, quote.start) if binds else None
    near = lead is not None and quote.start - lead.end() <= _NEAR
    return lead.group("words").strip() if lead is not None and near else None


#: How far from a condition that leads the sentence its undertaking may begin, in code points.
_NEAR = 60


def _reasons(said: Said, verdict: Verdict) -> tuple[Reason, ...]:
    cue = said.cue
    known = f"{cue.entry.lemma or cue.head.lemma_} {cue.entry.particle}".strip()
    reasons = [
        Reason("cue", f"{cue.head.text!r}: {known!r} of class {cue.cue_class}"),
        Reason("frame", f"content as {cue.complement.frame!r}"),
        Reason("by", said.by.how),
        Reason("type", verdict.rule),
    ]
    if said.actor:
        reasons.append(Reason("who is to act", said.actor.how))
    return tuple(reasons)


def item_act(draft: Draft, sentence: Sentence, pending: Pending, stop: int) -> Act:
    """One list item, up to `stop`, under a cue that ended in a colon."""
    quote = Quote.of(draft.article.text, *item_content(draft.article.text, sentence, stop))
    return replace(
        pending.act,
        quote=quote,
        sentence=Span(sentence.start, sentence.end),
        condition=_condition(draft, quote, sentence),
    )
