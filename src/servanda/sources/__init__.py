"""Where pages come from: for now files and folders of plain text."""

from servanda.sources.pages import pages

__all__ = ["pages"]
