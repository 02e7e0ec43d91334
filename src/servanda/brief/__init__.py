"""The brief: the state of one relationship on one day, every line footnoted."""

from servanda.brief.as_json import brief_to_json
from servanda.brief.compose import compose, make_brief, party_names
from servanda.brief.markdown import render_markdown
from servanda.brief.material import Material, gather
from servanda.brief.model import Brief, Footnote, Line, Section
from servanda.brief.text import render_text

__all__ = [
    "Brief",
    "Footnote",
    "Line",
    "Material",
    "Section",
    "brief_to_json",
    "compose",
    "gather",
    "make_brief",
    "party_names",
    "render_markdown",
    "render_text",
]
