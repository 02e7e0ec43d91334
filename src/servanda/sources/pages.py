"""Pages from the files and folders a person names, in a stable order."""

import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from servanda.errors import InputError
from servanda.model.article import Declared, Page
from servanda.model.failure import Failure
from servanda.sources.sidecar import SUFFIX, declared_beside, over

#: What a folder yields; everything else in it is passed over.
TEXT_SUFFIX = ".txt"
_ADDRESSES = ("http:", "https:", "ftp:", "feed:", "file:")


def pages(
    sources: Iterable[str], *, declared: Declared, max_bytes: int = 5_000_000
) -> Iterator[Page | Failure]:
    """The pages that `sources` (files and folders) hold, each once, in the order of their paths.

    `declared` holds for all of them and wins over a file's sidecar. What cannot be taken in is
    yielded as a Failure of stage "fetch" that names the remedy; the others follow all the same.
    """
    for path, failure in sorted(_spread(sources), key=lambda found: found[0]):
        yield failure or _page(Path(path), declared=declared, max_bytes=max_bytes)


def _spread(sources: Iterable[str]) -> list[tuple[str, Failure | None]]:
    found: dict[str, Failure | None] = {}
    for source in sources:
        for path, failure in _paths(source):
            found.setdefault(path, failure)
    return _each_file_once(found)


def _each_file_once(found: dict[str, Failure | None]) -> list[tuple[str, Failure | None]]:
    """A file named twice, also by two spellings of its path, is one page."""
    seen: set[str] = set()
    once = []
    for path, failure in sorted(found.items(), key=lambda item: item[0]):
        real = path if failure else os.path.realpath(path)
        if real not in seen:
            once.append((path, failure))
        seen.add(real)
    return once


def _paths(source: str) -> list[tuple[str, Failure | None]]:
    if source.casefold().startswith(_ADDRESSES):
        return [(source, _refused(source, "addresses and feeds are not read yet; save the page "
                                          "as text (UTF-8, .txt) and add the file"))]  # fmt: skip
    path = Path(source)
    try:
        if path.is_dir():
            return _folder(path, source)
        if not path.exists():
            return [(source, _refused(source, "no such file or folder; check the path"))]
    except (OSError, ValueError) as fault:
        return [(source, _refused(source, _told(fault)))]
    if path.name.endswith(SUFFIX):
        return [(source, _refused(source, "this only describes an article; add the .txt file"))]
    return [(source, None)]


def _folder(path: Path, source: str) -> list[tuple[str, Failure | None]]:
    found: list[tuple[str, Failure | None]] = []

    def note(fault: OSError) -> None:
        where = str(fault.filename or source)
        found.append((where, _refused(where, _told(fault))))

    for folder, inner, names in os.walk(path, onerror=note):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        found += [
            (str(Path(folder) / name), None)
            for name in sorted(names)
            if name.endswith(TEXT_SUFFIX) and not name.startswith(".")
        ]
    return found or [
        (source, _refused(source, "this folder holds no .txt file; add texts as .txt"))
    ]


def _page(path: Path, *, declared: Declared, max_bytes: int) -> Page | Failure:
    source = str(path)
    try:
        size = path.stat().st_size
        if not path.is_file():
            return _refused(source, "this is no ordinary file; name a text file or a folder")
        if size > max_bytes:
            return _refused(source, _too_large(size, max_bytes))
        content = path.read_bytes()
        if not content:
            return _refused(source, "the file is empty; save the article's text into it")
        return Page(path.stem, source, content, over(declared, declared_beside(path)))
    except InputError as fault:
        return _refused(source, str(fault))
    except OSError as fault:
        return _refused(source, _told(fault))


def _too_large(size: int, max_bytes: int) -> str:
    return (
        f"{size / 1e6:.1f} MB is more than an article can be (limit {max_bytes / 1e6:.1f} MB); "
        "split it into one file per article"
    )


def _told(fault: OSError | ValueError) -> str:
    number = fault.errno if isinstance(fault, OSError) else None
    if number in (errno.EACCES, errno.EPERM):
        return "no permission to read this; change its permissions (chmod u+r)"
    told = fault.strerror if isinstance(fault, OSError) else str(fault)
    return f"cannot be read ({told}); check the path"


def _refused(source: str, reason: str) -> Failure:
    return Failure(source, "fetch", reason)
