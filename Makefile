# Everything is installed into $(VENV) from constraints.txt; `make help` lists the targets.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN := $(VENV)/bin
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
PYTEST = $(BIN)/python -m pytest
SAMPLE ?= samples/qingjiang-2023.txt
PINS := pyproject.toml constraints.txt

.DEFAULT_GOAL := help
.PHONY: agreement help demo test test-all check lint types lock upgrade bench results corpus corpus-stats clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

# One stamp per set of extras: an install runs again only when the pins change.
$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, found " + sys.version) if sys.version_info < (3, 11) else 0'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.base: $(PINS) | $(BIN)/python
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.test: $(PINS) | $(BIN)/python
	$(INSTALL) --editable ".[dev,eval]"
	@touch $@ $(VENV)/.base

$(VENV)/.all: $(PINS) | $(BIN)/python
	$(INSTALL) --editable ".[all]"
	@touch $@ $(VENV)/.base $(VENV)/.test

demo: $(VENV)/.base ## install what extraction needs and show the facts of a sample report
	$(BIN)/gongkai extract $(SAMPLE) --format table

test: $(VENV)/.test ## the quick tests: no network, no browser, minutes
	$(PYTEST)

test-all: $(VENV)/.all ## every test
	$(PYTEST) -m ""

lint: $(VENV)/.test ## style
	$(BIN)/ruff check .

types: $(VENV)/.test ## types, checked on the built wheel
	rm -rf build/lib build/bdist* build/typed
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir build/typed .
	cp tools/*.py build/typed
	cd build/typed && ../../$(BIN)/python -m zipfile -e gongkai-*.whl . && \
		../../$(BIN)/python -m mypy --config-file ../../pyproject.toml -p gongkai && \
		../../$(BIN)/python -m mypy --config-file ../../pyproject.toml --explicit-package-bases *.py

check: lint types test-all ## style, types and every test

lock: | $(BIN)/python ## lock what the extras newly need, leaving the rest at its version
	$(BIN)/python tools/lock.py

upgrade: | $(BIN)/python ## lock the newest release of everything
	$(BIN)/python tools/lock.py --upgrade

bench: $(VENV)/.base ## measure the speed of extraction and of scoring
	$(BIN)/python tools/bench.py
	$(BIN)/python -m gongkai.eval.speed

results: $(VENV)/.base ## score GOLD (annotations/gold) and renew the results in README.md and README.zh.md
	$(BIN)/python tools/results.py $(GOLD)

corpus: $(VENV)/.test ## make reports, gold and splits from annotations/marked
	$(BIN)/python tools/build_corpus.py --quiet
	$(BIN)/python tools/split_corpus.py

corpus-stats: $(VENV)/.test ## describe the corpus: size, variety, distinctness, coverage of the reference reports
	$(BIN)/python tools/corpus_stats.py

agreement: $(VENV)/.test ## how far the two annotators of the first reports agree; renews annotations/AGREEMENT.md
	$(BIN)/python tools/agreement.py

clean: ## remove what was built, the environment included
	rm -rf $(VENV) build dist out *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
