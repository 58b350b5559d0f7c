# Every target sets up what it needs. On a bare machine: Python 3.11+, make and a network.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
STAMP := $(VENV)/.ready
BENCH := $(VENV)/.bench
FUZZ := $(VENV)/.fuzz
MUTANTS := $(VENV)/.mutants
COVERAGE := $(VENV)/.coverage
READERS := $(VENV)/readers/.ready
WATCH := $(VENV)/watch/.ready
PACKAGES := node_modules/.ready

.PHONY: site test check serve hostile fuzz mutants coverage bench bench-own bench-search bench-reports bench-training \
	growth reproduce killed agreement sbom audit schemas lock clean help
.DEFAULT_GOAL := help

help:            ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */\t/'

site: $(STAMP) $(PACKAGES)   ## check the data, compute the verdicts, write reports, exchange formats, graph and site into build/
	@$(RUN)/concordance site

# Three workers for two cores: tests in a browser wait for a good part of their time.
test: $(STAMP) $(PACKAGES) $(READERS) $(WATCH)   ## all tests, browser tests included where Chromium is installed
	@$(RUN)/pytest -n 3 --dist loadfile --no-loadscope-reorder tests

check: $(STAMP) $(WATCH)  ## lint, types, layers, schemas, data, known vulnerabilities of what is locked
	@$(RUN)/ruff check scripts tests
	@$(RUN)/mypy
	@$(RUN)/lint-imports
	@$(RUN)/concordance schemas --check
	@$(RUN)/concordance check
	@$(RUN)/python -m tests.watch.vulnerabilities

serve: $(STAMP)  ## show the site on this machine while you write: a saved change is seen at once
	@$(RUN)/concordance serve

bench: $(BENCH) $(PACKAGES) $(READERS)  ## our work beside what others would pick instead, into docs/benchmarks.md; half an hour
	@$(RUN)/python -m tests.benchmarks.peers

bench-own: $(STAMP) $(PACKAGES)  ## times of loading, checking, judging, starting and building
	@$(RUN)/pytest tests/benchmarks/bench_*.py --benchmark-only --benchmark-sort=name \
		--benchmark-columns=min,median,max,rounds --benchmark-disable-gc -p no:cacheprovider

bench-search: $(BENCH) ## how well the search of the site answers sixty questions, beside two other searches
	@$(RUN)/python -m tests.benchmarks.search_quality

bench-reports: $(STAMP) ## time and size of the full report in every format and language, and of the exchange formats
	@$(RUN)/python -m tests.benchmarks.report_figures

bench-training: $(STAMP) ## what the trainers' packs hold, and how long each takes
	@$(RUN)/python -m tests.benchmarks.training_figures

growth: $(STAMP) ## time and memory of each stage from a thousand to a million judgements, into docs/reference/growth.md
	@$(RUN)/python -m tests.benchmarks.growth

growth-check: $(STAMP) ## time and memory of checking a hundred thousand provisions, cold and warm, into docs/reference/growth.md
	@$(RUN)/python -m tests.benchmarks.growth.checked

reproduce: $(STAMP) ## the offline archive built twice from clean clones of the last commit: one check sum, or exit 1
	@$(RUN)/python -m tests.benchmarks.reproduce

killed: $(STAMP) $(PACKAGES) ## every command that writes, killed at random moments: what is left must be whole
	@$(RUN)/python -m tests.benchmarks.killed

sbom: $(STAMP)   ## the software bill of materials (CycloneDX) of what is locked, into build/
	@$(RUN)/python -m concordance.publish.materials

agreement: $(STAMP) $(READERS) ## the same verdicts by engine, Oxigraph and Virtuoso, real data and a million statements; writes a page
	@$(RUN)/python -m tests.benchmarks.agreement docs/reference/agreement.md

audit: $(STAMP)  ## every kind of page of build/site in every language: axe, errors, other origins, width, weight
	@$(RUN)/python -m tests.benchmarks.audit build/site

hostile: $(STAMP) ## break the data in 2,500 ways, and build a project of injections; some minutes
	@$(RUN)/python -m tests.hostile.corpus --write
	@$(RUN)/python -m tests.hostile.corpus --cold
	@$(RUN)/python -m tests.hostile.injections

fuzz: $(FUZZ)    ## fuzz everything that reads files of others: make fuzz SECONDS=600
	@$(RUN)/python -m tests.hostile.fuzz --seconds $(or $(SECONDS),120)

