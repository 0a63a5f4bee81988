# Every command of the house. `make help` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WEB := mobile_kiosk/web
WEB_SOURCES := $(shell find $(WEB) -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)
CATALOGUES := $(shell find . -path ./$(VENV) -prune -o -name django.po -print 2>/dev/null)
SOURCES := marketplace storefront_theme vendor_onboarding mobile_kiosk

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

.PHONY: run
run: $(VENV)/.runtime $(WEB)/dist/index.html $(VENV)/.catalogues ## the whole market on http://127.0.0.1:8000 (PORT, HOST, DATA_DIR, DATABASE_URL, SAMPLE=0, DEBUG)
	@exec $(BIN)/python -m marketplace serve

.PHONY: test
test: $(VENV)/.test $(WEB)/dist/index.html $(VENV)/.catalogues ## every test, browser tests included
	@bash .ci/browser
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

.PHONY: test-database
test-database: $(VENV)/.test $(VENV)/.catalogues ## the tests of the database alone, on DATABASE_URL
	@$(BIN)/python -m pytest -m database

.PHONY: fuzz
fuzz: $(VENV)/.runtime $(WEB)/dist/index.html $(VENV)/.catalogues ## random documents against a running market, FUZZ_SECONDS (600) long
	@bash .ci/fuzz $(BIN)

.PHONY: bench
bench: $(VENV)/.test $(WEB)/dist/index.html $(VENV)/.catalogues ## how fast it is: a table, and one line of JSON (BENCH_SECONDS, BENCH_DIR, BENCH_ONLY)
	@$(BIN)/python -m tests.benchmarks

.PHONY: check
check: lint types contracts migrations ## all static checks

.PHONY: lint
lint: $(VENV)/.test ## ruff: mistakes and layout
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

.PHONY: types
types: $(VENV)/.test ## mypy, strict
	@$(BIN)/mypy $(SOURCES)

.PHONY: contracts
contracts: $(VENV)/.test ## import contracts: arrows point down
	@$(BIN)/lint-imports --no-cache

.PHONY: migrations
migrations: $(VENV)/.test ## no model without its migration
	@$(BIN)/python -m marketplace makemigrations --check --dry-run

.PHONY: translations
translations: $(VENV)/.test ## gather new strings into the Thai catalogues
	@$(BIN)/python -m marketplace translations

.PHONY: client
client: $(VENV)/.test ## write the gateway's typed client anew (needs ../shared/saleor)
	@$(BIN)/python -m marketplace.gateway.codegen

.PHONY: kiosk
kiosk: $(WEB)/dist/index.html ## build the till

.PHONY: lock
lock: $(VENV)/.uv ## resolve pyproject.toml into the locks
	@$(BIN)/uv pip compile -q $(LOCK) pyproject.toml -o runtime.lock
	@$(BIN)/uv pip compile -q $(LOCK) pyproject.toml --group test -o test.lock
	@$(BIN)/uv pip compile -q $(LOCK) --group fuzz -o fuzz.lock
	@$(BIN)/uv pip compile -q $(LOCK) --group node -o node.lock

LOCK := --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links --no-header --no-annotate

.PHONY: clean
clean: ## throw away what was built; the data in .data stays
	rm -rf $(VENV) $(WEB)/node_modules $(WEB)/dist .pytest_cache .mypy_cache .ruff_cache

$(VENV)/.uv:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; this is %d.%d. Try: make PYTHON=python3.11 ..." % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
	@echo "Python environment ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -q uv 2>&1 | grep -v -i warning || true
	@$(BIN)/uv --version >/dev/null && touch $@

$(VENV)/.runtime: runtime.lock $(VENV)/.uv
	@echo "Libraries ..."
	@$(BIN)/uv pip install -q --require-hashes -r runtime.lock
	@touch $@

$(VENV)/.test: test.lock $(VENV)/.uv
	@echo "Libraries, those for tests too ..."
	@$(BIN)/uv pip install -q --require-hashes -r test.lock
	@touch $@ $(VENV)/.runtime

$(VENV)/.catalogues: $(CATALOGUES) | $(VENV)/.runtime
	@$(BIN)/python -m marketplace translations --compile
	@touch $@

# The machine's Node from version 20 on, else the one from pip.
$(WEB)/dist/index.html: $(WEB_SOURCES) | $(VENV)/.uv
	@echo "The till ..."
	@bash .ci/kiosk $(BIN)
	@touch $@
