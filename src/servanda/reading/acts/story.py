"""Step: cues -> acts; who says it, who is to act, of which type, with which exact words."""

from dataclasses import replace

from servanda.model.codes import UNDERTAKING_TYPES, PartyCode
from servanda.model.reading import Act, Unread
from servanda.reading.acts.acting import corrected
from servanda.reading.acts.background import is_background
from servanda.reading.acts.building import Pending, build, item_act
from servanda.reading.acts.bullets import is_item, is_whole, leads_to_list
from servanda.reading.acts.content import Content, after_weighing, content_of
from servanda.reading.acts.sayings import saying
from servanda.reading.acts.speakers import Said, author_of
from servanda.reading.acts.splitting import parts_of
from servanda.reading.acts.voices import Hear, heard
from servanda.reading.cues import Cue, cues_of
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.words import triggers_in
from servanda.reading.lexicon import lexicon
from servanda.reading.people.names import same_person
from servanda.reading.people.story import most_mentioned
from servanda.reading.syntax.clauses import subject_of
from servanda.reading.syntax.tree import Tree
from servanda.reading.text.quotations import inside_quotation, opens_quotation, quoted_speaker
from servanda.reading.verdicts import Saying, Verdict, decide
from servanda.reading.who import Context, Who, resolve
from servanda.reading.who.pronouns import speaks_of_itself

#: What a preamble agrees on before its articles: "have agreed to declare:".
_DECLARING = frozenset(("declare", "state", "proclaim", "affirm", "announce"))
#: A statement of fewer tokens ("Japan values") is the start of something else.
_SHORTEST_STATEMENT = 3
#: What a party outside the encounter is still heard to do; its positions are background.
_STRANGERS = frozenset(
    (
        "ask",
        "offer",
        "oppose",
        "decline",
        "commit",
        "agree",
        "suggest",
        "hope",
        "measure",
        "express",
    )
)


def compute(draft: Draft, hear: Hear = heard) -> tuple[list[Act], list[Unread]]:
    """The acts of the body in order, and the sentences that yield none with the reason.

    `hear` tells whose words or deed a cue reports.
    """
    if not draft.encounters:
        reason = "no encounter of parties is reported"
        reason += f" ({draft.aside})" if draft.aside else ""
        return [], [Unread(s.start, s.end, reason) for s in draft.sentences]
    context = Context(pair=_pair(draft))
    acts: list[Act] = []
    unread: list[Unread] = []
    pending: Pending | None = None
    provisional = False
    item = -1
    for sentence in draft.sentences:
        if pending is not None and _same_item(sentence, acts):
            continue
        if pending is not None and is_item(draft.article.text, sentence, pending.said.cue.sentence):
            if provisional:
                acts.pop()  # what only leads up to the list: its items say it
                provisional = False
            acts.extend(_item_acts(draft, sentence, pending, context, hear))
            item = sentence.passage.number
            continue
        governing = pending if sentence.passage.number == item else None
        if not _hear_paragraph(draft, sentence, context):
            label = sentence.passage.label
            unread.append(
                Unread(sentence.start, sentence.end, f"words of {label!r}, who speaks for no party")
            )
            continue
        found, why, pending = _read_sentence(draft, sentence, context, hear)
        acts.extend(found)
        provisional = pending is not None and pending.act in found
        pending = pending or governing
        if not found and pending is None:
            unread.append(Unread(sentence.start, sentence.end, why))
    return _numbered(acts), unread


def _item_acts(
    draft: Draft, sentence: Sentence, pending: Pending, context: Context, hear: Hear
) -> list[Act]:
    """A list item, and what one party alone does of it: "..., for which Portugal will provide"."""
    own = _own_words(draft, sentence, context, hear)
    binds = pending.act.type in UNDERTAKING_TYPES
    if any(act.type != "state" for act in own) or (own and not binds):
        return own
    whole = item_act(draft, sentence, pending, sentence.passage.block.end)
    cues = [cue for cue in cues_of(draft, sentence) if cue.head.dep_ == "relcl"]
    for cue in cues:
        said = hear(draft, cue, cues, context)
        made = _acts_of(draft, said, cues, context) if len(said.by.parties) == 1 else ""
        if isinstance(made, list) and made[0].type in UNDERTAKING_TYPES:
            return [item_act(draft, sentence, pending, sentence.at(cue.head.doc[cue.first])), *made]
    return [whole]


