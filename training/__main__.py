"""`python -m training`: learn all weights, in the order in which the reader asks for them."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from servanda.reading import weighing
from training import questions
from training.examples import Example, cases, examples, people_cases, sentences
from training.fit import Learned

#: How many times the cases of the tests count: each was written to settle one thing.
_STRESSED, _TOLD_TWICE = 4, 2
DATA = Path(weighing.__file__).parent / "data"
_HEAD = (
    "# {what}\n# Written by `make weights` from the corpus's dev split; not to be edited by hand.\n"
)
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def main() -> None:
    """Each question is learned with the weights of those before it in force."""
    learn_one(
        "allegiance",
        "for whom somebody acts",
        questions.allegiance,
        [*read("parties"), *_STRESSED * list(people_cases())],
    )
    found = list(read("people"))
    asked: Sequence[tuple[str, str, Callable[[Sequence[Example]], Learned]]] = (
        ("main_encounter", "which encounter an article is about", questions.main_encounter),
        ("speaker", "whose statement it is", partial(questions.sides, alone=True)),
        ("side", "between whom an encounter is", partial(questions.sides, alone=False)),
        ("dealing", "whether a text is about dealings of parties", questions.dealing),
    )
    for name, what, learn in asked:
        learn_one(name, what, learn, found)
    told = [*examples(after="encounters"), *_STRESSED * list(sentences(after="encounters"))]
    learn_one("voice", "whose words or deed a cue reports", questions.voice, told)


def read(step: str) -> Iterator[Example]:
    """All examples as they are after a step of the reader."""
    yield from examples(after=step)
    yield from _TOLD_TWICE * list(cases(after=step))


def learn_one(
    name: str, what: str, learn: Callable[[Sequence[Example]], Learned], found: Sequence[Example]
) -> None:
    """Learn the weights of one question and put them in force."""
    learned = learn(found)
    write(DATA / f"{name}.toml", what, learned)
    weighing.weights.cache_clear()
    sys.stdout.write(f"{name}: {len(learned.weights)} signs\n")


def write(path: Path, what: str, learned: Learned) -> None:
    """The weights as a file, signs in order of their names, three digits each."""
    lines = [f"{_key(sign)} = {weight:.3f}" for sign, weight in sorted(learned.weights.items())]
    kept = [line for line in lines if not line.endswith((" 0.000", " -0.000"))]
    head = _HEAD.format(what=what.capitalize())
    text = f"{head}\nbias = {learned.bias:.3f}\n\n[weights]\n" + "\n".join(kept) + "\n"
    path.write_text(text, encoding="utf-8")


def _key(sign: str) -> str:
    return sign if _BARE.fullmatch(sign) else f'"{sign}"'


if __name__ == "__main__":
    main()
