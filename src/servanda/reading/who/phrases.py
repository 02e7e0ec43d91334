"""Who is meant by a noun phrase: parties, and the person who speaks for one."""

import re
from collections.abc import Iterable
from dataclasses import replace

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.draft import Draft, Sentence
from servanda.reading.lexicon import lexicon
from servanda.reading.syntax.clauses import is_finite, verb_lemma
from servanda.reading.syntax.tree import Token
from servanda.reading.who.context import Context, Who
from servanda.reading.who.extent import extent
from servanda.reading.who.holders import anaphor, by_office, holder, of_person, person_words
from servanda.reading.who.pronouns import is_pronoun, pronoun
from servanda.reading.who.several import assembly, together
from servanda.reading.who.unnamed import absent, hosts, latter, styled, unowned, visiting

_ENVOY = re.compile(r"\b(?:ambassador|charg|envoy|consul|counsell?or|high commissioner)", re.I)
#: What a body does as such, whoever speaks in it.
_SITTING = frozenset(("meet", "convene", "sit", "gather", "reconvene", "resume", "close", "end"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))


def resolve(draft: Draft, sentence: Sentence, head: Token, context: Context) -> Who:
    """Resolve the noun phrase headed by `head`; an empty Who where it stands for no party."""
    if sentence.at(head) in context.settled:
        return context.settled[sentence.at(head)]
    conjuncts = [head, *_conjuncts(head), *_second_subjects(head)]
    if len(conjuncts) == 1:
        return _apposed(draft, sentence, head, context) or _resolve_one(
            draft, sentence, head, context
        )
    found = [_resolve_one(draft, sentence, part, context) for part in conjuncts]
    parties = _union(who.parties for who in found)
    if len(parties) > 1:
        return Who(parties, None, "named together")
    speakers = [who.speaker for who in found if who.speaker]
    first = next((who for who in found if who), Who())
    return replace(first, speaker=None) if len(speakers) > 1 else first


def _conjuncts(head: Token) -> list[Token]:
    found: list[Token] = []
    stack = [child for child in head.children if child.dep_ == "conj"]
    while stack:
        token = stack.pop(0)
        if token.lower_ == "visiting":
            # "the president and visiting Prime Minister X": whom the parser takes for visited
            stack.extend(c for c in token.children if c.dep_ == "dobj")
        if token.pos_ in _NOMINAL:
            found.append(token)
            stack.extend(child for child in token.children if child.dep_ == "conj")
    return found


def _second_subjects(head: Token) -> list[Token]:
    """ "Norway's minister A and Denmark's minister B agreed": two subjects beside each other."""
    if head.dep_ not in ("nsubj", "nsubjpass"):
        return []
    before = [
        sibling for sibling in head.head.lefts
        if sibling.i < head.i and any(c.lower_ == "visiting" for c in sibling.children)
    ]  # fmt: skip
    return before + [
        sibling
        for sibling in head.head.lefts
        if sibling.dep_ == head.dep_
        and sibling.i > head.i
        and any(t.lower_ == "and" for t in head.doc[head.i : sibling.i])
    ]


def _apposed(draft: Draft, sentence: Sentence, head: Token, context: Context) -> Who:
    """ "The Danish co-chair, Mette Krogh, informed": a name that the parser took for a subject."""
    if head.dep_ not in ("nsubj", "nsubjpass"):
        return Who()
    for other in head.head.lefts:
        if other.dep_ == head.dep_ and other.i > head.i and other.pos_ == "PROPN":
            who = _resolve_one(draft, sentence, other, context)
            return who if who.speaker else Who()
    return Who()


def _union(groups: Iterable[tuple[PartyCode, ...]]) -> tuple[PartyCode, ...]:
    return tuple(dict.fromkeys(code for group in groups for code in group))


def _resolve_one(draft: Draft, sentence: Sentence, head: Token, context: Context) -> Who:
    word = head.text.lower()
    if word in ("who", "which", "that"):
        return _antecedent(draft, sentence, head, context)
    if is_pronoun(head):
        return pronoun(draft, sentence, head, context)
    start, end = extent(sentence, head)
    at_head = (sentence.at(head), sentence.end_of(head))
    person = next((m for m in draft.persons_in(start, end) if m.end >= at_head[1] > m.start), None)
    if person is None:
        # a title before a name may be the parser's head: "Foreign Minister Jane Roe"
        near = [m for m in draft.persons_in(start, end) if 0 <= m.start - at_head[1] <= 2]
        person = near[0] if near and head.lemma_.lower() in person_words() else None
    if person is not None:
        return of_person(draft, person.name, "named")
    if word in ("latter", "former") and head.dep_ in ("nsubj", "nsubjpass", "pobj"):
        return latter(draft, sentence, head)
    return _by_words(draft, sentence, head, start, end, context)


def _antecedent(draft: Draft, sentence: Sentence, head: Token, context: Context) -> Who:
    clause = head.head
    if clause.dep_ == "relcl" and clause.head.pos_ in _NOMINAL:
        return _resolve_one(draft, sentence, clause.head, context)
    return Who()