mutants: $(MUTANTS) ## change analysis in small ways and see that a test fails each time: make mutants MODULES="gaps steps"
	@$(RUN)/python -m tests.mutation $(MODULES)

coverage: $(COVERAGE) ## fail where a branch of model, load, check or analysis is not taken by a test; writes a page
	@$(RUN)/python -m tests.benchmarks.branch_coverage

schemas: $(STAMP) ## write the JSON Schemas that editors use
	@$(RUN)/concordance schemas

lock: $(STAMP)   ## resolve the dependencies again; hashes, and no index or registry address
	@$(RUN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
		--upgrade --group dev pyproject.toml -o requirements.lock
	@$(RUN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
		--upgrade --group bench -o requirements-bench.lock
	@$(RUN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
		--upgrade --group fuzz -o requirements-fuzz.lock
	@$(RUN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
		--upgrade --group mutants --constraints requirements.lock -o requirements-mutants.lock
	@$(RUN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
		--upgrade --group coverage -o requirements-coverage.lock
	@$(RUN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
		--upgrade --group readers -o requirements-readers.lock
	@$(RUN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
		--upgrade --group watch -o requirements-watch.lock
	@$(RUN)/npm update --package-lock-only $(QUIETLY)

clean:           ## remove everything generated
	@rm -rf build node_modules $(VENV)

# The environment is made anew when the lock is newer. No system Python is touched.
$(STAMP): requirements.lock requirements-uv.lock pyproject.toml
	@test -x $(RUN)/python || $(PYTHON) -m venv $(VENV)
	@$(RUN)/python -m pip --quiet --disable-pip-version-check install --require-hashes -r requirements-uv.lock
	@$(RUN)/uv pip sync --quiet --python $(RUN)/python --require-hashes requirements.lock
	@$(RUN)/uv pip install --quiet --python $(RUN)/python --no-build-isolation --no-deps --editable .
	@touch $@

# What only the comparison of searches needs is added on top, and again whenever the environment was made anew.
$(BENCH): $(STAMP) requirements-bench.lock
	@$(RUN)/uv pip install --quiet --python $(RUN)/python --require-hashes -r requirements-bench.lock
	@touch $@

# So is the fuzzer, which not every machine can run.
$(FUZZ): $(STAMP) requirements-fuzz.lock
	@$(RUN)/uv pip install --quiet --python $(RUN)/python --require-hashes -r requirements-fuzz.lock
	@touch $@

# And the maker of mutants, with what it shares with ours in our versions.
$(MUTANTS): $(STAMP) requirements-mutants.lock
	@$(RUN)/uv pip install --quiet --python $(RUN)/python --require-hashes -r requirements-mutants.lock
	@touch $@

# And what sees which branches the tests run through.
$(COVERAGE): $(STAMP) requirements-coverage.lock
	@$(RUN)/uv pip install --quiet --python $(RUN)/python --require-hashes -r requirements-coverage.lock
	@touch $@

# Programs of others that read our exports. They need old versions of what we use ourselves, so they live apart.
$(READERS): requirements-readers.lock | $(STAMP)
	@test -x $(VENV)/readers/bin/python || $(PYTHON) -m venv --without-pip $(VENV)/readers
	@$(RUN)/uv pip sync --quiet --python $(VENV)/readers/bin/python --require-hashes requirements-readers.lock
	@touch $@

# What watches over the locked versions, apart for the same reason.
$(WATCH): requirements-watch.lock | $(STAMP)
	@test -x $(VENV)/watch/bin/python || $(PYTHON) -m venv --without-pip $(VENV)/watch
	@$(RUN)/uv pip sync --quiet --python $(VENV)/watch/bin/python --require-hashes requirements-watch.lock
	@touch $@

# What pages run in the browser: npm packages, fetched by the npm of the environment with the settings of this machine's
# own npm, where there is one. No code of a package is run. Without them the site is built all the same, and says so.
QUIETLY := --ignore-scripts --no-audit --no-fund --no-update-notifier --fetch-retry-mintimeout=2000 --loglevel=error
$(PACKAGES): package.json package-lock.json | $(STAMP)
	@own=$$(npm config get globalconfig 2>/dev/null) && export npm_config_globalconfig="$$own"; \
	if $(RUN)/npm ci $(QUIETLY) >/dev/null; then touch $@; \
	else echo "npm could not fetch what package.json names: queries will not run in the browser. Make tries again next time." >&2; fi