def _own_words(draft: Draft, sentence: Sentence, context: Context, hear: Hear) -> list[Act]:
    """The acts of an item that is a sentence of its own: in a joint text, or about one party."""
    if not is_whole(sentence):
        return []
    root = next(t for t in sentence.tokens if t.dep_ == "ROOT")
    subject = subject_of(root)
    about = resolve(draft, sentence, subject, context) if subject is not None else Who()
    if draft.article.form != "joint" and len(about.parties) != 1:
        return []
    return _read_sentence(draft, sentence, context, hear)[0]


def _same_item(sentence: Sentence, acts: list[Act]) -> bool:
    """A further sentence of a list item that was taken whole."""
    return bool(acts) and acts[-1].quote.start <= sentence.start < acts[-1].quote.end


def write(draft: Draft, result: tuple[list[Act], list[Unread]]) -> None:
    """Record acts and what was left unread."""
    draft.acts, draft.unread = result


def _hear_paragraph(draft: Draft, sentence: Sentence, context: Context) -> bool:
    """At a paragraph's start, learn who its label or its direct quotation belongs to.

    False when the label names somebody who speaks for no party (a journalist's question).
    """
    label = sentence.passage.label
    if sentence.tokens.start == 0:
        context.muted = False
    if label and label not in ("A", "ANSWER"):
        person = next((p for p in draft.people if same_person(p.name, label)), None)
        context.labelled = Who()
        if person is None or person.party is None:
            return False
        context.labelled = Who((person.party,), person.name, "the label of the paragraph")
        context.heard(context.labelled)
    elif sentence.tokens.start == 0 and opens_quotation(sentence):
        speaker = quoted_speaker(draft, sentence.passage)
        if speaker is not None:
            who = resolve(draft, speaker[0], speaker[1], context)
            context.muted = not who
            context.heard(who)
    return True


def _pair(draft: Draft) -> tuple[PartyCode, ...]:
    """The parties of the main encounter; to a one-sided one the party that it speaks of most."""
    main = draft.main
    parties = main.parties if main is not None else ()
    if len(parties) != 1:
        return parties
    other = most_mentioned(draft.mentions, parties)
    return (*parties, other) if other else parties


def _numbered(acts: list[Act]) -> list[Act]:
    return [replace(act, id=f"a{number}") for number, act in enumerate(acts, 1)]


def _read_sentence(
    draft: Draft, sentence: Sentence, context: Context, hear: Hear
) -> tuple[list[Act], str, Pending | None]:
    quoted = _is_quoted(sentence)
    cues = cues_of(draft, sentence, speaks=quoted or _is_text(draft, sentence))
    _hear_subject(draft, sentence, context)
    if not cues:
        return [], "no reporting words", None
    acts: list[Act] = []
    pending: Pending | None = None
    why = "reporting words without a party that speaks"
    for cue in cues:
        said = hear(draft, cue, cues, context)
        if not said.by:
            continue
        made = _acts_of(draft, said, cues, context)
        if isinstance(made, str):
            why = made
            continue
        context.note(made[0].type, made[0].by, sentence.passage.number)
        if cue.complement.frame == "carry":
            pending = Pending(made[0], said)
            continue
        governs = leads_to_list(draft.article.text, sentence, made[-1].quote.end)
        if governs and made[-1].quote.text.lower() in _DECLARING:
            continue  # "have agreed to declare:" is no act; what follows is
        acts.extend(made)
        if governs and made[-1].type in UNDERTAKING_TYPES:
            pending = Pending(made[-1], said)
    return acts, why, pending


