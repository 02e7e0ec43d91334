"""Pronouns: who "he", "they", "it" and "we" are."""

import re
from collections import Counter

from servanda.model.article import party_of_side
from servanda.reading.draft import Draft, Sentence
from servanda.reading.syntax.tree import Token
from servanda.reading.text.quotations import inside_quotation
from servanda.reading.who.context import Context, Who
from servanda.reading.who.holders import of_person

_SINGULAR = frozenset(("he", "she", "him", "her", "himself", "herself"))


_PLURAL = frozenset(("they", "both", "them", "themselves", "two", "each"))


_OWN = frozenset(("we", "our", "us", "i", "my"))
_FIRST = frozenset(("we", "i", "us", "me", "ourselves"))


_BY_WHOM = re.compile(
    r"\b(?:comments?|remarks|statements?|answers?|repl(?:y|ies)|response|briefing|address|interview)\s+"
    r"(?:by|of|from)\s+[^.;:]{0,80}$",
    re.IGNORECASE,
)


PRONOUNS = _SINGULAR | _PLURAL | _FIRST | {"it"}


def is_pronoun(token: Token) -> bool:
    """Whether the word stands for somebody spoken of; "US" is a state."""
    return token.lower_ in PRONOUNS and token.text != "US"


def speaks_of_itself(sentence: Sentence) -> bool:
    """Whether the sentence says "we" or "our"; "US" is a state."""
    return any(token.lower_ in _OWN and token.text != "US" for token in sentence.tokens)


def pronoun(draft: Draft, sentence: Sentence, head: Token, context: Context) -> Who:
    """Who a pronoun stands for after what has been said so far."""
    word = head.text.lower()
    if word in _PLURAL:
        group = context.group or (context.pair if len(context.pair) > 1 else ())
        return Who(group, None, "they", plural=True)
    if word in _SINGULAR:
        if context.person:
            return of_person(draft, context.person, f"{word!r} after a named person")
        if context.party:
            return Who((context.party,), None, f"{word!r} after an unnamed person")
        return Who()
    if word in ("we", "us", "ourselves") and draft.article.form == "joint":
        return Who(context.pair, None, "the issuers of a joint text")
    if word == "it":
        return Who((context.party,), None, "'it' after a party") if context.party else Who()
    return _first_person(draft, sentence, head, context)


def _first_person(draft: Draft, sentence: Sentence, head: Token, context: Context) -> Who:
    """ "We", "I": in a speech its author, in quotation marks whoever is quoted."""
    quoted = inside_quotation(sentence.passage.doc.text, head.idx)
    if quoted and context.muted:
        return Who()
    if not quoted and context.labelled:
        return context.labelled
    if not quoted and not sentence.passage.label:
        author = _author(draft)
        if author is not None or draft.article.form == "speech":
            return author or Who()
        if draft.article.form == "readout":
            return _not_spoken_of(draft, sentence, context)
    if context.person:
        return of_person(draft, context.person, "first person of who speaks")
    return Who((context.party,), None, "first person of who speaks") if context.party else Who()


def _not_spoken_of(draft: Draft, sentence: Sentence, context: Context) -> Who:
    """ "We urge the Danish side to": of two parties the one that the sentence does not name."""
    others = _spoken_of(draft, sentence, context)
    if len(others) != 1:
        counted = Counter(
            code for each in draft.sentences if speaks_of_itself(each)
            for code in sorted(_spoken_of(draft, each, context))
        )  # fmt: skip
        others = {code for code, _ in counted.most_common(1)}
    left = tuple(code for code in context.pair if code not in others)
    if len(left) == 1 and len(context.pair) == 2:
        speaker = titled_speaker(draft, left[0])
        return Who(left, speaker, "the issuer, who speaks of the other")
    return Who((draft.home,), None, "the issuer at home") if draft.home else Who()


def titled_speaker(draft: Draft, party: str) -> str | None:
    """ "Comment by the spokeswoman Kari Moe": whose words the title says a text is."""
    title = draft.article.title or ""
    own = [p.name for p in draft.people if p.party == party and p.name in title]
    said = [name for name in own if _BY_WHOM.search(title[: title.index(name)])]
    return said[0] if len(said) == 1 else None


def _spoken_of(draft: Draft, sentence: Sentence, context: Context) -> set[str]:
    """The parties of the encounter that a sentence names, by themselves or by their people."""
    named = {m.code for m in draft.mentions_in(sentence.start, sentence.end) if m.sense != "place"}
    people = (draft.person(m.name) for m in draft.persons_in(sentence.start, sentence.end))
    named |= {person.party for person in people if person is not None and person.party}
    return named & set(context.pair)


def _author(draft: Draft) -> Who | None:
    """Whose speech or own account the article is: named in the title, else its side."""
    side = party_of_side(draft.article.side)
    if draft.article.form != "speech" and side is None:
        return None
    title = draft.article.title or ""
    named = next((p for p in draft.people if p.name in title and p.party), None)
    if named is not None and (side is None or named.party == side):
        return Who((str(named.party),), named.name, "the author of the text")
    home = side or draft.home
    holder = next((p for p in draft.people if p.party == home), None)
    return Who((home,), holder.name if holder else None, "the author of the text") if home else None
