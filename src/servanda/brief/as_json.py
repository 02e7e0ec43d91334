"""A brief as JSON, in the contract's keys; it may grow, it does not change meaning."""

from typing import Any

from servanda.brief.model import Brief, Footnote, Line

Json = dict[str, Any]


def brief_to_json(brief: Brief) -> Json:
    """What `servanda brief --json` prints: sections as arrays of lines, and the footnotes."""
    return {
        "pair": list(brief.pair),
        "title": brief.title,
        "as_of": brief.as_of,
        "header": list(brief.header),
        "sections": {
            section.key: [_line_to_json(line) for line in section.lines]
            for section in brief.sections
        },
        "footnotes": [_footnote_to_json(note) for note in brief.footnotes],
    }


def _line_to_json(line: Line) -> Json:
    return {
        "text": line.text,
        "footnotes": list(line.footnotes),
        "indent": line.indent,
        "group": line.group,
    }


def _footnote_to_json(note: Footnote) -> Json:
    return {
        "n": note.n,
        "article": note.article,
        "outlet": note.outlet,
        "side": note.side,
        "date": note.date,
        "start": note.start,
        "end": note.end,
        "quote": note.quote,
        "sentence": note.sentence,
        "url": note.url,
        "title": note.title,
        "invented": note.invented,
    }
