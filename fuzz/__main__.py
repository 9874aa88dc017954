"""``python -m fuzz TARGET [OPTION…]``: fuzz a target by coverage, with the options of libFuzzer.

The inputs that reach something new are kept in ``fuzz/corpus/TARGET``, and go on where the last
run ended; an input that breaks a law is written to the directory one stands in, and ends the run.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["gongwen"]):
    import gongwen.export.json  # noqa: F401 - else it is imported at its first use, and not seen
    from fuzz.targets import TARGETS

from fuzz.seeds import dictionary, seeds

CORPUS = Path(__file__).parent / "corpus"


def main() -> None:
    """Never returns: libFuzzer ends the process, with a status other than 0 after a find."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: python -m fuzz {{{','.join(TARGETS)}}} [OPTION…]")
    target, options = sys.argv[1], sys.argv[2:]
    corpus = CORPUS / target
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (corpus / f"seed-{number}").write_bytes(seed)
    words = CORPUS / "words.dict"
    words.write_text(dictionary(), encoding="ascii")
    usual = [
        f"-dict={words}",
        "-max_len=600",
        "-len_control=20",
        "-timeout=20",
        "-rss_limit_mb=4096",
    ]
    atheris.Setup([sys.argv[0], *usual, *options, str(corpus)], TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
