"""References, readings and texts come from files, and what is wrong with one is named."""

import json
from pathlib import Path

import pytest

from servanda.errors import InputError, UsageError
from servanda.evaluate.load import load_gold, load_readings, read_text
from tests.evaluate.invented import reference, write_gold


def test_what_is_no_reading_is_passed_over(tmp_path: Path) -> None:
    write_gold(tmp_path)
    assert set(load_readings(tmp_path)) == {"cup", "rail"}


def test_a_reference_without_a_text_is_named_and_not_scored(tmp_path: Path) -> None:
    write_gold(tmp_path)
    (tmp_path / "cup.txt").unlink()
    gold = load_gold(tmp_path, tmp_path)
    assert (list(gold.texts), gold.textless) == (["rail"], ("cup",))


def test_json_lines_and_a_folder_hold_the_same(tmp_path: Path) -> None:
    write_gold(tmp_path)
    lines = tmp_path / "readings.jsonl"
    lines.write_text(json.dumps(reference(), ensure_ascii=False) + "\n\n[]\n", encoding="utf-8")
    assert load_readings(lines) == {"rail": load_readings(tmp_path)["rail"]}


def test_the_digest_changes_with_a_reference_and_with_a_text(tmp_path: Path) -> None:
    write_gold(tmp_path)
    before = load_gold(tmp_path, tmp_path).digest
    assert load_gold(tmp_path, tmp_path).digest == before
    changed = reference()
    changed["acts"].pop()
    (tmp_path / "rail.json").write_text(json.dumps(changed), encoding="utf-8")
    after = load_gold(tmp_path, tmp_path).digest
    (tmp_path / "cup.txt").write_text("Another game\n\nA draw.\n", encoding="utf-8")
    assert len({before, after, load_gold(tmp_path, tmp_path).digest}) == 3


def test_a_text_is_read_without_its_byte_order_mark_and_with_plain_line_ends(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo\n")
    assert read_text(path) == "one\ntwo\n"


def test_faults_of_files_name_the_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no such file or folder"):
        load_readings(tmp_path / "nowhere")
    with pytest.raises(UsageError, match="no reference reading in it"):
        load_gold(tmp_path, tmp_path)
    (tmp_path / "a.jsonl").write_text("{}\nnot json\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.jsonl:2: not JSON"):
        load_readings(tmp_path / "a.jsonl")
    (tmp_path / "b.txt").write_bytes(b"caf\xe9")
    with pytest.raises(InputError, match=r"b\.txt: not UTF-8"):
        read_text(tmp_path / "b.txt")


def test_a_gold_folder_without_any_text_is_refused(tmp_path: Path) -> None:
    write_gold(tmp_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="name the folder with --texts"):
        load_gold(tmp_path, tmp_path / "empty")
