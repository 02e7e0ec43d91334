"""The closed vocabularies of a reading; defined in docs/codebook terms, used as plain strings."""

from typing import Literal, get_args

ActType = Literal[
    "agree", "pledge", "request", "propose", "invite", "answer", "conclude",
    "report", "measure", "discuss", "state", "express", "oppose",
]  # fmt: skip
Force = Literal["text", "firm", "intent", "principle"]
Reply = Literal["notes", "considers", "welcomes", "declines"]
EncounterKind = Literal[
    "talks", "call", "online", "visit", "session", "ceremony", "message", "briefing", "demarche"
]
EncounterStatus = Literal["held", "planned", "proposed", "postponed", "cancelled"]
Level = Literal["leader", "minister", "deputy", "official", "parliament"]
Channel = Literal["state", "party", "parliament", "local"]
BlockKind = Literal[
    "title", "standfirst", "caption", "byline", "body", "heading", "signoff", "related", "other"
]
Form = Literal["press", "readout", "joint", "speech"]
DueKind = Literal["by", "in", "from"]
QuantityRole = Literal["owed", "supported", "background"]
InstrumentRole = Literal["negotiated", "signed", "exchanged", "in force", "cited"]
Area = Literal[
    "politics", "defence", "economy", "development", "energy-climate", "technology",
    "labour-education", "agriculture", "health", "people", "order",
]  # fmt: skip
Nature = Literal["deliverable", "standing"]
UndertakingStatus = Literal[
    "open", "acknowledged", "committed", "under way", "done",
    "refused", "suspended", "withdrawn", "superseded",
]  # fmt: skip

ACT_TYPES: tuple[ActType, ...] = get_args(ActType)
#: Acts that say who is to do something: they have an owner and a force.
UNDERTAKING_TYPES: frozenset[ActType] = frozenset(
    ("agree", "pledge", "request", "propose", "invite")
)
AREAS: tuple[Area, ...] = get_args(Area)
LEVELS: tuple[Level, ...] = get_args(Level)

#: An ISO 3166-1 alpha-2 code of a state or the usual acronym of an organisation.
#: A key, no recognition.
PartyCode = str
