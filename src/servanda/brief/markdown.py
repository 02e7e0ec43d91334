"""A brief as Markdown, with linked footnotes, for notes and pages."""

import re

from servanda.brief.layout import printable
from servanda.brief.model import Brief, Footnote, Section
from servanda.brief.text import marked, source_of

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def render_markdown(brief: Brief) -> str:
    """The brief in Markdown; footnotes use the common `[^1]` extension."""
    parts = [f"# {escaped(brief.title)}", "\n".join(f"{escaped(said)}  " for said in brief.header)]
    parts += [_section(section) for section in brief.sections if section.lines]
    empty = brief.empty_titles()
    parts += [f"Nothing in the record under: {'; '.join(empty)}."] if empty else []
    parts += ["\n".join(_note(note) for note in brief.footnotes)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(section: Section) -> str:
    lines, group = [f"## {escaped(section.title)}", ""], None
    for line in section.lines:
        if line.group and line.group != group:
            group = line.group
            lines += ["", f"**{escaped(group)}**", ""]
        marks = "".join(f"[^{n}]" for n in line.footnotes)
        lines.append(f"{'  ' * line.indent}- {escaped(line.text)} {marks}")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _note(note: Footnote) -> str:
    return f"[^{note.n}]: {escaped(source_of(note))}: {escaped(marked(note))}"


def escaped(text: str) -> str:
    """The same words, with what Markdown would take for markup escaped."""
    return _SPECIAL.sub(r"\\\1", printable(text))
