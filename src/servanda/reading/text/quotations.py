"""Direct quotations: whose words a paragraph in quotation marks holds."""

from servanda.reading.draft import Draft, Passage, Sentence
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import subject_of, verb_lemma
from servanda.reading.syntax.tree import Token

_OPENING = ('"', "“", "‘", "'", "«", "``", "''")


def opens_quotation(sentence: Sentence) -> bool:
    """Whether the sentence begins with a quotation mark."""
    return str(sentence.tokens.text).lstrip().startswith(_OPENING)


def quoted_speaker(draft: Draft, passage: Passage) -> tuple[Sentence, Token] | None:
    """The subject of the first verb of saying outside the quotation marks of the paragraph."""
    text = passage.doc.text
    for sentence in draft.sentences:
        if sentence.passage.number != passage.number:
            continue
        for token in sentence.tokens:
            subject = subject_of(token) if token.pos_ == "VERB" else None
            if (
                subject is not None
                and _says(token)
                and not inside_quotation(text, token.idx)
                and not inside_quotation(text, subject.idx)
            ):
                return sentence, subject
    return None


def _says(token: Token) -> bool:
    return any(entry.cue_class == "say" for entry in lexicon().verbs.get(verb_lemma(token), ()))


def inside_quotation(text: str, at: int) -> bool:
    """Whether a place of the text stands between quotation marks."""
    before = text[:at]
    straight = before.count('"') % 2 == 1
    return (
        straight or before.count("“") > before.count("”") or before.count("«") > before.count("»")
    )
