"""Bytes to text, exactly as the contract says: UTF-8, no byte-order mark, CRLF to LF."""

import re

from servanda.errors import InputError

_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"\x7fELF", "a program"),
)
_WIDE_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32LE"),
    (b"\xff\xfe", "UTF-16LE"),
    (b"\xfe\xff", "UTF-16BE"),
)
_HTML = re.compile(rb"\s*(?:<!doctype html|<html|<head|<body|<\?xml)", re.IGNORECASE)
_TEXT_CONTROLS = frozenset(b"\t\n\r\f\x0b\x1b\x08\x1c\x1d\x1e\x1f\x85")
#: Longest line taken for prose; beyond it a file is a dump, not an article.
LONGEST_LINE = 100_000
_LARGEST_CONTROL_SHARE = 0.01


def decode(content: bytes) -> str:
    """The text of a page's bytes.

    Raises InputError, with the remedy, for what is no UTF-8 plain text or holds no word.
    """
    _refuse_other_kinds(content)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise InputError(_wrong_encoding(content, fault)) from fault
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if not text.strip():
        raise InputError("there is no text in it; save the article's text into it")
    if max(map(len, text.split("\n"))) > LONGEST_LINE:
        raise InputError(
            f"a line is longer than {LONGEST_LINE:,} characters, which no article has; "
            "save the article's text with its paragraphs"
        )
    return text


def _refuse_other_kinds(content: bytes) -> None:
    for mark, encoding in _WIDE_MARKS:
        if content.startswith(mark):
            raise InputError(_convert(encoding))
    for mark, kind in _MAGIC:
        if content.startswith(mark):
            raise InputError(f"this is {kind}, not plain text; save the article as text (UTF-8)")
    if _HTML.match(content.removeprefix(b"\xef\xbb\xbf")):
        raise InputError("this is HTML; save the page as text (UTF-8) and add that file")
    if _is_binary(content):
        raise InputError("this is binary, not plain text; save the article as text (UTF-8)")


def _is_binary(content: bytes) -> bool:
    if b"\x00" in content:
        return True
    controls = sum(1 for byte in content[:65_536] if byte < 32 and byte not in _TEXT_CONTROLS)
    return controls > _LARGEST_CONTROL_SHARE * len(content[:65_536])


def _wrong_encoding(content: bytes, fault: UnicodeDecodeError) -> str:
    return f"byte {fault.start + 1} is not UTF-8; " + _convert(_likely(content))


def _convert(encoding: str) -> str:
    return f"this looks like {encoding}; convert it: iconv -f {encoding} -t UTF-8 OLD > NEW"


def _likely(content: bytes) -> str:
    """The encoding in which the bytes make the most sense, told by shares of letters."""
    for encoding in ("SHIFT_JIS", "GB18030", "EUC-KR", "WINDOWS-1251"):
        if _reads_as(content, encoding):
            return encoding
    return "WINDOWS-1252"


_SCRIPTS = {
    "GB18030": "[\u4e00-\u9fff]",
    "SHIFT_JIS": "[\u3040-\u30ff\u4e00-\u9fff]",
    "EUC-KR": "[\uac00-\ud7af]",
    "WINDOWS-1251": "[\u0400-\u04ff]",
}
#: Signs without which a text of some length in that encoding is hardly written.
_EVERYDAY = {"GB18030": "[的是在和了一不人有中]", "SHIFT_JIS": "[\u3040-\u309f]"}


def _reads_as(content: bytes, encoding: str) -> bool:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return False
    foreign = [letter for letter in text if ord(letter) > 127]
    own = len(re.findall(_SCRIPTS[encoding], text))
    everyday = _EVERYDAY.get(encoding)
    if everyday and len(re.findall(everyday, text)) < len(foreign) * 0.03:
        return False
    # A Western text has lone accented letters among many plain ones; Cyrillic has runs.
    return own >= 0.6 * len(foreign) and len(foreign) > 0.3 * len(text)
