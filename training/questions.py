"""What is learned: for each question the signs of its examples, and which answer is right."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from servanda.model.codes import EncounterKind
from servanda.reading.acts import story as acts
from servanda.reading.acts.speakers import Said
from servanda.reading.acts.voice_signs import voice_signs
from servanda.reading.acts.voices import ask
from servanda.reading.cues import Cue
from servanda.reading.dealings.judge import dealing_signs
from servanda.reading.draft import Draft
from servanda.reading.encounters.between import sides_of
from servanda.reading.encounters.main import candidates_of, main_report
from servanda.reading.encounters.main_signs import main_signs
from servanda.reading.encounters.party_signs import party_signs
from servanda.reading.encounters.reports import Report
from servanda.reading.encounters.story import told_reports
from servanda.reading.people import story as people
from servanda.reading.people.allegiance import likeliest, pending, signs_for
from servanda.reading.people.names import same_person
from servanda.reading.people.vicinity import Scene
from servanda.reading.weighing import Signs
from servanda.reading.who import Context
from training.answers import Answers
from training.examples import Example, before_people
from training.fit import Choice, Learned, best_of, yes_or_no

_RIDGE_ALLEGIANCE, _RIDGE_VOICE = 8.0, 4.0
_RIDGE_MAIN, _RIDGE_SIDES, _RIDGE_DEALING = 1.0, 5.0, 0.5
#: A text wrongly taken for one about dealings does more harm than one passed over.
_WEIGHT_OF_OTHER = 3.0


def main_encounter(examples: Iterable[Example]) -> Learned:
    """Which candidate is of the kind and status of the reference's main encounter."""
    articles = (one for one in examples if one.is_article)
    choices = [choice for one in articles if (choice := _choice(one)) is not None]
    return best_of(choices, ridge=_RIDGE_MAIN)


def _choice(example: Example) -> Choice | None:
    if example.main is None:
        return None
    candidates = candidates_of(example.draft, told_reports(example.draft))
    right = _right(example, candidates)
    return Choice(main_signs(example.draft, candidates), right) if any(right) else None


def _right(example: Example, candidates: Sequence[Report]) -> list[bool]:
    """The candidates of the right kind and status, else of the right kind."""
    main = example.main or {}
    kind, status = main["kind"], main["status"]
    exact = [c.kind == kind and c.status == status for c in candidates]
    return exact if any(exact) else [c.kind == kind for c in candidates]


def sides(examples: Iterable[Example], *, alone: bool) -> Learned:
    """Whether a party is one of those of the main encounter: of a statement, or of any other."""
    rows: list[Signs] = []
    right: list[bool] = []
    for example in examples:
        main = example.main
        if main is None or (main["kind"] == "briefing") != alone:
            continue
        report = _nearest(example, main["kind"])
        if report is None:
            continue
        for code, signs in party_signs(example.draft, report).items():
            rows.append(signs)
            right.append(code in main["parties"])
    return yes_or_no(rows, right, ridge=_RIDGE_SIDES)


def _nearest(example: Example, kind: EncounterKind) -> Report | None:
    """The report that the reader takes for the main one, made of the right kind."""
    found = main_report(example.draft, told_reports(example.draft))
    if found is None:
        return None
    return replace(found.report, trigger=replace(found.report.trigger, kind=kind))


def dealing(examples: Iterable[Example]) -> Learned:
    """Whether a text is about dealings of parties."""
    rows, right = [], []
    for example in examples:
        signs = _signs(example.draft)
        if signs:
            rows.append(signs)
            right.append(example.is_dealing)
    return yes_or_no(rows, right, ridge=_RIDGE_DEALING, weight_of_no=_WEIGHT_OF_OTHER)


def _signs(draft: Draft) -> Signs:
    reports = told_reports(draft)
    found = main_report(draft, reports)
    if found is None:
        return {}
    parties = sides_of(draft, found.report).parties
    return dealing_signs(draft, reports, found.report, parties)


def allegiance(examples: Iterable[Example]) -> Learned:
    """For whom somebody acts beside whom no country stands."""
    choices: list[Choice] = []
    for example in examples:
        known = {p["name"]: p["party"] for p in example.gold.get("people", ())}
        people.compute(before_people(example), give=partial(_record, choices, known))
    return best_of(choices, ridge=_RIDGE_ALLEGIANCE)


def _record(choices: list[Choice], known: Mapping[str, str], scene: Scene) -> None:
    """Note what is asked of each person; the right answer is known to those asked after it."""
    for person in pending(scene):
        party = next((own for name, own in known.items() if same_person(name, person.name)), None)
        signs = signs_for(scene, person)
        if party in signs:
            choices.append(Choice(list(signs.values()), [code == party for code in signs]))
        person.party = party if party in signs else likeliest(scene, person)


def voice(examples: Iterable[Example]) -> Learned:
    """Whose words or deed a cue reports, or whether it reports nobody's."""
    choices: list[Choice] = []
    for example in examples:
        if example.gold.get("acts"):
            answers = Answers(example)
            acts.compute(example.draft, partial(_note_voice, choices, answers))
    return best_of(choices, ridge=_RIDGE_VOICE)


def _note_voice(
    choices: list[Choice],
    answers: Answers,
    draft: Draft,
    cue: Cue,
    cues: Sequence[Cue],
    context: Context,
) -> Said:
    """Note what is asked of a cue; the article is read on as the rules have it."""
    asked = ask(draft, cue, context)
    signs = voice_signs(asked)
    right = answers.to(cue, cues)
    if right in signs and answers.tell(cue):
        choices.append(Choice(list(signs.values()), [parties == right for parties in signs]))
    return asked.said
