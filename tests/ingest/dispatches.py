"""Small articles as files, for runs of the real flow."""

from pathlib import Path

MINISTERS = {
    "Chile": "Ana Rojas",
    "Samoa": "Sina Tuala",
    "Kenya": "Peter Omolo",
    "Norway": "Liv Brekke",
    "Peru": "Luis Quispe",
}
STATES = tuple(MINISTERS)
TOPICS = ("a port", "a cable", "a school", "a bridge", "a clinic", "a railway", "a mill")


def dispatch(number: int) -> str:
    """One of many articles: talks of two states of five, told by two outlets each time."""
    event = number // 2
    one, other = STATES[event % 5], STATES[(event + 1 + event // 5 % 4) % 5]
    day = f"20{30 + event // 12}-{1 + event % 12:02d}-14"
    topic = TOPICS[event % 7]
    return (
        f"{one} and {other} speak of {topic}\n"
        f"Minister {MINISTERS[one]} of {one} met Minister {MINISTERS[other]} of {other}. "
        f"On {day}, {one} and {other} held talks in Lima. "
        f"{one} pledged to pay for {topic} by {2032 + event % 4}. "
        f"{other} asked {one} to send engineers for {topic}.\n"
        f"Report number {number} ends here with its own words {number * 7} and {number * 11}.\n"
    )


def write(folder: Path, count: int) -> Path:
    """A folder of that many dispatches, one faulty text, one odd one, one about nothing."""
    folder.mkdir()
    for number in range(count):
        (folder / f"d{number:03d}.txt").write_text(dispatch(number), encoding="utf-8")
    (folder / "faulty.txt").write_bytes(b"\xff\xfe\x00not text")
    (folder / "match.txt").write_text("The visitors scored twice before the break.\n", "utf-8")
    (folder / "odd.txt").write_text("Unreadable words stand here in this text.\n", "utf-8")
    return folder


def write_tangled(folder: Path, count: int) -> Path:
    """The same with two texts of one stem, of which one is a later version of the first."""
    write(folder, count)
    for inner, number in (("later", 0), ("other", count + 40)):
        (folder / inner).mkdir()
        changed = dispatch(number).replace("to pay for", "to pay gladly for")
        (folder / inner / "d000.txt").write_text(changed, encoding="utf-8")
    return folder
