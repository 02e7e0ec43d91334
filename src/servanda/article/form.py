"""What form a text has: a report, one office's account, a joint text, somebody's own words."""

import re

from servanda.article.blocks import Judged
from servanda.article.dateline import dateline_of
from servanda.article.dates import without_dates
from servanda.article.hosts import is_meeting_title, is_translated
from servanda.article.issuer import is_transcript, issuer_of, meets
from servanda.article.joint import joint_label
from servanda.article.knowledge import single
from servanda.article.offices import is_office_line
from servanda.model.codes import Form
from servanda.model.reason import Reason

_BY_OFFICER = re.compile(r"(?:[a-z]+ )?by:? (?P<who>.+)", re.IGNORECASE)
_SELF = re.compile(r"\b(?:I|my)\b")
#: In a document's own title: "..., issued at the close of the Meeting".
_ISSUED = re.compile(
    r"\b(?:issued|adopted|made|released|signed|agreed) (?:at|by|following|after|in|on)\b"
)


def form_of(judged: tuple[Judged, ...], title: str | None) -> tuple[Form | None, Reason]:
    """The form that title, head and paragraphs tell, and what told; None where nothing does."""
    body = [line.text for line in judged if line.block.kind == "body"]
    head = title or ""
    openings = [dateline_of(text) for text in body[:2]]
    dateline = any(openings)
    wired = any(opening is not None and opening.agency for opening in openings)
    full = any(single("forms", "full_text").search(text) for text in (head, *body[:1]))
    joint = single("forms", "joint").search(head) or _bare_joint(judged, head)
    told = _beyond_joint(head, joint) if joint else ""
    report = single("forms", "about_joint").search(told) or (dateline and not full)
    if joint and not report:
        return "joint", Reason("title", joint.group())
    several = None if dateline or report else joint_label(judged, head)
    if several and not single("forms", "about_joint").search(_ISSUED.sub("", head)):
        return "joint", Reason("document of several", several)
    spoken = single("forms", "speech").search(head)
    if single("forms", "spokesperson").search(head) and not dateline:
        return "readout", Reason("title", "an office's spokesperson, not a person")
    if spoken and _first_person(body):
        return "speech", Reason("title", spoken.group())
    author = _officer_writes(judged)
    if author and _first_person(body) and any(map(_SELF.search, body)):
        return "speech", Reason("author", author)
    readout = _readout_mark(judged, head)
    if readout and not wired:
        return "readout", Reason("head", readout)
    if not dateline and is_transcript(body):
        return "speech", Reason("speakers' labels", "paragraphs open with who speaks")
    if not dateline and _is_official_page(judged, head):
        return "readout", Reason("title", "an office tells of its own meeting")
    if not dateline and title and meets(title, body):
        return "readout", Reason("title", "an office tells whom its own minister met")
    return None, Reason("", "")


def _is_official_page(judged: tuple[Judged, ...], title: str) -> bool:
    """An office's own translation, or a page headed by a meeting, whose issuer can be told."""
    if not (is_meeting_title(title) or is_translated(judged)):
        return False
    return is_translated(judged) or issuer_of(judged, title) is not None


def _officer_writes(judged: tuple[Judged, ...]) -> str | None:
    """Who holds an office and writes the text himself: "by the Hon. Jane Roe, Speaker of ..."."""
    for line in judged:
        found = _BY_OFFICER.match(line.text) if line.block.kind == "byline" else None
        if found and single("forms", "officer").search(found["who"]):
            return line.text
    return None


def _beyond_joint(head: str, joint: re.Match[str]) -> str:
    """What a title says besides "Joint Statement", and "issued at" where it opens with that."""
    if joint.start() == 0:
        opening = single("forms", "joint_opening").match(head, joint.end())
        return head[opening.end() :] if opening else head[joint.end() :]
    return head.replace(joint.group(), "")


def _bare_joint(judged: tuple[Judged, ...], head: str) -> re.Match[str] | None:
    """A title of the one word, which a single office may also put above a text of its own."""
    alone = single("forms", "bare_joint").fullmatch(head)
    heads = [line.text for line in judged if line.block.kind in ("byline", "other")]
    return None if any(map(is_office_line, heads)) else alone


def _first_person(body: list[str]) -> bool:
    own = sum(1 for text in body if single("forms", "first_person").search(text))
    return own >= 1 and own >= 0.3 * len(body)


def _is_ministers(text: str) -> bool:
    """A minister's own name and honours at the head of a page: `Hon Jane Roe`."""
    return single("furniture", "letterhead_name").fullmatch(text.strip()) is not None


def _readout_mark(judged: tuple[Judged, ...], title: str) -> str | None:
    found = single("forms", "readout").search(title)
    if found:
        return found.group()
    for line in judged:
        if line.block.kind in ("other", "byline"):
            bare = without_dates(line.text).strip(" ,|–—-")
            parts = [bare, *(part.strip() for part in bare.split("/"))]
            told = any(map(single("forms", "readout").search, parts))
            if told or _is_ministers(line.text):
                return line.text
        if line.block.kind == "body":
            break
    return None
