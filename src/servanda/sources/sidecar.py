"""The file beside an article, `NAME.meta.toml`, that says what the text itself may not."""

import tomllib
from dataclasses import replace
from pathlib import Path

from servanda.errors import InputError
from servanda.model.article import Declared
from servanda.model.codes import Form
from servanda.model.dates import is_edtf

SUFFIX = ".meta.toml"
_TEXT_KEYS = ("url", "outlet", "side", "form", "published", "language", "note")
_FORMS: dict[str, Form] = {
    "press": "press",
    "readout": "readout",
    "joint": "joint",
    "speech": "speech",
}


def declared_beside(path: Path) -> Declared:
    """What the sidecar of the article at `path` declares; an empty one where there is none.

    Raises InputError, naming file and key, for anything but the known keys with fitting values.
    """
    beside = path.with_name(path.stem + SUFFIX)
    if not beside.is_file():
        return Declared()
    fields = _load(beside)
    _check_keys(beside, fields)
    texts = {key: value for key, value in fields.items() if isinstance(value, str)}
    return Declared(
        url=texts.get("url"),
        outlet=texts.get("outlet"),
        side=texts.get("side"),
        form=_form(beside, texts.get("form")),
        published=_published(beside, texts.get("published")),
        language=texts.get("language"),
        invented=fields.get("invented") is True,
    )


def over(declared: Declared, beneath: Declared) -> Declared:
    """`declared` with its gaps filled from `beneath`."""
    return replace(
        beneath,
        url=declared.url or beneath.url,
        outlet=declared.outlet or beneath.outlet,
        side=declared.side or beneath.side,
        form=declared.form or beneath.form,
        published=declared.published or beneath.published,
        language=declared.language or beneath.language,
        invented=declared.invented or beneath.invented,
    )


def _load(beside: Path) -> dict[str, object]:
    try:
        return tomllib.loads(beside.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise InputError(f"{beside.name} is not valid TOML: {fault}; correct it") from fault
    except OSError as fault:
        raise InputError(f"{beside.name} cannot be read: {fault.strerror}") from fault


def _check_keys(beside: Path, fields: dict[str, object]) -> None:
    for key, value in fields.items():
        if key == "invented":
            _expect(beside, key, "true or false", right=isinstance(value, bool))
        elif key in _TEXT_KEYS:
            _expect(beside, key, "text in quotation marks", right=_is_filled_text(value))
        else:
            known = ", ".join((*_TEXT_KEYS, "invented"))
            raise InputError(f"{beside.name}: unknown key {key!r}; known are {known}")


def _is_filled_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _expect(beside: Path, key: str, what: str, *, right: bool) -> None:
    if not right:
        raise InputError(f"{beside.name}: {key} must be {what}")


def _form(beside: Path, value: str | None) -> Form | None:
    if value is None:
        return None
    _expect(beside, "form", "one of " + ", ".join(_FORMS), right=value in _FORMS)
    return _FORMS[value]


def _published(beside: Path, value: str | None) -> str | None:
    if value is not None:
        _expect(beside, "published", 'an EDTF date such as "2019-03-05"', right=is_edtf(value))
    return value
