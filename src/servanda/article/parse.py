"""Page to article: the whole stage in one story."""

from servanda.article.blocks import Judged, blocks_of
from servanda.article.dateline import date_prefix
from servanda.article.decode import decode
from servanda.article.language import language_of
from servanda.article.origin import Origin, origin_of
from servanda.article.outlets import outlet_named
from servanda.article.published import published_of
from servanda.model.article import Article, Declared, Page
from servanda.model.reason import Reason

Reasons = dict[str, Reason]


def parse(page: Page) -> Article:
    """The article on a page, what is declared about it winning over what its text suggests.

    Raises InputError, with the remedy, for a page that is no UTF-8 plain text.
    """
    text = decode(page.content)
    judged = blocks_of(text)
    title = _title(text, judged)
    declared = page.declared
    origin = origin_of(judged, title)
    reasons: Reasons = dict(origin.reasons)
    return Article(
        id=page.name,
        text=text,
        blocks=tuple(line.block for line in judged),
        url=declared.url or _url(text),
        outlet=_declared(declared.outlet, origin.outlet, "outlet", reasons),
        side=_side(declared, origin, reasons),
        form=declared.form or origin.form,
        title=title,
        published=_published(declared, text, judged, reasons),
        language=_language(declared, text, judged, reasons),
        invented=declared.invented,
        reasons=tuple(sorted(reasons.items())),
    )


def _title(text: str, judged: tuple[Judged, ...]) -> str | None:
    for line in judged:
        if line.block.kind == "title":
            return date_prefix(text[line.block.start : line.block.end])[1].strip()
    return None


def _declared(said: str | None, found: str | None, field: str, reasons: Reasons) -> str | None:
    if said is None:
        return found
    reasons[field] = Reason("declared", said)
    return said


def _side(declared: Declared, origin: Origin, reasons: Reasons) -> str | None:
    if declared.side:
        reasons["side"] = Reason("declared", declared.side)
        return declared.side
    if declared.form == "joint":
        reasons["side"] = Reason("declared form", "joint")
        return "joint"
    if declared.outlet and origin.side != "joint":
        known = outlet_named(declared.outlet)
        reasons.pop("side", None)
        if known and known.side:
            reasons["side"] = Reason("declared outlet", f"{known.name} speaks for {known.side}")
        return known.side if known else None
    return origin.side


def _published(
    declared: Declared, text: str, judged: tuple[Judged, ...], reasons: Reasons
) -> str | None:
    if declared.published:
        return _declared(declared.published, None, "published", reasons)
    found = published_of(text, judged)
    if found is None:
        return None
    reasons["published"] = found[1]
    return found[0]


def _language(
    declared: Declared, text: str, judged: tuple[Judged, ...], reasons: Reasons
) -> str | None:
    if declared.language:
        return _declared(declared.language, None, "language", reasons)
    body = [text[line.block.start : line.block.end] for line in judged if line.block.kind == "body"]
    found = language_of("\n".join(body))
    if found is None:
        return None
    reasons["language"] = Reason("letters of the body", f"{found[0]}, {found[1]:.0%} sure")
    return found[0]


def _url(text: str) -> str | None:
    """The address on a line `URL: https://...` of its own."""
    for line in text.split("\n"):
        label, _, rest = line.strip().partition(":")
        address = rest.strip()
        if label.casefold() in ("url", "link") and address.startswith(("http://", "https://")):
            return address if " " not in address else None
    return None
