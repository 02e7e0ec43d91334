"""Make the act of a verdict: its quotation, addressees, cue words, condition and reasons."""

from dataclasses import dataclass, replace

from servanda.model.codes import UNDERTAKING_TYPES, Force, PartyCode
from servanda.model.quote import Quote, Span
from servanda.model.reading import Act
from servanda.model.reason import Reason
from servanda.reading.acts.bullets import item_content
from servanda.reading.acts.content import Content
from servanda.reading.acts.speakers import Said
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
        to=_to(draft, saying, said, verdict, quote),
        owner=verdict.owner if undertakes else (),
        cue=_cue_words(draft, said.cue, quote),
        quote=quote,
        sentence=sentence.span,
        force=_force(draft, verdict) if undertakes else None,
        reply=verdict.reply,
        condition=_condition(draft, quote, sentence),
        reasons=_reasons(said, verdict),
    )


def _to(
    draft: Draft, saying: Saying, said: Said, verdict: Verdict, quote: Quote
) -> tuple[PartyCode, ...]:
    if saying.appeal and verdict.type == "request":
        return ()
    addressed = saying.cue_class in ("ask", "invite", "suggest", "hope")
    if saying.role == "other" and addressed and not saying.joint:
        return said.actor.parties
    if verdict.type in ("oppose", "measure"):
        target = _target(draft, said, quote)
        if target:
            return target
    return saying.others if set(saying.by) != set(saying.pair) else ()


def _target(draft: Draft, said: Said, quote: Quote) -> tuple[PartyCode, ...]:
    """Whom words or measures are against: the first party named in them that is not speaking."""
    sentence = said.cue.sentence
    places = (sentence.end_of(said.cue.head), quote.end)
    named = (m.code for m in draft.mentions_in(*places) if m.sense != "place")
    return tuple(code for code in named if code not in said.by.parties)[:1]


def _force(draft: Draft, verdict: Verdict) -> Force | None:
    return "text" if draft.article.form == "joint" else verdict.force


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


def _condition(draft: Draft, quote: Quote, sentence: Sentence) -> str | None:
    match = (
        lexicon()
        .shapes["condition"]
        .search(draft.article.text, quote.start, min(sentence.end, quote.end))
    )
    return match.group().strip() if match else None


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
