"""How accurate the reader is, as a page in Markdown: on which data, how much, by whom read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from servanda.evaluate.agreement import Agreement
from servanda.evaluate.count import Count
from servanda.evaluate.intervals import COVERED, DRAWS
from servanda.evaluate.report import Evaluation
from servanda.evaluate.storylines.joined import rates
from servanda.evaluate.storylines.report import ALONE, CHAIN, LinkEvaluation, together
from servanda.evaluate.survey import Survey
from servanda.model.reading import ReaderInfo

#: Rows on which two readers are compared: what they found, not what follows from it.
_AGREED = (
    "act span", "act span+by", "act span+type", "act span+by+type", "firm claims", "act exact",
    "speaker of matched acts", "to of matched acts", "owner of matched acts",
    "force of matched acts", "encounter of matched acts", "due", "quantities", "people+party",
    "offices", "main encounter kind", "main encounter date", "main encounter parties",
    "all encounters", "block lines",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Collection:
    """One split of texts: what it holds, how its readers agree, how the reader does on it."""

    name: str
    survey: Survey
    agreement: Agreement | None
    evaluation: Evaluation


@dataclass(frozen=True, slots=True)
class Stories:
    """One split of storylines: what they hold, and how linking does on them."""

    name: str
    texts: int
    acts: int
    deliverables: int
    overdue: int
    evaluation: LinkEvaluation


@dataclass(frozen=True, slots=True)
class Page:
    """All that the page tells."""

    reader: ReaderInfo
    collections: Sequence[Collection]
    stories: Sequence[Stories]


def render(page: Page) -> str:
    """The page, ending with a line feed."""
    parts = (_lead, _data, _agreement, _figures, _parts, _linking, _references)
    return "\n".join(line for part in parts for line in part(page)) + "\n"


def _lead(page: Page) -> Iterator[str]:
    yield f"""\
# How accurate is the reader?

Written by `make accuracy` from [the corpus](../corpus/README.md); do not edit it. Reader
`{page.reader.name}` {page.reader.version}, lexicon `{page.reader.lexicon[:12]}`.
What the rows mean: [evaluate.md](evaluate.md).

The rules were written with the texts of `dev` at hand, so its figures say how well the rules fit
them. Nobody who writes rules has seen the texts of `test`: only its figures say what to expect of a
text from elsewhere. All texts are invented; how far the figures carry over to real outlets has to
be measured on real pages.
"""


def _data(page: Page) -> Iterator[str]:
    yield "## The data\n"
    yield _row("", *(f"`{one.name}`" for one in page.collections))
    yield _rule(len(page.collections))
    for label, values in _surveyed([one.survey for one in page.collections]):
        yield _row(label, *values)
    yield _row("read a second time, blind", *(_second(one) for one in page.collections))
    yield ""
    yield _row("storylines", *(f"`{one.name}`" for one in page.stories))
    yield _rule(len(page.stories))
    yield _row("relationships", *(len(one.evaluation.stories) for one in page.stories))
    yield _row("texts", *(one.texts for one in page.stories))
    yield _row("acts", *(one.acts for one in page.stories))
    yield _row("deliverables followed", *(one.deliverables for one in page.stories))
    yield _row("of these past due", *(one.overdue for one in page.stories))
    yield ""


def _surveyed(surveys: Sequence[Survey]) -> Iterator[tuple[str, list[object]]]:
    yield "texts", [one.texts for one in surveys]
    yield "of these about no dealings", [one.negative for one in surveys]
    yield "words in a text", [f"{one.words[0]}-{one.words[1]}" for one in surveys]
    yield "acts", [one.acts for one in surveys]
    yield "encounters", [one.encounters for one in surveys]
    yield "people", [one.people for one in surveys]
    yield "pairs and groups of parties", [len(one.pairs) for one in surveys]
    yield "house styles", [len(one.styles) for one in surveys]
    yield "set in", [f"{one.years[0]}-{one.years[1]}" for one in surveys]
    yield "hostile or mixed", [one.hostile for one in surveys]
    yield "encounters told by two texts", [one.accounts for one in surveys]
    yield "references made by", [", ".join(one.readers) for one in surveys]


def _second(one: Collection) -> str:
    return f"{one.agreement.texts} of {one.agreement.of}" if one.agreement else "none"


def _agreement(page: Page) -> Iterator[str]:
    read = [(one.name, one.agreement) for one in page.collections if one.agreement]
    if not read:
        return
    yield "## How far two readers agree\n"
    yield """\
