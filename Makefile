# Everything sets itself up: `make demo` and `make test` are enough on a fresh clone.

PYTHON ?= python3
# For demo: what it is told, such as ARGS="--pace 5 --port 8000".
# For test: a part of the tests, such as ARGS="tests/ui -x"; all cores are for the whole run only.
# For bench: the names of scenarios; without any it plays them all.
# For lock: what uv is told, such as ARGS=--upgrade.
ARGS ?=
# Two processes a core: stories wait half of their time, for threads, the kernel or a bot that runs by itself.
WHOLE = --numprocesses $$(($$(nproc 2>/dev/null || echo 2) * 2)) --dist worksteal

VENV := .venv
BIN := $(VENV)/bin
# Twice quiet: errors only.
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes
COMPILE := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --quiet \
	--no-header --no-annotate --no-emit-index-url

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test coverage run doctor lint bench lock clean

help: ## Show these lines
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/demo.stamp ## The whole bot in the browser, with no account at all
	$(BIN)/python -m bot demo $(ARGS)

test: $(VENV)/dev.stamp ## All tests
	$(BIN)/python -m pytest $(or $(ARGS),$(WHOLE))

coverage: $(VENV)/dev.stamp ## All tests with branch coverage, which must not fall; takes a third longer
	$(BIN)/python -m pytest $(WHOLE) --cov

run: $(VENV)/run.stamp ## The bot itself, with the settings of .env
	$(BIN)/python -m bot

doctor: $(VENV)/run.stamp ## What is wrong, and what mends it; costs and changes nothing
	@$(BIN)/python -m bot doctor

lint: $(VENV)/dev.stamp ## Style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/dev.stamp ## The real bot under load, measured; takes some ten minutes
	$(BIN)/python -m tests.benchmarks $(ARGS)

# requirements.txt has PostgreSQL's driver too: hosts install this one file, and hand out a DATABASE_URL.
lock: ## Write the locked requirements anew from pyproject.toml (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv, the package installer of Astral."; exit 1; }
	$(COMPILE) $(ARGS) --extra postgres -o requirements.txt
	$(COMPILE) $(ARGS) --extra demo -c requirements.txt -o requirements-demo.txt
	$(COMPILE) $(ARGS) --extra dev -c requirements.txt -c requirements-demo.txt -o requirements-dev.txt

clean: ## Remove what was made here, but neither .env nor the bot's data
	rm -rf $(VENV) artifacts build *.egg-info .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find bot cogs tests -type d -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/run.stamp: requirements.txt
$(VENV)/demo.stamp: requirements-demo.txt
$(VENV)/dev.stamp: requirements-dev.txt

$(VENV)/%.stamp: $(VENV)/made.stamp
	@echo "Installing what '$*' needs into $(VENV); this happens once."
	@$(INSTALL) -r $(filter requirements%,$^)
	@touch $@

$(VENV)/made.stamp:
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) was not found: please install Python 3.11 or later."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$$($(PYTHON) --version) is too old: Python 3.11 or later is needed, e.g. make PYTHON=python3.12 ..."; \
		exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) has no venv module: on Debian and Ubuntu, install the package python3-venv."; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@
