# make demo   set everything up and write the demo report
# make test   set everything up, then lint, types and tests
# Both start from nothing but Python 3.11 or newer; see tools/setup.sh and, for the tests, tools/browser.sh.

.PHONY: demo test elsewhere sample golden formats picture schema pins setup browser clean

# Nothing of the caller's Python set-up may change what runs here.
unexport VIRTUAL_ENV CONDA_PREFIX PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONWARNINGS
unexport PYTEST_ADDOPTS MYPYPATH PIP_TARGET PIP_PREFIX PIP_USER PIP_REQUIRE_VIRTUALENV
unexport UV_PYTHON UV_SYSTEM_PYTHON UV_PROJECT_ENVIRONMENT UV_CONSTRAINT UV_OVERRIDE PIP_CONSTRAINT

bin = .venv/bin

demo: setup
	@$(bin)/storydiff demo

test: setup browser
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(bin)/python -m pytest -n 2

# The tests as other machines would run them, or the parts that TESTS names: make elsewhere TESTS=tests/cli
elsewhere: setup browser
	@tools/elsewhere.sh $(TESTS)

# The report that git keeps as the sample; a test says when it is stale.
sample: setup
	@$(bin)/storydiff demo --out reports/secret-speech

# After a change of the engine or the model: the sample, the saved runs of the examples, and every format of them.
golden: sample
	@$(bin)/python tests/report/test_golden.py --runs

# After a change of the report: every format of the examples again, from the saved runs.
formats: setup
	@$(bin)/python tests/report/test_golden.py

# The picture of it in the README; needs Chromium, as Debian packages it.
picture:
	@mkdir -p docs/images
	chromium --headless --no-sandbox --hide-scrollbars --window-size=1280,1400 \
		--screenshot=docs/images/report.png "file://$(CURDIR)/reports/secret-speech/report.html"

# The published JSON Schema of the report, from the types; a test says when it is stale.
schema: setup
	@$(bin)/python -c "import json; from compare.model import json_schema; print(json.dumps(json_schema(), indent=2))" \
		> docs/storydiff-1.schema.json

# The exact versions that everybody's .venv gets, for every platform and Python that is supported.
pins:
	@UV_CUSTOM_COMPILE_COMMAND="make pins" uv pip compile --quiet --universal --upgrade --no-annotate \
		--group dev --extra desk --extra archive --extra postgresql pyproject.toml --output-file requirements.txt

setup:
	@tools/setup.sh

# Chromium for the browser tests, where root may install it; STORYDIFF_BROWSER=no forbids it.
browser:
	@tools/browser.sh

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
