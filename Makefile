# Two commands matter: `make demo` and `make test`. Each makes first what it needs.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test explore check lint types data fmt bench examples clean

help:  ## Show what there is to make.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade --constraint constraints.txt pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable . --group dev
	@touch $@

demo: $(READY)  ## Score the example resumes and show them ranked.
	$(BIN)/mlematch demo

test: $(READY)  ## Run all tests.
	$(BIN)/python -m pytest -n auto --dist loadfile

explore: $(READY)  ## Run the property tests on examples that are drawn anew.
	$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=explore

check: lint types data test  ## Lint, types, data and tests: what CI runs.

lint: $(READY)  ## Check style.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)  ## Check types.
	$(BIN)/mypy

data: $(READY)  ## Check the data files.
	$(BIN)/mlematch check

fmt: $(READY)  ## Format the code.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY)  ## Run the benchmarks.
	$(BIN)/python -m pytest benchmarks -q --benchmark-columns=min,median,ops

examples: $(READY)  ## Write the example resumes anew.
	$(BIN)/python examples/make_resumes.py

clean:  ## Remove what was made.
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .benchmarks
