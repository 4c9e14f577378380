# The commands of the project; `make help` lists them.
# PYTHON=python3.12 chooses the interpreter, TORCH_INDEX=<address> where torch is taken from,
# EXTRAS=llm adds what an optional language model needs.

PYTHON ?= python3
TORCH_INDEX ?=
EXTRAS ?=
VENV := .venv
BIN := $(VENV)/bin
RELEASE := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)

# What the environment was made from. When one of these changes, it is brought up to date.
SETTINGS := pyproject.toml constraints.txt
FRESH := $(VENV)/made-with-python-$(RELEASE)
TO_RUN := $(VENV)/ready-to-run
TO_WORK := $(VENV)/ready-to-work

PIP := $(BIN)/python -m pip --disable-pip-version-check
TORCH := $(shell grep '^torch==' constraints.txt)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install run test check bench bundle clean python

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

install: $(TO_RUN) ## set up what running needs, in .venv

run: $(TO_RUN) ## start the assistant's page
	@exec $(BIN)/python app.py

test: $(TO_WORK) ## run the tests
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

check: $(TO_WORK) ## look at form, types and the order of imports
	@$(BIN)/ruff format --check
	@$(BIN)/ruff check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: $(TO_WORK) ## measure speed and memory
	@$(BIN)/python -m benchmarks

bundle: $(TO_RUN) ## collect all that a machine without internet needs, in bundle/
	@rm -rf build bundle && mkdir -p bundle/wheels
	$(if $(TORCH_INDEX),$(PIP) download --no-deps --index-url $(TORCH_INDEX) --dest bundle/wheels $(TORCH))
	@$(PIP) wheel --quiet --constraint constraints.txt --find-links bundle/wheels --wheel-dir bundle/wheels .
	@rm -rf build *.egg-info
	@cp offline/install.py offline/README.txt bundle/
	@$(BIN)/python offline/describe.py bundle

clean: ## remove what the other commands made
	@rm -rf $(VENV) build dist bundle *.egg-info test-output
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Names what is missing, with its remedy, before anything is made.
python:
	@$(PYTHON) -c '' >/dev/null 2>&1 || { \
	  echo "$(PYTHON) is not there, or does not start. Remedy on Debian or Ubuntu: apt install python3 python3-venv"; \
	  exit 1; } >&2
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "$(PYTHON) is $$($(PYTHON) --version 2>&1), and 3.11 or newer is needed." \
	    "Remedy: name a newer one, for example: make run PYTHON=python3.12"; \
	  exit 1; } >&2
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "$(PYTHON) cannot make virtual environments: its venv or ensurepip module is missing." \
	    "Remedy on Debian or Ubuntu: apt install python3-venv (or python$(RELEASE)-venv)"; \
	  exit 1; } >&2

$(FRESH): | python
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(TO_RUN): $(FRESH) $(SETTINGS)
	@echo "Setting up $(VENV); this takes some minutes the first time."
	$(if $(TORCH_INDEX),$(PIP) install --no-deps --index-url $(TORCH_INDEX) $(TORCH))
	@$(PIP) install --constraint constraints.txt --editable .$(if $(EXTRAS),'[$(EXTRAS)]')
	@touch $@

$(TO_WORK): $(TO_RUN)
	@$(PIP) install --quiet --constraint constraints.txt --editable '.[test,check,bench,llm]'
	@touch $@
