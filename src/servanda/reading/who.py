"""Who is meant by a noun phrase: parties, and the person who speaks for one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from servanda.model.article import party_of_side
from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.draft import Draft, Sentence
from servanda.reading.lexicon import lexicon
from servanda.reading.offices import find_offices, significant
from servanda.reading.quotations import inside_quotation
from servanda.reading.syntax.clauses import verb_lemma
from servanda.reading.syntax.tree import Token

_SINGULAR = frozenset(("he", "she", "him", "her", "himself", "herself"))
_PLURAL = frozenset(("they", "both", "them", "themselves", "two", "each"))
_FIRST = frozenset(("we", "i", "us", "me", "ourselves"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))


@dataclass(frozen=True, slots=True)
class Who:
    """The parties a phrase stands for; `speaker` is the fullest name of a single person."""

    parties: tuple[PartyCode, ...] = ()
    speaker: str | None = None
    how: str = ""

    def __bool__(self) -> bool:
        return bool(self.parties)


@dataclass
class Context:
    """Who has been spoken of so far, sentence by sentence."""

    pair: tuple[PartyCode, ...] = ()
    person: str | None = None
    party: PartyCode | None = None
    group: tuple[PartyCode, ...] = ()
    asked: PartyCode | None = None

    def note(self, act_type: str, by: tuple[PartyCode, ...]) -> None:
        """Remember who asked last, so that a reply is known as one."""
        if act_type in ("request", "propose", "invite"):
            self.asked = by[0] if len(by) == 1 else None

    def heard(self, who: Who) -> None:
        """Remember who a subject was, for the pronouns that follow."""
        if not who:
            return
        if len(who.parties) == 1:
            self.party = who.parties[0]
            if who.speaker:
                self.person = who.speaker
        else:
            self.group = who.parties


def resolve(draft: Draft, sentence: Sentence, head: Token, context: Context) -> Who:
    """Resolve the noun phrase headed by `head`; an empty Who where it stands for no party."""
    conjuncts = [head, *_conjuncts(head)]
    if len(conjuncts) == 1:
        return _resolve_one(draft, sentence, head, context)
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
        if token.pos_ in _NOMINAL:
            found.append(token)
            stack.extend(child for child in token.children if child.dep_ == "conj")
    return found


def _union(groups: Iterable[tuple[PartyCode, ...]]) -> tuple[PartyCode, ...]:
    return tuple(dict.fromkeys(code for group in groups for code in group))


def _resolve_one(draft: Draft, sentence: Sentence, head: Token, context: Context) -> Who:
    word = head.text.lower()
    if word in _SINGULAR | _PLURAL | _FIRST | {"it", "who", "which", "that"}:
        return _pronoun(draft, sentence, head, context)
    start, end = _extent(sentence, head)
    at_head = (sentence.at(head), sentence.end_of(head))
    person = next((m for m in draft.persons_in(start, end) if m.end >= at_head[1] > m.start), None)
    if person is None:
        # a title before a name may be the parser's head: "Foreign Minister Jane Roe"
        near = [m for m in draft.persons_in(start, end) if 0 <= m.start - at_head[1] <= 2]
        person = near[0] if near and head.lemma_.lower() in _person_words() else None
    if person is not None:
        return _of_person(draft, person.name, "named")
    return _by_words(draft, sentence, head, start, end, context)


def _extent(sentence: Sentence, head: Token) -> tuple[int, int]:
    """The noun phrase without its coordinated parts, relative clauses and appositions."""
    left = min((t.i for t in _premodifiers(head)), default=head.i)
    right = head.i
    for child in head.children:
        if (
            child.dep_ == "prep"
            and child.text.lower() in ("of", "from", "for")
            and child.i > head.i
        ):
            right = max(
                right, max((t.i for t in child.subtree if t.dep_ not in ("relcl",)), default=right)
            )
        if child.dep_ in ("appos", "flat") and child.i == right + 1:
            right = child.i
    doc = sentence.passage.doc
    return sentence.at(doc[left]), sentence.end_of(doc[right])


def _premodifiers(head: Token) -> list[Token]:
    kept: list[Token] = []
    for child in head.lefts:
        if child.dep_ in (
            "det",
            "amod",
            "compound",
            "poss",
            "nummod",
            "nmod",
            "case",
            "predet",
            "quantmod",
            "advmod",
            "punct",
        ):
            kept.extend(child.subtree)
    return kept


def _pronoun(draft: Draft, sentence: Sentence, head: Token, context: Context) -> Who:
    word = head.text.lower()
    if word in ("who", "which", "that"):
        return _antecedent(draft, sentence, head, context)
    if word in _PLURAL:
        group = context.group or context.pair
        return Who(group, None, "the parties together") if len(group) > 1 else Who()
    if word in _SINGULAR:
        if context.person:
            return _of_person(draft, context.person, f"{word!r} after a named person")
        return Who()
    if word in ("we", "us", "ourselves") and draft.article.form == "joint":
        return Who(context.pair, None, "the issuers of a joint text")
    if word == "it":
        return Who((context.party,), None, "'it' after a party") if context.party else Who()
    return _first_person(draft, sentence, head, context)


def _first_person(draft: Draft, sentence: Sentence, head: Token, context: Context) -> Who:
    """ "We", "I": in a speech its author, in quotation marks whoever is quoted."""
    quoted = inside_quotation(sentence.passage.doc.text, head.idx)
    author = None if quoted or sentence.passage.label else _author(draft)
    if author is not None:
        return author
    if context.person:
        return _of_person(draft, context.person, "first person of who speaks")
    return Who((context.party,), None, "first person of who speaks") if context.party else Who()


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


def _antecedent(draft: Draft, sentence: Sentence, head: Token, context: Context) -> Who:
    clause = head.head
    if clause.dep_ == "relcl" and clause.head.pos_ in _NOMINAL:
        return _resolve_one(draft, sentence, clause.head, context)
    return Who()


def _of_person(draft: Draft, name: str, how: str) -> Who:
    person = draft.person(name)
    if person is None or person.party is None:
        return Who()
    return Who((person.party,), name, f"{how}: {name}")


def _person_words() -> frozenset[str]:
    return lexicon().groups["person"]


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
    if plural and lemma in groups["plural"] and _means_all(text, groups["all"]):
        return Who(context.pair, None, f"{text!r}") if len(context.pair) > 1 else Who()
    if plural:
        return Who()
    if _assembled(head, lemma, text) and len(context.pair) > 1:
        return Who(context.pair, None, f"{text!r}: the parties assembled")
    return _by_office(draft, text, lemma, context) or _anaphor(text, lemma, context)


def _assembled(head: Token, lemma: str, text: str) -> bool:
    """ "The Council welcomed": a body that speaks, not a session that is held."""
    speaks = head.dep_ == "nsubj" and verb_lemma(head.head) in lexicon().verbs
    named = text.lower().startswith(("the ", "this ")) and not re.search(
        r"\d|\bnext\b|\bfirst\b", text
    )
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


def _means_all(text: str, determiners: frozenset[str]) -> bool:
    first = text.lower().split()[:3]
    return any(word in determiners for word in first) and "other" not in first


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
    if lemma in groups["plural"] and plural and len(codes) > 1:
        return Who(codes, None, "named together")
    if lemma in groups["person"] and not plural:
        return _holder(draft, codes[0], sentence, head, context)
    if lemma in groups["collective"] or lemma in groups["person"] or lemma in groups["plural"]:
        return Who(codes[:1], None, f"the side of {codes[0]}")
    return Who()


def _holder(
    draft: Draft, code: PartyCode, sentence: Sentence, head: Token, context: Context
) -> Who:
    """ "The Japanese leader": the one person of that party whom the article lets speak."""
    start, end = _extent(sentence, head)
    titles = [office.title for office in find_offices(draft.article.text[start:end], {})]
    people = [person for person in draft.people if person.party == code]
    wanted = [
        person
        for person in people
        if any(significant(t) <= significant(o) for t in titles for o in person.offices)
    ]
    pool = wanted or people
    main = draft.main
    if main is not None and len(pool) > 1:
        pool = [person for person in pool if person.name in main.participants] or pool
    if len(pool) == 1 or (pool and context.person in {person.name for person in pool}):
        name = pool[0].name if len(pool) == 1 else str(context.person)
        return Who((code,), name, f"the one {head.text} of {code} in the article")
    return Who((code,), None, f"a {head.text} of {code}")


def _by_office(draft: Draft, text: str, lemma: str, context: Context) -> Who:
    """ "The minister", "the Prime Minister": whoever holds that office in the article."""
    if lemma in ("host", "guest", "visitor"):
        return _guest_or_host(draft, lemma)
    titles = [office.title for office in find_offices(text, {})]
    if not titles and lemma not in _person_words():
        return Who()
    wanted = [significant(title) for title in titles] or [frozenset((lemma,))]
    holders = [
        person.name
        for person in draft.people
        if any(words <= significant(office) for words in wanted for office in person.offices)
    ]
    issuer = draft.home if draft.article.form == "readout" else None
    own = [name for name in holders if (p := draft.person(name)) and p.party == issuer]
    if len(holders) > 1 and len(own) == 1:
        return _of_person(draft, own[0], "the issuer's own holder of the office")
    if len(holders) > 1 and context.person in holders:
        return _of_person(draft, str(context.person), "the office of who spoke last")
    if len(holders) == 1:
        return _of_person(draft, holders[0], "the only holder of the office")
    home = [name for name in holders if (p := draft.person(name)) and p.party == draft.home]
    if len(home) == 1:
        return _of_person(draft, home[0], "the holder at home")
    return Who()


def _guest_or_host(draft: Draft, lemma: str) -> Who:
    main = draft.main
    visit = next((e for e in draft.encounters if e.kind == "visit" and e.participants), None)
    if main is None or visit is None:
        return Who()
    guest = visit.participants[0]
    if lemma != "host":
        return _of_person(draft, guest, "the guest of the visit")
    others = [name for name in main.participants if name != guest]
    return _of_person(draft, others[0], "the host of the visit") if len(others) == 1 else Who()


def _anaphor(text: str, lemma: str, context: Context) -> Who:
    """ "The country", "the Southeast Asian nation": the party that is not speaking."""
    definite = re.match(r"(?:the|this|that)\s", text.lower())
    if not definite or lemma not in lexicon().groups["anaphor"] or len(context.pair) != 2:
        return Who()
    other = [code for code in context.pair if code != context.party]
    return Who((other[0],), None, f"{text!r}: the other party") if len(other) == 1 else Who()
