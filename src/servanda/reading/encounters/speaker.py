"""The party whose statement an article is about."""

from servanda.model.article import party_of_side
from servanda.model.codes import PartyCode
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.people import parties_of, titles
from servanda.reading.encounters.reports import FROM_LEAD, Report, words_of
from servanda.reading.encounters.sides import body_speaks, is_statement, issuer, saying
from servanda.reading.encounters.words import phrase
from servanda.reading.who.pronouns import titled_speaker


def main_speaker(
    draft: Draft, report: Report, default: tuple[PartyCode, ...]
) -> tuple[PartyCode, ...]:
    """The party whose statement the article is about: of the person or government in its lead."""
    sentence = report.sentence
    if is_statement(draft) or report.why != FROM_LEAD:
        own = _named_in_title(draft)
        if own:
            return own
    said = phrase("said").search(words_of(draft, sentence))
    names = [m.name for m in draft.persons_in(sentence.start, sentence.end)]
    by_body = body_speaks(sentence) and saying(draft, sentence) is None
    parties = parties_of(draft, names)
    if said and parties and not by_body and not _told_of_others(draft, sentence):
        return (parties[0],)
    codes = [m.code for m in draft.mentions_in(sentence.start, sentence.end) if m.sense != "place"]
    home = party_of_side(draft.article.side) or (draft.home if draft.home in codes else None)
    first = _subject_code(draft, sentence) or home or next(iter(codes), None)
    return (first,) if first else default[:1]


def _told_of_others(draft: Draft, sentence: Sentence) -> bool:
    """Whether a party speaks and people stand only behind its verb ("Chad warned President X")."""
    root = next((token for token in sentence.tokens if token.dep_ == "ROOT"), None)
    if root is None or saying(draft, sentence) or _subject_code(draft, sentence) is None:
        return False
    return not any(draft.persons_in(sentence.start, sentence.at(root)))


def _subject_code(draft: Draft, sentence: Sentence) -> PartyCode | None:
    """The party that the sentence's main verb has as its subject ("Chad warned Libya ...")."""
    root = next((token for token in sentence.tokens if token.dep_ == "ROOT"), None)
    subject = next((t for t in root.children if t.dep_ == "nsubj"), None) if root else None
    if subject is None:
        return None
    start, end = sentence.at(subject.left_edge), sentence.end_of(subject.right_edge)
    named = [m for m in draft.mentions_in(start, end) if m.sense != "place"]
    return next((m.code for m in sorted(named, key=lambda m: m.sense == "capital")), None)


def _named_in_title(draft: Draft) -> tuple[PartyCode, ...]:
    """The party of the person, or of the country, that the title of a press conference names."""
    spans = titles(draft)
    people = [draft.person(m.name) for span in spans for m in draft.persons_in(*span)]
    lines = " ".join(draft.article.text[start:end] for start, end in spans)
    own = [p.party for p in draft.people if p.party and p.name in lines]
    if own and is_statement(draft):
        return tuple(own[:1])
    voice = None if any(people) else issuer(draft)
    if voice is not None and (is_statement(draft) or not any(_in_titles(draft))):
        return (voice,)
    own = [p.party for p in people if p and p.party and titled_speaker(draft, p.party) == p.name]
    if own:
        return (own[0],)
    named = [m.code for span in spans for m in draft.mentions_in(*span) if m.sense != "place"]
    answers = _answers(draft)
    parties = [p.party for p in people if p is not None and p.party]
    return tuple([*named, *answers, *parties][:1])


def _in_titles(draft: Draft) -> list[PartyCode]:
    """The parties that the title names."""
    return [m.code for span in titles(draft) for m in draft.mentions_in(*span)]


def _answers(draft: Draft) -> list[PartyCode]:
    """The party that the answers of a transcript begin with: "China is firmly opposed"."""
    title = draft.article.title or ""
    for passage in draft.passages:
        if passage.label and passage.label in title:
            span = (passage.offset, passage.block.end)
            return [m.code for m in draft.mentions_in(*span) if m.sense in ("name", "demonym")]
    return []
