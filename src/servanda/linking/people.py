"""Whether two accounts of an encounter name the same people, party by party."""

from servanda.linking.finding import Finding
from servanda.linking.items import EncounterItem
from servanda.linking.names import same_person, spelt_alike
from servanda.model.codes import PartyCode

Names = tuple[str, ...]


def principals(left: EncounterItem, right: EncounterItem) -> list[Finding]:
    """Party by party, whether the accounts name the same people; other people veto."""
    mine, theirs = _with_known_parties(left, right), _with_known_parties(right, left)
    both = sorted(set(mine) & set(theirs))
    findings = [_party_finding(party, mine[party], theirs[party]) for party in both]
    if findings and set(mine) == set(theirs) and not any(finding.veto for finding in findings):
        findings.append(Finding("same_company", "both accounts name people of the same parties"))
    return findings


def _party_finding(party: PartyCode, mine: Names, theirs: Names) -> Finding:
    shared = shared_names(mine, theirs)
    if shared:
        return Finding("shared_principals", f"{party}: {', '.join(shared)}")
    names = f"{', '.join(mine)} and {', '.join(theirs)}"
    if _some_alike(mine, theirs):
        return Finding("principals_spelt_alike", f"{party}: {names}")
    return Finding("principals_clash", f"{party}: {names}", veto=True)


def _with_known_parties(item: EncounterItem, other: EncounterItem) -> dict[PartyCode, Names]:
    """People by party; somebody of no known party belongs where the other account has the name.

    Failing that he is taken for the party of which this account names nobody else.
    """
    known = {party: names for party, names in item.principals if party is not None}
    elsewhere = {party: names for party, names in other.principals if party is not None}
    for name in next((names for party, names in item.principals if party is None), ()):
        homes = [party for party, names in elsewhere.items() if _some_alike((name,), names)]
        homes += [party for party in sorted(elsewhere) if party not in known]
        if homes:
            known[homes[0]] = (*known.get(homes[0], ()), name)
    return known


def shared_names(mine: Names, theirs: Names) -> list[str]:
    """The names of the first that some name of the second can be."""
    return [name for name in mine if any(same_person(name, other) for other in theirs)]


def _some_alike(mine: Names, theirs: Names) -> bool:
    return any(
        same_person(name, other) or spelt_alike(name, other) for name in mine for other in theirs
    )
