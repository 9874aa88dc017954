"""What every test run shares: the examples in the documentation, and Hypothesis's settings."""

import os
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from importlib.util import find_spec

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE),
        SkipParser(),
    ],
    patterns=["README*.md", "docs/*.md"],
).pytest()

# The examples of a module that needs an extra run where the extra is installed.
collect_ignore = [
    f"src/gongwen/{module}.py"
    for module, needed in (("spacy", "spacy"), ("arrow", "pyarrow"))
    if not find_spec(needed)
]

# At the desk a handful of new examples each time; in CI the same many every time.
settings.register_profile(
    "desk", max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "ci", settings.get_profile("desk"), max_examples=100, derandomize=True, print_blob=True
)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
