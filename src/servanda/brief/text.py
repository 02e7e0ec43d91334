"""A brief as plain text, for a terminal, a pipe or a file."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from servanda.brief.layout import Style, display_width, wrap
from servanda.brief.model import Brief, Footnote, Line, Section
from servanda.brief.wording import one_line
from servanda.model.dates import display

_RULE = 72
_MANY = 16


def render_text(brief: Brief, *, width: int | None = None, styled: bool = False) -> str:
    """The brief in lines of at most `width` columns; None leaves them whole, for pipes.

    `styled` makes headings bold and particulars dim, for a terminal. In a footnote the content
    stands between « and » (or [[ and ]] where the sentence itself has those marks).
    """
    style = Style(styled)
    parts = [_head(brief, width, style)]
    parts += [_section(section, width, style) for section in brief.sections if section.lines]
    parts += [_empty(brief, width), _notes(brief, width, style)]
    return "\n".join("\n".join(part) + "\n" for part in parts if part)


def _head(brief: Brief, width: int | None, style: Style) -> list[str]:
    rule = style.dim("═" * min(width or _RULE, _RULE))
    lines = [style.bold(brief.title), rule]
    for said in brief.header:
        lines += wrap(said, width=width)
    return lines


def _section(section: Section, width: int | None, style: Style) -> list[str]:
    lines = [style.bold(section.title), style.dim("─" * display_width(section.title))]
    for group, members in groupby(section.lines, key=lambda line: line.group):
        if group:
            lines += [""] if len(lines) > 2 else []
            lines += wrap(group, width=width, first="  ", rest="  ")
        for line in members:
            lines += _line(line, width)
    return lines


def _line(line: Line, width: int | None) -> list[str]:
    margin = "  " * (line.indent + (2 if line.group else 1))
    text = f"{line.text} {_marks_in_short(line.footnotes)}"
    return wrap(text, width=width, first=f"{margin}- ", rest=f"{margin}  ")


def _marks_in_short(numbers: Sequence[int]) -> str:
    """As `marks`; of very many only the first, since the footnotes name their article anyway."""
    if len(numbers) <= _MANY:
        return marks(numbers)
    return f"[{min(numbers)}] and {len(numbers) - 1} further footnotes"


def marks(numbers: Sequence[int]) -> str:
    """`[1]`, `[2][5]`; three or more in a row as `[7-12]`."""
    return "".join(f"[{run}]" for run in _runs(numbers))


def _runs(numbers: Iterable[int]) -> list[str]:
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [
        shown
        for run in runs
        for shown in ([f"{run[0]}-{run[-1]}"] if len(run) > 2 else [str(number) for number in run])
    ]


def _empty(brief: Brief, width: int | None) -> list[str]:
    titles = brief.empty_titles()
    if not titles:
        return []
    return wrap(f"Nothing in the record under: {'; '.join(titles)}.", width=width)


def _notes(brief: Brief, width: int | None, style: Style) -> list[str]:
    if not brief.footnotes:
        return []
    column = len(f"[{len(brief.footnotes)}]")
    lines = [style.bold("Footnotes"), style.dim("─" * len("Footnotes"))]
    for note in brief.footnotes:
        lines += _note(note, column, width, style)
    return lines


def _note(note: Footnote, column: int, width: int | None, style: Style) -> list[str]:
    mark, rest = f"[{note.n}]".rjust(column) + " ", " " * (column + 1)
    origin = wrap(source_of(note), width=width, first=mark, rest=rest)
    sentence = "\n".join(wrap(marked(note), width=width, first=rest, rest=rest))
    left, right = marks_for(note)
    before, _, content = sentence.partition(left)
    content, _, after = content.partition(right)
    return [
        *(style.dim(line) for line in origin),
        before + left + style.bold(content) + right + after,
    ]


def source_of(note: Footnote) -> str:
    """Who says it, whose side that is, and when; the link, where there is one."""
    parts = [
        note.outlet or "outlet not known",
        note.whose,
        display(note.date),
        f"article {note.article}",
        note.url,
        "invented example" if note.invented else None,
    ]
    return ", ".join(part for part in parts if part)


def marked(note: Footnote) -> str:
    """The whole sentence on one line, with the content between marks it does not itself have."""
    left, right = marks_for(note)
    end = note.offset + len(note.quote)
    return one_line(f"{note.sentence[: note.offset]}{left}{note.quote}{right}{note.sentence[end:]}")


def marks_for(note: Footnote) -> tuple[str, str]:
    """What stands around the content: « and », or [[ and ]] in a sentence that has the first."""
    return ("[[", "]]") if "«" in note.sentence or "»" in note.sentence else ("«", "»")
