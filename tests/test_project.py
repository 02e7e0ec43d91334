"""What holds for the repository as a whole: one version, sound data, small files, whole links."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import servanda
from servanda.cli import servanda as command
from servanda.reading.lexicon import CLASSES, FRAMES

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "servanda"
_LONGEST_FILE = 300

#: What says how or where something was made instead of what it is.
_FORBIDDEN = {
    "a number in somebody's tracker": re.compile(
        r"\bissues? #?\d{1,2}\b(?![,.]\d)|\B#\d+\b|\bGH-\d", re.IGNORECASE
    ),
    "a path of one machine": re.compile(r"(?<![\w.])/(?:work|root|home|Users)/\w|\bC:\\"),
    "who or what wrote it": re.compile(
        r"\bsub-?agents?\b|\bco-authored\b|\bas an AI\b|\bAI-generated\b|"
        r"\b(?:this|our|another|the lead's) (?:working )?session\b|\b(?:this|our|another) helper\b",
        re.IGNORECASE,
    ),
    "work that is left undone": re.compile(r"\b(?:TODO|FIXME|XXX)\b"),
}
#: Where sentences of articles stand, words like "issue" and "session" are ordinary English.
_PROSE = frozenset((".txt", ".json"))
_TEXTS = frozenset((".py", ".md", ".toml", ".sql", ".in", "")) | _PROSE
_SKIPPED = frozenset(("__pycache__",))
_FOLDERS = (".ci", "benchmarks", "corpus", "docs", "examples", "requirements", "src", "tests")


def _repository() -> Iterator[Path]:
    """Every text file of the repository, what tools leave behind aside."""
    yield from (path for path in sorted(ROOT.iterdir()) if _is_ours(path))
    for folder in _FOLDERS:
        yield from (path for path in sorted((ROOT / folder).rglob("*")) if _is_text(path))


def _is_ours(path: Path) -> bool:
    """A file of the top folder that belongs to the repository, not what a tool left there."""
    return path.suffix in (".md", ".toml") or path.name in ("Makefile", ".gitignore")


def _is_text(path: Path) -> bool:
    if not path.is_file() or _SKIPPED.intersection(path.parts) or path == Path(__file__):
        return False
    return path.suffix in _TEXTS and path.name != "dev.txt"


def _named(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in paths]


PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
PAGES += [ROOT / "examples" / "README.md", ROOT / "requirements" / "README.md"]
PAGES += sorted((ROOT / "corpus").glob("*.md"))
DATA = sorted(path for path in SOURCE.rglob("*.toml"))


def _project() -> dict[str, object]:
    found: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]
    return found


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_there_is_one_version() -> None:
    released = re.findall(r"^## \[(\d[^\]]*)\]", _read(ROOT / "CHANGELOG.md"), re.MULTILINE)
    assert _project()["version"] == servanda.__version__ == released[0]


@pytest.mark.parametrize("what", _FORBIDDEN)
def test_files_speak_of_the_thing_not_of_its_making(what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in _repository()
        if path.suffix not in _PROSE or "path" in what
        for number, line in enumerate(_read(path).splitlines(), 1)
        if _FORBIDDEN[what].search(line)
    ]
    assert found == []


@pytest.mark.parametrize("verb", sorted(command.commands))
def test_the_readme_shows_every_verb(verb: str) -> None:
    assert re.search(
        rf"^\| `{verb}` \|.*`servanda {verb} ", _read(ROOT / "README.md"), re.MULTILINE
    )


def test_source_files_are_small() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): _read(path).count("\n") for path in SOURCE.rglob("*.py")
    }
    assert {path: n for path, n in lengths.items() if n > _LONGEST_FILE} == {}


@pytest.mark.parametrize("path", _named(DATA))
def test_data_files_are_sound(path: Path) -> None:
    assert tomllib.loads(_read(path))


def _links(page: Path) -> Iterator[str]:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", _read(page), flags=re.DOTALL)
    for target in re.findall(r"\[[^\]]*\]\(([^)\s]+)\)", text):
        if not re.match(r"[a-z]+:", target):
            yield target


def _anchors(page: Path) -> set[str]:
    """The fragments of a page's headings as code hosts make them."""
    headings = re.findall(r"^#+ (.+)$", _read(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", _named(PAGES))
def test_links_lead_somewhere(page: Path) -> None:
    for link in _links(page):
        name, _, fragment = link.partition("#")
        target = (page.parent / name) if name else page
        assert target.exists(), link
        assert not fragment or fragment in _anchors(target), link


def test_pages_that_are_named_are_there() -> None:
    """Also those that are only named, in prose, a comment or an error message."""
    named = {
        (path.relative_to(ROOT).as_posix(), name)
        for path in _repository()
        if "tests" not in path.parts and path.suffix not in _PROSE
        for name in re.findall(r"\bdocs/[\w-]+\.md|`[\w-]+\.md`", _read(path))
    }
    pages = {path.name for path in PAGES}
    assert {(path, name) for path, name in named if _last(name) not in pages} == set()


def _last(name: str) -> str:
    return name.strip("`").rpartition("/")[2]


def test_the_table_of_contents_names_every_page() -> None:
    linked = {link.partition("#")[0] for link in _links(ROOT / "docs" / "index.md")}
    pages = {path.name for path in (ROOT / "docs").glob("*.md")} - {"index.md"}
    assert pages - linked == set()


def _dependencies() -> list[str]:
    project = _project()
    direct = project["dependencies"]
    extras = project["optional-dependencies"]
    assert isinstance(direct, list)
    assert isinstance(extras, dict)
    rows = [*direct, *(row for extra in extras.values() for row in extra)]
    return [re.split(r"[<>=!~;\[ ]", row, maxsplit=1)[0] for row in rows]


@pytest.mark.parametrize("package", _dependencies())
def test_every_dependency_is_accounted_for(package: str) -> None:
    assert f"| `{package}` |" in _read(ROOT / "docs" / "dependencies.md")


@pytest.mark.parametrize("word", sorted(CLASSES | FRAMES))
def test_every_class_and_frame_of_cues_is_explained(word: str) -> None:
    rows = [line for line in _read(ROOT / "docs" / "add-a-cue.md").splitlines() if line[:1] == "|"]
    assert any(f"`{word}`" in row.split("|")[1] for row in rows)
