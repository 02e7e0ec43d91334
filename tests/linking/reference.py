"""The reference readings as the model's nouns, for tests that have them."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from servanda.evaluate.storylines.load import Storyline, load_storylines
from servanda.evaluate.storylines.reference import reference_readings
from servanda.model.reading import Reading

Json = dict[str, Any]


def reference_folder() -> Path | None:
    """Where the reference readings lie, or None where the variable is not set."""
    root = os.environ.get("SERVANDA_REFERENCE")
    return Path(root) if root else None


def storyline(root: Path) -> Storyline:
    """The reference readings with what ties them together."""
    (found,) = load_storylines(root / "gold" / "seeds", root / "seeds")
    return found


def corpus(root: Path) -> Json:
    """What ties the reference readings together."""
    return dict(storyline(root).ties)


def readings(root: Path) -> Sequence[Reading]:
    """All reference readings."""
    return reference_readings(storyline(root).gold)
