"""Cues -> acts."""

from servanda.reading.acts.story import compute, write

__all__ = ["compute", "write"]
