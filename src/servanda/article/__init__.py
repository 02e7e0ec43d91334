"""From a page's bytes to an article: text, blocks, outlet, side, form, date, language."""

from servanda.article.parse import parse

__all__ = ["parse"]
