"""Query results as JSON, in exactly the contract's keys and order."""

from typing import Any

from servanda.model.reading_json import quantity_to_json
from servanda.model.record import (
    Account,
    LinkedEncounter,
    PersonRecord,
    Step,
    Telling,
    Undertaking,
)

Json = dict[str, Any]


def encounter_to_json(encounter: LinkedEncounter) -> Json:
    """One row of `servanda encounters --json`."""
    return {
        "id": encounter.id,
        "kind": encounter.kind,
        "status": encounter.status,
        "date": encounter.date,
        "place": encounter.place,
        "parties": list(encounter.parties),
        "participants": list(encounter.participants),
        "level": encounter.level,
        "part_of": encounter.part_of,
        "realises": list(encounter.realises),
        "realised_by": list(encounter.realised_by),
        "unreported": encounter.unreported,
        "reported_by": [_account_to_json(account) for account in encounter.reported_by],
        "acts": encounter.acts,
    }


def _account_to_json(account: Account) -> Json:
    return {"article": account.article, "encounter": account.encounter, "side": account.side}


def undertaking_to_json(undertaking: Undertaking) -> Json:
    """One row of `servanda undertakings --json`."""
    return {
        "id": undertaking.id,
        "name": undertaking.name,
        "nature": undertaking.nature,
        "status": undertaking.status,
        "owner": list(undertaking.owner),
        "beneficiary": list(undertaking.beneficiary),
        "due": undertaking.due,
        "due_kind": undertaking.due_kind,
        "quantities": [quantity_to_json(quantity) for quantity in undertaking.quantities],
        "areas": list(undertaking.areas),
        "mechanism": undertaking.mechanism,
        "instrument": undertaking.instrument,
        "part_of": undertaking.part_of,
        "as_of": undertaking.as_of,
        "record_until": undertaking.record_until,
        "overdue": undertaking.overdue,
        "due_soon": undertaking.due_soon,
        "done_late": undertaking.done_late,
        "quiet": undertaking.quiet,
        "restated": undertaking.restated,
        "last_mentioned": undertaking.last_mentioned,
        "sides_differ": undertaking.sides_differ,
        "accounts_differ": undertaking.accounts_differ,
        "acts": [_telling_to_json(telling) for telling in undertaking.acts],
        "history": [_step_to_json(step) for step in undertaking.history],
    }


def _telling_to_json(telling: Telling) -> Json:
    return {
        "article": telling.article,
        "act": telling.act,
        "date": telling.date,
        "type": telling.type,
        "force": telling.force,
        "by": list(telling.by),
        "side": telling.side,
        "quote": telling.quote,
    }


def _step_to_json(step: Step) -> Json:
    return {
        "date": step.date,
        "status": step.status,
        "due": step.due,
        "article": step.article,
        "act": step.act,
    }


def person_to_json(person: PersonRecord) -> Json:
    """One row of `servanda people --json`."""
    return {
        "name": person.name,
        "party": person.party,
        "also": list(person.also),
        "offices": [
            {
                "office": held.office,
                "first_seen": held.first_seen,
                "last_seen": held.last_seen,
                "articles": list(held.articles),
            }
            for held in person.offices
        ],
        "first_seen": person.first_seen,
        "last_seen": person.last_seen,
    }
