"""What the brief rests on: the header, and the sources with what was left unread in each."""

from collections import Counter

from servanda.brief.material import Material, date_of
from servanda.brief.model import Line
from servanda.brief.scribe import Scribe
from servanda.brief.wording import Names, counted, listed, with_particulars
from servanda.model.article import Article
from servanda.model.dates import bounds, display, sort_key
from servanda.model.quote import Quote
from servanda.model.reading import Reading


def header(material: Material, names: Names) -> tuple[str, ...]:
    """From how many articles, when, whose accounts, read by what; and what this is not."""
    if not material.readings:
        return ("The record holds no article on this pair by this day.",)
    lines = [
        _extent(material),
        *_accounts(material, names),
        _as_of(material),
        _reader(material),
        _invented(material),
    ]
    return tuple(line for line in lines if line)


def _extent(material: Material) -> str:
    dates = [date_of(reading) for reading in material.readings]
    dated = sorted((date for date in dates if date and bounds(date).first), key=sort_key)
    span = f", {display(dated[0])} to {display(dated[-1])}" if dated else ""
    undated = len(dates) - len(dated)
    aside = f"; {undated} without a full date" if undated else ""
    return f"From {counted(len(dates), 'article')}{span}{aside}."


def _accounts(material: Material, names: Names) -> list[str]:
    sides = Counter(reading.article.side for reading in material.readings)
    counts = [f"{names.side(side)} {sides[side]}" for side in _sides_shown(sides, material)]
    lines = [f"Accounts: {'; '.join(counts)}. Outlets: {_outlets(material)}."]
    silent = [code for code in material.pair if not sides[code] and not sides["joint"]]
    if silent:
        own = "its own" if len(silent) == 1 else "their own"
        lines.append(f"{names.parties(silent)}: no account of {own} is in this record.")
    return lines


def _sides_shown(sides: Counter[str | None], material: Material) -> list[str | None]:
    """Both parties and third parties even at nought: whose account is missing matters."""
    always = (*material.pair, "third")
    others = sorted(side for side in sides if side and side not in always)
    return [*always, *others, *([None] if sides[None] else [])]


def _outlets(material: Material) -> str:
    outlets = Counter(reading.article.outlet or "not known" for reading in material.readings)
    return ", ".join(f"{outlet} {outlets[outlet]}" for outlet in sorted(outlets))


def _as_of(material: Material) -> str:
    if material.record_until is None:
        return f"As of {display(material.as_of)}; no article of the record has a full date."
    return (
        f"As of {display(material.as_of)}; the record ends {display(material.record_until)}, "
        "and nothing is known after it."
    )


def _reader(material: Material) -> str:
    readers = sorted({f"{one.reader.name} {one.reader.version}" for one in material.readings})
    return (
        f"Machine-read by {listed(readers)}; its precision is measured by `servanda evaluate`. "
        "Not an official record. Words in quotation marks are the articles' own."
    )


def _invented(material: Material) -> str | None:
    invented = sum(reading.article.invented for reading in material.readings)
    if not invented:
        return None
    if invented == len(material.readings):
        return "INVENTED EXAMPLE: all articles are invented; nothing here happened."
    return f"{counted(invented, 'article')} of these are invented examples, marked as such."


def sources(scribe: Scribe) -> tuple[Line, ...]:
    """Each article with where it is from, how far it was read, and the footnotes that cite it."""
    return tuple(_source(scribe, reading) for reading in scribe.material.readings)


def _source(scribe: Scribe, reading: Reading) -> Line:
    article = reading.article
    cited = scribe.notes.of_article(article.id) or scribe.notes.of_quotes(reading, _head(article))
    text = with_particulars(
        f"{article.id}: {article.title or 'without a title'}",
        [
            article.outlet or "outlet not known",
            scribe.names.side(article.side),
            article.form,
            _date(reading),
            article.url,
            f"sha256 {article.sha256[:12]}",
            "invented example" if article.invented else None,
            _unread(reading),
        ],
    )
    return Line(text, cited)


def _date(reading: Reading) -> str:
    if reading.article.published:
        return f"published {display(reading.article.published)}"
    return f"publication date not given, reports {display(date_of(reading))}"


def _unread(reading: Reading) -> str | None:
    reasons = Counter(gap.reason for gap in reading.unread)
    if not reasons:
        return None
    counts = ", ".join(f"{reasons[reason]} {reason}" for reason in sorted(reasons))
    return f"{counted(len(reading.unread), 'passage')} unread: {counts}"


def _head(article: Article) -> tuple[Quote, ...]:
    """The title, else the first lines: what an article without any citation is known by."""
    blocks = [block for block in article.blocks if block.kind == "title"] or [*article.blocks]
    return tuple(Quote.of(article.text, block.start, block.end) for block in blocks[:1])