def _is_quoted(sentence: Sentence) -> bool:
    """Whether the sentence's main clause stands between quotation marks."""
    root = next((t for t in sentence.tokens if t.dep_ == "ROOT"), None)
    return root is not None and inside_quotation(sentence.passage.doc.text, root.idx)


def _is_text(draft: Draft, sentence: Sentence) -> bool:
    """Whether the text itself speaks (transcript, speech, joint text), not of an encounter."""
    if sentence.passage.label or draft.article.form == "speech":
        return True
    if draft.article.form == "readout" and speaks_of_itself(sentence):
        return True
    if author_of(draft) is not None:
        return not triggers_in(draft.article.text[sentence.start : sentence.end])
    if draft.article.form != "joint":
        return False
    return not triggers_in(draft.article.text[sentence.start : sentence.end])


def _hear_subject(draft: Draft, sentence: Sentence, context: Context) -> None:
    """The sentence's own subject is who later pronouns mean, whether or not it reports."""
    root = next((t for t in sentence.tokens if t.dep_ == "ROOT"), None)
    subject = subject_of(root) if root is not None else None
    if subject is not None and subject.text.lower() not in ("it", "he", "she", "they"):
        who = resolve(draft, sentence, subject, context)
        # "his counterpart" is of who spoke before, and stays so once he is heard himself
        context.settled = {sentence.at(subject): who}
        context.heard(who)


def _acts_of(draft: Draft, said: Said, cues: list[Cue], context: Context) -> list[Act] | str:
    """The acts of a cue, several where a part of its content stands alone; or why there is none."""
    parties = {code for encounter in draft.encounters for code in encounter.parties}
    parties.update(context.pair)
    stranger = said.by.speaker is None and not set(said.by.parties) & parties
    if stranger and said.cue.cue_class not in _STRANGERS:
        return "a third party that is spoken about, not speaking here"
    said = corrected(said, context)
    gathered = saying(draft, said, cues, context)
    verdict = decide(gathered)
    if verdict is None:
        return "reporting words that tell no act between the parties"
    if is_background(draft, said, verdict):
        return "background about the past"
    content = content_of(said.cue, cues, bare=_bare(said, gathered, verdict))
    if said.cue.complement.frame == "carry":
        content = content or _head_content(said.cue)
    if content is None:
        return "reporting words without content of their own"
    if verdict.reply == "considers":
        content = after_weighing(said.cue.head.doc, content)
    if verdict.type == "state" and _too_short(said.cue.head.doc, content):
        return "reporting words without content of their own"
    splits = verdict.type in UNDERTAKING_TYPES or verdict.type in ("report", "measure")
    parts = parts_of(said.cue, content, draft.anchor) if splits else [content]
    return [build(draft, said, gathered, verdict, part) for part in parts]


def _too_short(doc: Tree, content: Content) -> bool:
    """ "Japan values", "the matter": the start of something else; "direct flights" is a topic."""
    first, last = doc[content.start], doc[content.end - 1]
    topic = content.end - content.start == 2 and first.pos_ == "ADJ" and last.pos_ == "NOUN"
    return content.end - content.start < _SHORTEST_STATEMENT and not topic


def _head_content(cue: Cue) -> Content:
    head = cue.head
    return Content(head.i, head.i + 1, head.idx, head.idx + len(head.text))


def _bare(said: Said, gathered: Saying, verdict: Verdict) -> bool:
    """Leave the content's subject out after a modal or a bare verb, keep it in an assessment."""
    if said.cue.complement.clause is None and said.cue.cue_class != "clause":
        return True
    return verdict.bare and gathered.role in ("self", "other", "both") and not _of_body(said)


def _of_body(said: Said) -> bool:
    """ "The committee would meet": a body that stands for all stays in what is agreed."""
    clause = said.cue.complement.clause
    subject = subject_of(clause) if clause is not None else None
    return subject is not None and subject.lemma_.lower() in lexicon().groups["assembled"]
