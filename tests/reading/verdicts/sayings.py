"""What the tests of verdicts share: parties, and a verdict in one line."""

from dataclasses import replace

from servanda.reading.verdicts import Role, Saying, Verdict

NORWAY = ("NO",)
PORTUGAL = ("PT",)
PAIR = ("NO", "PT")


def alone(cue_class: str, frame: str = "to", role: Role = "none") -> Saying:
    """Norway speaks, to Portugal."""
    return _with_role(Saying(cue_class, frame, NORWAY, PAIR), role)


def both(cue_class: str, frame: str = "to", role: Role = "none") -> Saying:
    """Norway and Portugal speak together."""
    return _with_role(Saying(cue_class, frame, PAIR, PAIR), role)


def _with_role(saying: Saying, role: Role) -> Saying:
    actors = {"self": saying.by, "other": PORTUGAL, "both": PAIR}
    return replace(saying, role=role, actor=actors.get(role, ()))


def line(verdict: Verdict | None) -> str:
    """Type with force or reply, and owners: "request/firm PT"; "" for no act."""
    if verdict is None:
        return ""
    kind = "/".join(filter(None, (verdict.type, verdict.force or verdict.reply)))
    return " ".join([kind, *verdict.owner])
