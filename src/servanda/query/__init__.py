"""What the command line, the web and the brief ask of a ledger; pure views, nothing is written."""

from servanda.query.contract_json import encounter_to_json, person_to_json, undertaking_to_json
from servanda.query.encounters import encounters
from servanda.query.people import people
from servanda.query.record import Record
from servanda.query.undertakings import undertakings

__all__ = [
    "Record",
    "encounter_to_json",
    "encounters",
    "people",
    "person_to_json",
    "undertaking_to_json",
    "undertakings",
]
