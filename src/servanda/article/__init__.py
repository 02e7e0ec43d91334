"""From a page's bytes to an article: text, blocks, outlet, side, form, date, language."""

from servanda.article.blocks import Judged, blocks_of
from servanda.article.parse import parse

__all__ = ["Judged", "blocks_of", "parse"]
