# SPDX-License-Identifier: EUPL-1.2
# `make help` lists what there is. Needs make and Python 3.11 or newer with venv; everything else is installed into .venv.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
PORT ?= 8000
export PORT

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
INSTALLER := $(VENV)/.installer
LOCKS := requirements/bootstrap.txt requirements/runtime.txt requirements/dev.txt
MODULES := $(VENV)/npm
LIGHTHOUSE := $(VENV)/lighthouse
BENCH := $(VENV)/bench
BUILT := src/rokwijzer/web/static/built/pages.css

# Nothing that these targets start may write into the work tree, except into folders that .gitignore names.
export PYTHONDONTWRITEBYTECODE := 1
export UV_LINK_MODE := copy
export UV_PYTHON_DOWNLOADS := never
# Certificates of the machine, as pip and git use them; otherwise an organisation's own proxy is refused.
export UV_SYSTEM_CERTS := 1

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

.PHONY: help setup assets demo test test-long check mutation format schemas spec lock clean lighthouse benchmarks

help:  ## show this list
	@grep -hE '^[a-z-]+:.*##' $(firstword $(MAKEFILE_LIST)) | sed -E 's/:[^#]*## */\t/' | expand -t 12

setup: $(READY)  ## make the environment in .venv; instant when nothing changed
	@echo "make setup: ready, in $(VENV)"

