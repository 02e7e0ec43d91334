"""Ordinals as they are written before a session: `13th`, `twenty-first`, `inaugural`, `XI`."""

import re

_SMALL = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50}
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50}
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})|XL(?:IX|IV|V?I{0,3})|L?X{0,3}(?:IX|IV|V?I{0,3})")

WRITTEN: dict[str, int] = {
    "inaugural": 1,
    **{word: number for number, word in enumerate(_SMALL, start=1)},
    **{f"{stem}ieth": ten for stem, ten in _TENS.items()},
    **{
        f"{stem}y-{word}": ten + number
        for stem, ten in _TENS.items()
        for number, word in enumerate(_SMALL[:9], start=1)
    },
}

#: A pattern for any of them, to be used without regard to case; longer words first.
WRITTEN_PATTERN = "|".join(sorted(WRITTEN, key=lambda word: (-len(word), word)))
#: Roman numerals, to be used with regard to case.
ROMAN_PATTERN = r"(?=[IVXL])[IVXL]{1,7}"


def ordinal_value(words: str) -> int | None:
    """The number that an ordinal in figures, letters or Roman numerals says; else None."""
    plain = words.casefold().replace(" ", "-")
    if plain in WRITTEN:
        return WRITTEN[plain]
    if plain[:1].isdigit():
        return int(re.match(r"\d+", plain).group())  # type: ignore[union-attr]
    return _roman(words)


def _roman(words: str) -> int | None:
    if not words or not _ROMAN.fullmatch(words):
        return None
    digits = [_ROMAN_DIGITS[sign] for sign in words]
    nexts = [*digits[1:], 0]
    return sum(
        -digit if digit < after else digit for digit, after in zip(digits, nexts, strict=True)
    )
