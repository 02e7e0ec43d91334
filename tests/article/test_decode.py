"""Bytes become text as the contract says, or are refused with a remedy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.article.decode import decode
from servanda.errors import InputError


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        (b"", "no text"),
        (b" \n\t\r\n", "no text"),
        (b"\xef\xbb\xbf", "no text"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"words\x00words", "binary"),
        (b"\x01\x02\x03\x04 words", "binary"),
        (b"<!DOCTYPE html><html>", "HTML"),
        (b"\xef\xbb\xbf\n<html lang='en'>", "HTML"),
        ("Großbritannien sagt zu".encode("cp1252"), "iconv -f WINDOWS-1252 -t UTF-8"),
        ("Переговоры прошли в Минске".encode("cp1251"), "iconv -f WINDOWS-1251 -t UTF-8"),
        ("双方在北京的会谈中一致同意，和平是人民的愿望。".encode("gb18030"), "GB18030"),
        ("会談は東京で行われました。これは試験です。".encode("shift_jis"), "SHIFT_JIS"),
        ("words".encode("utf-16"), "UTF-16LE"),
        (b"\xfe\xff\x00w", "UTF-16BE"),
        (b"a" * 100_001, "line is longer"),
    ],
)
def test_refusals_name_the_remedy(content: bytes, remedy: str) -> None:
    with pytest.raises(InputError) as fault:
        decode(content)
    assert remedy in str(fault.value)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbfa\r\nb", "a\nb"),
        (b"a\rb\r\n", "a\rb\n"),
        ("a\u2028b\x0bc".encode(), "a\u2028b\x0bc"),
        (b" a \n", " a \n"),
    ],
)
def test_contract_of_offsets(content: bytes, text: str) -> None:
    assert decode(content) == text


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_plain_text_comes_back_unchanged(text: str) -> None:
    shown = f"w{text}"
    assert decode(shown.encode()) == shown
