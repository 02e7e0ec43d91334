"""The reference articles' lines, each of the kind that a person gave it."""

import json
import os
from pathlib import Path

import pytest

from servanda.article import parse
from servanda.model.article import Article, Page

REFERENCE = os.environ.get("SERVANDA_REFERENCE")
pytestmark = [
    pytest.mark.reference,
    pytest.mark.skipif(not REFERENCE, reason="set SERVANDA_REFERENCE to the reference material"),
]
#: The floor of docs/article.md: the share of lines that must have the reference's kind.
FLOOR = 0.98
FIELDS = ("outlet", "side", "form", "title", "published", "language")


def pairs() -> list[tuple[Article, dict[str, object], dict[int, str]]]:
    root = Path(REFERENCE or ".")
    found = []
    for path in sorted((root / "seeds").glob("*.txt")):
        gold = json.loads((root / "gold" / "seeds" / f"{path.stem}.json").read_text("utf-8"))
        kinds = {block["line"]: block["kind"] for block in gold["blocks"]}
        found.append((parse(Page(path.stem, str(path), path.read_bytes())), gold["article"], kinds))
    return found


def test_block_lines_reach_the_floor() -> None:
    right = total = 0
    for article, _, kinds in pairs():
        read = {article.line_of(block.start): block.kind for block in article.blocks}
        assert sorted(read) == sorted(kinds)
        right += sum(read[line] == kind for line, kind in kinds.items())
        total += len(kinds)
    assert right >= FLOOR * total > 0


def test_what_the_articles_tell_of_themselves() -> None:
    for article, gold, _ in pairs():
        assert {field: getattr(article, field) for field in FIELDS} == {
            field: gold[field] for field in FIELDS
        }