$(INSTALLER): requirements/bootstrap.txt
	@command -v $(PYTHON) >/dev/null || { \
		echo "make setup: '$(PYTHON)' was not found. On Debian or Ubuntu: sudo apt-get install python3 python3-venv" >&2; \
		echo "Or name another one: make setup PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "make setup: $$($(PYTHON) --version) is too old; Python 3.11 or newer is needed." >&2; \
		echo "If one is installed beside it, name it: make setup PYTHON=python3.11" >&2; \
		echo "On Debian 12 or later: sudo apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "make setup: $$($(PYTHON) --version) has no venv. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }
	@$(BIN)/python -c 'import pip' 2>/dev/null || { \
		echo "make setup: a new environment in $(VENV)"; $(PYTHON) -m venv --clear $(VENV); }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.txt
	@touch $@

# uv is quick; pip is slower and knows mirrors that are set in pip's own configuration. Both check every hash.
$(READY): $(INSTALLER) $(LOCKS) pyproject.toml
	@echo "make setup: installing what requirements/dev.txt pins"
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements/dev.txt requirements/bootstrap.txt || { \
		echo "make setup: uv did not succeed, trying pip" >&2; \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt; }
	@$(BIN)/uv pip install --quiet --offline --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

assets: $(BUILT)  ## put the style and script of the pages together; instant when nothing changed

# $(call NODE,OLDEST): Node of the system if its first number is at least this, else one of our own, pinned with hashes.
NODE = node -e 'process.exit(Number(process.versions.node.split(".")[0] < $(1)))' 2>/dev/null && npm --version >/dev/null 2>&1 || { \
		test -x $(VENV)/node/bin/npm || { \
			$(PYTHON) -m venv $(VENV)/node && \
			$(VENV)/node/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/node.txt; }; \
		export PATH="$(CURDIR)/$(VENV)/node/bin:$$PATH"; }
# What package-lock.json in that folder pins. No script of any package is run.
NPM = npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null --prefix

$(MODULES)/.ready: package.json package-lock.json requirements/node.txt | $(READY)
	@echo "make assets: fetching what package-lock.json pins"
	@mkdir -p $(MODULES) && cp package.json package-lock.json $(MODULES)/
	@$(call NODE,0); $(NPM) $(MODULES)
	@touch $@

$(BUILT): $(MODULES)/.ready src/rokwijzer/web/assets.py $(wildcard $(addprefix src/rokwijzer/web/,style/*.css style/site/*.css script/*.js script/site/*.js))
	@$(BIN)/python -m rokwijzer.web.assets $(MODULES)/node_modules

# Asked beforehand, since a server says it at length.
define PORT_IS_FREE
import os, socket, sys
port = os.environ["PORT"]
if not (port.isdigit() and 0 < int(port) < 65536):
    sys.exit(f"make demo: PORT={port} is no port. A number from 1 to 65535 is: make demo PORT=8080")
with socket.socket() as probe:
    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        probe.bind(("127.0.0.1", int(port)))
    except OSError as error:
        sys.exit(f"make demo: port {port} cannot be used ({error.strerror}). Take another one: make demo PORT={int(port) % 65535 + 1}")
endef
export PORT_IS_FREE

demo: $(READY) assets  ## start the web application and print its address (PORT=8000); Ctrl-C stops it
	@$(BIN)/python -c "$$PORT_IS_FREE"
	@exec $(BIN)/python -m rokwijzer.web

test: check assets  ## check everything and run all tests but the long ones
	@$(BIN)/python -m pytest -n auto

test-long: check assets  ## the same, with the tests marked long and many more generated examples
	@HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest -n auto -m ""

$(LIGHTHOUSE)/.ready: $(addprefix tools/lighthouse/,package.json package-lock.json) requirements/node.txt | $(READY)
	@echo "make lighthouse: fetching what tools/lighthouse/package-lock.json pins"
	@mkdir -p $(LIGHTHOUSE) && cp tools/lighthouse/package*.json $(LIGHTHOUSE)/
	@$(call NODE,24); $(NPM) $(LIGHTHOUSE)
	@touch $@

lighthouse: $(LIGHTHOUSE)/.ready assets  ## measure the pages as a phone sees them; fails below the bounds (RUNS=3)
	@$(call NODE,24); $(BIN)/python -m tools.lighthouse $(LIGHTHOUSE)

$(BENCH)/.ready: requirements/bench.txt pyproject.toml | $(READY)
	@echo "make benchmarks: installing what requirements/bench.txt pins, in $(BENCH)"
	@$(BIN)/uv venv --quiet --allow-existing --python $(BIN)/python $(BENCH)
	@$(BIN)/uv pip sync --quiet --python $(BENCH)/bin/python --require-hashes requirements/bench.txt
	@echo "$(CURDIR)/src" > "$$($(BENCH)/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/rokwijzer.pth"
	@touch $@

benchmarks: $(BENCH)/.ready assets  ## measure speed and memory beside others and print the figures (takes minutes)
	@for each in starting deciding answering users loading searching; do $(BENCH)/bin/python -m benchmarks.$$each; done

check: $(READY)  ## style, types, rooms, templates, dependencies
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@templates=$$(find src -path '*/templates/*.html' -print -quit); \
		if [ -n "$$templates" ]; then $(BIN)/djlint --lint --quiet src; fi
	@$(BIN)/deptry src

# One job and the lowest priority: it takes long, and nobody waits for it. LEFT=1: only what was left last time, or is new.
JOBS ?= 1
mutation: $(READY)  ## change the code of a room in one place after another: which change does no test notice? (ROOM=logic)
	@PYTHONHASHSEED=0 nice -n 19 $(BIN)/python -m tools.mutation $(ROOM) --jobs $(JOBS) $(if $(LEFT),--left)

format: $(READY)  ## rewrite the code as `make check` wants it
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

schemas: $(READY)  ## write the JSON Schemas in schemas/
	@$(BIN)/python -m tools.write_schemas

spec: $(READY)  ## write docs/specification.md from the specification tests, and docs/reading-level.md
	@$(BIN)/python -m tools.render_spec
	@$(BIN)/python -m tools.reading_level

lock: $(INSTALLER)  ## pin anew what pyproject.toml asks for, with hashes (UPGRADE=--upgrade for newer versions)
	@$(COMPILE) $(UPGRADE) pyproject.toml -o requirements/runtime.txt
	@$(COMPILE) $(UPGRADE) pyproject.toml --group dev -c requirements/runtime.txt -o requirements/dev.txt
	@$(COMPILE) $(UPGRADE) pyproject.toml --group bench -c requirements/runtime.txt -o requirements/bench.txt
	@$(COMPILE) $(UPGRADE) --group bootstrap -o requirements/bootstrap.txt
	@$(COMPILE) $(UPGRADE) --group node -o requirements/node.txt

clean:  ## remove the environment and the caches
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .mutation build dist
	@find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
