"""Which language an article is in."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_FEWEST_LETTERS = 40
_LEAST_SURE = 0.5
_ENOUGH_TEXT = 4_000


def language_of(text: str) -> tuple[str, float] | None:
    """The BCP 47 code of the language `text` is in and how sure that is, from 0 to 1.

    None for fewer than 40 letters and where no language is likelier than all others together.
    """
    if sum(1 for sign in text if sign.isalpha()) < _FEWEST_LETTERS:
        return None
    code, sure = _identifier().classify(text[:_ENOUGH_TEXT])
    return (str(code), float(sure)) if sure >= _LEAST_SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
