# Every target starts from a bare clone and sets up what it needs.
# The one tool asked of the machine is Python 3.11 or newer with pip and venv.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
STAMP := .venv/.installed

# The user's own texts come first, then the reference articles where they are, then the examples.
SEEDS ?= $(wildcard ../shared/seeds)
PAIR ?= $(if $(SEEDS),VN JP,PT MA)
REFERENCE := $(abspath $(or $(SERVANDA_REFERENCE),$(wildcard ../shared)))

.PHONY: install demo test check format lint types imports docs bench floors accuracy weights lock clean

install: $(STAMP)

$(STAMP): requirements/dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Servanda needs Python 3.11, 3.12 or 3.13: install one, or name it with make PYTHON=/path/to/python" >&2; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: install
	@rm -f demo.db demo.db-wal demo.db-shm
	$(BIN)/servanda --ledger demo.db add $(or $(SEEDS),examples)
	$(BIN)/servanda --ledger demo.db brief $(PAIR)

test: install
	SERVANDA_REFERENCE="$(REFERENCE)" $(BIN)/python -m pytest

format: install
	$(BIN)/ruff format src tests benchmarks training
	$(BIN)/ruff check --fix src tests benchmarks training

lint: install
	$(BIN)/ruff format --check src tests benchmarks training
	$(BIN)/ruff check src tests benchmarks training

types: install
	$(BIN)/mypy

imports: install
	$(BIN)/lint-imports

docs: install
	$(BIN)/python -m servanda.cli_reference docs/commands.md --check

check: lint types imports docs test

floors: install
	$(BIN)/servanda evaluate "$(REFERENCE)/gold/seeds" --texts "$(REFERENCE)/seeds" --floors tests/floors.toml

accuracy: install
	$(BIN)/python -m servanda.accuracy corpus docs/accuracy.md

# Learn the weights of the reader anew, from what of the corpus may be looked at.
weights: install
	$(BIN)/python -m training

bench: install
	$(BIN)/python -m benchmarks

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml \
		--extra dev requirements/build.in -o requirements/dev.txt

clean:
	rm -rf .venv demo.db*