Second readings were made blind, by another annotator with the same guide, and are scored against
the references as the reader is. Where two annotators do not agree no reader can be right with both:
this is the ceiling of the figures further down. F1 and the number in the references.
"""
    yield _row("row", *(f"`{name}`" for name, found in read))
    yield _rule(len(read))
    for row in _AGREED:
        counts = [found.scores.counts.get(row, Count()) for _, found in read]
        yield _row(row, *(f"{count.f1:.2f} ({count.wanted})" for count in counts))
    yield ""


def _figures(page: Page) -> Iterator[str]:
    yield "## The reader\n"
    yield f"""\
P is the share of what was read that is right, R the share of the references that was found; behind
F1 its {COVERED} % interval (articles drawn {DRAWS:,} times) and the number in the references.
"""
    names = [one.name for one in page.collections]
    yield _row("row", *(f"`{name}` {column}" for name in names for column in ("P", "R", "F1")))
    yield _rule(3 * len(names))
    for row in page.collections[0].evaluation.scores.counts:
        cells = [cell for one in page.collections for cell in _cells(one.evaluation, row)]
        yield _row(row, *cells)
    yield ""
    for one in page.collections:
        false = one.evaluation.scores.false_acts
        yield f"Acts read in the texts of `{one.name}` about no dealings: {false}."
    yield ""


def _cells(evaluation: Evaluation, row: str) -> tuple[str, str, str]:
    count = evaluation.scores.counts.get(row, Count())
    found = evaluation.intervals.get(row)
    spread = f" ({found['f1'].low:.2f}-{found['f1'].high:.2f})" if found else ""
    return (
        f"{count.precision:.2f}",
        f"{count.recall:.2f}",
        f"{count.f1:.2f}{spread}, {count.wanted}",
    )


def _parts(page: Page) -> Iterator[str]:
    types = {name for one in page.collections for name in one.evaluation.parts.types}
    first = page.collections[0].evaluation.parts.types
    ordered = [*first, *sorted(types - set(first))]
    yield from _split(
        "type of act",
        {name: [one.evaluation.parts.types.get(name) for one in page.collections]
         for name in ordered},
        page,
    )  # fmt: skip
    for what in ("form", "style"):
        found = [
            {part.name: part.acts for part in getattr(one.evaluation.parts, f"{what}s")}
            for one in page.collections
        ]
        names = sorted({name for parts in found for name in parts})
        yield from _split(what, {name: [one.get(name) for one in found] for name in names}, page)


def _split(what: str, rows: Mapping[str, Sequence[Count | None]], page: Page) -> Iterator[str]:
    yield f"### By {what}\n"
    yield "`act span+by+type`, F1 and the number of acts in the references.\n"
    yield _row(what, *(f"`{one.name}`" for one in page.collections))
    yield _rule(len(page.collections))
    for name, counts in rows.items():
        yield _row(name, *(f"{one.f1:.2f}, {one.wanted}" if one else "" for one in counts))
    yield ""


def _linking(page: Page) -> Iterator[str]:
    if not page.stories:
        return
    yield "## Linking\n"
    yield """\
"Linking alone" takes the reference readings, so that only linking can err; "whole chain" takes what
the reader read.
"""
    totals = [(one.name, together(one.evaluation.stories)) for one in page.stories]
    columns = [(name, way, ways[way]) for name, ways in totals for way in (ALONE, CHAIN)]
    yield _row("row", *(f"`{name}`, {way}" for name, way, _ in columns))
    yield _rule(len(columns))
    for row in ("encounters, pairs joined", "undertakings, pairs joined"):
        counts = [score.rows[row] for _, _, score in columns]
        yield _row(f"{row}, F1", *(f"{rates(count)[2]:.2f}" for count in counts))
    status = [score.status for _, _, score in columns]
    yield _row("status right", *(f"{one.recall:.2f} of {one.wanted}" for one in status))
    overdue = [score.overdue for _, _, score in columns]
    yield _row("overdue, F1", *(f"{one.f1:.2f} of {one.wanted}" for one in overdue))
    apart = [score.apart for _, _, score in columns]
    yield _row("near-misses merged", *(f"{one.all - one.right} of {one.all}" for one in apart))
    planned = [score.realised for _, _, score in columns]
    yield _row("planned known as held", *(f"{one.right} of {one.all}" for one in planned))
    yield ""


def _references(page: Page) -> Iterator[str]:
    yield "## Which references\n"
    yield """\
The digests of texts and references that these figures were measured on; a test fails when the
corpus has moved on.
"""
    for one in page.collections:
        yield f"- `{one.name}`: `{one.evaluation.digest}`"
    for stories in page.stories:
        yield f"- `{stories.name}`: `{stories.evaluation.digest}`"


def _row(*cells: object) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def _rule(columns: int) -> str:
    return "|---" * (columns + 1) + "|"
