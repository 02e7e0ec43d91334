"""List items: lines that a cue ending in a colon governs."""

import re

from servanda.reading.draft import Passage, Sentence
from servanda.reading.syntax.clauses import subject_of

_MARKS = (
    ("number", re.compile(r"\s*\d{1,2}[.)](?:\s|(?=[A-Z“\"]))")),
    ("bracket", re.compile(r"\s*\(\d{1,2}\)(?:\s|(?=[A-Z“\"]))")),
    ("roman", re.compile(r"\s*\(?[ivx]{1,4}[.)]\s")),
    ("letter", re.compile(r"\s*\(?[a-h][.)]\s")),
    ("dash", re.compile(r"\s*[-–—•●▪*·○‣]\s")),
)
#: "II. Trade and transport" over paragraphs with numbers of their own.
_HEADING = re.compile(r"[IVX]{1,5}\.\s+[^.;:\n]{1,80}$", re.MULTILINE)


def mark_of(text: str, passage: Passage) -> str:
    """The style of mark a line begins with: "number", "roman", "dash", ... or ""."""
    line = text[passage.block.start : passage.block.end]
    return next((name for name, pattern in _MARKS if pattern.match(line)), "")


def is_item(text: str, sentence: Sentence, parent: Sentence) -> bool:
    """Whether the sentence is a list item under `parent`, whose own mark must be another one."""
    if sentence.tokens.start != 0 or sentence.passage.number == parent.passage.number:
        return False
    if _HEADING.match(text, sentence.start) and not is_whole(sentence):
        return False
    mark = mark_of(text, sentence.passage)
    if mark:
        return mark != mark_of(text, parent.passage)
    return text[sentence.start : sentence.start + 1].islower() or _is_fragment(
        text, sentence, parent
    )


def is_whole(sentence: Sentence) -> bool:
    """Whether the sentence has a verb with a subject of its own."""
    root = next((t for t in sentence.tokens if t.dep_ == "ROOT"), None)
    return root is not None and root.pos_ in ("VERB", "AUX") and subject_of(root) is not None


def _is_fragment(text: str, sentence: Sentence, parent: Sentence) -> bool:
    """A line without a clause of its own under a colon: an item that carries no mark."""
    governed = text[: parent.end].rstrip().endswith(":")
    return (
        governed
        and not is_whole(sentence)
        and text[sentence.start : sentence.start + 1] not in "\"“‘'"
    )


def leads_to_list(text: str, sentence: Sentence, end: int) -> bool:
    """Whether nothing but a colon follows the content that ends at `end`, at a line's end."""
    last = sentence.end >= sentence.passage.block.end - 1
    return last and text[end : sentence.end].strip(" \"”’'") == ":"


def item_content(text: str, sentence: Sentence, end: int) -> tuple[int, int]:
    """The item's words up to `end` without a leading "to" and its closing punctuation."""
    start = sentence.start
    lead = re.compile(r"(?:to|that)\s+").match(text, start)
    start = lead.end() if lead else start
    tail = re.search(r"(?:[;,.]|\s+and|;\s*and)+\s*$", text[start:end])
    return start, start + (tail.start() if tail else end - start)
