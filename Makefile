# Every command of the project. `make` alone lists them.

.DEFAULT_GOAL := help
PORT ?= 8000
HOST ?= 127.0.0.1

# The first Python on this machine that is new enough; empty when there is none.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
PY := .venv/bin/python

.PHONY: help run test check format shuffle brigade journey picture budgets axe messages timing canary forensics hostile check-quality flood races claim-bench keyboard bench plans replay cluster drain clean

help: ## List every command
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: .venv/run ## Start the whole site on this machine: PORT=8123 make run
	@PYTHONPYCACHEPREFIX=.wall/pycache PORT=$(PORT) HOST=$(HOST) $(PY) -m config.embedded

test: .venv/test ## Run the whole suite: SQLite, and PostgreSQL, Redis, nginx and Chromium where present
	@$(PY) -m tests.everything

check: .venv/test ## Format, lint, types, missing migrations, production settings
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(PY) manage.py makemigrations --check --dry-run
	@$(PY) -m tests.production check --deploy --fail-level WARNING

format: .venv/test ## Put the code into the house format
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

journey: .venv/test ## 1,000 stories imported, checked, decided over HTTP, read: JOURNEY="--on postgres --workers 2"
	@$(PY) -m tests.load.journey $(JOURNEY)

picture: .venv/test ## How long a slowed phone waits for the picture of a million voices: PICTURE="--voices 50000"
	@$(PY) -m tests.load.picture $(PICTURE)

races: .venv/test ## 10,000 races of two moderators, 1,000 withdrawals against publications: RACES="--on postgres"
	@$(PY) -m tests.load.races $(RACES)

claim-bench: .venv/test ## Fifty moderators ask for the next one of up to a million, on PostgreSQL: CLAIMS="--waiting 10000"
	@$(PY) -m tests.load.claims $(CLAIMS)

keyboard: .venv/test ## Fifty items at the desk by keyboard alone, in Chromium
	@DESK_ITEMS=50 $(PY) -m pytest tests/browser/test_desk.py -m browser -n 0 -k "keyboard or every_key"

brigade: .venv/test ## 10,000 false reports by 1,000 tags on fifty stories: BRIGADE="--reports 2000"
	@$(PY) -m tests.load.brigade $(BRIGADE)

flood: .venv/test ## 10,000 near-identical texts among others: what groups are found, and how quickly
	@$(PY) -m tests.floods.flood

timing: .venv/test ## Whether an answer tells, by its words or its time, what the site knows: TIMING="--tries 200"
	@$(PY) -m tests.timing $(TIMING)

canary: .venv/test ## Search everything the running site wrote for what must be nowhere: CANARY="--on postgres"
	@$(PY) -m tests.canary $(CANARY)

forensics: .venv/test ## What is left in a browser's folder after somebody told a story and went away, in Chromium
	@$(PY) -m tests.forensics

hostile: .venv/test ## 5,000 hostile inputs over every field; what was kept of them is opened in Chromium: HOSTILE="--on postgres"
	@$(PY) -m tests.hostile $(HOSTILE)

shuffle: .venv/test ## 3 x 1,000 publications: how far their order is from the order of telling
	@$(PY) -m pytest tests/footprint/test_shuffle.py -n 0 -s

budgets: .venv/test ## What the first page costs on a phone with a slow line, in Chromium
	@$(PY) -m pytest tests/browser/test_budgets.py -m browser -n 0 -s

axe: .venv/test ## Every public page and axe-core: light and dark, 390 and 1280 px, left to right and right to left
	@AXE=everywhere $(PY) -m pytest tests/browser/test_axe.py -m browser -n 0 -s

check-quality: .venv/test ## What the checks are worth: own scoring texts with intervals, and the shared evaluation where present
	@$(PY) -m stories.checks.training.quality

bench: .venv/test ## Speed of the production set-up, as ratios to this machine's limits: STORIES=100000 VOICES=1000000 FIGURES="taps"
	@$(PY) -m tests.load.bench --stories $(or $(STORIES),100000) --voices $(or $(VOICES),1000000) $(FIGURES)

plans: .venv/test ## How PostgreSQL answers every question of the readers' pages, on a million stories: PLANS="--stories 100000"
	@$(PY) -m tests.load.plans $(PLANS)

replay: .venv/test ## The first day of October 2017 over HTTP, and whether every number adds up: SCALE=0.01 (1 is all of it)
	@$(PY) -m tests.load.replay --scale $(or $(SCALE),0.01) $(REPLAY)

cluster: .venv/test ## The first day on ten hosts (network namespaces; root), three of them killed: SCALE=0.001
	@$(PY) -m tests.load.cluster --scale $(or $(SCALE),0.001)

drain: .venv/test ## Told stories wait, workers check them, the site serves meanwhile: DRAIN="--stories 53000 --workers 2"
	@$(PY) -m tests.load.drain $(DRAIN)

messages: .venv/test ## Gather every translatable sentence into config/locale, and compile what is translated (needs gettext)
	@$(PY) manage.py makemessages --all --no-location --ignore=.venv --ignore=.wall
	@$(PY) manage.py compilemessages --ignore=.venv

clean: ## Remove the environment and everything written while running, the keys included
	@rm -rf .venv .wall

.venv/bin/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "Me Too Wall needs Python 3.11 or newer, and $$(python3 --version 2>/dev/null || echo 'no python3') is what this machine has."; exit 1; fi
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Me Too Wall needs Python 3.11 or newer, and $$($(PYTHON) --version) is what PYTHON names."; exit 1; }
	@echo "Creating the environment in .venv ..."
	@$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python requirements.txt
	@echo "Installing what the site needs ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/test: .venv/bin/python requirements.txt tests/requirements.txt
	@echo "Installing what the site and its tests need ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	@touch .venv/run $@