def _by_words(
    draft: Draft, sentence: Sentence, head: Token, start: int, end: int, context: Context
) -> Who:
    groups = lexicon().groups
    lemma = _singular(head)
    text = draft.article.text[start:end]
    own = [m for m in draft.mentions_in(start, end) if m.sense != "place"]
    plural = _is_plural(head, lemma)
    if own:
        return _named_party(draft, head, lemma, own, sentence, context, plural=plural)
    owner = next((c for c in head.children if c.dep_ == "poss" and c.pos_ == "PRON"), None)
    if (
        owner is not None
        and owner.lower_ in ("his", "her", "its", "our", "my")
        and (lemma in groups["collective"] or lemma in ("country", "nation"))
    ):
        return Who((context.party,), None, f"{text!r}: of who speaks") if context.party else Who()
    if lemma in groups["plural"] and text.lower().startswith(("each ", "neither ", "either ")):
        return Who(context.pair, None, f"{text!r}") if len(context.pair) > 1 else Who()
    all_of_them = _means_all(head, text, groups["all"]) or _bare_title(draft, head, text)
    if plural and lemma in groups["plural"] and all_of_them:
        return together(draft, sentence, head, text, context)
    if plural:
        return hosts(draft, text, lemma, context)
    sender = _sender(draft, lemma)
    if sender:
        return sender
    if _assembled(head, lemma, text):
        return assembly(draft, text, context)
    return (
        styled(draft, text, context)
        or visiting(draft, text, context)
        or absent(draft, sentence, head, text)
        or by_office(draft, text, lemma, context)
        or anaphor(text, lemma, context)
        or _opposite(draft, owner, lemma, context)
        or unowned(draft, sentence, head, text, context)
    )


def _sender(draft: Draft, lemma: str) -> Who:
    """ "The message reads": the words of who sent it."""
    main = draft.main
    if main is None or lemma not in lexicon().groups["letters"]:
        return Who()
    if main.kind == "message" and main.participants:
        return of_person(draft, main.participants[0], "who sent the message")
    held = [p for p in draft.people if p.party and any(_ENVOY.search(o) for o in p.offices)]
    met = [p for p in held if p.name in main.participants] or held
    envoys = {p.party for p in met}
    others = [code for code in main.parties if code not in envoys]
    handed = main.kind == "demarche" and envoys and len(others) == 1
    return Who((others[0],), None, "who handed the note over") if handed else Who()


def _opposite(draft: Draft, owner: Token | None, lemma: str, context: Context) -> Who:
    """ "Pressed his host to": of two parties the one that does not speak."""
    if owner is None or lemma not in (
        "host",
        "guest",
        "counterpart",
        "interlocutor",
        "colleague",
        "homologue",
        "visitor",
        "caller",
    ):
        return Who()
    others = tuple(code for code in context.pair if code != context.party)
    if len(others) != 1:
        return Who()
    people = [p.name for p in draft.people if p.party == others[0]]
    met = draft.main.participants if draft.main is not None else ()
    named = [name for name in people if name in met] or people
    one = of_person(draft, named[0], "the counterpart of who speaks") if len(named) == 1 else Who()
    return one or Who(others, None, "the counterpart of who speaks", unnamed=not named)


def _assembled(head: Token, lemma: str, text: str) -> bool:
    """ "The Council welcomed": a body that speaks, not a session that is held."""
    verb = verb_lemma(head.head)
    speaks = head.dep_ == "nsubj" and verb in lexicon().verbs and verb not in _SITTING
    ordered = lexicon().shapes["ordinal"].search(text) is not None
    named = text.lower().startswith(("the ", "this ")) and not ordered
    return speaks and named and lemma in lexicon().groups["assembled"]


def _is_plural(head: Token, lemma: str) -> bool:
    """Whether the noun is plural; a capitalised "Ministers" is often tagged as a singular name."""
    mistagged = (
        head.tag_ == "NNP" and head.lower_ == f"{lemma}s" and lemma in lexicon().groups["plural"]
    )
    return head.tag_ in ("NNS", "NNPS") or lemma in ("pair", "duo") or mistagged


def _singular(head: Token) -> str:
    """The noun's dictionary form in lower case; the model leaves proper plurals as they are."""
    lemma = str(head.lemma_).lower()
    if head.tag_ not in ("NNPS", "NNP") or lemma != head.lower_ or not lemma.endswith("s"):
        return lemma
    return lemma[:-3] + "y" if lemma.endswith("ies") else lemma.removesuffix("s")


def _means_all(head: Token, text: str, determiners: frozenset[str]) -> bool:
    """ "The two sides": but "all countries" are the whole world, and "all parties" often others."""
    words = text.lower().split()
    if words[0] == "all" and words[-1] in ("countries", "nations", "states", "members"):
        return False
    if words[:2] in (["all", "parties"], ["all", "sides"]):
        return head.dep_ == "nsubj" and is_finite(head.head)
    return any(word in determiners for word in words[:3]) and "other" not in words[:3]


def _bare_title(draft: Draft, head: Token, text: str) -> bool:
    """ "Ministers took stock": in minutes and joint texts those who met, without an article."""
    told = draft.article.form in ("joint", "readout") and head.dep_ in ("nsubj", "nsubjpass")
    return told and text[:1].isupper() and len(text.split()) <= 2


def _named_party(
    draft: Draft,
    head: Token,
    lemma: str,
    own: list[Mention],
    sentence: Sentence,
    context: Context,
    *,
    plural: bool,
) -> Who:
    groups = lexicon().groups
    codes = tuple(dict.fromkeys(m.code for m in own))
    at = sentence.at(head)
    itself = next((m for m in own if m.start <= at < m.end), None)
    if itself is not None:
        return Who(
            (itself.code,), None, f"named: {draft.article.text[itself.start : itself.end]!r}"
        )
    if lemma in groups["plural"] | groups["forces"] and plural and len(codes) > 1:
        return Who(codes, None, "named together")
    if lemma in groups["person"] and not plural:
        return holder(draft, codes[0], sentence, head, context)
    if lemma in groups["collective"] or lemma in groups["person"] or lemma in groups["plural"]:
        return Who(codes[:1], None, f"the side of {codes[0]}", plural=plural)
    return Who()
